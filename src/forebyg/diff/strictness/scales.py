"""Values laid side by side: which of two asks more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from forebyg.diff.direction import Direction, flipped

__all__ = ["Compare", "by_number", "by_rank", "by_set", "either_way", "other", "unless_same"]

T = TypeVar("T")

Compare = Callable[[T, T], Direction | None]
"""What going from the first value to the second does; None: nothing."""


def other(old: object, new: object) -> Direction | None:
    """Two values that differ without one of them asking more."""
    return None if old == new else Direction.CHANGED


def unless_same(old: object, new: object, direction: Direction) -> Direction | None:
    """A direction, where the values differ at all."""
    return None if old == new else direction


def by_number(old: float, new: float, *, more: Direction) -> Direction | None:
    """Two numbers, of which the larger one tightens or loosens."""
    return unless_same(old, new, more if new > old else flipped(more))


def by_rank(old: T, new: T, ranks: Sequence[T], *, later: Direction) -> Direction | None:
    """Two words of a scale, of which a later one tightens or loosens."""
    return by_number(ranks.index(old), ranks.index(new), more=later)


def by_set(old: frozenset[str], new: frozenset[str], *, wider: Direction) -> Direction | None:
    """Two sets of words, of which the wider one tightens or loosens."""
    return either_way(old <= new, new <= old, wider)


def either_way(old_in_new: bool, new_in_old: bool, wider: Direction) -> Direction | None:  # noqa: FBT001  two sides of one question
    """Two extents, of which the wider one tightens or loosens; what overlaps only in part does neither."""
    if old_in_new and new_in_old:
        return None
    if old_in_new:
        return wider
    return flipped(wider) if new_in_old else Direction.CHANGED
