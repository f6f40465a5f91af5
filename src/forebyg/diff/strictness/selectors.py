"""Which of two selectors speaks of more events, and which of two demands allows more."""

from __future__ import annotations

from forebyg.diff.direction import Direction
from forebyg.diff.strictness.scales import either_way
from forebyg.kernel.pattern import Demand, Pattern, Selector
from forebyg.lint.patterns import is_part

__all__ = ["by_demand", "by_events"]


def by_events(old: Selector, new: Selector, *, wider: Direction) -> Direction | None:
    """Two selectors, of which the wider one tightens or loosens."""
    return either_way(is_part(old, new), is_part(new, old), wider)


def by_demand(old: Demand, new: Demand, *, wider: Direction) -> Direction | None:
    """Two demands on an attribute, of which the one that allows more tightens or loosens."""
    return by_events(_meeting(old), _meeting(new), wider=wider)


def _meeting(demand: Demand) -> Selector:
    """Events of one type, whichever it is, that meet a demand."""
    return (Pattern("", (demand,)),)
