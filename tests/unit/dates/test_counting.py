"""forebyg.dates.counting: the choices of one document."""

import pickle

import pytest

from forebyg.dates.counting import (
    Counting,
    FirstDay,
    LeapBirthday,
    MissingDay,
    NonWorking,
    Recurring,
    UnitOrder,
)
from forebyg.errors import CalendarError


def test_the_ordinary_way() -> None:
    """A document that says nothing counts in the ordinary way, without any calendar."""
    assert Counting() == Counting(
        first_day=FirstDay.NOT_COUNTED,
        missing_day=MissingDay.LAST_OF_MONTH,
        non_working=NonWorking.NONE,
        calendar=None,
        recurring=Recurring.FROM_ORIGIN,
        units=UnitOrder.LARGEST_FIRST,
        leap_birthday=LeapBirthday.MARCH_1,
    )


def test_words_of_the_design() -> None:
    """The choices have the names that a document writes."""
    words = [[*axis] for axis in (FirstDay, MissingDay, NonWorking, Recurring, UnitOrder, LeapBirthday)]
    assert words == [
        ["counted", "not_counted"],
        ["last_of_month", "next_day", "roll_over", "month_end_sticky", "refuse"],
        ["none", "next", "previous"],
        ["from_origin", "from_previous"],
        ["largest_first", "smallest_first"],
        ["march_1", "february_28"],
    ]


@pytest.mark.parametrize("direction", [NonWorking.NEXT, NonWorking.PREVIOUS])
def test_moving_needs_a_calendar(direction: NonWorking) -> None:
    """A last day cannot move off weekends alone: the country must be named."""
    with pytest.raises(CalendarError) as refused:
        Counting(non_working=direction)
    assert str(refused.value) == "working days need a calendar and no calendar is named; known: DK"


def test_unknown_calendar() -> None:
    """A calendar that is not known is refused with those that are."""
    with pytest.raises(CalendarError) as refused:
        Counting(calendar="dk")
    assert str(refused.value) == "working days need a calendar and the calendar 'dk' is not known; known: DK"


def test_a_named_calendar_is_enough() -> None:
    """A known calendar makes moving a complete choice."""
    assert Counting(non_working=NonWorking.NEXT, calendar="DK").calendar == "DK"


def test_pickles() -> None:
    """A document's choices survive the way to another process."""
    counting = Counting(missing_day=MissingDay.REFUSE, calendar="DK")
    assert pickle.loads(pickle.dumps(counting)) == counting  # noqa: S301  our own bytes
