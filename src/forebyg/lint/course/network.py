"""A simple temporal network: days, and the most that lies between two of them.

Source: R. Dechter, I. Meiri, J. Pearl, Temporal constraint networks, Artificial Intelligence 49 (1991).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import NamedTuple

__all__ = ["Arc", "cycle", "furthest", "longest"]

Node = Hashable


class Arc(NamedTuple):
    """The day `later` comes at most `days` after the day `earlier`; below zero: that long before it.

    Attributes:
        earlier: The day that is counted from.
        later: The day that is bounded.
        days: The bound.
        why: What it comes from.
    """

    earlier: Node
    later: Node
    days: int
    why: object = None


def cycle(arcs: Iterable[Arc]) -> tuple[Arc, ...]:
    """A round of bounds that comes back to its first day before that day; none where all can be kept.

    It proves that no days at all keep every bound.
    """
    listed = list(arcs)
    nodes = {node for arc in listed for node in (arc.earlier, arc.later)}
    far: dict[Node, int] = dict.fromkeys(nodes, 0)
    by: dict[Node, Arc] = {}
    last: Node | None = None
    for _ in nodes:
        last = _relax(listed, far, by)
        if last is None:
            return ()
    return () if last is None else _round(last, by, len(nodes))


def longest(arcs: Iterable[Arc], start: Node, end: Node) -> int | None:
    """How many days the second day lies after the first at most; None where nothing bounds it.

    The bounds must be such that they can all be kept.
    """
    return furthest(arcs, start).get(end)


def furthest(arcs: Iterable[Arc], start: Node) -> dict[Node, int]:
    """How many days other days lie after one at most, where something bounds it; as `longest`."""
    listed = list(arcs)
    far: dict[Node, int] = {start: 0}
    for _ in listed:
        changed = False
        for arc in listed:
            if arc.earlier not in far:
                continue
            reached = far[arc.earlier] + arc.days
            if arc.later not in far or reached < far[arc.later]:
                far[arc.later] = reached
                changed = True
        if not changed:
            break
    return far


def _relax(arcs: list[Arc], far: dict[Node, int], by: dict[Node, Arc]) -> Node | None:
    """Move every day back as its bounds demand; the last one that moved."""
    moved: Node | None = None
    for arc in arcs:
        reached = far[arc.earlier] + arc.days
        if reached < far[arc.later]:
            far[arc.later] = reached
            by[arc.later] = arc
            moved = arc.later
    return moved


def _round(node: Node, by: dict[Node, Arc], count: int) -> tuple[Arc, ...]:
    """The cycle that is reached by going back from a node that still moves."""
    for _ in range(count):
        node = by[node].earlier
    first, found = node, []
    while True:
        arc = by[node]
        found.append(arc)
        node = arc.earlier
        if node == first:
            return tuple(reversed(found))
