"""The days between which a rule looks at events."""

from __future__ import annotations

from collections.abc import Callable

from forebyg.dates import Day, Reckoner, last_day
from forebyg.kernel.judges.judge import Events
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import INCOMPLETE, NO_ANCHOR
from forebyg.kernel.pattern import Selector
from forebyg.kernel.window import Between, Edge, Reach, Window
from forebyg.report import Judgement
from forebyg.timeline import Seen

Days = tuple[Day, Day | None]
"""A window's first day (0: from the beginning) and its last, once known; both included."""

Opener = Callable[[Occasion, Events], Days | Judgement]
"""Opens a window, given what a rule counts and then what the edges ask for; or says why it is not open."""


def within(events: list[Seen], days: Days) -> list[Seen]:
    """The events inside a window, by day."""
    first, last = days
    if events and events[0].day >= first and (last is None or events[-1].day <= last):
        return events
    if last is None:
        return [seen for seen in events if seen.day >= first]
    return [seen for seen in events if first <= seen.day <= last]


def selectors_of(window: Window) -> tuple[Selector, ...]:
    """The events that a window's edges ask for."""
    if isinstance(window, Reach):
        return ()
    return (window.opens.of, *(edge.of for edge in window.closes))


def opener(window: Window) -> Opener:
    """A function that opens the window on an occasion."""
    if window is Reach.COURSE:
        return _course
    if isinstance(window, Between):
        return _between(window)
    return _whole


def _course(occasion: Occasion, _events: Events) -> Days | Judgement:
    if occasion.start is None:
        return NO_ANCHOR if occasion.course is None else INCOMPLETE
    return occasion.start, occasion.end


def _whole(occasion: Occasion, _events: Events) -> Days | Judgement:
    """Everything that belongs to the course, from before its start on; it closes with the course."""
    return 0, occasion.end


def _between(window: Between) -> Opener:
    opens = _shifted(window.opens, window)
    closes = tuple((place, _shifted(edge, window)) for place, edge in enumerate(window.closes, 2))
    from_start = any(pattern.type == "course_start" for pattern in window.opens.of)

    def open_between(occasion: Occasion, events: Events) -> Days | Judgement:
        openings = events[1]
        if not openings:
            lacks_start = from_start and occasion.course is not None and occasion.start is None
            return INCOMPLETE if lacks_start else NO_ANCHOR
        opening = openings[0].day
        last = None
        for place, close in closes:
            for seen in events[place]:
                end = close(seen.day)
                if end is None or (end < opening and seen.day < opening):
                    continue
                last = end if last is None or end < last else last
        return opens(opening) or 0, last

    return open_between


def _shifted(edge: Edge, window: Between) -> Reckoner:
    if edge.shift is None:
        return _unmoved
    if not edge.back:
        return last_day(edge.shift, window.counting, rolls=False)
    days = edge.days_back
    return lambda day: day - days


def _unmoved(day: Day) -> Day:
    return day
