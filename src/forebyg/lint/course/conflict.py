"""Whether a course can keep all its rules; and where not, the fewest rules and the days that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from forebyg.dates import Day
from forebyg.kernel.pattern import Selector
from forebyg.kernel.rule import Rule
from forebyg.lint.course.days import days_when
from forebyg.lint.course.lengths import DAYS
from forebyg.lint.course.limits import START, Fixed, Limit, Moment, arcs
from forebyg.lint.course.model import limits_of
from forebyg.lint.course.network import Arc, cycle
from forebyg.lint.minimal import smallest

__all__ = ["Conflict", "Course", "conflicts"]


class Course(NamedTuple):
    """The kind of course that is asked about.

    Attributes:
        form: Its form; `none`: there is no course.
        assumed: An event that is taken to happen besides what must.
        ordinary: Nothing stands before the inquiry, and what is done once in a case stands once.
    """

    form: str
    assumed: Selector = ()
    ordinary: bool = False

    def limits(self, rules: Sequence[Rule]) -> list[Limit]:
        """Every limit between its days."""
        return limits_of(rules, self.form, (self.assumed,) if self.assumed else (), ordinary=self.ordinary)


class Conflict(NamedTuple):
    """Rules that no such course can keep together.

    Attributes:
        rules: The fewest rules that cannot be kept together.
        course: The kind of course.
        days: On how many of the days of four years it is so when the anchor falls on them.
        fixed: The day that the sample starts from.
        cycle: The round of limits that comes back before its own first day.
    """

    rules: tuple[Rule, ...]
    course: Course
    days: int
    fixed: Fixed
    cycle: tuple[Arc, ...]

    @property
    def is_always(self) -> bool:
        """Whether no day at all helps."""
        return self.days == len(DAYS)


_MOST_CONFLICTS = 8


def conflicts(rules: Sequence[Rule], course: Course) -> Iterator[Conflict]:
    """Every set of rules that cannot be kept, each found with one rule of those before it left out."""
    left = list(rules)
    for _ in range(_MOST_CONFLICTS):
        found = _conflict(left, course)
        if found is None:
            return
        yield found
        left.remove(found.rules[-1])


def _conflict(rules: Sequence[Rule], course: Course) -> Conflict | None:
    limits = course.limits(rules)
    if cycle(arcs(limits)):
        return _shown(smallest(rules, lambda part: bool(cycle(arcs(course.limits(part))))), course, len(DAYS))
    for anchor in _anchors(limits):
        days = _broken_days(limits, anchor)
        if days:
            return _on_days(rules, course, anchor, days)
    return None


def _on_days(rules: Sequence[Rule], course: Course, anchor: Moment, days: list[Day]) -> Conflict:
    """A conflict that only exact sums of months show."""
    if len(days) == len(DAYS):
        fewest = smallest(rules, lambda part: len(_broken_days(course.limits(part), anchor)) == len(DAYS))
        return _shown(fewest, course, len(DAYS), Fixed(anchor, days[0]))
    fixed = Fixed(anchor, days[0])
    fewest = smallest(rules, lambda part: bool(cycle(arcs(course.limits(part), fixed))))
    return _shown(fewest, course, len(_broken_days(course.limits(fewest), anchor)), fixed)


def _shown(rules: tuple[Rule, ...], course: Course, days: int, fixed: Fixed | None = None) -> Conflict:
    limits = course.limits(rules)
    fixed = fixed or Fixed(_turn(cycle(arcs(limits))), DAYS[0])
    return Conflict(rules, course, days, fixed, cycle(arcs(limits, fixed)))


def _turn(round_trip: Sequence[Arc]) -> Moment:
    """The moment of a cycle that others are counted from: bounds from below come in, from above go out."""
    turns = [
        limit.base
        for before, after in zip((round_trip[-1], *round_trip), round_trip, strict=False)
        if isinstance(limit := after.why, Limit)
        and not limit.is_least
        and getattr(before.why, "is_least", False)
    ]
    return START if START in turns or not turns else turns[0]


def _anchors(limits: Sequence[Limit]) -> list[Moment]:
    """The moments that lengths of varying days are counted from."""
    return list(dict.fromkeys(limit.base for limit in limits if getattr(limit.length, "whole_months", 0)))


def _broken_days(limits: Sequence[Limit], anchor: Moment) -> list[Day]:
    """The days on which the anchor cannot fall."""
    return days_when(limits, anchor, lambda fixed: bool(cycle(arcs(limits, fixed))))
