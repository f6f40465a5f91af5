"""Which days tell two clauses apart: those around every limit of either, counted from one day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from forebyg.dates import Counting, Day, last_day
from forebyg.diff.search.side import Side
from forebyg.diff.strictness.lengths import Counted, first_apart, reckoned
from forebyg.kernel.condition import AgeIs
from forebyg.kernel.primitive import Duration, Frequency, Period, Response
from forebyg.kernel.program import Force
from forebyg.kernel.window import Between, Edge, Rolling
from forebyg.witness.setting import first_day

__all__ = ["base_days", "birthdays", "common_force", "counted", "offsets"]

_NEAR: Final = (-1, 0, 1)
"""The day before, the day itself, and the day after."""
_WEEKS: Final = (6, 7, 13, 14)
_MONTHS: Final = (31, 41, 59)
"""Days by which one calendar week or month is over, and two are."""
_LEAP_AGE_YEARS: Final = 40
"""So many years are looked through for a birthday that hangs on the choice."""


def common_force(old: Force, new: Force) -> Force:
    """The days on which both documents are in force; those of the new one where they never are."""
    forces = (old, new)
    first = max((one.first for one in forces if one.first is not None), default=None)
    last = min((one.last for one in forces if one.last is not None), default=None)
    both = Force(first, last)
    return new if first is not None and last is not None and last < first else both


def base_days(old: Side, new: Side) -> tuple[Day, ...]:
    """The days that a case is counted from: an ordinary Monday, then those on which countings part."""
    forces = (side.standard.program(side.readings).force for side in (old, new))
    usual = first_day(replace(new.part, force=common_force(*forces)))
    found = [usual]
    for before, now in zip(counted(old), counted(new), strict=False):
        if before.role == now.role:
            day = first_apart(before, now, usual)
            found += [] if day is None or _reckons_apart(before, now, usual) else [day]
    ages = [*_ages(old), *_ages(new)]
    if len({age.counting.leap_birthday for age in ages}) > 1:
        found += [_day_before_march(usual, age) for age in ages]
    return tuple(dict.fromkeys(found))


def offsets(old: Side, new: Side, base: Day) -> tuple[int, ...]:
    """Days counted from the base: itself, the next, and those around each limit of either clause."""
    found = [0, 1]
    for side in (old, new):
        for one in counted(side):
            day = reckoned(one, base)
            found += [] if day is None else [day - base + near for near in _NEAR]
        for value in side.values():
            if isinstance(value, Frequency):
                found += _WEEKS if value.per is Period.WEEK else _MONTHS
            if isinstance(value, Edge) and value.back and value.shift is not None:
                day = last_day(value.shift, Counting(), rolls=False)(base)
                found += [] if day is None else [base - day + near for near in _NEAR]
    return tuple(sorted(set(found)))


def birthdays(old: Side, new: Side, base: Day) -> tuple[date | None, ...]:
    """The day of birth unknown, and those on which some age is reached on the base or beside it."""
    found: list[date | None] = [None]
    day = date.fromordinal(base)
    for age in (*_ages(old), *_ages(new)):
        for years in age.turning:
            found += [_years_before(day, years, near) for near in _NEAR]
    return tuple(dict.fromkeys(found))


def _years_before(day: date, years: int, near: int) -> date:
    leap = date(day.year - years, 2, 29) if _is_leap(day.year - years) else None
    if leap is not None and (day.month, day.day) in {(2, 28), (3, 1)}:
        return leap
    same = day.replace(year=day.year - years, day=min(day.day, 28))
    return date.fromordinal(same.toordinal() + day.day - min(day.day, 28) + near)


def _day_before_march(after: Day, age: AgeIs) -> Day:
    """A 28 February on which someone born on a 29th may or may not have a birthday."""
    years = age.at_least if age.at_least is not None else (age.at_most or 0) + 1
    first = date.fromordinal(after).year + 1
    for year in range(first, first + _LEAP_AGE_YEARS):
        if _is_leap(year - years) and not _is_leap(year):
            return date(year, 2, 28).toordinal()
    return after


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _ages(side: Side) -> Iterator[AgeIs]:
    return (value for value in side.values() if isinstance(value, AgeIs))


def counted(side: Side) -> tuple[Counted, ...]:
    """Every period of a clause with the way in which it is counted."""
    return tuple(one for value in side.values() for one in _periods(value))


def _periods(value: object) -> Iterable[Counted]:
    match value:
        case Duration():
            named = (("limit", value.at_most), ("earliest", value.at_least))
            return [Counted(length, value.counting, role) for role, length in named if length is not None]
        case Response():
            named = (("deadline", value.within), ("earliest", value.not_before))
            return [Counted(length, value.counting, role) for role, length in named if length is not None]
        case Rolling():
            return [Counted(value.length, value.counting, "limit")]
        case Between():
            edges = [edge for edge in (value.opens, *value.closes) if not edge.back]
            return [Counted(edge.shift, value.counting, "limit") for edge in edges if edge.shift is not None]
        case _:
            return ()


def _reckons_apart(before: Counted, now: Counted, base: Day) -> bool:
    return reckoned(before, base) != reckoned(now, base)
