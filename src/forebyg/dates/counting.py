"""How a document counts its days: every choice that can move a date by a day or more."""

from dataclasses import dataclass
from enum import StrEnum

from forebyg.dates.workdays import require_calendar

__all__ = [
    "Counting",
    "FirstDay",
    "LeapBirthday",
    "MissingDay",
    "NonWorking",
    "Recurring",
    "UnitOrder",
]


class FirstDay(StrEnum):
    """Whether the day that a period runs from is day one of it."""

    COUNTED = "counted"
    NOT_COUNTED = "not_counted"


class MissingDay(StrEnum):
    """What a sum of months gives when the month lacks the day number, as 31 August + 6 months."""

    LAST_OF_MONTH = "last_of_month"
    """The last day of that month."""
    NEXT_DAY = "next_day"
    """The first day of the month after it."""
    ROLL_OVER = "roll_over"
    """As many days into the month after it as the number goes beyond the month's end: 31 August + 6 months
    = 3 March, or 2 March of a leap year."""
    MONTH_END_STICKY = "month_end_sticky"
    """As `last_of_month`; and the last day of a month always gives the last day of a month, as 28 February
    + 6 months = 31 August. Source: restaurationsloven § 36 a."""
    REFUSE = "refuse"
    """No day: the text must say which."""


class NonWorking(StrEnum):
    """Whether a last timely day that is not a working day moves, and where to."""

    NONE = "none"
    NEXT = "next"
    PREVIOUS = "previous"


class Recurring(StrEnum):
    """What a recurring date is counted from: drift is the difference."""

    FROM_ORIGIN = "from_origin"
    FROM_PREVIOUS = "from_previous"


class UnitOrder(StrEnum):
    """Which units of a mixed period, such as `1 month 2 weeks`, are added first."""

    LARGEST_FIRST = "largest_first"
    SMALLEST_FIRST = "smallest_first"


class LeapBirthday(StrEnum):
    """The birthday, in a common year, of someone born on 29 February."""

    MARCH_1 = "march_1"
    FEBRUARY_28 = "february_28"


@dataclass(frozen=True, slots=True)
class Counting:
    """The way in which one document counts its days.

    Without arguments it is the ordinary Danish way: the first day is not counted, a missing day is the
    last of its month, and no date moves by weekends.

    Raises:
        CalendarError: The calendar is not known, or last days shall move and no calendar is named.
    """

    first_day: FirstDay = FirstDay.NOT_COUNTED
    missing_day: MissingDay = MissingDay.LAST_OF_MONTH
    non_working: NonWorking = NonWorking.NONE
    calendar: str | None = None
    recurring: Recurring = Recurring.FROM_ORIGIN
    units: UnitOrder = UnitOrder.LARGEST_FIRST
    leap_birthday: LeapBirthday = LeapBirthday.MARCH_1

    def __post_init__(self) -> None:
        """Refuse a calendar that could never be consulted."""
        if self.calendar is not None or self.non_working is not NonWorking.NONE:
            require_calendar(self.calendar)
