"""Which of two periods is longer, as the two documents count days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from forebyg.dates import Counting, Day, Length, NonWorking, Span, WorkingDays, first_day_of, last_day
from forebyg.diff.direction import Direction
from forebyg.diff.strictness.scales import by_number, either_way
from forebyg.errors import CalendarError

__all__ = ["Counted", "by_length", "first_apart", "reckoned"]

_FIRST: Final = date(2025, 1, 20).toordinal()
_ANCHORS: Final = 1_461
"""Four years and their leap day: in them every month end and every weekday comes by."""


class Counted(NamedTuple):
    """A period as one document counts it.

    Attributes:
        length: The period.
        counting: How its days are counted.
        role: `limit` (a longest time), `deadline` (whose last day may move) or `earliest`.
    """

    length: Length
    counting: Counting
    role: str

    def days(self) -> tuple[Day | None, ...]:
        """The day that it gives from each of the anchors."""
        return _days(self)


@lru_cache(maxsize=256)
def _days(one: Counted) -> tuple[Day | None, ...]:
    return tuple(reckoned(one, _FIRST + shift) for shift in range(_ANCHORS))


def reckoned(one: Counted, anchor: Day) -> Day | None:
    """The day that a period gives from an anchor; None: the document refuses to name one."""
    if one.role == "earliest":
        return first_day_of(one.length, one.counting)(anchor)
    return last_day(one.length, one.counting, rolls=one.role == "deadline")(anchor)


def by_length(old: Counted, new: Counted, *, longer: Direction) -> Direction | None:
    """Two periods, of which the longer one tightens or loosens.

    A day that a document refuses to name is neither earlier nor later. Working days are laid beside other
    periods only where a calendar of public holidays is installed.
    """
    if old == new:
        return None
    if _is_same_count(old, new):
        return by_number(_number(old), _number(new), more=longer)
    try:
        pairs = [pair for pair in zip(old.days(), new.days(), strict=True) if pair[0] != pair[1]]
    except CalendarError:
        return _without_calendar(old, new, longer)
    if any(a is None or b is None for a, b in pairs):
        return Direction.CHANGED
    told = [(a or 0, b or 0) for a, b in pairs]
    return either_way(all(a < b for a, b in told), all(b < a for a, b in told), longer)


def _without_calendar(old: Counted, new: Counted, longer: Direction) -> Direction | None:
    """Moving last days off days without work never lets the shorter of two periods end later."""
    is_told = old.counting == new.counting and isinstance(old.length, Span) and isinstance(new.length, Span)
    if not is_told:
        return Direction.CHANGED
    plain = replace(old.counting, non_working=NonWorking.NONE, calendar=None)
    unmoved = (Counted(one.length, plain, one.role) for one in (old, new))
    return by_length(*unmoved, longer=longer)


def _is_same_count(old: Counted, new: Counted) -> bool:
    """Whether both are working days of one calendar, so that the numbers tell."""
    both = isinstance(old.length, WorkingDays) and isinstance(new.length, WorkingDays)
    return both and (old.counting, old.role) == (new.counting, new.role)


def _number(one: Counted) -> int:
    return one.length.count if isinstance(one.length, WorkingDays) else 0


def first_apart(old: Counted, new: Counted, after: Day) -> Day | None:
    """The first anchor on or after a day for which the two give different days; None: in four years none."""
    for shift, (a, b) in enumerate(zip(old.days(), new.days(), strict=True)):
        if a != b and _FIRST + shift >= after:
            return _FIRST + shift
    return None
