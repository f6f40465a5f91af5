"""Where the engine is known to part from the design: each kind, narrowly.

Each has a smallest record in `test_known.py` that fails until the engine is mended; then its entry
goes from both places.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.differential.comparing import Difference
from tests.differential.making import Part, parts_of

from forebyg.kernel import Program
from forebyg.kernel.condition import FactIs
from forebyg.kernel.primitive import (
    COURSE_START,
    Count,
    Duration,
    Earlier,
    Exclusion,
    Precedence,
    Reach,
    Response,
)
from forebyg.kernel.rule import Criterion, Rule
from forebyg.report import Because, Norm, Verdict
from forebyg.timeline import Episode, Snapshot


class Scene:
    """What a difference was found on."""

    def __init__(self, found: Difference, program: Program, episode: Episode, as_of: date) -> None:
        """Keep what the kinds ask about."""
        self.found = found
        self.program = program
        self._record = (episode, as_of.toordinal())

    @property
    def snapshot(self) -> Snapshot:
        """The record as the engine sees it."""
        return Snapshot(*self._record)

    def says(self, verdict: Verdict) -> bool:
        """Whether the engine gives this verdict and the oracle another."""
        return self.found.engine.get("verdict") is verdict

    def parts(self, kind: type[Part]) -> list[Part]:
        """Every part of that kind in the rule."""
        return list(parts_of(self.found.rule, kind))


def known(found: Difference, program: Program, episode: Episode, as_of: date) -> str | None:
    """The name of the known kind that a difference is of; None: it is new."""
    scene = Scene(found, program, episode, as_of)
    return next((name for name, is_one in KINDS.items() if is_one(scene)), None)


def _whole_window(scene: Scene) -> bool:
    """A count over all that belongs to a course is not applicable until its first event."""
    is_whole = any(one.window is Reach.WHOLE for one in scene.parts(Count))
    return is_whole and "verdict" in scene.found.engine


def _permission(scene: Scene) -> bool:
    """A permission is undetermined though it is unused, or used, in every case."""
    is_permission = any(rule.ref.norm is Norm.MAY for rule in scene.parts(Rule))
    return is_permission and scene.says(Verdict.UNDETERMINED)


def _earlier_answer(scene: Scene) -> bool:
    """An answer to an earlier question of another kind is taken for one before its question."""
    answers = any(pattern.answers for one in scene.parts(Response) for pattern in one.do)
    return answers and scene.found.engine.get("because") is Because.CONTRADICTORY


def _same_day(scene: Scene) -> bool:
    """Of two courses that start on one day only the one listed second runs beside another."""
    days = [course.start.day for course in scene.snapshot.courses if course.start]
    is_overlapping = any(one.overlapping for one in scene.parts(Precedence))
    return is_overlapping and len(set(days)) < len(days) and scene.says(Verdict.NOT_APPLICABLE)


def _before_the_end(scene: Scene) -> bool:
    """What must stand before an end that is not believed is pending, or not applicable."""
    before = {pattern.type for one in scene.parts(Precedence) for pattern in one.before}
    return "course_end" in before and scene.found.oracle.get("because") is Because.CONTRADICTORY


def _stopped(scene: Scene) -> bool:
    """What was done while the clock stood still is undetermined; and the clock stops but once."""
    is_stoppable = any(one.suspension for one in scene.parts(Response))
    reasons = {scene.found.engine.get("because"), scene.found.oracle.get("because")}
    return is_stoppable and Because.SUSPENDED in reasons


def _earlier_course(scene: Scene) -> bool:
    """An earlier course that still runs is not added, and one of unknown form is of none."""
    return any(one.earlier is not Earlier.ANEW for one in scene.parts(Duration))


def _shown_fact(scene: Scene) -> bool:
    """A fact that an event may show is open though the event would show the same.

    And where two events of one day show it otherwise, of one of which the word is not recorded,
    both are asked for; the design is silent there.
    """
    is_shown = any(one.shown_by for one in scene.parts(FactIs))
    words = [need for need in scene.found.engine.get("needs", ()) if need.endswith(".result")]
    return is_shown and (scene.found.engine.get("verdict") == "undetermined" or len(words) > 1)


def _expected(scene: Scene) -> bool:
    """A course whose only expected event may be another course's is taken to have it."""
    is_expected = any(one.expected for one in scene.parts(Response))
    return is_expected and scene.says(Verdict.NOT_APPLICABLE)


def _early_answer(scene: Scene) -> bool:
    """An answer before its question that may be another course's is passed over."""
    answers = any(pattern.answers for one in scene.parts(Response) for pattern in one.do)
    return answers and scene.found.oracle.get("because") is Because.MISSING


def _end_of_several(scene: Scene) -> bool:
    """An end that may be of several courses: a second one, and what happened after it."""
    return any(notice.code == "end-of-which-course" for notice in scene.snapshot.contradictions)


def _bar_on_another_day(scene: Scene) -> bool:
    """A bar that is broken is no broken criterion when eligibility is judged on another day."""
    is_bar = any(isinstance(one.require, Exclusion) for one in scene.parts(Criterion))
    return (
        is_bar and scene.program.judged_on != COURSE_START and scene.found.oracle.get("verdict") == "not_met"
    )


def _bar_on_unsure_day(scene: Scene) -> bool:
    """The day of a bar is taken from events that are surely here, though an earlier one may be."""
    bars = [one.require for one in scene.parts(Criterion) if isinstance(one.require, Exclusion)]
    is_on_event = any(isinstance(bar.during, tuple) for bar in bars)
    return is_on_event and scene.found.oracle.get("verdict") == "undetermined"


def _disbelieved_support(scene: Scene) -> bool:
    """Support that ends before it begins is taken to run on where its bar is lifted."""
    is_liftable = any(one.unless for one in scene.parts(Exclusion))
    return is_liftable and any(period.disbelieved for period in scene.snapshot.support)


def _nothing_needed(scene: Scene) -> bool:
    """Cases that are not applicable for different reasons make an open verdict that needs nothing."""
    found = scene.found
    is_empty = found.engine.get("needs") == set() and bool(found.oracle.get("needs"))
    is_firm = found.oracle.get("verdict") is Verdict.NOT_APPLICABLE
    return bool(scene.parts(Response)) and (is_empty or (is_firm and scene.says(Verdict.UNDETERMINED)))


def _needs_too_few(scene: Scene) -> bool:
    """Not all is asked for on which the verdict turns, but some of it."""
    engine, told = (said.get("needs", set()) for said in (scene.found.engine, scene.found.oracle))
    return set(scene.found.engine) == {"needs"} and bool(engine) and engine < told


KINDS: dict[str, Callable[[Scene], bool]] = {
    "whole-window": _whole_window,
    "permission": _permission,
    "earlier-answer": _earlier_answer,
    "same-day": _same_day,
    "before-the-end": _before_the_end,
    "stopped": _stopped,
    "earlier-course": _earlier_course,
    "shown-fact": _shown_fact,
    "expected": _expected,
    "early-answer": _early_answer,
    "end-of-several": _end_of_several,
    "bar-on-another-day": _bar_on_another_day,
    "bar-on-unsure-day": _bar_on_unsure_day,
    "disbelieved-support": _disbelieved_support,
    "nothing-needed": _nothing_needed,
    "needs-too-few": _needs_too_few,
}
