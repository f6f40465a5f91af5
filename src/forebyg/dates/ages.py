"""Birthdays and ages."""

from datetime import date

from forebyg.dates.counting import Counting, LeapBirthday
from forebyg.dates.day import Day, checked
from forebyg.dates.sums import landing

__all__ = ["age_on", "turned"]


def turned(born: Day, years: int, counting: Counting) -> Day:
    """The birthday on which a person turns so many years old, that day included.

    Born on 29 February: 1 March of a common year, or 28 February where the document says so. How the
    document rounds other months plays no part. Source: design, meaning of "turned 18".

    Raises:
        DateRangeError: The birthday lies outside the years 1 to 9999.
    """
    landed = landing(born, 12 * years)
    if landed.lacking and counting.leap_birthday is LeapBirthday.MARCH_1:
        return landed.day + 1
    return landed.day


def age_on(born: Day, day: Day, counting: Counting) -> int:
    """The completed years of a person's life on the day; negative before birth.

    Raises:
        DateRangeError: A day lies outside the years 1 to 9999.
    """
    years = date.fromordinal(checked(day)).year - date.fromordinal(checked(born)).year
    return years if turned(born, years, counting) <= day else years - 1
