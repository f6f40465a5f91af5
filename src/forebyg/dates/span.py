"""Lengths of time as a standard states them: calendar units, or working days."""

from dataclasses import dataclass
from typing import Final, TypeAlias

from forebyg.errors import PeriodError

__all__ = ["Length", "Span", "WorkingDays"]

_MONTHS_IN_YEAR: Final = 12
_DAYS_IN_WEEK: Final = 7
_WORKDAYS_IN_WEEK: Final = 5
_CYCLE_DAYS: Final = 146_097
"""Days in 400 Gregorian years, which are 4,800 months: the exact mean length of a month."""
_CYCLE_MONTHS: Final = 4_800
_BOUND_MONTHS: Final = 120 * _MONTHS_IN_YEAR


@dataclass(frozen=True, slots=True)
class Span:
    """A length in calendar units, such as `op til 6 måneder`.

    Its units keep apart: 1 month is never a number of days, 12 months and 1 year are two ways to say
    one length and yet unequal as values. `Span()` is no time at all; a text cannot say it.

    >>> str(Span(months=1, weeks=2))
    '1 month 2 weeks'

    Raises:
        PeriodError: A unit is negative, or the whole is 120 years or more.
    """

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0

    def __post_init__(self) -> None:
        """Refuse what no standard means."""
        _refuse_negative(min(self.years, self.months, self.weeks, self.days))
        _refuse_too_long(self.whole_months, self.whole_days)

    def __str__(self) -> str:
        """The length in the words of a standard document, largest unit first."""
        parts = (
            (self.years, "year"),
            (self.months, "month"),
            (self.weeks, "week"),
            (self.days, "day"),
        )
        return " ".join(_worded(count, unit) for count, unit in parts if count) or "0 days"

    @property
    def whole_months(self) -> int:
        """Years and months together, in months: what is added in one single step."""
        return self.years * _MONTHS_IN_YEAR + self.months

    @property
    def whole_days(self) -> int:
        """Weeks and days together, in days."""
        return self.weeks * _DAYS_IN_WEEK + self.days


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A number of working days, which only a calendar can turn into a date.

    >>> str(WorkingDays(10))
    '10 working days'

    Raises:
        PeriodError: The number is negative, or the whole is 120 years or more.
    """

    count: int

    def __post_init__(self) -> None:
        """Refuse what no standard means."""
        _refuse_negative(self.count)
        _refuse_too_long(0, self.count * _DAYS_IN_WEEK // _WORKDAYS_IN_WEEK)

    def __str__(self) -> str:
        """The length in the words of a standard document."""
        return _worded(self.count, "working day")


Length: TypeAlias = Span | WorkingDays


def _worded(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def _refuse_negative(count: int) -> None:
    if count < 0:
        raise PeriodError("a period cannot be negative; write it with numbers above zero")


def _refuse_too_long(months: int, days: int) -> None:
    if months * _CYCLE_DAYS + days * _CYCLE_MONTHS >= _BOUND_MONTHS * _CYCLE_DAYS:
        raise PeriodError("a period is shorter than 120 years; write a shorter one")
