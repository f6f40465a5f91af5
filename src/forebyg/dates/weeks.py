"""Calendar weeks and months that lie wholly within a period."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

from forebyg.dates.day import Day

__all__ = ["monday_of", "whole_months", "whole_weeks"]

_DAYS_IN_WEEK: Final = 7


def monday_of(day: Day) -> Day:
    """The Monday of the calendar week (Monday to Sunday) in which the day lies."""
    return day - (day - 1) % _DAYS_IN_WEEK


def whole_weeks(start: Day, end: Day) -> tuple[tuple[Day, Day], ...]:
    """Every calendar week lying wholly within the period, as its Monday and its Sunday.

    All days are included: the period's own first and last, and those of the weeks. In order; none when
    the period ends before it starts. Source: design, meaning of "weekly".
    """
    first = monday_of(start + _DAYS_IN_WEEK - 1)
    return tuple((monday, monday + 6) for monday in range(first, end - 5, _DAYS_IN_WEEK))


def whole_months(start: Day, end: Day) -> tuple[tuple[Day, Day], ...]:
    """Every calendar month lying wholly within the period, as its first and its last day.

    All days are included; in order; none when the period ends before it starts.
    """
    return tuple(
        (first, last) for first, last in _months_touching(start, end) if start <= first and last <= end
    )


def _months_touching(start: Day, end: Day) -> Iterator[tuple[Day, Day]]:
    first = date.fromordinal(start).replace(day=1).toordinal()
    while first < end:
        month = date.fromordinal(first)
        following = first + monthrange(month.year, month.month)[1]
        yield first, following - 1
        first = following
