"""Between which days of a sketch a rule looks at events."""

from __future__ import annotations

from typing import NamedTuple

from forebyg.dates import MAX_DAY, Day, last_day
from forebyg.kernel.window import Between, Edge, Reach, Window
from forebyg.witness.sketch import Sketch


class Days(NamedTuple):
    """First and last day of a window, both included; None: no such end."""

    first: Day
    last: Day | None

    def has(self, day: Day) -> bool:
        """Whether a day lies inside."""
        return self.first <= day <= (MAX_DAY if self.last is None else self.last)


def window_of(window: Window, sketch: Sketch) -> Days | None:
    """The days at which the rule looks; None: the window has not opened."""
    end = None if sketch.end is None else sketch.end.day
    if window is Reach.WHOLE:
        return Days(0, end)
    if window is Reach.COURSE:
        return None if sketch.start is None else Days(sketch.start.day, end)
    return _between(window, sketch)


def _between(window: Between, sketch: Sketch) -> Days | None:
    opens = sketch.found(window.opens.of)
    if not opens:
        return None
    closes = [
        last
        for edge in window.closes
        for one in sketch.found(edge.of)
        if max(one.day, last := shifted(edge, window, one.day)) >= opens[0].day
    ]
    return Days(shifted(window.opens, window, opens[0].day), min(closes, default=None))


def shifted(edge: Edge, window: Between, day: Day) -> Day:
    """Where an edge lies whose event is on that day."""
    if edge.shift is None:
        return day
    if edge.back:
        return day - edge.days_back
    return last_day(edge.shift, window.counting, rolls=False)(day) or day
