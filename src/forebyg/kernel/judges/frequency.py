"""How often in every calendar week or month of a course.

| before its anchor | open | first day of breach | closed well |
|---|---|---|---|
| not_applicable until the course starts | holding, due: the last day of the first whole period without enough | the day after it | course ended, all whole periods kept |

Only periods that lie wholly between start and end count.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import count

from forebyg.dates import Day, checked, monday_of, whole_months
from forebyg.kernel.judges.judge import Events, Judge, adding
from forebyg.kernel.judges.windows import Days, opener, within
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import limit_broken
from forebyg.kernel.primitive import Frequency, Measure, Period
from forebyg.kernel.window import Reach
from forebyg.report import Judgement, Verdict
from forebyg.timeline import Seen

Periods = Iterator[tuple[Day, Day]]
Deficits = Callable[[list[Seen], Day, Day | None], Iterator[Day]]
"""From events, start and end to the last days of periods without enough; without an end they do not stop."""

_DAYS_IN_WEEK = 7
_MONTHS_AHEAD = 62


def frequency_judge(rule: Frequency) -> Judge:
    """Bind a frequency."""
    open_course = opener(Reach.COURSE)
    deficits = _DEFICITS[rule.measure](rule)

    def decide(occasion: Occasion, events: Events) -> Judgement:
        days = open_course(occasion, events)
        if isinstance(days, Judgement):
            return days
        return _decide(deficits, days, within(events[0], days), occasion.as_of)

    return Judge((rule.of,), decide, steady=(adding(0),))


def _decide(deficits: Deficits, days: Days, inside: list[Seen], as_of: Day) -> Judgement:
    broken: list[Day] = []
    for last in deficits(inside, *days):
        if last >= as_of:
            if not broken:
                return Judgement(Verdict.HOLDING, due=checked(last), changes=last + 1, events=tuple(inside))
            break
        broken.append(last + 1)
    if broken:
        return limit_broken(broken, inside)
    return Judgement(Verdict.SATISFIED, events=tuple(inside))


def _calendar(rule: Frequency) -> Deficits:
    """Every whole calendar period needs its events."""

    def deficits(events: list[Seen], start: Day, end: Day | None) -> Iterator[Day]:
        days = [seen.day for seen in events]
        for first, last in _periods(rule.per, start):  # pragma: no branch  time never ends
            if end is not None and last > end:
                return
            if bisect_right(days, last) - bisect_left(days, first) < rule.times:
                yield last

    return deficits


def _average(rule: Frequency) -> Deficits:
    """At the end of each whole period there must have been enough events in all so far."""

    def deficits(events: list[Seen], start: Day, end: Day | None) -> Iterator[Day]:
        days = [seen.day for seen in events]
        periods = enumerate(_periods(rule.per, start), start=1)
        for number, (_, last) in periods:  # pragma: no branch  time never ends
            if end is not None and last > end:
                return
            if bisect_right(days, last) < rule.times * number:
                yield last

    return deficits


def _gap(rule: Frequency) -> Deficits:
    """No more than a week without an event, from the start on."""
    step = _DAYS_IN_WEEK // rule.times

    def deficits(events: list[Seen], start: Day, end: Day | None) -> Iterator[Day]:
        previous = start
        for seen in events:
            if seen.day > previous + step:
                yield previous + step
            previous = seen.day
        if end is None or end > previous + step:
            yield previous + step

    return deficits


_DEFICITS: dict[Measure, Callable[[Frequency], Deficits]] = {
    Measure.CALENDAR: _calendar,
    Measure.AVERAGE: _average,
    Measure.GAP: _gap,
}


def _periods(per: Period, start: Day) -> Periods:
    if per is Period.WEEK:
        first = monday_of(start + _DAYS_IN_WEEK - 1)
        return ((first + 7 * week, first + 7 * week + 6) for week in count())
    return _months_from(start)


def _months_from(start: Day) -> Periods:
    first = start
    while True:
        months = whole_months(first, checked(first + _MONTHS_AHEAD))
        yield months[0]
        first = months[0][1] + 1
