"""Tests of building data from events: shape, limits, and what happens to what is not kept."""

from collections.abc import Callable

import pytest

from forebyg.place import Place
from forebyg.source import STANDARD_LIMITS, Limits, read_yaml

FaultsOf = Callable[..., list[tuple[str, int | None, int | None]]]
SMALL = Limits(size_bytes=10_000, depth=3, nodes=7)


@pytest.mark.parametrize(
    "text",
    ["[[[a]]]", "{a: {b: {c: d}}}", "- - - a", "a:\n- b:\n    c", "[a, b, c, d, e, f]", "{a: b, c: d, e: f}"],
)
def test_within_the_limits(faults_of: FaultsOf, text: str) -> None:
    """As deep and as much as is allowed is allowed."""
    assert faults_of(text, SMALL) == []


@pytest.mark.parametrize(
    ("text", "column"),
    [("[[[[a]]]]", 4), ("{a: {b: {c: []}}}", 13), ("- - - - a", 7), ("[[[{", 4), ("[" * 5000, 4)],
    ids=range(5),
)
def test_too_deep(faults_of: FaultsOf, text: str, column: int) -> None:
    """One level too many is refused where it opens, and reading stops there."""
    assert faults_of(text, SMALL) == [("too-deep", 1, column)]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("[a, b, c, d, e, f, g]", 20),
        ("{a: b, c: d, e: f, g: h}", 20),
        ("[[], [], {}, [], [], [], []]", 26),
        ("[" + "a," * 4000, 14),
    ],
    ids=range(4),
)
def test_too_many_nodes(faults_of: FaultsOf, text: str, column: int) -> None:
    """Keys, values and collections count, and the first too many is refused."""
    assert faults_of(text, SMALL) == [("too-many-nodes", 1, column)]


def test_aliases_count_as_nodes(faults_of: FaultsOf) -> None:
    """A flood of aliases ends where a flood of values does."""
    assert faults_of("[" + "*a, " * 50 + "]", SMALL)[-1] == ("too-many-nodes", 1, 26)


def test_a_flood_of_faults_ends(faults_of: FaultsOf) -> None:
    """A text that is wrong a thousand times is not read further."""
    found = faults_of("[" + "on," * 3000 + "]")
    assert (len(found), found[-1][0]) == (1001, "too-many-faults")


def test_an_entry_without_its_first_line_is_one_fault(faults_of: FaultsOf) -> None:
    """Where an entry runs into the one before, only the first key that stands there already is told."""
    text = "- id: one\n  kind: count\n  of: x\n  kind: duty\n  do: y\n  of: z\n"
    assert faults_of(text) == [("duplicate-key", 4, 3)]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("{a: b, c}", [8]),
        ("{a: b c, d e , f, g: h}", [10]),
        ("{a: b, c, d: e, f g}", [8, 17]),
        ("{a: b,\n c\n}", [2]),
        ("- {a: b, at 20:30, d: e}", [10]),
        ("{a: No, not today, b: c}", [9]),
    ],
)
def test_a_comma_in_a_text(faults_of: FaultsOf, text: str, columns: list[int]) -> None:
    """What goes on behind the comma is told once for each text."""
    assert [(code, column) for code, _, column in faults_of(text)] == [
        ("comma-in-text", column) for column in columns
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{a: 5,5}", [("decimal-comma", 1, 7)]),
        ("{a: 5, 5, b: 1}", [("decimal-comma", 1, 8)]),
        ("[5,5]", []),
    ],
)
def test_a_comma_in_a_number(faults_of: FaultsOf, text: str, told: list[tuple[str, int, int]]) -> None:
    """Digits behind a number and a comma are its decimals, and no field of that name."""
    assert faults_of(text) == told


def test_a_comma_in_a_word_processors_quotation_marks(faults_of: FaultsOf) -> None:
    """The marks are at fault and not the comma, for they were to hold the text together."""
    text = "{a: \N{RIGHT DOUBLE QUOTATION MARK}b, c\N{RIGHT DOUBLE QUOTATION MARK}, d: e}"
    assert faults_of(text) == [("typographic-quotes", 1, 9)]


def test_a_comma_in_a_text_that_is_not_kept(faults_of: FaultsOf) -> None:
    """What is noted of the text that is kept stays."""
    text = "a: {b: no}\na: {b: no, not today}\n"
    assert faults_of(text) == [
        ("ambiguous-word", 1, 8),
        ("duplicate-key", 2, 1),
        ("ambiguous-word", 2, 8),
        ("comma-in-text", 2, 12),
    ]


