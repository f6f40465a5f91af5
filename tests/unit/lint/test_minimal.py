from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from forebyg.lint.minimal import smallest

SETS = st.lists(st.frozensets(st.integers(0, 6), min_size=1, max_size=5), min_size=1, max_size=4)


@given(SETS)
def test_it_is_as_small_as_can_be(conflicts: list[frozenset[int]]) -> None:
    """Of several conflicts the one with the fewest clauses is found, and nothing beside it."""

    def is_wrong(part: Sequence[int]) -> bool:
        return any(one <= set(part) for one in conflicts)

    found = smallest(range(7), is_wrong)
    assert set(found) in [set(one) for one in conflicts]
    assert len(found) == min(len(one) for one in conflicts)


def test_too_many_to_try_are_still_shrunk() -> None:
    """Among many clauses the one found may not be the smallest, and yet can lose none."""
    found = smallest(range(200), lambda part: {3, 150, 199} <= set(part))
    assert found == (3, 150, 199)
