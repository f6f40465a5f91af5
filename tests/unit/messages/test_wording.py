"""Tests of how values are put into sentences."""

from datetime import date

import pytest

from forebyg.messages.wording import field_names, fill, printable


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("ærlig", "ærlig"),
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (1.5, "1.5"),
        (date(2025, 1, 31), "2025-01-31"),
        (("b", "a", True), "b, a, true"),
        (["b", "a"], "b, a"),
        (frozenset({"b", "a"}), "a, b"),
        ("{word}", "{word}"),
        ("a\nb\x1b[31m", r"a\nb\x1b[31m"),
        ("\u202e", r"\u202e"),
        (("a\n",), r"a\n"),
    ],
)
def test_values_are_shown_as_a_reader_writes_them(value: object, shown: str) -> None:
    """Truth is lower case, lists have commas, sets are in order, and nothing acts on the terminal."""
    assert fill("<{word}>", {"word": value}) == f"<{shown}>"


@pytest.mark.parametrize("fields", [{}, {"word": None}])
def test_an_absent_field_gives_no_sentence(fields: dict[str, object]) -> None:
    """A template is filled wholly or not at all."""
    assert fill("{word} and {other}", {"other": 1, **fields}) is None


def test_surplus_fields_are_ignored() -> None:
    """A sentence need not name all that is known."""
    assert fill("said", {"word": "x"}) == "said"


def test_field_names_are_those_in_braces() -> None:
    """Doubled braces are text and name nothing."""
    assert field_names("{a} {b:>3} {{c}}") == {"a", "b"}


def test_printable_leaves_danish_alone() -> None:
    """Letters are never escaped, and one space is a space."""
    assert printable("blåbærgrød på Samsø") == "blåbærgrød på Samsø"


def test_lone_surrogates_can_be_written() -> None:
    """What no encoding can write is escaped."""
    assert printable("\ud800").encode() == rb"\ud800"
