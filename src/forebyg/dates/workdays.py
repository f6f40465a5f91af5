"""Working days by a named public calendar: not Saturday, not Sunday, not a public holiday.

There is no calendar of weekends alone: offered under a country's name it would be wrong on the very days
that matter.
"""

import importlib
from datetime import date
from functools import lru_cache
from typing import Any, Final

from forebyg.dates.day import Day, checked
from forebyg.errors import CalendarError, CalendarMissingError

__all__ = [
    "CALENDARS",
    "is_working_day",
    "load_calendar",
    "next_working_day",
    "nth_working_day",
    "previous_working_day",
    "require_calendar",
]

CALENDARS: Final = frozenset({"DK"})

_DAYS_IN_WEEK: Final = 7
_FIRST_OF_WEEKEND: Final = 5


def require_calendar(name: str | None) -> str:
    """The calendar's name, when it is one that working days can be told by.

    Raises:
        CalendarError: No calendar is named, or not a known one.
    """
    if name in CALENDARS and name is not None:
        return name
    known = ", ".join(sorted(CALENDARS))
    asked = "no calendar is named" if name is None else f"the calendar {name!r} is not known"
    raise CalendarError(f"working days need a calendar and {asked}; known: {known}")


def load_calendar(name: str | None) -> str:
    """The calendar's name, once its public holidays can be looked up.

    Raises:
        CalendarError: The calendar is not known, or the package with the holidays is not installed.
    """
    known = require_calendar(name)
    _package()
    return known


def is_working_day(day: Day, calendar: str) -> bool:
    """Whether public offices of the country work on the day.

    Public holidays only: Danish Grundlovsdag, 24 and 31 December are working days here, since no act
    makes them public holidays. Store Bededag is a holiday up to and including 2023.

    Raises:
        CalendarError: See `load_calendar`; or the holidays of that year are not known.
    """
    if (day - 1) % _DAYS_IN_WEEK >= _FIRST_OF_WEEKEND:
        return False
    return day not in _holidays(calendar, date.fromordinal(checked(day)).year)


def nth_working_day(anchor: Day, count: int, calendar: str) -> Day:
    """The `count`-th working day after the anchor, the anchor's own day not counted; 0 gives the anchor."""
    day = anchor
    for _ in range(count):
        day = next_working_day(day + 1, calendar)
    return day


def next_working_day(day: Day, calendar: str) -> Day:
    """The day itself when it is a working day, else the first working day after it."""
    while not is_working_day(day, calendar):
        day += 1
    return day


def previous_working_day(day: Day, calendar: str) -> Day:
    """The day itself when it is a working day, else the last working day before it."""
    while not is_working_day(day, calendar):
        day -= 1
    return day


@lru_cache(maxsize=512)
def _holidays(calendar: str, year: int) -> frozenset[Day]:
    """The public holidays of one year; outside its years the package would silently know none."""
    table = _package().country_holidays(calendar, years=year)
    if not table.start_year <= year <= table.end_year:
        known = f"{table.start_year} to {table.end_year}"
        raise CalendarError(f"the public holidays of {calendar} are known for {known}, not for {year}")
    return frozenset(day.toordinal() for day in table)


def _package() -> Any:  # noqa: ANN401  loaded by name, so without types
    """The optional package `holidays`, asked for only when a document counts working days."""
    try:
        return importlib.import_module("holidays")
    except ImportError as error:
        raise CalendarMissingError(
            "public holidays need the package 'holidays': pip install 'forebyg[holidays]'"
        ) from error
