"""Cases that tell apart when two documents bind, and on which day they judge the target group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Final

from forebyg.api import evaluate
from forebyg.dates import Day
from forebyg.diff.search import NotFound
from forebyg.diff.search.days import common_force
from forebyg.diff.search.material import Template
from forebyg.diff.search.side import Apart
from forebyg.diff.search.trial import Trial
from forebyg.diff.shown import Shown
from forebyg.kernel import Program, judge
from forebyg.report import Because
from forebyg.standard import Standard
from forebyg.timeline import EMPTY, Episode, Event, Snapshot, frozen
from forebyg.witness.setting import first_day, usual_form

__all__ = ["judged_on_apart", "time_apart"]

_NEAR: Final = (-1, 0, 1)

Asked = Callable[[Program, Trial], object]


def time_apart(old: Standard, new: Standard) -> Shown | NotFound:
    """A course that starts on a day on which only one of the documents binds it."""
    programs = old.program(EMPTY), new.program(EMPTY)
    edges = [day for one in programs for day in (one.force.first, one.force.last) if day is not None]
    days = sorted({day + near for day in edges for near in _NEAR})
    started = Template("course_start", (("form", usual_form(programs[1])),))
    trials = [_trial((first, started), as_of=later) for first, later in product(days, days) if first <= later]
    return _first(old, new, sorted(trials, key=lambda one: one.days), _is_bound)


def judged_on_apart(old: Standard, new: Standard) -> Shown | NotFound:
    """A record of which the target group is judged on two different days."""
    programs = old.program(EMPTY), new.program(EMPTY)
    force = common_force(*(one.force for one in programs))
    base = first_day(replace(programs[1], force=force))
    named = [pattern.type for one in programs for pattern in one.judged_on or ()]
    trials = [_trial((base, Template(kind)), as_of=base + 1) for kind in dict.fromkeys(named)]
    return _first(old, new, trials, _day_of_eligibility)


def _first(old: Standard, new: Standard, trials: list[Trial], ask: Asked) -> Shown | NotFound:
    """The first case of which the documents give two answers to one question."""
    for trial in trials:
        if ask(old.program(EMPTY), trial) != ask(new.program(EMPTY), trial):
            return _shown(trial, old, new)
    return NotFound(1, max((trial.days for trial in trials), default=0))


def _shown(trial: Trial, old: Standard, new: Standard) -> Shown:
    as_of = date.fromordinal(trial.as_of)
    before, now = (evaluate(one, trial.episode, as_of=as_of) for one in (old, new))
    return Shown(trial, Apart.OPEN, before, now)


def _trial(*events: tuple[Day, Template], as_of: Day) -> Trial:
    recorded = tuple(
        Event(date.fromordinal(day), one.type, frozen(dict(one.attributes))) for day, one in events
    )
    return Trial(Episode("E-1", events=recorded), as_of)


def _is_bound(program: Program, trial: Trial) -> object:
    """Whether anything of the case is judged by a document."""
    findings = judge(program, Snapshot(trial.episode, trial.as_of)).findings
    return any(found.judgement.because is Because.NOT_IN_FORCE for found in findings)


def _day_of_eligibility(program: Program, trial: Trial) -> object:
    return judge(program, Snapshot(trial.episode, trial.as_of)).eligibility.on
