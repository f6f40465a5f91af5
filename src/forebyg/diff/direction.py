"""Whether a change asks more of those who are bound, or less."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

__all__ = ["Aspect", "Direction", "combined", "flipped"]


class Direction(StrEnum):
    """What a change does to a demand."""

    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    CHANGED = "changed"


class Aspect(NamedTuple):
    """One thing in which two demands differ.

    Attributes:
        about: What it is, by a word of the message catalogue, such as `at_most`.
        direction: What the change does by itself.
    """

    about: str
    direction: Direction


_FLIPPED = {
    Direction.TIGHTENED: Direction.LOOSENED,
    Direction.LOOSENED: Direction.TIGHTENED,
    Direction.CHANGED: Direction.CHANGED,
}


def flipped(direction: Direction) -> Direction:
    """The same change seen from the other document."""
    return _FLIPPED[direction]


def combined(directions: Iterable[Direction]) -> Direction:
    """What several changes do together: tightened or loosened only where all of them say so."""
    found = set(directions)
    return found.pop() if len(found) == 1 else Direction.CHANGED
