"""What stands out of order in a list that is in order but for a few."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

__all__ = ["out_of_order"]


def out_of_order(numbers: Sequence[int]) -> list[int]:
    """The places of the fewest numbers without which none is smaller than one before it.

    >>> out_of_order([1, 4, 40, 7, 7, 12])
    [2]
    """
    ends: list[int] = []  # the smallest number that a row of each length can end in
    last: list[int] = []  # and its place
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        length = bisect_right(ends, number)
        ends[length : length + 1], last[length : length + 1] = [number], [place]
        before.append(last[length - 1] if length else None)
    kept, at = set(), last[-1] if last else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return [place for place in range(len(numbers)) if place not in kept]
