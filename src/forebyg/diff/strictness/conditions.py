"""Which of two conditions asks more: decided over every case that their parts can tell apart."""

from __future__ import annotations

from forebyg.diff.direction import Direction
from forebyg.diff.strictness.scales import either_way
from forebyg.kernel.condition import AgeIs, AllOf, Condition, FactIs, atoms
from forebyg.lint.logic import is_implied

__all__ = ["by_condition"]


def by_condition(old: Condition | None, new: Condition | None, *, weaker: Direction) -> Direction | None:
    """Two conditions, of which the one that holds more often tightens or loosens; None holds always."""
    if old == new:
        return None
    first, second = (AllOf(()) if one is None else one for one in (old, new))
    found = either_way(is_implied(second, (first,)), is_implied(first, (second,)), weaker)
    if found is None and _decided_by(first) != _decided_by(second):
        return Direction.CHANGED
    return found


def _decided_by(condition: Condition) -> frozenset[object]:
    """What else decides beside the values: events that show a fact, and when a birthday is."""
    every = atoms(condition)
    shown = {
        (one.fact, one.shown_by) for one in every if isinstance(one, FactIs) and one.shown_by is not None
    }
    birthdays = {one.counting.leap_birthday for one in every if isinstance(one, AgeIs)}
    return frozenset((*shown, *birthdays))
