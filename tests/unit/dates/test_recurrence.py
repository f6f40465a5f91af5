"""forebyg.dates.recurrence: dates that come back."""

from datetime import date

import pytest

from forebyg.dates.counting import Counting, MissingDay, Recurring
from forebyg.dates.day import MAX_DAY
from forebyg.dates.recurrence import recurrences
from forebyg.dates.span import Span
from forebyg.errors import PeriodError

CHAINED = Recurring.FROM_PREVIOUS


def series(origin: str, every: Span, counting: Counting, until: str) -> list[str]:
    """Recurring dates as texts."""
    found = recurrences(
        date.fromisoformat(origin).toordinal(), every, counting, until=date.fromisoformat(until).toordinal()
    )
    return [date.fromordinal(day).isoformat() for day in found]


def test_from_the_origin_a_31st_comes_back() -> None:
    """Counted from the origin, a short month does not shorten those after it."""
    found = series("2025-01-31", Span(months=1), Counting(), "2025-05-31")
    assert found == ["2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31"]


def test_from_the_previous_a_31st_is_lost() -> None:
    """Counted from the previous date, a short month shortens all after it."""
    found = series("2025-01-31", Span(months=1), Counting(recurring=CHAINED), "2025-05-31")
    assert found == ["2025-02-28", "2025-03-28", "2025-04-28", "2025-05-28"]


def test_a_sticky_end_never_drifts() -> None:
    """Month ends that stick make both ways of recurring one."""
    sticky = MissingDay.MONTH_END_STICKY
    found = [
        series("2025-01-31", Span(months=1), Counting(missing_day=sticky, recurring=recurring), "2025-04-30")
        for recurring in Recurring
    ]
    assert found == [["2025-02-28", "2025-03-31", "2025-04-30"]] * 2


def test_a_refused_date_is_left_out_from_the_origin() -> None:
    """Counted from the origin, a month without the day has no date and the next has its own."""
    found = series("2025-01-31", Span(months=1), Counting(missing_day=MissingDay.REFUSE), "2025-05-31")
    assert found == ["2025-03-31", "2025-05-31"]


def test_a_refused_date_ends_a_chain() -> None:
    """Counted from the previous date, nothing can follow a date that is refused."""
    refusing = Counting(missing_day=MissingDay.REFUSE, recurring=CHAINED)
    assert series("2024-12-31", Span(months=1), refusing, "2025-05-31") == ["2025-01-31"]


def test_every_second_year_until() -> None:
    """A review every second year falls due on its day, the last one included and the day after it not."""
    found = [
        series("2024-05-29", Span(years=2), Counting(), until)
        for until in ("2026-05-28", "2026-05-29", "2028-05-29")
    ]
    assert found == [[], ["2026-05-29"], ["2026-05-29", "2028-05-29"]]


@pytest.mark.parametrize("recurring", Recurring)
def test_the_calendar_ends_the_series(recurring: Recurring) -> None:
    """At the end of the calendar a series ends; it does not fail."""
    found = recurrences(MAX_DAY - 10, Span(days=4), Counting(recurring=recurring), until=MAX_DAY)
    assert found == (MAX_DAY - 6, MAX_DAY - 2)


def test_an_empty_span_never_recurs() -> None:
    """A recurring date needs a period above zero."""
    with pytest.raises(PeriodError) as refused:
        recurrences(1, Span(), Counting(), until=10)
    assert str(refused.value) == "a recurring date needs a period above zero, such as '2 years'"
