"""The days between which a rule looks at events."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from forebyg.dates import Day, Reckoner, Span, last_day
from forebyg.kernel.judges.judge import Events
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Between, Edge, Reach, Window
from forebyg.timeline import Seen


class Opening(NamedTuple):
    """A window that has opened; both days included.

    Attributes:
        first: First day; None: from the beginning.
        last: Last day, if known: the window is closed from that day on.
        unready: The window's course has no recorded start.
    """

    first: Day | None
    last: Day | None
    unready: bool = False

    def holds(self, events: list[Seen]) -> list[Seen]:
        """The events inside."""
        first, last = self.first or 0, self.last
        if last is None:
            return [seen for seen in events if seen.day >= first]
        return [seen for seen in events if first <= seen.day <= last]


def selectors_of(window: Window) -> tuple[Selector, ...]:
    """The events that a window's edges ask for."""
    if isinstance(window, Reach):
        return ()
    return (window.opens.of, *(edge.of for edge in window.closes))


def opener(window: Window) -> Callable[[Occasion, Events], Opening | None]:
    """A function that opens the window on an occasion; None: it has not opened."""
    if window is Reach.COURSE:
        return _course
    if isinstance(window, Between):
        return _between(window)
    return _whole


def _course(occasion: Occasion, _edges: Events) -> Opening | None:
    if occasion.course is None:
        return None
    return Opening(occasion.start, occasion.end, unready=occasion.start is None)


def _whole(occasion: Occasion, _edges: Events) -> Opening | None:
    """Everything that belongs to the course, from before its start on; it closes with the course."""
    return Opening(None, None) if occasion.course is None else Opening(None, occasion.end)


def _between(window: Between) -> Callable[[Occasion, Events], Opening | None]:
    opens = _shifted(window.opens, window)
    closes = [_shifted(edge, window) for edge in window.closes]

    def open_between(_occasion: Occasion, edges: Events) -> Opening | None:
        openings, *closings = edges
        if not openings:
            return None
        opening = openings[0].day
        ends = [
            last
            for close, events in zip(closes, closings, strict=True)
            for seen in events
            if (last := close(seen.day)) is not None and max(seen.day, last) >= opening
        ]
        return Opening(opens(opening), min(ends, default=None))

    return open_between


def _shifted(edge: Edge, window: Between) -> Reckoner:
    if edge.shift is None:
        return _unmoved
    if not edge.back:
        return last_day(edge.shift, window.counting, rolls=False)
    days = edge.shift.whole_days if isinstance(edge.shift, Span) else 0
    return lambda day: day - days


def _unmoved(day: Day) -> Day:
    return day
