from datetime import date

import pytest

from forebyg.dates import (
    Counting,
    FirstDay,
    LeapBirthday,
    Length,
    MissingDay,
    NonWorking,
    Span,
    UnitOrder,
    WorkingDays,
)
from forebyg.testing.oracle.calendar import (
    birthday,
    days,
    first_possible_day,
    is_working_day,
    last_timely_day,
)

A_HALF_YEAR = Span(months=6)
STICKY = Counting(missing_day=MissingDay.MONTH_END_STICKY)


@pytest.mark.parametrize(
    ("anchor", "length", "counting", "expected"),
    [
        (date(2025, 3, 3), Span(days=14), Counting(), date(2025, 3, 17)),
        (date(2025, 3, 3), Span(days=14), Counting(first_day=FirstDay.COUNTED), date(2025, 3, 16)),
        (date(2025, 9, 1), A_HALF_YEAR, Counting(), date(2026, 3, 1)),
        (date(2025, 8, 31), A_HALF_YEAR, Counting(), date(2026, 2, 28)),
        (date(2023, 8, 31), A_HALF_YEAR, Counting(), date(2024, 2, 29)),
        (date(2025, 8, 31), A_HALF_YEAR, Counting(missing_day=MissingDay.NEXT_DAY), date(2026, 3, 1)),
        (date(2025, 8, 31), A_HALF_YEAR, Counting(missing_day=MissingDay.ROLL_OVER), date(2026, 3, 3)),
        (date(2023, 8, 31), A_HALF_YEAR, Counting(missing_day=MissingDay.ROLL_OVER), date(2024, 3, 2)),
        (date(2025, 8, 29), A_HALF_YEAR, Counting(missing_day=MissingDay.ROLL_OVER), date(2026, 3, 1)),
        (
            date(2025, 2, 28),
            A_HALF_YEAR,
            Counting(missing_day=MissingDay.MONTH_END_STICKY),
            date(2025, 8, 31),
        ),
        (date(2025, 8, 31), A_HALF_YEAR, Counting(missing_day=MissingDay.REFUSE), None),
        (date(2025, 2, 28), A_HALF_YEAR, Counting(missing_day=MissingDay.REFUSE), date(2025, 8, 28)),
        (date(2025, 1, 20), Span(months=1, weeks=2), Counting(), date(2025, 3, 6)),
        (
            date(2025, 1, 20),
            Span(months=1, weeks=2),
            Counting(units=UnitOrder.SMALLEST_FIRST),
            date(2025, 3, 3),
        ),
        (date(2025, 4, 11), WorkingDays(10), Counting(calendar="DK"), date(2025, 4, 30)),
        (
            date(2025, 4, 11),
            WorkingDays(10),
            Counting(calendar="DK", first_day=FirstDay.COUNTED),
            date(2025, 4, 29),
        ),
    ],
)
def test_the_tables_of_the_dates_page(
    anchor: date, length: Length, counting: Counting, expected: date | None
) -> None:
    """Every kind of sum has the day that the page on dates names."""
    assert expected == last_timely_day(anchor, length, counting)
    assert expected == first_possible_day(anchor, length, counting)


@pytest.mark.parametrize(
    ("non_working", "expected"),
    [
        (NonWorking.NONE, date(2025, 4, 18)),
        (NonWorking.NEXT, date(2025, 4, 22)),
        (NonWorking.PREVIOUS, date(2025, 4, 16)),
    ],
)
def test_a_last_day_that_nobody_works_on(non_working: NonWorking, expected: date) -> None:
    """It moves where deadlines do; a maximum and a first day never do."""
    counting = Counting(calendar="DK", non_working=non_working)
    anchor, length = date(2025, 4, 4), Span(days=14)
    assert expected == last_timely_day(anchor, length, counting, moves=True)
    assert date(2025, 4, 18) == last_timely_day(anchor, length, counting)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 5, 5), False),  # the last Store Bededag
        (date(2024, 4, 26), True),  # there is none any more
        (date(2025, 4, 17), False),
        (date(2025, 4, 18), False),
        (date(2025, 4, 21), False),
        (date(2025, 5, 29), False),
        (date(2025, 6, 5), True),  # Grundlovsdag is no public holiday
        (date(2025, 6, 9), False),
        (date(2025, 12, 24), True),
        (date(2025, 12, 25), False),
        (date(2025, 12, 26), False),
        (date(2025, 12, 31), True),
        (date(2026, 1, 1), False),
        (date(2025, 3, 8), False),
        (date(2025, 3, 10), True),
    ],
)
def test_danish_working_days(day: date, *, expected: bool) -> None:
    """Saturdays, Sundays and public holidays are none."""
    assert expected is is_working_day(day)


def test_born_on_a_leap_day() -> None:
    """Turned 18 on 1 March of a common year, or on 28 February where the document says so."""
    born = date(2008, 2, 29)
    assert date(2026, 3, 1) == birthday(born, 18, Counting())
    assert date(2026, 2, 28) == birthday(born, 18, Counting(leap_birthday=LeapBirthday.FEBRUARY_28))
    assert date(2028, 2, 29) == birthday(born, 20, Counting())


def test_days_include_both_ends() -> None:
    """And there are none when the last comes before the first."""
    assert [date(2025, 2, 28), date(2025, 3, 1)] == list(days(date(2025, 2, 28), date(2025, 3, 1)))
    assert [] == list(days(date(2025, 3, 1), date(2025, 2, 28)))
