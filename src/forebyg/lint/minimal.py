"""The smallest part of a set of clauses that still shows what is wrong with the whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import comb
from typing import TypeVar

__all__ = ["smallest"]

T = TypeVar("T")

_MOST_TRIES = 1_000


def smallest(clauses: Sequence[T], is_wrong: Callable[[Sequence[T]], bool]) -> tuple[T, ...]:
    """A set as small as can be that is still wrong; the whole must be.

    One is shrunk by leaving out clause after clause. Then every smaller set of the same clauses is tried,
    the smallest first, so far as that is feasible: what comes back can never lose a clause, and is the
    smallest of all unless the clauses are too many to try.

    Args:
        clauses: What may be left out; the order is kept.
        is_wrong: Whether a part is wrong; a part of what is right must be right.
    """
    kept = _shrunk(clauses, is_wrong)
    tries = 0
    for size in range(1, len(kept)):
        tries += comb(len(clauses), size)
        if tries > _MOST_TRIES:
            break
        for part in combinations(clauses, size):
            if is_wrong(part):
                return part
    return tuple(kept)


def _shrunk(clauses: Sequence[T], is_wrong: Callable[[Sequence[T]], bool]) -> list[T]:
    kept = list(clauses)
    for clause in clauses:
        without = [one for one in kept if one is not clause]
        if is_wrong(without):
            kept = without
    return kept
