"""The days between which a rule surely looks at events, whatever else is in the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from forebyg.dates import Counting, Length
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Between, Reach, Window
from forebyg.lint.course.limits import END, NO_COURSE, NOTHING, ORDINARY, START, Limit, Moment, first
from forebyg.lint.patterns import is_sure

__all__ = ["Stretch", "stretch_of"]


class Stretch(NamedTuple):
    """A window that surely opens, and surely closes on or after the day it opens.

    Attributes:
        opens: What it opens with; None: it is open from the beginning.
        closes: What it closes with.
        before: How many days before that it opens.
        after: How long after that it closes.
        counting: How that is counted.
    """

    opens: Moment | None
    closes: Moment
    before: int = 0
    after: Length = NOTHING
    counting: Counting = ORDINARY

    def limits(self, there: Moment, rules: tuple[str, ...]) -> Iterator[Limit]:
        """What it says of an event inside it."""
        yield Limit(self.closes, there, self.after, self.counting, rules=rules)
        if self.opens is not None:
            yield Limit(self.opens, there, is_least=True, rules=rules, shift=-self.before)


def stretch_of(window: Window, happening: Iterable[Selector], form: str) -> Stretch | None:
    """The window as far as it is sure; None where it may never open or close, or close before it opens."""
    if isinstance(window, Between):
        return _between(window, happening, form)
    if form == NO_COURSE:
        return None
    return Stretch(START if window is Reach.COURSE else None, END)


def _between(window: Between, happening: Iterable[Selector], form: str) -> Stretch | None:
    """Both edges hang on one event that is sure to be there, or on the start and the end of the course."""
    if len(window.closes) != 1 or (window.opens.shift is not None and not window.opens.back):
        return None
    (close,) = window.closes
    opens, closes = first(window.opens.of), first(close.of)
    is_whole = (opens, closes) == (START, END) and form != NO_COURSE
    if close.back or not (is_whole or (opens == closes and is_sure(close.of, happening))):
        return None
    return Stretch(opens, closes, window.opens.days_back, close.shift or NOTHING, window.counting)
