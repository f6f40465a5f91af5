"""First and last timely days, bound once per length and asked for many anchors."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeAlias

from forebyg.dates.counting import Counting, FirstDay, NonWorking
from forebyg.dates.day import MAX_DAY, MIN_DAY, Day, checked
from forebyg.dates.span import Length, Span, WorkingDays
from forebyg.dates.sums import add_span
from forebyg.dates.workdays import (
    load_calendar,
    next_working_day,
    nth_working_day,
    previous_working_day,
)

__all__ = ["Reckoner", "first_day_of", "last_day"]

Reckoner: TypeAlias = Callable[[Day], Day | None]
"""From an anchor to a day; to None when the month lacks the day and the document refuses to choose."""

_CACHED_LENGTHS: Final = 1_024
_CACHED_ANCHORS: Final = 8_192


def last_day(length: Length, counting: Counting, *, rolls: bool) -> Reckoner:
    """The last timely day of "within" or "up to" a length from an anchor.

    It is anchor + length, or one day earlier where the first day is counted. The day after it is the first
    day of breach. With `rolls` a last day that is not a working day moves as the document says; a maximum
    length never does. A move to the previous working day may end before a very near anchor.
    Source: design, meaning of "within N after A" and "up to 6 months from S".

    Returns:
        A function of the anchor, the same one for the same arguments. It raises DateRangeError when the
        sum leaves the years 1 to 9999.

    Raises:
        CalendarError: Working days are asked for without a calendar at hand.
    """
    if rolls and counting.non_working is not NonWorking.NONE:
        return _rolled(length, counting)
    return _plain(length, counting)


def first_day_of(length: Length, counting: Counting) -> Reckoner:
    """The earliest day of "at least" a length from an anchor, or of "not before" anchor + length.

    It is anchor + length, or one day earlier where the first day is counted. It never moves by weekends.

    Returns:
        A function of the anchor, the same one for the same arguments; see `last_day` for its errors.

    Raises:
        CalendarError: Working days are asked for without a calendar at hand.
    """
    return _plain(length, counting)


@lru_cache(maxsize=_CACHED_LENGTHS)
def _plain(length: Length, counting: Counting) -> Reckoner:
    if isinstance(length, WorkingDays):
        return _working_days(length, counting)
    if not length.whole_months:
        return _days(length.whole_days + _first_day_shift(counting))
    return _months(length, counting)


def _first_day_shift(counting: Counting) -> int:
    return -1 if counting.first_day is FirstDay.COUNTED else 0


def _days(days: int) -> Reckoner:
    def plus_days(anchor: Day) -> Day:
        day = anchor + days
        return day if MIN_DAY <= day <= MAX_DAY else checked(day)

    return plus_days


def _months(span: Span, counting: Counting) -> Reckoner:
    shift = _first_day_shift(counting)

    @lru_cache(maxsize=_CACHED_ANCHORS)
    def plus_span(anchor: Day) -> Day | None:
        landed = add_span(anchor, span, counting)
        return None if landed is None else checked(landed + shift)

    return plus_span


def _working_days(length: WorkingDays, counting: Counting) -> Reckoner:
    """Where the first day is counted, it is working day one only if it is a working day."""
    calendar = load_calendar(counting.calendar)
    shift = _first_day_shift(counting)

    @lru_cache(maxsize=_CACHED_ANCHORS)
    def plus_working_days(anchor: Day) -> Day:
        return nth_working_day(checked(anchor + shift), length.count, calendar)

    return plus_working_days


@lru_cache(maxsize=_CACHED_LENGTHS)
def _rolled(length: Length, counting: Counting) -> Reckoner:
    calendar = load_calendar(counting.calendar)
    plain = _plain(length, counting)
    moved = next_working_day if counting.non_working is NonWorking.NEXT else previous_working_day

    @lru_cache(maxsize=_CACHED_ANCHORS)
    def rolled(anchor: Day) -> Day | None:
        last = plain(anchor)
        return None if last is None else moved(last, calendar)

    return rolled
