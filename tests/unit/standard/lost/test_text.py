"""Lines are told apart as a reader sees them, and a long text costs no more than a usual one."""

from __future__ import annotations

import pytest

from forebyg.standard.lost.text import Line, affordable, line_at, lines_above, lines_of


@pytest.mark.parametrize(("letters", "tried"), [(0, 16), (1, 16), (80_000, 16), (80_001, 15), (256_000, 5)])
def test_of_a_longer_text_fewer_changes_are_tried(letters: int, tried: int) -> None:
    """All of them up to the length of a long standard, then as many as cost the same."""
    assert affordable(16, "x" * letters) == tried


def test_lines_end_in_three_ways() -> None:
    """As on Windows, on old Macintoshes and elsewhere."""
    assert lines_of("a\r\nb\rc\nd") == ["a", "b", "c", "d"]


def test_only_lines_that_say_something_are_looked_at() -> None:
    """Neither empty ones nor remarks, the nearest first."""
    assert [line.number for line in lines_above(["a", "", "  # b", " c", "d"], 5)] == [4, 1]


def test_where_the_words_of_a_line_begin() -> None:
    """Behind its dashes."""
    line = Line(3, "  - - a ")
    assert (line.indent, line.margin, line.is_dashed, tuple(line.stretch)) == (2, 6, True, (3, 3, 3, 8))
    assert not Line(3, "  a - b").is_dashed


def test_what_is_told_at_the_end_of_a_text_is_looked_for_on_its_last_line() -> None:
    """A parser gives up on the line below the last, which is none."""
    assert [line_at(["a", "b"], number) for number in (2, 3)] == [Line(2, "b")] * 2
