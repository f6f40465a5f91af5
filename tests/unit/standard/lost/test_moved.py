"""A line that begins too far out or in is told where it stands, however far below a parser stumbles."""

from __future__ import annotations

import re

import pytest
from tests.unit.standard.lost.test_line import GOOD, told

LINES = GOOD.split("\n")


@pytest.mark.parametrize(
    ("line", "under"),
    [
        ("  require:", "rules"),
        ("  kind: duty", "rules"),
        ("    ambiguity: A-1", "own-day"),
    ],
)
def test_a_line_alone_is_told_where_it_stands(line: str, under: str) -> None:
    """One error, at its first letter, with what it seems to belong under."""
    number = LINES.index(line) + 1
    (found,) = told("\n".join([*LINES[: number - 1], line[2:], *LINES[number:]]))
    column = len(line) - len(line.lstrip()) - 1
    assert (found.code, found.line, found.column) == ("misplaced-field", number, column)
    assert found.fields == {"word": line.strip().partition(":")[0], "suggestion": under}


def test_a_line_with_what_is_below_it_is_told_once() -> None:
    """All that moved with it is no mistake of its own."""
    first = LINES.index("  require:")
    last = next(nth for nth, line in enumerate(LINES) if nth > first and line.startswith("- id"))
    moved = [line[2:] for line in LINES[first:last]]
    (found,) = told("\n".join([*LINES[:first], *moved, *LINES[last:]]))
    assert (found.code, found.line) == ("misplaced-field", first + 1)


def test_a_text_that_goes_on_too_far_out_is_left_as_it_is() -> None:
    """What is no field of its own is told as what the parser found."""
    long = "    question: Is it a limit,\n      as far as the text goes?"
    good = GOOD.replace("    question: Is it a limit?", long)
    assert told(good) == []
    (found,) = told(good.replace("      as far", "  as far"))
    assert found.code != "misplaced-field"


def test_another_mistake_is_not_taken_for_a_moved_line() -> None:
    """A key without its colon below a block stays what it is."""
    (found,) = told(GOOD.replace("  kind: duty", "  kind duty"))
    assert found.code == "missing-colon"


@pytest.mark.parametrize("blanks", [1, 2])
@pytest.mark.parametrize("name", [line for line in LINES if re.fullmatch(r"\w+:", line)])
def test_a_heading_that_begins_too_far_in_is_told_where_it_stands(name: str, blanks: int) -> None:
    """One error, on its line, whether what is below it can then be read or not."""
    number = LINES.index(name) + 1
    (found,) = told("\n".join([*LINES[: number - 1], " " * blanks + name, *LINES[number:]]))
    assert (found.line, found.column) == (number, blanks + 1)


def test_a_heading_too_far_in_below_a_list_is_told_once() -> None:
    """The entries below it fall to the list above; nothing is told of that."""
    cost = "cost:\n- says: It is free.\ncontacts:\n- {name: Rådhuset"
    assert cost in GOOD
    (found,) = told(GOOD.replace(cost, cost.replace("contacts:", "  contacts:")))
    assert (found.code, found.fields) == ("misplaced-field", {"word": "contacts"})


def test_a_heading_one_blank_in_below_a_text_is_told_once() -> None:
    """It seems to go on the text above it, and what is below it to lack a heading."""
    without = GOOD.replace("in_force:\n  from: 2024-01-01\n  cites: [NYB-2]\n", "")
    assert told(without) == []
    (found,) = told(without.replace("\nparagraphs:", "\n paragraphs:"))
    assert (found.code, found.fields) == ("misplaced-field", {"word": "paragraphs"})
