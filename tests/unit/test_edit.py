"""Tests of changes of a text: which fault has one, whether it is safe, and how they are made."""

import pytest

from forebyg.edit import Edit, applied, edit_of
from forebyg.place import Place

HERE = Place(2, 4, 2, 7)


@pytest.mark.parametrize(
    ("code", "fields", "expected"),
    [
        (
            "unknown-kind",
            {"word": "duraton", "suggestion": "duration", "known": ("duty",)},
            ("duration", True),
        ),
        (
            "unknown-field",
            {"word": "x", "suggestion": "question", "known": ("question",)},
            ("question", False),
        ),
        ("unknown-statement", {"word": "VOR-2", "suggestion": "VOR-22"}, ("VOR-22", False)),
        ("unknown-kind", {"word": "xyz", "suggestion": None}, None),
        ("unknown-key", {"suggestion": "facts"}, ("facts", False)),
        ("ambiguous-number", {"word": "0741"}, ('"0741"', True)),
        ("ambiguous-number", {"word": "1_000"}, None),
        ("ambiguous-number", {}, None),
        ("ambiguous-word", {"word": "no"}, None),
        ("typographic-quotes", {"word": "Et udkast"}, ('"Et udkast"', True)),
        ("typographic-quotes", {"word": 'et "udkast"'}, None),
        ("long-dash", {"word": "VOR-22"}, ("VOR-22", True)),
        ("long-dash", {}, None),
        ("foreign-bullet", {}, ("- ", True)),
        ("not-a-date", {"word": "31-12-2025", "suggestion": "2025-12-31"}, ("2025-12-31", True)),
        ("not-a-date", {"word": "12-12-2025", "suggestion": "2025-12-12"}, ("2025-12-12", True)),
        ("not-a-date", {"word": "01-09-2025", "suggestion": "2025-09-01"}, ("2025-09-01", False)),
        ("not-a-date", {"word": "2025-09-01", "suggestion": "2025-09-01"}, ("2025-09-01", True)),
        ("not-a-date", {"word": "snart", "suggestion": None}, None),
        ("not-a-period", {"suggestion": "6 months"}, ("6 months", True)),
        ("not-a-whole-number", {"word": "15"}, ("15", True)),
        ("not-a-whole-number", {"word": "015"}, None),
        ("not-a-whole-number", {"word": "fem"}, None),
        ("not-true-or-false", {"suggestion": "true"}, ("true", True)),
        ("not-a-text", {"word": "2025"}, ('"2025"', True)),
        ("bad-municipality-code", {"suggestion": "0741"}, ('"0741"', True)),
        ("bad-paragraph", {"suggestion": "SEL-82b"}, ("SEL-82b", False)),
        ("colon-without-blank", {"word": "id:x"}, ("id: x", True)),
        ("colon-without-blank", {}, None),
        ("dash-without-blank", {}, ("- ", True)),
        ("hard-blank", {}, (" ", True)),
        ("control-character", {"name": "U+200B"}, ("", True)),
        ("control-character", {"name": "U+2028"}, None),
        ("missing-field", {"word": "title"}, None),
    ],
)
def test_what_is_written(code: str, fields: dict[str, object], expected: tuple[str, bool] | None) -> None:
    """A fault has an edit where it is known what was meant: safe where nothing else can have been."""
    found = edit_of(code, fields, HERE)
    assert (found and (found.text, found.is_safe)) == expected
    assert found is None or found.place == HERE


def edit(line: int, column: int, end_column: int, text: str) -> Edit:
    """An edit on one line."""
    return Edit(Place(line, column, line, end_column), text, is_safe=True)


def test_all_else_stays_as_it_was() -> None:
    """Comments, blanks and line ends of every kind are left alone."""
    text = "a: 1  # x\r\nb: 2\r  c: 3\n\n"
    made, before = applied(text, [edit(3, 6, 7, "33"), edit(1, 4, 5, "11"), edit(2, 1, 2, "bb")])
    assert made == "a: 11  # x\r\nbb: 2\r  c: 33\n\n"
    assert list(before.values()) == ["1", "b", "3"]


def test_of_overlapping_edits_the_first_is_made() -> None:
    """Two edits of one place are never made together."""
    made, before = applied("abcdef", [edit(1, 3, 5, "X"), edit(1, 1, 4, "Y")])
    assert made == "Ydef"
    assert list(before.values()) == ["abc"]


def test_an_edit_over_several_lines() -> None:
    """A stretch may end on a later line than it begins."""
    assert applied("ab\ncd\n", [Edit(Place(1, 2, 2, 2), "-", is_safe=True)])[0] == "a-d\n"


def test_json() -> None:
    """In JSON an edit has its place, its text and whether it is safe."""
    place = {"line": 1, "column": 2, "end_line": 1, "end_column": 3}
    assert edit(1, 2, 3, "x").to_dict() == {**place, "text": "x", "safe": True}
