"""A whole episode by one standard, and the day on which that answer changes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from forebyg.kernel.program import Program
from forebyg.testing.oracle.calendar import ONE_DAY, days
from forebyg.testing.oracle.case import Occasion, occasion_of
from forebyg.testing.oracle.eligibility import Eligibility, eligibility
from forebyg.testing.oracle.record import Record, courses_of, first_day, record_of
from forebyg.testing.oracle.rules import Found, findings
from forebyg.testing.oracle.worlds import in_every_world
from forebyg.timeline.episode import Episode

A_YEAR_AND_A_MONTH: Final = 400
_WATCHED: Final = ("verdict", "due", "earliest", "remaining", "owed", "since")


class Verdicts(NamedTuple):
    """What the oracle says of an episode."""

    eligibility: Eligibility
    findings: tuple[Found, ...]


def evaluate(program: Program, episode: Episode, *, as_of: date, known_as_of: date | None = None) -> Verdicts:
    """Judge an episode at the end of a day.

    Raises:
        TooManyWorldsError: The record leaves too much open.
    """
    return _judged(program, record_of(episode, as_of, known_as_of))


def _judged(program: Program, record: Record) -> Verdicts:
    every = _occasions(record)
    found = [
        one
        for rule in program.rules
        for occasion in every
        for one in findings(rule, record, occasion, program.force)
    ]
    return Verdicts(eligibility(program, record, every), tuple(found))


def next_change(
    program: Program,
    episode: Episode,
    *,
    as_of: date,
    known_as_of: date | None = None,
    within: int = A_YEAR_AND_A_MONTH,
) -> date | None:
    """The first later day on which the same events give another answer; None: none in `within` days."""
    record = record_of(episode, as_of, known_as_of)
    now = _visible(_judged(program, record))
    for day in days(as_of + ONE_DAY, as_of + timedelta(days=within)):
        if _visible(_judged(program, record.on(day))) != now:
            return day
    return None


def _visible(verdicts: Verdicts) -> object:
    """What a change is measured by."""
    groups = (verdicts.eligibility, *verdicts.eligibility.courses)
    target = [(group.verdict, [one.verdict for one in group.criteria]) for group in groups]
    fields = [[getattr(one.outcome, field) for field in _WATCHED] for one in verdicts.findings]
    return target, fields


def _occasions(record: Record) -> list[Occasion]:
    """Each course of any world, and each name that events carry before such a course has started."""
    every = {
        course.mark: course
        for _, courses in in_every_world(lambda world: courses_of(record, world))
        for course in courses
    }
    found = [occasion_of(course) for course in sorted(every.values(), key=first_day)]
    names = [one.name for one in found]
    named = {entry.event.course for entry in record.entries if entry.event.course is not None}
    ahead = sorted(named - set(names))
    if not found and len(ahead) <= 1:
        return [Occasion(None, None)]
    return found + [Occasion(None, name) for name in ahead]
