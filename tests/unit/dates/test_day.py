"""forebyg.dates.day: a day as a number, a date as a text."""

from datetime import date

import pytest

from forebyg.dates.day import MAX_DAY, MIN_DAY, checked, parse_date
from forebyg.errors import DateRangeError


@pytest.mark.parametrize("text", ["2025-01-31", "2024-02-29", "0001-01-01", "9999-12-31"])
def test_a_date_is_read(text: str) -> None:
    """A date written YYYY-MM-DD is that date."""
    assert parse_date(text).isoformat() == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20250101",
        "2025-W01-1",
        "2025-001",
        "2025-1-1",
        "25-01-01",
        "+2025-01-01",
        "2025-01-01T00:00",
        "2025/01/01",
        "01-01-2025",
        "1. januar 2025",
        " 2025-01-01",
        "2025-01-01 ",
        "2025-01-01\n",
        "\u0662\u0660\u0662\u0665-\u0660\u0661-\u0660\u0661",
    ],
)
def test_another_spelling_is_refused(text: str) -> None:
    """Every other way to write a date is refused with the one way, and not repeated."""
    with pytest.raises(ValueError, match=r"^a date is written YYYY-MM-DD, for example 2025-01-31$"):
        parse_date(text)


@pytest.mark.parametrize("text", ["2025-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "0000-01-01"])
def test_a_day_that_never_was_is_refused(text: str) -> None:
    """A well-written date that no calendar has is refused as such."""
    with pytest.raises(ValueError, match=r"^there is no such day in the calendar; .* YYYY-MM-DD$"):
        parse_date(text)


def test_days_are_ordinals() -> None:
    """The first and the last day are those of Python's calendar."""
    assert (date.fromordinal(MIN_DAY), date.fromordinal(MAX_DAY)) == (date.min, date.max)


@pytest.mark.parametrize("day", [MIN_DAY, MAX_DAY])
def test_the_outermost_days_pass(day: int) -> None:
    """The first and the last day of the calendar are days."""
    assert checked(day) == day


@pytest.mark.parametrize("day", [MIN_DAY - 1, MAX_DAY + 1])
def test_a_day_outside_the_calendar_is_an_error(day: int) -> None:
    """One day beyond either end is told as a range, not a crash."""
    with pytest.raises(DateRangeError, match=r"^a date sum leaves the years 1 to 9999$"):
        checked(day)
