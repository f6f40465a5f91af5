"""Every start date of a whole Gregorian cycle, against sums made of month lengths alone."""

from collections.abc import Iterator
from datetime import date

import pytest

from forebyg.dates import Counting, MissingDay, Span, last_day

FIRST_YEAR = 2000
CYCLE_YEARS = 400
CYCLE_DAYS = 146_097
COMMON_YEARS = 303
"""Years in which a 29th goes missing in February, beside six other days that go missing every year."""
LEAP_DAYS = 97
"""No leap year has another one 18 years later."""
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FEBRUARY = 1


def is_leap(year: int) -> bool:
    """Whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_lengths(years: int) -> list[int]:
    """Days in each month from January of the first year."""
    return [
        length + (month == FEBRUARY and is_leap(FIRST_YEAR + year))
        for year in range(years)
        for month, length in enumerate(LENGTHS)
    ]


class Almanac:
    """Month lengths and month starts of the cycle and of the years that sums reach into."""

    def __init__(self) -> None:
        """Lay the months one after the other."""
        self.lengths = month_lengths(CYCLE_YEARS + 20)
        self.starts = [date(FIRST_YEAR, 1, 1).toordinal()]
        for length in self.lengths:
            self.starts.append(self.starts[-1] + length)

    def days(self) -> Iterator[tuple[int, int, int]]:
        """Every day of the cycle: ordinal, number of its month, day of the month."""
        for month in range(12 * CYCLE_YEARS):
            for number in range(1, self.lengths[month] + 1):
                yield self.starts[month] + number - 1, month, number

    def expected(self, month: int, number: int, months: int) -> tuple[int | None, ...]:
        """The sum by each mode, in the order of `MODES`."""
        target = month + months
        end = self.starts[target] + self.lengths[target] - 1
        sticky = number == self.lengths[month]
        if number > self.lengths[target]:
            over = self.starts[target + 1] + number - self.lengths[target] - 1
            return end, end + 1, over, end, None
        same = self.starts[target] + number - 1
        return same, same, same, end if sticky else same, same


MODES = (
    MissingDay.LAST_OF_MONTH,
    MissingDay.NEXT_DAY,
    MissingDay.ROLL_OVER,
    MissingDay.MONTH_END_STICKY,
    MissingDay.REFUSE,
)


@pytest.mark.parametrize(
    ("span", "months", "missing"),
    [
        (Span(months=6), 6, 6 * CYCLE_YEARS + COMMON_YEARS),
        (Span(months=1), 1, 6 * CYCLE_YEARS + COMMON_YEARS),
        (Span(years=18), 216, LEAP_DAYS),
    ],
    ids=str,
)
def test_every_start_date_in_every_mode(span: Span, months: int, missing: int) -> None:
    """Every mode gives the day that month lengths give, for all 146,097 start dates."""
    almanac = Almanac()
    limits = [last_day(span, Counting(missing_day=mode), rolls=False) for mode in MODES]
    wrong: list[int] = []
    refused = total = 0
    for day, month, number in almanac.days():
        expected = almanac.expected(month, number, months)
        wrong += [day] * (tuple(limit(day) for limit in limits) != expected)
        refused += expected[-1] is None
        total += 1
    assert (wrong, refused, total) == ([], missing, CYCLE_DAYS)


def test_every_mode_is_covered() -> None:
    """No way to treat a missing day is left out of the exhaustive check."""
    assert set(MODES) == set(MissingDay)
