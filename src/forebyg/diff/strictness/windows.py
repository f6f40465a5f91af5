"""Which of two windows is wider."""

from __future__ import annotations

from forebyg.diff.direction import Direction
from forebyg.diff.strictness.lengths import Counted, by_length
from forebyg.diff.strictness.scales import by_rank, other
from forebyg.kernel.window import Between, Edge, Reach, Window

__all__ = ["by_window"]

_REACHES = (Reach.COURSE, Reach.WHOLE)


def by_window(old: Window, new: Window, *, wider: Direction) -> Direction | None:
    """Two windows, of which the wider one tightens or loosens.

    Two stretches of days are told apart by their last day only where all else in them is one.
    """
    if isinstance(old, Reach) and isinstance(new, Reach):
        return by_rank(old, new, _REACHES, later=wider)
    if not (isinstance(old, Between) and isinstance(new, Between)):
        return Direction.CHANGED
    before, now = _last(old), _last(new)
    if before is None or now is None or _all_else(old) != _all_else(new):
        return other((old.opens, old.closes), (new.opens, new.closes))
    return by_length(before, now, longer=wider)


def _last(window: Between) -> Counted | None:
    """The period after which the window closes, where it is a period that closes it."""
    if len(window.closes) != 1 or window.closes[0].back or window.closes[0].shift is None:
        return None
    return Counted(window.closes[0].shift, window.counting, "limit")


def _all_else(window: Between) -> tuple[Edge, tuple[object, ...]]:
    return window.opens, tuple(edge.of for edge in window.closes)
