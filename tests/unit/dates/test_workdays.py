"""forebyg.dates.workdays: working days of a country.

The logic is tested with an invented calendar, Denmark's with the package where it is installed.
"""

import sys
from datetime import date, timedelta

import pytest

from forebyg.dates.workdays import (
    is_working_day,
    load_calendar,
    next_working_day,
    nth_working_day,
    previous_working_day,
    require_calendar,
)
from forebyg.errors import CalendarError, DateRangeError

HOLIDAY = date(1850, 5, 10)
"""The one holiday of the invented calendar, a Friday."""

MAX = date.max.toordinal()


def after_holiday(days: int) -> int:
    """The day so many days after the holiday."""
    return (HOLIDAY + timedelta(days=days)).toordinal()


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("days", "works"), [(-4, True), (-1, True), (0, False), (1, False), (2, False), (3, True), (7, True)]
)
def test_weekends_and_holidays(days: int, works: bool) -> None:  # noqa: FBT001  a table of outcomes
    """Saturdays, Sundays and public holidays are free; all other days are not."""
    assert is_working_day(after_holiday(days), "DK") is works


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(
    ("days", "following", "preceding"), [(-1, -1, -1), (0, 3, -1), (1, 3, -1), (2, 3, -1), (3, 3, 3)]
)
def test_nearest_working_day(days: int, following: int, preceding: int) -> None:
    """A working day stays; any other moves over the whole row of free days."""
    day = after_holiday(days)
    assert next_working_day(day, "DK") == after_holiday(following)
    assert previous_working_day(day, "DK") == after_holiday(preceding)


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize(("count", "days"), [(0, -1), (1, 3), (2, 4), (5, 7), (6, 10)])
def test_nth_working_day(count: int, days: int) -> None:
    """Working days are counted after the anchor, free days passed over; none is the anchor itself."""
    assert nth_working_day(after_holiday(-1), count, "DK") == after_holiday(days)


@pytest.mark.usefixtures("invented")
@pytest.mark.parametrize("year", [1849, 1860])
def test_years_without_known_holidays(year: int) -> None:
    """A year whose holidays are not known is refused, not taken to have none."""
    monday = next(day for day in range(date(year, 6, 1).toordinal(), MAX) if day % 7 == 1)
    with pytest.raises(CalendarError) as refused:
        is_working_day(monday, "DK")
    known = "the public holidays of DK are known for 1850 to 1859"
    assert str(refused.value) == f"{known}, not for {year}"


def test_beyond_the_calendar() -> None:
    """A day after the last there is, is told as such."""
    with pytest.raises(DateRangeError):
        is_working_day(next(day for day in range(MAX + 1, MAX + 8) if day % 7 == 1), "DK")


def test_a_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package of holidays the error says how to get it."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(CalendarError) as refused:
        load_calendar("DK")
    assert (
        str(refused.value) == "public holidays need the package 'holidays': pip install 'forebyg[holidays]'"
    )


@pytest.mark.usefixtures("invented")
def test_a_calendar_at_hand() -> None:
    """A known calendar whose package is installed can be used."""
    assert load_calendar("DK") == "DK"


@pytest.mark.parametrize("name", ["", "SE", "Denmark"])
def test_an_unknown_calendar(name: str) -> None:
    """Only calendars that are known can be asked for."""
    with pytest.raises(CalendarError, match=f"the calendar '{name}' is not known; known: DK$"):
        require_calendar(name)


@pytest.mark.parametrize(
    ("on", "works"),
    [
        ("2022-05-13", False),
        ("2023-05-05", False),
        ("2024-04-26", True),
        ("2025-05-16", True),
        ("2025-04-17", False),
        ("2025-04-18", False),
        ("2025-04-21", False),
        ("2025-05-29", False),
        ("2025-05-30", True),
        ("2025-06-05", True),
        ("2025-06-09", False),
        ("2025-12-24", True),
        ("2025-12-25", False),
        ("2025-12-26", False),
        ("2025-12-31", True),
        ("2026-01-01", False),
    ],
)
def test_denmark(on: str, works: bool) -> None:  # noqa: FBT001  a table of outcomes
    """Danish public holidays are free; Store Bededag is one up to and including 2023."""
    pytest.importorskip("holidays", reason="holidays and python-dateutil 4 exclude each other")
    assert is_working_day(date.fromisoformat(on).toordinal(), "DK") is works
