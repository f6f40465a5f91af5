from __future__ import annotations

from datetime import date

import pytest

from forebyg.dates import Counting, FirstDay, MissingDay, NonWorking, WorkingDays, parse_length
from forebyg.lint.course.lengths import DAYS, days_from, least, most

PLAIN = Counting()


@pytest.mark.parametrize(
    ("length", "fewest", "days"),
    [
        ("14 days", 14, 14),
        ("2 weeks", 14, 14),
        ("1 month", 28, 31),
        ("6 months", 181, 184),
        ("1 year", 365, 366),
    ],
)
def test_bounds_of_a_length(length: str, fewest: int, days: int) -> None:
    """A month has no number of days of its own, so it has two bounds."""
    assert (least(parse_length(length), PLAIN), most(parse_length(length), PLAIN, rolls=False)) == (
        fewest,
        days,
    )


def test_the_first_day_counted() -> None:
    """Where the first day counts, every length is a day shorter."""
    counted = Counting(first_day=FirstDay.COUNTED)
    assert (least(parse_length("6 months"), counted), least(parse_length("2 weeks"), counted)) == (180, 13)


def test_days_from_one_day() -> None:
    """From one day a sum of months is exact: 31 August and six months is the last of February."""
    day = date(2025, 8, 31).toordinal()
    assert days_from(day, parse_length("6 months"), PLAIN) == (date(2026, 2, 28) - date(2025, 8, 31)).days


def test_a_day_that_the_document_refuses() -> None:
    """A sum that has no day bounds nothing, and so has no most."""
    refusing = Counting(missing_day=MissingDay.REFUSE)
    assert days_from(date(2025, 8, 31).toordinal(), parse_length("6 months"), refusing) is None
    assert most(parse_length("6 months"), refusing, rolls=False) is None


def test_working_days_are_bounded_from_both_sides() -> None:
    """Ten working days take ten days at least, and never more than five weeks with their days off."""
    assert least(WorkingDays(10), PLAIN) == 9
    assert most(WorkingDays(10), PLAIN, rolls=False) == 28


def test_a_deadline_that_moves() -> None:
    """A last day that may move to the next working day is a week later at most."""
    moving = Counting(non_working=NonWorking.NEXT, calendar="DK")
    assert most(parse_length("14 days"), moving, rolls=True) == 21
    assert most(parse_length("14 days"), moving, rolls=False) == 14


def test_four_years() -> None:
    """Every day of four years is there, a leap day among them."""
    assert len(DAYS) == 1461
    assert date(2028, 2, 29).toordinal() in DAYS
