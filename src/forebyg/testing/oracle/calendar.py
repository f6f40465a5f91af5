"""The oracle's calendar: one day after another, and dateutil's own sums of months."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Final

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from forebyg.dates.counting import Counting, FirstDay, LeapBirthday, MissingDay, NonWorking, UnitOrder
from forebyg.dates.span import Length, Span, WorkingDays

ONE_DAY: Final = timedelta(days=1)
SUNDAY: Final = 6
SATURDAY: Final = 5
_LAST_STORE_BEDEDAG: Final = 2023
_FROM_EASTER: Final = (-3, -2, 0, 1, 39, 49, 50)
"""Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday."""
_STORE_BEDEDAG: Final = 26
"""The fourth Friday after Easter."""


def days(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last, both included."""
    day = first
    while day <= last:
        yield day
        day += ONE_DAY


def last_timely_day(anchor: date, length: Length, counting: Counting, *, moves: bool = False) -> date | None:
    """The last day of *within* or *up to* a length; None where the text gives no such day.

    With `moves` a last day that nobody works on moves as the document says; a maximum never does.
    """
    day = first_possible_day(anchor, length, counting)
    if day is None or not moves or counting.non_working is NonWorking.NONE:
        return day
    step = ONE_DAY if counting.non_working is NonWorking.NEXT else -ONE_DAY
    while not is_working_day(day):
        day += step
    return day


def first_possible_day(anchor: date, length: Length, counting: Counting) -> date | None:
    """The anchor plus a length; one day less where the anchor's own day is day one."""
    counted = timedelta(days=1 if counting.first_day is FirstDay.COUNTED else 0)
    if isinstance(length, WorkingDays):
        return _working_days_after(anchor - counted, length.count)
    day = _plus(anchor, length, counting)
    return None if day is None else day - counted


def _plus(anchor: date, span: Span, counting: Counting) -> date | None:
    """Months in one step and days in one step, in the order that the document names."""
    months = 12 * span.years + span.months
    rest = timedelta(days=7 * span.weeks + span.days)
    if counting.units is UnitOrder.SMALLEST_FIRST:
        return _plus_months(anchor + rest, months, counting.missing_day)
    day = _plus_months(anchor, months, counting.missing_day)
    return None if day is None else day + rest


def _plus_months(anchor: date, months: int, missing: MissingDay) -> date | None:
    """The same day number so many months on, or what the document says where it is missing."""
    day = anchor + relativedelta(months=months)
    if missing is MissingDay.MONTH_END_STICKY and _is_month_end(anchor):
        return day.replace(day=monthrange(day.year, day.month)[1])
    if day.day == anchor.day:
        return day
    if missing is MissingDay.REFUSE:
        return None
    if missing is MissingDay.ROLL_OVER:
        return day.replace(day=1) + timedelta(days=anchor.day - 1)
    return day + ONE_DAY if missing is MissingDay.NEXT_DAY else day


def _is_month_end(day: date) -> bool:
    return (day + ONE_DAY).day == 1


def _working_days_after(anchor: date, count: int) -> date:
    day = anchor
    while count:
        day += ONE_DAY
        count -= is_working_day(day)
    return day


def is_working_day(day: date) -> bool:
    """Whether it is no Saturday, no Sunday and no Danish public holiday."""
    return day.weekday() < SATURDAY and day not in _holidays(day.year)


@cache
def _holidays(year: int) -> frozenset[date]:
    easter_sunday = easter(year)
    moving = [easter_sunday + timedelta(days=gap) for gap in _FROM_EASTER]
    if year <= _LAST_STORE_BEDEDAG:
        moving.append(easter_sunday + timedelta(days=_STORE_BEDEDAG))
    return frozenset([*moving, date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)])


def birthday(born: date, years: int, counting: Counting) -> date:
    """The day on which somebody turns so many years old."""
    day = born + relativedelta(years=years)
    is_moved = day.day != born.day and counting.leap_birthday is LeapBirthday.MARCH_1
    return day + ONE_DAY if is_moved else day
