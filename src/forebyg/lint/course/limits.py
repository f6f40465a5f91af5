"""What a rule says of two days of a course, and what that comes to in days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from forebyg.dates import Counting, Day, Length, Span
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import COURSE_END, COURSE_START
from forebyg.lint.course.lengths import days_from, least, most
from forebyg.lint.course.network import Arc

__all__ = [
    "END",
    "NOTHING",
    "NO_COURSE",
    "ORDINARY",
    "START",
    "Fixed",
    "Limit",
    "Moment",
    "arcs",
    "first",
    "is_exact",
    "tight_arcs",
]


class Moment(NamedTuple):
    """The day of one event of a course.

    Attributes:
        what: The events that it may be one of.
        which: `first` of them all, the first `after` another, the first `since` that day, or some `one`.
        of: The other event, or the rule that asks for it.
    """

    what: Selector
    which: str = "first"
    of: object = None


START: Final = Moment(COURSE_START)
END: Final = Moment(COURSE_END)
NOTHING: Final = Span()
NO_COURSE: Final = "none"
"""The form that stands for the time before any course."""
ORDINARY: Final = Counting()


class Limit(NamedTuple):
    """One day lies at most, or at least, so long after another.

    Attributes:
        base: The day that is counted from.
        bounded: The day that is bounded.
        length: How long.
        counting: How days are counted.
        is_least: It comes no sooner; else no later.
        rolls: A last day that is no working day may move.
        rules: The rules that say so; none where it lies in the nature of things.
        shift: Days added to the length.
    """

    base: Moment
    bounded: Moment
    length: Length = NOTHING
    counting: Counting = ORDINARY
    is_least: bool = False
    rolls: bool = False
    rules: tuple[str, ...] = ()
    shift: int = 0


class Fixed(NamedTuple):
    """A moment that is taken to fall on one day, so that lengths from it are exact."""

    moment: Moment
    day: Day


def first(events: Selector) -> Moment:
    """The day of the first of these events; a course has one start and one end."""
    types = {pattern.type for pattern in events}
    if types == {"course_start"}:
        return START
    return END if types == {"course_end"} else Moment(events)


def arcs(limits: Iterable[Limit], fixed: Fixed | None = None) -> Iterator[Arc]:
    """The limits in days, never stricter than they are: what these cannot keep, nothing can."""
    for limit in limits:
        days = _exact(limit, fixed)
        if days is None and limit.is_least:
            days = least(limit.length, limit.counting)
        elif days is None:
            days = most(limit.length, limit.counting, rolls=limit.rolls)
        if days is not None:
            yield _arc(limit, days)


def is_exact(limit: Limit, fixed: Moment) -> bool:
    """Whether a limit is known to the day once that moment is, and is no mere bound."""
    longest = most(limit.length, limit.counting, rolls=False)
    if longest is None or limit.rolls:
        return False
    is_counted = limit.base == fixed and isinstance(limit.length, Span)
    return is_counted or longest == least(limit.length, limit.counting)


def tight_arcs(limits: Iterable[Limit], fixed: Fixed | None = None) -> Iterator[Arc]:
    """The limits in days, never looser than they are: what keeps these keeps all of them."""
    for limit in limits:
        days = _exact(limit, fixed)
        if days is None and limit.is_least:
            days = most(limit.length, limit.counting, rolls=False)
        elif days is None:
            days = least(limit.length, limit.counting)
        yield _arc(limit, 0 if days is None else days)


def _arc(limit: Limit, days: int) -> Arc:
    if limit.is_least:
        return Arc(limit.bounded, limit.base, -(days + limit.shift), limit)
    return Arc(limit.base, limit.bounded, days + limit.shift, limit)


def _exact(limit: Limit, fixed: Fixed | None) -> int | None:
    if fixed is None or limit.base != fixed.moment or limit.rolls:
        return None
    return days_from(fixed.day, limit.length, limit.counting)
