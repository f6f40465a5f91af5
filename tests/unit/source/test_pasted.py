"""Tests of what is read off a single line that an office program or a mail has changed."""

import pytest

from forebyg.source.pasted import (
    has_remark,
    in_braces,
    inner_quotes,
    is_remark,
    is_row,
    name_without_colon,
    no_colon_but_bracket,
    pasted_mark,
)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("\N{BULLET} id: a", ("foreign-bullet", 1, "\N{BULLET}")),
        ("  \N{EM DASH} {id: a}", ("foreign-bullet", 3, "\N{EM DASH}")),
        ("10. id: a", ("foreign-bullet", 1, "10.")),
        ("(a) id: a", ("foreign-bullet", 1, "(a)")),
        ("o id: a", ("foreign-bullet", 1, "o")),
        (">> id: a", ("foreign-mark", 1, ">>")),
        ("  **id:** a", ("foreign-mark", 3, "**")),
        ("- id: a", None),
        ("id: a", None),
        ("3. Varighed og omfang", None),
        ("o: a", None),
    ],
)
def test_a_sign_before_a_line(line: str, told: tuple[str, int, str] | None) -> None:
    """What is no dash stands where an entry has its dash, or where no line has anything."""
    found = pasted_mark(7, line)
    assert (found and (found.code, found.place.column, found.word)) == told


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ('a: "x" y', "'"),
        ('a: "x "y" z"', "'"),
        ("a: 'x's y'", '"'),
        ("- 'x' y", '"'),
        ('a: {b: "x, c: "y"}', None),
        ('a: ["x", "y z"]', None),
        ('a: "x" # y', None),
        ('a: say "x" now', None),
    ],
)
def test_a_text_that_goes_on_behind_its_quotation_mark(line: str, other: str | None) -> None:
    """The other kind of mark may stand round all of it; a mark that is not closed is another slip."""
    found = inner_quotes(7, line)
    assert (found and found.word) == other


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("default norm", "default"),
        ("  cites = [A]", "cites"),
        ("- statements.", "statements"),
        ("within", "within"),
        ("about individual ones.", None),
        ("M\N{LATIN SMALL LETTER A WITH RING ABOVE}lgruppe", None),
        ("-----", None),
    ],
)
def test_the_name_of_a_line_without_a_colon(line: str, name: str | None) -> None:
    """A sentence and a heading begin with no name."""
    assert name_without_colon(line) == name


def test_a_bracket_in_place_of_a_colon() -> None:
    """The whole line is told, under the name that it begins with."""
    found = no_colon_but_bracket(7, "  a {b: c} ")
    assert found is not None
    assert (found.place, found.word) == ((7, 3, 7, 11), "a")
    assert no_colon_but_bracket(7, "a: {b: c}") is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [("NB: x", True), ("See annex 2: x", True), ("a-b: x", False), ("Name:", False), ("- a: x", False)],
)
def test_a_remark_with_a_colon(line: str, *, expected: bool) -> None:
    """No name of a standard begins with a capital or holds a blank."""
    assert is_remark(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"), [("a: (x y)", True), ("a: (x) y", False), ("a:", False), ("a: x", False)]
)
def test_a_remark_behind_a_colon(line: str, *, expected: bool) -> None:
    """It stands in brackets, and is all that stands there."""
    assert has_remark(line) is expected


@pytest.mark.parametrize(
    ("text", "braced"),
    [
        ("(a: {b: c})", "{a: {b: c}}"),
        ("(any: [a, b])", "{any: [a, b]}"),
        ("talk (purpose: guidance, held: true)", "{talk: {purpose: guidance, held: true}}"),
        ("talk: purpose: guidance", "{talk: {purpose: guidance}}"),
        ("talk (about: two words)", None),
        ("Talk (about: him)", None),
        ("talk: purpose: two words", None),
        ("talk", None),
    ],
)
def test_names_and_values_without_braces(text: str, braced: str | None) -> None:
    """They are given back with braces where nothing else can have been meant but a text."""
    assert in_braces(text) == braced


@pytest.mark.parametrize(
    ("line", "expected"),
    [("NYB-1;3;rule", True), ("- a;;b", True), ("a; b; c", False), ("a;b", False), ("a: b;c;d", False)],
)
def test_rows_of_a_table(line: str, *, expected: bool) -> None:
    """Cells follow their semicolons without a blank."""
    assert is_row(line) is expected
