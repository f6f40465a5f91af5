"""Keeping limits: how long, how often, how many."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.dates import Day, Span, first_day_of, last_day, whole_months, whole_weeks
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Count, Duration, Frequency, Measure, Period
from forebyg.witness.adding import Scribe
from forebyg.witness.sketch import Sketch
from forebyg.witness.windows import window_of

_DAYS_IN_WEEK = 7
_MOST = 400


def keep_duration(rule: Duration, sketch: Sketch, scribe: Scribe) -> None:
    """Let a course that has ended have lasted as long as it must, and no longer than it may."""
    if sketch.start is None:
        return
    if not sketch.found(rule.since):
        scribe.add_within(
            sketch, rule.since, (sketch.start.day, sketch.start.day + _DAYS_IN_WEEK), sketch.start.day
        )
    limit = limit_of(rule, sketch)
    if limit is None or sketch.end is None:
        return
    if "end" not in sketch.settled:
        end = sketch.end.day
        sketch.end.day = min(end, limit) if rule.at_most is not None else max(end, limit)
    if rule.until is not None and rule.at_least is not None:
        _keep_last(rule.until, (limit, sketch.end.day), sketch, scribe)


def _keep_last(until: Selector, days: tuple[Day, Day], sketch: Sketch, scribe: Scribe) -> None:
    """Let the time be closed late enough, where there are days for it."""
    if days[0] <= days[1] and not sketch.has(until, *days):
        scribe.add_within(sketch, until, days, days[1])


def limit_of(rule: Duration, sketch: Sketch) -> Day | None:
    """The day up to which a course may last, or must; None: what it counts from is not there."""
    anchors = sketch.found(rule.since)
    if not anchors:
        return None
    if rule.at_most is not None:
        return last_day(rule.at_most, rule.counting, rolls=False)(anchors[0].day)
    return first_day_of(rule.at_least or Span(), rule.counting)(anchors[0].day)


def keep_frequency(rule: Frequency, sketch: Sketch, scribe: Scribe) -> None:
    """Let every whole week or month have its events."""
    last = sketch.last_day
    if sketch.start is None or last is None:
        return
    if rule.measure is Measure.GAP:
        _keep_gaps(rule, sketch, scribe, last)
        return
    for first, until in periods(rule, sketch.start.day, last):
        for number in range(rule.times):
            if len([one for one in sketch.found(rule.of) if first <= one.day <= until]) >= rule.times:
                break
            scribe.add_within(sketch, rule.of, (first, until), first + 1 + number)


def periods(rule: Frequency, start: Day, last: Day) -> tuple[tuple[Day, Day], ...]:
    """The whole calendar weeks or months between two days."""
    return whole_weeks(start, last) if rule.per is Period.WEEK else whole_months(start, last)


def keep_count(rule: Count, sketch: Sketch, scribe: Scribe) -> None:
    """Let there be enough events; of what is limited nobody adds too many."""
    window = window_of(rule.window, sketch)
    if window is None or rule.at_least is None:
        return
    last = window.last if window.last is not None else sketch.last_day
    first = window.first or sketch.first_day
    for number in range(rule.at_least):
        inside = [one for one in sketch.found(rule.of) if window.has(one.day)]
        if len(inside) >= rule.at_least:
            return
        until = first + _MOST if last is None else last
        scribe.add_within(sketch, rule.of, (first, until), min(first + 1 + 2 * number, until))


def _keep_gaps(rule: Frequency, sketch: Sketch, scribe: Scribe, last: Day) -> None:
    step = _DAYS_IN_WEEK // rule.times
    start = sketch.first_day
    for day in _gaps(rule, sketch, start, last, step):
        scribe.add_within(sketch, rule.of, (max(start, day - step + 1), day), day)


def _gaps(rule: Frequency, sketch: Sketch, start: Day, last: Day, step: int) -> Iterator[Day]:
    """The last days on which an event is due before too long has passed without one."""
    previous = start
    for _ in range(_MOST):
        if previous + step >= last:
            return
        if not sketch.has(rule.of, previous + 1, previous + step):
            yield previous + step
        later = [one.day for one in sketch.found(rule.of) if previous < one.day <= previous + step]
        previous = max(later, default=previous + step)
