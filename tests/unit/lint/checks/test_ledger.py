"""Rows of the ledger that are left out, have another's number, or stand in another place of the text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.unit.lint.drafts import rule, said

LONGEST = rule("longest", "duration", at_most="6 months")


def told(code: str, rows: Sequence[tuple[str, int]]) -> list[tuple[str, str]]:
    """Where something is said of a ledger of these ids and lines, and what; the first is cited."""
    dispositions = ["rule", *["information"] * len(rows)]
    written = [
        {"id": name, "lines": line, "phrase": "højst", "as": disposition, "en": "x", "da": "x"}
        for (name, line), disposition in zip(rows, dispositions, strict=False)
    ]
    found = said(code, [{**LONGEST, "cites": [rows[0][0]]}], statements=written)
    return [(one.place, one.message()) for one in found]


def numbers(*names: str) -> list[tuple[str, str]]:
    """The same of ids alone."""
    return told("statement-left-out", [(name, 1) for name in names])


def lines(*starts: int) -> list[str]:
    """The rows, counted from 0, whose lines do not fit in."""
    rows = [(f"NYB-{nth}", line) for nth, line in enumerate(starts, start=1)]
    return [place for place, _ in told("statement-out-of-order", rows)]


@pytest.mark.parametrize(
    "names",
    [
        ("NYB-1", "NYB-2", "NYB-3"),
        ("NYB-5", "NYB-6"),
        ("NYB-09", "NYB-10"),
        ("SEL-82a-1", "SEL-82a-2", "SEL-82b-1", "SEL-82b-2"),
        ("NYB-3", "NYB-2", "NYB-1"),
        ("NYB-2", "NYB-1", "NYB-3"),
        ("NYB-10", "NYB-20", "NYB-30", "NYB-40"),
        ("NYB-a", "NYB-c", "NYB-1"),
        ("NYB-1", "NYB-x", "NYB-4", "NYB-5"),
    ],
)
def test_nothing_is_left_out(names: tuple[str, ...]) -> None:
    """Counted on from any number, each group by itself, in any order, in tens, or not clearly counted."""
    assert numbers(*names) == []


@pytest.mark.parametrize(
    ("names", "place", "around"),
    [
        (("NYB-1", "NYB-3", "NYB-4"), 1, ("NYB-1", "NYB-3")),
        (("NYB-1", "NYB-2", "NYB-7", "NYB-8"), 2, ("NYB-2", "NYB-7")),
        (("SEL-82a-1", "SEL-82a-3", "SEL-82b-1"), 1, ("SEL-82a-1", "SEL-82a-3")),
    ],
)
def test_a_row_is_left_out(names: tuple[str, ...], place: int, around: tuple[str, str]) -> None:
    """One number or several, told at the row below."""
    message = "A statement seems to be left out between `{}` and `{}`.".format(*around)
    assert numbers(*names) == [(f"statements[{place}].id", message)]


@pytest.mark.parametrize("word", ["NYB-20", "NBY-2", "NYB-0", "NYB-x", "NYB-22"])
def test_a_row_has_another_number(word: str) -> None:
    """What stands between two rows and has not the number between theirs is told itself, once."""
    message = f"`{word}` stands where the number between `NYB-1` and `NYB-3` belongs."
    assert numbers("NYB-1", word, "NYB-3", "NYB-4") == [("statements[1].id", message)]


def test_a_row_that_was_moved_is_not_left_out() -> None:
    """The number that is skipped stands elsewhere."""
    assert numbers("NYB-1", "NYB-3", "NYB-4", "NYB-2") == []


@pytest.mark.parametrize("starts", [(1, 1, 2, 9), (5,), (4, 3, 2, 1), (1, 9, 2), (1, 1, 1, 1)])
def test_no_row_is_out_of_order(starts: tuple[int, ...]) -> None:
    """Several rows of one line are in order; a ledger that does not follow the text has another order."""
    assert lines(*starts) == []


@pytest.mark.parametrize(
    ("starts", "place"),
    [((1, 3, 30, 5, 7), 2), ((10, 30, 3, 50, 70), 2), ((90, 2, 3, 4), 0), ((2, 3, 4, 1), 3)],
)
def test_a_row_is_out_of_order(starts: tuple[int, ...], place: int) -> None:
    """The one that does not fit in is told, and not those around it."""
    assert lines(*starts) == [f"statements[{place}].lines"]
