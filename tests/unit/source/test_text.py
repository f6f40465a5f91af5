"""Tests of what is handed in: its size, its encoding, its invisible characters."""

import pytest

from forebyg.source.faults import Faults, UnreadableError
from forebyg.source.limits import Limits
from forebyg.source.text import decoded, refuse_invisible, unprintable

LIMITS = Limits(size_bytes=10, depth=1, nodes=1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ærø", "ærø"),
        ("ærø".encode(), "ærø"),
        ("\ufeffa", "a"),
        ("\ufeffa".encode(), "a"),
        ("", ""),
        (b"", ""),
        ("x" * 10, "x" * 10),
        (b"x" * 10, "x" * 10),
        ("ø" * 5, "ø" * 5),
    ],
    ids=repr,
)
def test_text_is_decoded(text: str | bytes, expected: str) -> None:
    """UTF-8 with or without a byte order mark is read, up to the very limit."""
    assert decoded(text, LIMITS, Faults(None)) == expected


@pytest.mark.parametrize("text", ["x" * 11, b"x" * 11, "ø" * 6, "ø" * 11], ids=repr)
def test_size_counts_bytes(text: str | bytes) -> None:
    """One byte beyond the limit is too much, also where the letters would still fit."""
    faults = Faults(None)
    with pytest.raises(UnreadableError):
        decoded(text, LIMITS, faults)
    assert [fault.message() for fault in faults.in_order()] == ["The text is larger than 10 bytes."]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: ø".encode("latin-1"), 1, 4),
        ("æ\r\nø\n".encode() + b"\xe5", 3, 1),
        ("\ufeffa".encode() + b"\xff", 1, 2),
        ("a".encode("utf-16"), 1, 1),
        (b"\xed\xa0\x80", 1, 1),
    ],
)
def test_other_encodings_are_refused_where_they_show(text: bytes, line: int, column: int) -> None:
    """The first byte that is not UTF-8 is placed by lines and letters, not by bytes."""
    faults = Faults(None)
    with pytest.raises(UnreadableError):
        decoded(text, LIMITS, faults)
    (fault,) = faults.in_order()
    assert (fault.code, fault.line, fault.column) == ("not-utf-8", line, column)


@pytest.mark.parametrize(
    "begin",
    [
        b"PK\x03\x04\x14\x00",
        b"{\\rtf1\\ansi",
        "{\\rtf1\\ansi",
        b"%PDF-1.7\n%\xe2",
        b"\xd0\xcf\x11\xe0\xa1",
        b"\n<!DOCTYPE html>",
        "<html>",
        b"<?xml version",
    ],
)
@pytest.mark.parametrize("times", [1, 20])
def test_files_of_office_programs_are_told_as_such(begin: str | bytes, times: int) -> None:
    """Whatever their size and their letters: no other advice would help."""
    faults = Faults(None)
    with pytest.raises(UnreadableError):
        decoded(begin * times, LIMITS, faults)
    (fault,) = faults.in_order()
    assert (fault.code, fault.line, fault.column) == ("not-plain-text", 1, 1)


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\xad", "U+00AD"),
        ("\u200b", "U+200B"),
        ("\u2028", "U+2028"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("\ufeff", "U+FEFF"),
        ("\uffff", "U+FFFF"),
        ("\ud800", "U+D800"),
    ],
)
def test_invisible_characters_are_refused_by_name(character: str, name: str) -> None:
    """What cannot be seen is placed and named."""
    faults = Faults(None)
    with pytest.raises(UnreadableError):
        refuse_invisible(f"a\nbc{character}", faults)
    (fault,) = faults.in_order()
    assert (fault.line, fault.column, fault.end_column) == (2, 3, 4)
    assert fault.message() == f"An invisible character, {name}, stands here."


def test_all_invisible_characters_are_found_at_once() -> None:
    """Every one is listed, over all kinds of line ends."""
    faults = Faults(None)
    with pytest.raises(UnreadableError):
        refuse_invisible("\ta\x01\r\n\x02\r\r\n \x03\n", faults)
    assert [(fault.code, fault.line, fault.column) for fault in faults.in_order()] == [
        ("tab-character", 1, 1),
        ("control-character", 1, 3),
        ("control-character", 2, 1),
        ("control-character", 4, 2),
    ]


@pytest.mark.parametrize(
    ("text", "column"),
    [("\u00a0 a: 1", 1), ("- \u00a0a: 1", 3), ("-\u00a0a: 1", 2), ("  a:\u00a01", 5), ("- a-b:\u202f1", 7)],
)
def test_hard_blanks_that_count_as_letters(text: str, column: int) -> None:
    """Before a line's first word, and right behind its dash or its name, a hard blank is refused."""
    faults = Faults(None)
    with pytest.raises(UnreadableError):
        refuse_invisible(text, faults)
    assert [(fault.code, fault.column) for fault in faults.in_order()] == [("hard-blank", column)]


def test_letters_signs_and_line_ends_are_no_fault() -> None:
    """Danish letters, signs, emoji, hard spaces and line ends pass."""
    faults = Faults(None)
    refuse_invisible("æøåÆØÅ § 82 a\u00a0“x”\r\n🙂\r\n", faults)
    assert faults.in_order() == ()


@pytest.mark.parametrize(
    ("value", "name"),
    [("a\tb\r\n", None), ("ø\u00a0", None), (7, None), ("a\x00\x01", "U+0000"), ("\udfff", "U+DFFF")],
)
def test_unprintable_names_the_first(value: object, name: str | None) -> None:
    """Only text can hold such a character; tabs and line ends are none."""
    assert unprintable(value) == name
