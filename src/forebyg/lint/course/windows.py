"""The days between which a rule surely looks at events, whatever else is in the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from forebyg.dates import Counting, Length
from forebyg.kernel.pattern import Selector
from forebyg.kernel.window import Between, Reach, Window
from forebyg.lint.course.limits import END, NO_COURSE, NOTHING, ORDINARY, START, Limit, Moment, first
from forebyg.lint.patterns import is_sure

__all__ = ["Stretch", "stretch_of"]


class Stretch(NamedTuple):
    """A window that surely opens, and surely closes, though not always before it has opened.

    Attributes:
        opens: What it opens with; None: it is open from the beginning.
        closes: What surely comes and closes it, each with how long after that; the first that does counts.
        before: How many days before that it opens.
        after: How long after that it opens.
        counting: How that is counted.
    """

    opens: Moment | None
    closes: tuple[tuple[Moment, Length], ...]
    before: int = 0
    after: Length = NOTHING
    counting: Counting = ORDINARY

    def limits(self, there: Moment, rules: tuple[str, ...]) -> Iterator[Limit]:
        """What it says of an event inside it."""
        for closes, later in self.closes:
            yield Limit(closes, there, later, self.counting, rules=rules)
        if self.opens is not None:
            opened = Limit(self.opens, there, self.after, self.counting, is_least=True, rules=rules)
            yield opened._replace(shift=-self.before)


def stretch_of(window: Window, happening: Iterable[Selector], form: str) -> Stretch | None:
    """The window as far as it is sure; None where it may never open or close."""
    if isinstance(window, Between):
        return _between(window, happening, form)
    if form == NO_COURSE:
        return None
    return Stretch(START if window is Reach.COURSE else None, ((END, NOTHING),))


def _between(window: Between, happening: Iterable[Selector], form: str) -> Stretch | None:
    """The edges that hang on one event that is sure to be there, or on the course's start and end."""
    opens = first(window.opens.of)
    is_there = is_sure(window.opens.of, happening)
    closes = tuple(
        (first(edge.of), edge.shift or NOTHING)
        for edge in window.closes
        if not edge.back and _surely_closes(opens, first(edge.of), form, is_there=is_there)
    )
    if not closes:
        return None
    after = NOTHING if window.opens.back else window.opens.shift or NOTHING
    before = window.opens.days_back if window.opens.back else 0
    return Stretch(opens, closes, before, after, window.counting)


def _surely_closes(opens: Moment, closes: Moment, form: str, *, is_there: bool) -> bool:
    """Whether what closes a window surely comes, and no sooner than what opens it."""
    is_whole = (opens, closes) == (START, END) and form != NO_COURSE
    return is_whole or (opens == closes and is_there)
