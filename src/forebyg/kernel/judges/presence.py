"""What must stand at the start of a course, at its end, or anywhere in it.

| rule | before its anchor | open | first day of breach | closed well |
|---|---|---|---|---|
| at the start | not_applicable | pending, due = start | next day | on or before that day |
| at the end | not_applicable | pending, due null while it runs, then due = end | next day | on or before that day |
| by the end | not_applicable | pending, due null; on the end day due = end | day after the end | done |
| after the last of some events | not_applicable | pending, or holding once done after the last so far; due = end | day after the end | done from the last of them to the end |

An event that may have an `at` and has none is placed by its own day: up to the start it
belongs to the start, after it to the end. One that cannot have one belongs to either.
"""

from __future__ import annotations

from forebyg.dates import Day
from forebyg.kernel.judges.judge import Events, Judge, adding
from forebyg.kernel.judges.windows import within
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import (
    CONTRADICTORY,
    INCOMPLETE,
    NO_ANCHOR,
    duty_broken,
    duty_met,
    duty_open,
    limit_open,
)
from forebyg.kernel.primitive import Point, Presence
from forebyg.report import Judgement
from forebyg.timeline import Seen
from forebyg.vocabulary import PLACED


def presence_judge(rule: Presence) -> Judge:
    """Bind a presence."""
    decide_point = {Point.START: _at_start, Point.END: _at_end, Point.BY_END: _by_end}
    is_at_end = rule.point is Point.END

    def decide(occasion: Occasion, events: Events) -> Judgement:
        if rule.point is Point.OPEN:
            return _whenever(occasion, events[0])
        if occasion.course is None:
            return NO_ANCHOR
        if rule.after_last:
            deeds = _for_the_end(occasion, events[0]) if is_at_end else events[0]
            return _after_last(occasion, deeds, events[1])
        return decide_point[rule.point](occasion, events[0])

    asks = (rule.do, rule.after_last) if rule.after_last else (rule.do,)
    return Judge(asks, decide, steady=(adding(0), adding(1)))


def _whenever(occasion: Occasion, events: list[Seen]) -> Judgement:
    if events:
        return duty_met(events[0], None)
    return NO_ANCHOR if occasion.course is None else duty_open(None)


def _at_start(occasion: Occasion, events: list[Seen]) -> Judgement:
    start, end = occasion.start, occasion.end
    if start is None:
        return INCOMPLETE
    fitting = [s for s in events if _point(s) == "start" or _placed_at_start(s, start, end)]
    return _due_on(start, fitting, occasion.as_of)


def _placed_at_start(seen: Seen, start: Day, end: Day | None) -> bool:
    """An event without `at`; a late one that could have one means the start until the course ends."""
    if _point(seen) is not None:
        return False
    return seen.event.type not in PLACED or seen.day <= start or end is None or seen.day < end


def _at_end(occasion: Occasion, events: list[Seen]) -> Judgement:
    return _by_end(occasion, _for_the_end(occasion, events))


def _for_the_end(occasion: Occasion, events: list[Seen]) -> list[Seen]:
    """The events that mean the end of the course."""
    start, end = occasion.start, occasion.end
    return [
        seen
        for seen in events
        if _point(seen) == "end" or (_point(seen) is None and _placed_at_end(seen, start, end))
    ]


def _placed_at_end(seen: Seen, start: Day | None, end: Day | None) -> bool:
    """An event without `at`; one that could have one means the start up to the start's own day."""
    return seen.event.type not in PLACED or start is None or seen.day > start or seen.day == end


def _after_last(occasion: Occasion, deeds: list[Seen], events: list[Seen]) -> Judgement:
    """What must come on or after the last of some events: which one that was shows only at the end."""
    end = occasion.end
    inside = within(events, (occasion.start or 0, end))
    fitting = [seen for seen in deeds if not inside or seen.day >= inside[-1].day]
    if end is not None:
        return _due_on(end, fitting, occasion.as_of)
    if occasion.course is not None and occasion.course.disbelieved:
        return CONTRADICTORY
    return limit_open(fitting[:1]) if fitting else duty_open(None)


def _by_end(occasion: Occasion, events: list[Seen]) -> Judgement:
    end = occasion.end
    if end is not None:
        return _due_on(end, events, occasion.as_of)
    if events:
        return duty_met(events[0], None)
    disbelieved = occasion.course is not None and occasion.course.disbelieved
    return CONTRADICTORY if disbelieved else duty_open(None)


def _due_on(due: Day, events: list[Seen], as_of: Day) -> Judgement:
    if events and events[0].day <= due:
        return duty_met(events[0], due)
    if events:
        return duty_broken(due, late=events[0])
    return duty_open(due) if as_of <= due else duty_broken(due)


def _point(seen: Seen) -> str | None:
    """What an event says of it; a standard's own `at` of other events means something else."""
    if seen.event.type not in PLACED:
        return None
    at = seen.event.attributes.get("at")
    return at if isinstance(at, str) else None
