"""Tests of what a tab in a line is told as."""

import pytest

from forebyg.source.tabs import tab_fault


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("\ta: 1", ("tab-character", 1, 2, None)),
        ("-\ta: 1", ("tab-character", 2, 3, None)),
        ("  a:\tb", ("tab-character", 5, 6, None)),
        ("\t\ta:\t\tb", ("tab-character", 1, 2, None)),
        ("a: 1\t# two\tthree", ("tab-character", 5, 6, None)),
        ("  a\tb c", ("missing-colon", 3, 8, "a")),
        ("- a\t\tb", ("missing-colon", 3, 7, "a")),
        ("A\tb", ("tab-character", 2, 3, None)),
        ("a\tb: c", ("tab-character", 2, 3, None)),
        ("- NYB-1\t3\trule", ("table-row", 1, 15, None)),
        ("\N{BULLET}\ta: 1", ("foreign-bullet", 1, 3, "\N{BULLET}")),
        ("1.\t{a: 1}", ("foreign-bullet", 1, 4, "1.")),
        ("\N{BULLET} a:\t1", ("tab-character", 5, 6, None)),
    ],
)
def test_a_line_with_tabs_is_told_once(line: str, told: tuple[str, int, int, str | None]) -> None:
    """As a bullet with its room, as cells of a table, as a name without its colon, or as no blank."""
    found = tab_fault(7, line)
    assert (found.code, found.place.column, found.place.end_column, found.word) == told
