"""A long text costs no more than a usual one, however its lines end."""

from __future__ import annotations

import pytest

from forebyg.standard.lost.text import affordable, lines_of


@pytest.mark.parametrize(("letters", "tried"), [(0, 16), (1, 16), (80_000, 16), (80_001, 15), (256_000, 5)])
def test_of_a_longer_text_fewer_changes_are_tried(letters: int, tried: int) -> None:
    """All of them up to the length of a long standard, then as many as cost the same."""
    assert affordable(16, "x" * letters) == tried


def test_lines_end_in_three_ways() -> None:
    """As on Windows, on old Macintoshes and elsewhere."""
    assert lines_of("a\r\nb\rc\nd") == ["a", "b", "c", "d"]