def test_what_follows_a_comma_is_no_entry(loader: str) -> None:
    """The text keeps what stands before its comma, and the entries after it are read as ever."""
    document, _ = read_yaml("{a: b, c, d: e}", limits=STANDARD_LIMITS)
    assert document is not None
    assert (loader, document.data) == (loader, {"a": "b", "d": "e"})
    assert set(document.keys) == {("a",), ("d",)}


@pytest.mark.parametrize("text", ["{a: b, c: }", '{a: b, "c" : d}', "{a: b, c: null}"])
def test_an_entry_of_which_nothing_is_said(faults_of: FaultsOf, text: str) -> None:
    """Where a colon stands after it, it is an entry without a value."""
    assert faults_of(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{a}", ("missing-value", 1, 2)),
        ("{a, b}", ("missing-value", 1, 2)),
        ("{a: 1, b}", ("missing-value", 1, 8)),
        ("{a: [b], c}", ("missing-value", 1, 10)),
        ("x: {a = b}", ("missing-colon", 1, 5)),
        ("x: {one a = b}", ("missing-value", 1, 5)),
        ('{a:"b, c"}', ("colon-without-blank", 1, 2)),
    ],
)
def test_a_name_without_a_value(faults_of: FaultsOf, text: str, told: tuple[str, int, int]) -> None:
    """It is told once for its mapping, and with what stands in place of its colon."""
    assert faults_of(text) == [told]


def test_of_what_lacks_a_value_no_more_is_said(loader: str) -> None:
    """What the mapping would have held is unknown, and so is a text that goes on behind a comma."""
    document, _ = read_yaml("a: {b}\nc: {d: (e, f), g: 1}\n", limits=STANDARD_LIMITS)
    assert document is not None
    assert (loader, document.data) == (loader, {"a": {}, "c": {"d": "(e", "g": 1}})
    assert document.refused == {("a",), ("c", "d")}


def test_an_entry_whose_colon_touches(faults_of: FaultsOf) -> None:
    """It is told as such, and not as the rest of the text before it."""
    assert faults_of("{a: b, c:d}") == [("colon-without-blank", 1, 8)]


def test_second_document(faults_of: FaultsOf) -> None:
    """The second document is refused where it begins; the first is still checked."""
    assert faults_of("a: on\n---\nb: on\n") == [("ambiguous-word", 1, 4), ("second-document", 2, 1)]


def test_the_first_of_two_keys_is_kept(loader: str) -> None:
    """Of a repeated key the first value and its places stay; the second is read for its faults only."""
    document, faults = read_yaml("a: {b: 1}\na: {c: on, d: [e]}\n", limits=STANDARD_LIMITS)
    assert (loader, [fault.code for fault in faults]) == (loader, ["duplicate-key", "ambiguous-word"])
    assert (faults[0].hint() or "").startswith("Keep one of them; the first is on line 1.")
    assert document is not None
    assert document.data == {"a": {"b": 1}}
    assert set(document.values) == {(), ("a",), ("a", "b")}
    assert document.key_place(("a",)) == Place(1, 1, 1, 2)
    assert document.refused == frozenset()


@pytest.mark.parametrize("key", ["[b]", "{b: c}", "*b", "&b [c]", "[[b]]"])
def test_keys_that_are_no_scalars_are_dropped(loader: str, key: str) -> None:
    """A list, a mapping or an alias is no key; it and its value leave the rest of the data unharmed."""
    document, faults = read_yaml(f"a: 1\n? {key}\n: {{d: [on]}}\ne: 2\n", limits=STANDARD_LIMITS)
    codes = [fault.code for fault in faults]
    assert (loader, codes.count("key-not-text"), codes[-1]) == (loader, 1, "ambiguous-word")
    assert document is not None
    assert document.data == {"a": 1, "e": 2}
    assert set(document.values) == {(), ("a",), ("e",)}


def test_merge_keys_leave_the_mapping_refused(loader: str) -> None:
    """What a merge would have brought is unknown, so later checks keep silent about the whole mapping."""
    document, faults = read_yaml("a:\n  <<: {b: 1}\n  c: 2\nd: 3\n", limits=STANDARD_LIMITS)
    assert (loader, [fault.code for fault in faults]) == (loader, ["merge-key"])
    assert document is not None
    assert document.data == {"a": {"c": 2}, "d": 3}
    assert document.refused == {("a",)}


@pytest.mark.parametrize("text", ["a:\nb: 1\n", "{a: , b: 1}", "a: # nothing\nb: 1\n", "? a\n? b\n: 1\n"])
def test_a_value_left_out_is_shown_at_its_key(loader: str, text: str) -> None:
    """Null that was not written has no place of its own."""
    document, _ = read_yaml(text, limits=STANDARD_LIMITS)
    assert document is not None
    assert (loader, document.data) == (loader, {"a": None, "b": 1})
    assert document.value_place(("a",)) == document.key_place(("a",))
