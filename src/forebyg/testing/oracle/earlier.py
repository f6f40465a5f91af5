"""The courses before one: those of the same form, and those that touch it."""

from __future__ import annotations

from datetime import date

from forebyg.kernel.window import Earlier
from forebyg.testing.oracle.calendar import ONE_DAY
from forebyg.testing.oracle.case import Case, occasion_of


def begun_before(case: Case) -> list[tuple[date, date | None, int]]:
    """First and last day, and place, of every course of the same form that started before this one."""
    if case.course is None or case.course.start is None:
        return []
    start = case.course.start.day
    return [
        (other.start.day, other.end.day if other.end else None, number)
        for number, other in enumerate(case.courses)
        if other.start is not None and other.start.day < start and case.form_of(other) == case.form()
    ]


def chain_start(start: date, earlier: list[tuple[date, date | None]]) -> date:
    """The first day of the unbroken run of courses that touch or overlap."""
    for first, last in sorted(earlier, key=lambda both: both[1] or date.max, reverse=True):
        if last is None or start <= last + ONE_DAY:
            start = min(start, first)
    return start


def added(earlier: Earlier, case: Case) -> list[Case]:
    """The earlier courses that count to this one too, each as a case of its own."""
    if earlier is Earlier.ANEW or case.start is None:
        return []
    found = begun_before(case)
    if earlier is Earlier.TOUCHING:
        first = chain_start(case.start, [(began, ended) for began, ended, _ in found])
        found = [one for one in found if one[0] >= first]
    own = (occasion_of(case.courses[number]) for _, _, number in found)
    return [Case(case.record, occasion, case.world, case.rule) for occasion in own]
