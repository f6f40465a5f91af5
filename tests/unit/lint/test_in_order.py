from __future__ import annotations

import pytest

from forebyg.lint.in_order import out_of_order


@pytest.mark.parametrize(
    ("numbers", "places"),
    [
        ([], []),
        ([7], []),
        ([1, 2, 2, 3], []),
        ([1, 9, 2, 3], [1]),
        ([5, 6, 1, 7], [2]),
        ([9, 1, 2], [0]),
        ([2, 3, 1], [2]),
        ([1, 8, 9, 2, 3, 4], [1, 2]),
        ([3, 3, 1, 3], [2]),
    ],
)
def test_the_fewest_are_out_of_order(numbers: list[int], places: list[int]) -> None:
    """Taken away, they leave every number as large as the one before it; equal ones are in order."""
    assert out_of_order(numbers) == places
