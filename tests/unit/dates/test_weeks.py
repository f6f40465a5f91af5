"""forebyg.dates.weeks: whole calendar weeks and months."""

from datetime import date

import pytest

from forebyg.dates.day import MAX_DAY, MIN_DAY
from forebyg.dates.weeks import monday_of, whole_months, whole_weeks


def day(text: str) -> int:
    """The day of a date."""
    return date.fromisoformat(text).toordinal()


def written(pairs: tuple[tuple[int, int], ...]) -> list[str]:
    """Pairs of days as texts."""
    return [f"{date.fromordinal(first)}/{date.fromordinal(last)}" for first, last in pairs]


@pytest.mark.parametrize("on", ["2025-01-06", "2025-01-07", "2025-01-11", "2025-01-12"])
def test_monday(on: str) -> None:
    """Every day from Monday to Sunday belongs to that Monday."""
    assert monday_of(day(on)) == day("2025-01-06")


def test_the_first_day_there_is_a_monday() -> None:
    """1 January of year 1 is its own Monday."""
    assert monday_of(MIN_DAY) == MIN_DAY


@pytest.mark.parametrize(
    ("start", "end", "weeks"),
    [
        ("2025-01-06", "2025-01-12", ["2025-01-06/2025-01-12"]),
        ("2025-01-07", "2025-01-12", []),
        ("2025-01-06", "2025-01-11", []),
        ("2025-01-07", "2025-01-18", []),
        ("2025-01-07", "2025-01-19", ["2025-01-13/2025-01-19"]),
        ("2025-01-05", "2025-01-20", ["2025-01-06/2025-01-12", "2025-01-13/2025-01-19"]),
        ("2024-12-28", "2025-01-05", ["2024-12-30/2025-01-05"]),
        ("2025-01-12", "2025-01-06", []),
        ("2025-01-06", "2025-01-06", []),
    ],
)
def test_whole_weeks(start: str, end: str, weeks: list[str]) -> None:
    """Only weeks from Monday to Sunday inside the period count, its own two days included."""
    assert written(whole_weeks(day(start), day(end))) == weeks


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2025-01-01", "2025-01-31", ["2025-01-01/2025-01-31"]),
        ("2025-01-02", "2025-01-31", []),
        ("2025-01-01", "2025-01-30", []),
        ("2025-01-02", "2025-02-28", ["2025-02-01/2025-02-28"]),
        ("2024-01-31", "2024-03-30", ["2024-02-01/2024-02-29"]),
        ("2024-12-01", "2025-01-31", ["2024-12-01/2024-12-31", "2025-01-01/2025-01-31"]),
        ("2025-03-01", "2025-01-31", []),
        ("2025-03-20", "2025-03-10", []),
    ],
)
def test_whole_months(start: str, end: str, months: list[str]) -> None:
    """Only months from their first to their last day inside the period count."""
    assert written(whole_months(day(start), day(end))) == months


def test_at_the_end_of_the_calendar() -> None:
    """The last month there is can be told; the last week is cut off by the end of the calendar."""
    assert written(whole_months(day("9999-12-01"), MAX_DAY)) == ["9999-12-01/9999-12-31"]
    assert written(whole_weeks(day("9999-12-20"), MAX_DAY)) == ["9999-12-20/9999-12-26"]
