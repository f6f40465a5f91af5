"""forebyg.dates.sums: adding months and spans."""

from datetime import date

import pytest

from forebyg.dates.counting import Counting, MissingDay, UnitOrder
from forebyg.dates.day import MAX_DAY, MIN_DAY
from forebyg.dates.span import Span
from forebyg.dates.sums import Landing, add_months, add_span, landing
from forebyg.errors import DateRangeError


def day(text: str) -> int:
    """The day of a date."""
    return date.fromisoformat(text).toordinal()


def test_where_a_sum_comes_to() -> None:
    """A sum of months is told with all that a document may decide upon."""
    assert landing(day("2025-08-31"), 6) == Landing(
        day=day("2026-02-28"), lacking=3, leaves_month_end=True, month_end=day("2026-02-28")
    )


def test_where_an_ordinary_sum_comes_to() -> None:
    """A sum of months that lacks nothing says so."""
    assert landing(day("2025-02-27"), 6) == Landing(
        day=day("2025-08-27"), lacking=0, leaves_month_end=False, month_end=day("2025-08-31")
    )


@pytest.mark.parametrize("missing_day", MissingDay)
def test_no_months(missing_day: MissingDay) -> None:
    """No months after a month's end is that same day in every mode."""
    assert add_months(day("2025-02-28"), 0, missing_day) == day("2025-02-28")


def test_months_back() -> None:
    """Negative months go back with the same rounding."""
    assert add_months(day("2025-03-31"), -1, MissingDay.LAST_OF_MONTH) == day("2025-02-28")


def test_months_back_roll_over_too() -> None:
    """31 March less a month is 31 February, which rolled over is 3 March."""
    assert add_months(day("2025-03-31"), -1, MissingDay.ROLL_OVER) == day("2025-03-03")


def test_one_step_is_not_two() -> None:
    """Two months in one step keep the 31st that two single steps lose."""
    once = add_span(day("2025-01-31"), Span(months=1), Counting(), times=2)
    lost = day("2025-02-28")
    assert (once, add_span(lost, Span(months=1), Counting())) == (day("2025-03-31"), day("2025-03-28"))


def test_times_multiplies_every_unit() -> None:
    """Three times a mixed span is three times its months and three times its days."""
    summed = add_span(day("2025-01-01"), Span(years=1, months=1, weeks=1, days=1), Counting(), times=3)
    assert summed == day("2028-04-25")


@pytest.mark.parametrize("order", UnitOrder)
def test_a_refused_month_refuses_the_whole_span(order: UnitOrder) -> None:
    """Where the month lacks the day, days in the same span give no way out."""
    counting = Counting(missing_day=MissingDay.REFUSE, units=order)
    start = day("2025-01-31") if order is UnitOrder.LARGEST_FIRST else day("2025-01-30")
    assert add_span(start, Span(months=1, days=1), counting) is None


@pytest.mark.parametrize(
    ("start", "span"),
    [
        (MAX_DAY, Span(days=1)),
        (MAX_DAY, Span(months=1)),
        (MAX_DAY - 30, Span(months=1)),
        (MAX_DAY - 31, Span(months=1, days=2)),
        (MIN_DAY - 1, Span(months=1)),
        (MAX_DAY + 1, Span(months=1)),
    ],
)
@pytest.mark.parametrize("order", UnitOrder)
def test_beyond_the_calendar(start: int, span: Span, order: UnitOrder) -> None:
    """A sum that leaves the years 1 to 9999 is told as such."""
    with pytest.raises(DateRangeError, match=r"^a date sum leaves the years 1 to 9999$"):
        add_span(start, span, Counting(units=order))


def test_before_the_calendar() -> None:
    """Months back beyond year 1 are told as such."""
    with pytest.raises(DateRangeError):
        add_months(MIN_DAY, -1, MissingDay.LAST_OF_MONTH)


def test_the_last_month_there_is() -> None:
    """A sum may end on the very last day."""
    assert add_span(day("9999-11-30"), Span(months=1, days=1), Counting()) == MAX_DAY
