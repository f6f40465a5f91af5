"""Sums of a day and a span: the only place that adds months."""

from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from dateutil.relativedelta import relativedelta

from forebyg.dates.counting import Counting, MissingDay, UnitOrder
from forebyg.dates.day import Day, checked
from forebyg.dates.span import Span
from forebyg.errors import DateRangeError

__all__ = ["Landing", "add_months", "add_span", "landing"]

_CACHED_SUMS: Final = 65_536
"""Every birthday of a century, and the starts and ends of some decades: about 20 MB when full."""
_CACHED_STEPS: Final = 256


class Landing(NamedTuple):
    """Where a sum of months comes to, before any document has its say."""

    day: Day
    """The same day number, or the last day of the month that lacks it."""
    lacking: int
    """How many days the month is too short for the day number; 0: it has it."""
    leaves_month_end: bool
    """Whether the sum started on the last day of a month."""
    month_end: Day
    """The last day of the month come to."""


def add_span(day: Day, span: Span, counting: Counting, *, times: int = 1) -> Day | None:
    """The day plus `times` the span, in one step.

    Years and months are added together and rounded once; weeks and days are added after them, or before
    them where the document adds the smallest unit first.

    Returns:
        The day; None when the month lacks the day number and the document refuses to choose one.

    Raises:
        DateRangeError: The sum leaves the years 1 to 9999.
    """
    months = span.whole_months * times
    days = span.whole_days * times
    if counting.units is UnitOrder.SMALLEST_FIRST:
        return add_months(checked(day + days), months, counting.missing_day)
    landed = add_months(day, months, counting.missing_day)
    return None if landed is None else checked(landed + days)


def add_months(day: Day, months: int, missing_day: MissingDay) -> Day | None:
    """The same day number so many months on (before, when negative); no months give the day itself.

    Returns:
        The day; where the month lacks the number, what `missing_day` says, which is None for `refuse`.

    Raises:
        DateRangeError: The sum leaves the years 1 to 9999.
    """
    landed = landing(day, months)
    if missing_day is MissingDay.MONTH_END_STICKY and landed.leaves_month_end:
        return landed.month_end
    if not landed.lacking:
        return landed.day
    if missing_day is MissingDay.REFUSE:
        return None
    if missing_day is MissingDay.ROLL_OVER:
        return landed.day + landed.lacking
    return landed.day + 1 if missing_day is MissingDay.NEXT_DAY else landed.day


@lru_cache(maxsize=_CACHED_SUMS)
def landing(day: Day, months: int) -> Landing:
    """Where a day and so many months come to, rounded once.

    Raises:
        DateRangeError: The sum leaves the years 1 to 9999.
    """
    start = date.fromordinal(checked(day))
    try:
        end = start + _step(months)
    except (ValueError, OverflowError) as error:
        raise DateRangeError("a date sum leaves the years 1 to 9999") from error
    return Landing(
        day=end.toordinal(),
        lacking=start.day - end.day,
        leaves_month_end=start == _month_end(start),
        month_end=_month_end(end).toordinal(),
    )


@lru_cache(maxsize=_CACHED_STEPS)
def _step(months: int) -> relativedelta:
    return relativedelta(months=months)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
