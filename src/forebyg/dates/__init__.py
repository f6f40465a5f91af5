"""Exact date arithmetic: what a period means, which day is the last in time, who is how old."""

from forebyg.dates.ages import age_on, turned
from forebyg.dates.counting import (
    Counting,
    FirstDay,
    LeapBirthday,
    MissingDay,
    NonWorking,
    Recurring,
    UnitOrder,
)
from forebyg.dates.day import MAX_DAY, MIN_DAY, Day, checked, parse_date
from forebyg.dates.limits import Reckoner, first_day_of, last_day
from forebyg.dates.recurrence import recurrences
from forebyg.dates.span import Length, Span, WorkingDays
from forebyg.dates.weeks import monday_of, whole_months, whole_weeks
from forebyg.dates.wording import parse_length
from forebyg.dates.workdays import CALENDARS, is_working_day

__all__ = [
    "CALENDARS",
    "MAX_DAY",
    "MIN_DAY",
    "Counting",
    "Day",
    "FirstDay",
    "LeapBirthday",
    "Length",
    "MissingDay",
    "NonWorking",
    "Reckoner",
    "Recurring",
    "Span",
    "UnitOrder",
    "WorkingDays",
    "age_on",
    "checked",
    "first_day_of",
    "is_working_day",
    "last_day",
    "monday_of",
    "parse_date",
    "parse_length",
    "recurrences",
    "turned",
    "whole_months",
    "whole_weeks",
]
