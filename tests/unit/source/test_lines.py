"""Lines are told apart as a reader sees them."""

from __future__ import annotations

from forebyg.source.lines import Line, line_at, lines_above, lines_from


def test_only_lines_that_say_something_are_looked_at() -> None:
    """Neither empty ones nor remarks, the nearest first."""
    text = ["a", "", "  # b", " c", "d"]

    assert [line.number for line in lines_above(text, 5)] == [4, 1]
    assert [line.number for line in lines_from(text, 2)] == [4, 5]


def test_where_the_words_of_a_line_begin() -> None:
    """Behind its dashes."""
    line = Line(3, "  - - a ")
    assert (line.indent, line.margin, line.is_dashed, tuple(line.whole)) == (2, 6, True, (3, 3, 3, 8))
    assert not Line(3, "  a - b").is_dashed


def test_what_is_told_at_the_end_of_a_text_is_looked_for_on_its_last_line() -> None:
    """A parser gives up on the line below the last, which is none."""
    assert [line_at(["a", "b"], number) for number in (2, 3)] == [Line(2, "b")] * 2
