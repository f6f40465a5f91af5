"""Dates that come back, such as a review every second year."""

from collections.abc import Iterator
from itertools import count, takewhile

from forebyg.dates.counting import Counting, Recurring
from forebyg.dates.day import Day
from forebyg.dates.span import Span
from forebyg.dates.sums import add_span
from forebyg.errors import DateRangeError, PeriodError

__all__ = ["recurrences"]


def recurrences(origin: Day, every: Span, counting: Counting, *, until: Day) -> tuple[Day, ...]:
    """The days on which something recurs after its origin, up to and including `until`.

    From the origin, each is origin + k times the span in one step, so a 31st comes back where it can; one
    that the document refuses to place is left out. From the previous one, each is counted from the date
    before it, so a day number once lost stays lost; the first refused date ends the series.

    Raises:
        PeriodError: The span is empty, so that nothing would ever come after the origin.
    """
    if not (every.whole_months or every.whole_days):
        raise PeriodError("a recurring date needs a period above zero, such as '2 years'")
    is_chained = counting.recurring is Recurring.FROM_PREVIOUS
    series = _from_previous(origin, every, counting) if is_chained else _from_origin(origin, every, counting)
    return tuple(takewhile(lambda day: day <= until, series))


def _from_origin(origin: Day, every: Span, counting: Counting) -> Iterator[Day]:
    for times in count(1):  # pragma: no branch  counting never ends
        try:
            day = add_span(origin, every, counting, times=times)
        except DateRangeError:
            return
        if day is not None:
            yield day


def _from_previous(origin: Day, every: Span, counting: Counting) -> Iterator[Day]:
    day: Day | None = origin
    while day is not None:
        try:
            day = add_span(day, every, counting)
        except DateRangeError:
            return
        if day is not None:
            yield day
