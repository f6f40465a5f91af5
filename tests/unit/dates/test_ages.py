"""forebyg.dates.ages: birthdays and ages."""

from datetime import date

import pytest

from forebyg.dates.ages import age_on, turned
from forebyg.dates.counting import Counting, LeapBirthday, MissingDay
from forebyg.dates.day import MAX_DAY, MIN_DAY
from forebyg.errors import DateRangeError

LEAP = date(2004, 2, 29).toordinal()


def day(text: str) -> int:
    """The day of a date."""
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize("missing_day", MissingDay)
def test_rounding_of_months_plays_no_part(missing_day: MissingDay) -> None:
    """A birthday depends on the choice for birthdays alone."""
    assert turned(LEAP, 18, Counting(missing_day=missing_day)) == day("2022-03-01")


@pytest.mark.parametrize(
    ("on", "age"),
    [
        ("2004-02-28", -1),
        ("2004-02-29", 0),
        ("2005-02-28", 0),
        ("2005-03-01", 1),
        ("2022-02-28", 17),
        ("2022-03-01", 18),
        ("2024-02-28", 19),
        ("2024-02-29", 20),
        ("2003-02-28", -2),
    ],
)
def test_age_of_the_leap_born(on: str, age: int) -> None:
    """Someone born on 29 February is a year older from 1 March of a common year; negative before birth."""
    assert age_on(LEAP, day(on), Counting()) == age


@pytest.mark.parametrize(("on", "age"), [("2022-02-27", 17), ("2022-02-28", 18), ("2024-02-28", 19)])
def test_age_of_the_leap_born_by_the_other_choice(on: str, age: int) -> None:
    """By the other choice the year is full on 28 February of a common year, and only there."""
    assert age_on(LEAP, day(on), Counting(leap_birthday=LeapBirthday.FEBRUARY_28)) == age


@pytest.mark.parametrize(("on", "age"), [("2008-04-01", 17), ("2008-04-02", 18), ("2008-04-03", 18)])
def test_turned_on_the_birthday(on: str, age: int) -> None:
    """A person is 18 on the birthday itself and not the day before."""
    assert age_on(day("1990-04-02"), day(on), Counting()) == age


def test_the_whole_calendar() -> None:
    """An age can be told from the first day to the last."""
    assert (age_on(MIN_DAY, MAX_DAY, Counting()), age_on(MAX_DAY, MIN_DAY, Counting())) == (9998, -9999)


def test_a_birthday_beyond_the_calendar() -> None:
    """A birthday after the year 9999 is told as such."""
    with pytest.raises(DateRangeError):
        turned(MAX_DAY, 1, Counting())


@pytest.mark.parametrize(("born", "on"), [(MIN_DAY - 1, MIN_DAY), (MIN_DAY, MAX_DAY + 1)])
def test_an_age_beyond_the_calendar(born: int, on: int) -> None:
    """An age from or on a day outside the calendar is told as such."""
    with pytest.raises(DateRangeError):
        age_on(born, on, Counting())
