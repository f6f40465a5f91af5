"""A calendar day as a whole number, and the one way to write a date."""

import re
from datetime import date
from typing import Final, TypeAlias

from forebyg.errors import DateRangeError

__all__ = ["MAX_DAY", "MIN_DAY", "Day", "checked", "parse_date"]

Day: TypeAlias = int
"""A day as its proleptic Gregorian ordinal, `date.toordinal()`: 1 is Monday 1 January of year 1."""

MIN_DAY: Final[Day] = date.min.toordinal()
MAX_DAY: Final[Day] = date.max.toordinal()

_WRITTEN: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def checked(day: int) -> Day:
    """The day itself, when the calendar has it.

    Raises:
        DateRangeError: The day lies outside the years 1 to 9999.
    """
    if MIN_DAY <= day <= MAX_DAY:
        return day
    raise DateRangeError("a date sum leaves the years 1 to 9999")


def parse_date(text: str) -> date:
    """The day that a record names, written exactly `YYYY-MM-DD`.

    The other spellings of ISO 8601 (`20250101`, `2025-W01-1`) and surrounding space are refused. The
    text is not repeated in the error: it may come from a citizen's record.

    >>> parse_date("2025-01-31")
    datetime.date(2025, 1, 31)

    Raises:
        ValueError: The text is written otherwise, or there is no such day.
    """
    if not _WRITTEN.fullmatch(text):
        raise ValueError("a date is written YYYY-MM-DD, for example 2025-01-31")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError("there is no such day in the calendar; a date is written YYYY-MM-DD") from None
