from __future__ import annotations

import pytest

from forebyg.dates import Counting, MissingDay, NonWorking, Span, WorkingDays
from forebyg.dates.workdays import load_calendar
from forebyg.diff.direction import Direction
from forebyg.diff.strictness.lengths import Counted, by_length, first_apart
from forebyg.errors import CalendarError

PLAIN = Counting()
ROLLING = Counting(non_working=NonWorking.NEXT, calendar="DK")


def has_calendar() -> bool:
    """Whether public holidays are installed."""
    try:
        load_calendar("DK")
    except CalendarError:
        return False
    return True


def limit(length: Span | WorkingDays, counting: Counting = PLAIN, role: str = "limit") -> Counted:
    """A period with its counting."""
    return Counted(length, counting, role)


@pytest.mark.parametrize(
    ("shorter", "longer"),
    [
        (Span(days=13), Span(weeks=2)),
        (Span(weeks=25), Span(months=6)),
        (Span(months=6), Span(weeks=27)),
        (Span(days=27), Span(months=1)),
        (WorkingDays(9), WorkingDays(10)),
    ],
)
@pytest.mark.parametrize("counting", [PLAIN, ROLLING])
def test_which_period_is_longer(
    shorter: Span | WorkingDays, longer: Span | WorkingDays, counting: Counting
) -> None:
    """A period is longer where it never ends sooner; with working days too, calendar or not."""
    old, new = (limit(one, counting, "deadline") for one in (shorter, longer))

    assert by_length(old, new, longer=Direction.LOOSENED) is Direction.LOOSENED
    assert by_length(new, old, longer=Direction.LOOSENED) is Direction.TIGHTENED


@pytest.mark.parametrize(
    ("one", "other"),
    [(Span(days=30), Span(months=1)), (Span(weeks=26), Span(days=182)), (Span(years=1), Span(months=12))],
)
def test_periods_that_are_neither_longer_nor_shorter(one: Span, other: Span) -> None:
    """Thirty days may end before a month or after it; half a year of weeks is as many days."""
    found = by_length(limit(one), limit(other), longer=Direction.LOOSENED)

    assert found is (Direction.CHANGED if other == Span(months=1) else None)


def test_a_day_that_is_refused() -> None:
    """Where one of the documents names no day at all, neither is the longer one."""
    refusing = Counting(missing_day=MissingDay.REFUSE)
    found = by_length(limit(Span(months=6)), limit(Span(months=6), refusing), longer=Direction.LOOSENED)

    assert found is Direction.CHANGED


def test_working_days_beside_days() -> None:
    """Ten working days are more than ten days; without a calendar that cannot be told."""
    old, new = limit(Span(days=10), ROLLING), limit(WorkingDays(10), ROLLING)
    expected = Direction.LOOSENED if has_calendar() else Direction.CHANGED

    assert by_length(old, new, longer=Direction.LOOSENED) is expected


def test_the_first_day_on_which_two_countings_part() -> None:
    """Six months from 31 October end on another day where a missing day is the next one."""
    next_day = Counting(missing_day=MissingDay.NEXT_DAY)
    old, new = limit(Span(months=6)), limit(Span(months=6), next_day)

    day = first_apart(old, new, 739_500)
    assert day is not None
    assert old.days() != new.days()
    assert first_apart(old, old, 739_500) is None
