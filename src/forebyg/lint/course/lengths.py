"""How many days a length comes to, wherever it is counted from."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from forebyg.dates import Counting, Day, Length, NonWorking, Span, WorkingDays, first_day_of

__all__ = ["DAYS", "days_from", "least", "most", "profile"]

_FIRST: Final = date(2025, 1, 1)
_CYCLE: Final = 1_461
_ROLL: Final = 7
"""No chain of Danish days off is as long, so a day that moves to a working day moves less."""

DAYS: Final = tuple(range(_FIRST.toordinal(), _FIRST.toordinal() + _CYCLE))
"""Every day of four years with a leap year in them: all the ways in which months can follow each other."""


def days_from(day: Day, length: Length, counting: Counting) -> int | None:
    """The days from this day to the length's end; None where it is open, or hangs on days off."""
    if isinstance(length, WorkingDays):
        return None
    return profile(length, counting)[day - DAYS[0]]


@lru_cache(maxsize=512)
def least(length: Length, counting: Counting) -> int:
    """The fewest days that the length can come to."""
    if isinstance(length, WorkingDays):
        return max(length.count - 1, 0)
    found = [days for days in profile(length, counting) if days is not None]
    return min(found, default=0)


@lru_cache(maxsize=512)
def most(length: Length, counting: Counting, *, rolls: bool) -> int | None:
    """The most days that the length can come to; None where that is open."""
    extra = _ROLL if rolls and counting.non_working is NonWorking.NEXT else 0
    if isinstance(length, WorkingDays):
        return _working(length.count) + extra
    whole = profile(length, counting)
    found = [days for days in whole if days is not None]
    return max(found) + extra if len(found) == len(whole) else None


def _working(count: int) -> int:
    """More days than so many working days can take: two weeks for days off, and one for every eight."""
    weeks = -(-count // 5)
    return 7 * (weeks + 2 + weeks // 8)


@lru_cache(maxsize=256)
def profile(length: Span, counting: Counting) -> tuple[int | None, ...]:
    """The days that the length comes to from every day of the four years."""
    reckon = first_day_of(length, counting)
    landed = ((day, reckon(day)) for day in DAYS)
    return tuple(None if end is None else end - day for day, end in landed)
