"""Tests of strict JSON: one value a key, no NaN, no text that cannot be written."""

import pytest

from forebyg.place import Path
from forebyg.source.faults import Faults, UnreadableError
from forebyg.source.json_strict import parse_strictly


def parsed(text: str) -> tuple[object, frozenset[Path], list[tuple[str, str]]]:
    """The data, what is refused in it, and code and key path of every fault."""
    faults = Faults(None)
    data, refused = parse_strictly(text, faults)
    return data, refused, [(fault.code, fault.place) for fault in faults.in_order()]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (
            '{"a": [1, -2, 1.5, 1e2, true, null, "2025-01-31"]}',
            {"a": [1, -2, 1.5, 100.0, True, None, "2025-01-31"]},
        ),
        ('"\\u00e6\\ud83d\\ude42\\t\\u0009"', "æ🙂\t\t"),
        ('{"\u00a0": "ø"}', {"\u00a0": "ø"}),
        ("9" * 18, 10**18 - 1),
        (" [ ]\n", []),
    ],
)
def test_plain_data(text: str, data: object) -> None:
    """What JSON can say is read as it stands, dates as text."""
    assert parsed(text) == (data, frozenset(), [])


@pytest.mark.parametrize(
    ("text", "data", "faults"),
    [
        ('{"a": 1, "a": 2}', {"a": 2}, [("duplicate-key", "a")]),
        (
            '{"b": [{}, {"a": 1, "c": 3, "a": 2, "a": 3}]}',
            {"b": [{}, {"a": 3, "c": 3}]},
            [("duplicate-key", "b[1].a")],
        ),
        (
            '{"a": 1, "b": 2, "b": 3, "a": 4}',
            {"a": 4, "b": 3},
            [("duplicate-key", "a"), ("duplicate-key", "b")],
        ),
    ],
)
def test_repeated_keys(text: str, data: object, faults: list[tuple[str, str]]) -> None:
    """Each repeated key is one fault at its path, in the order of the text."""
    assert parsed(text) == (data, frozenset(), faults)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("NaN", "not-a-number"),
        ("Infinity", "not-a-number"),
        ("-Infinity", "not-a-number"),
        ("1e999", "not-a-number"),
        ("-1e999", "not-a-number"),
        ("1" * 5000, "number-too-long"),
        (f"{10**18}", "number-too-long"),
        (f"-{10**18}", "number-too-long"),
    ],
    ids=range(8),
)
def test_numbers_that_are_none(value: str, code: str) -> None:
    """A number that is none, or has no bounds, is refused at its path and null in the data."""
    assert parsed(value) == (None, frozenset({()}), [(code, "")])
    expected = {"a": [1, {"b": None}], "c": None}
    text = f'{{"a": [1, {{"b": {value}}}], "c": {value}}}'
    assert parsed(text) == (expected, frozenset({("a", 1, "b"), ("c",)}), [(code, "a[1].b"), (code, "c")])


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\\u0000", "U+0000"),
        ("\\ud800", "U+D800"),
        ("\\uFFFF", "U+FFFF"),
        ("\x85", "U+0085"),
        ("\\u007f", "U+007F"),
    ],
)
def test_text_that_cannot_be_written(character: str, name: str) -> None:
    """A character that stands for nothing is refused in values and in keys, escaped or not."""
    faults = Faults(None)
    parse_strictly(f'{{"a": ["x{character}"], "b{character}": 1}}', faults)
    assert [fault.message() for fault in faults.in_order()] == [
        f"An invisible character, {name}, stands here."
    ] * 2
    assert faults.in_order()[0].place == "a[0]"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('{"a": 1,}', 1, 8),
        ('{"a": [1,\n 2 ,\n]}', 2, 4),
        ('{"a": [1,,2]}', 1, 10),
        ('{"a": 1,', 1, 9),
        ('{\n  "a": 1\n  "b": 2\n}', 3, 3),
        ("{'a': 1}", 1, 2),
        ("[1] [2]", 1, 5),
        ("[1", 1, 3),
        ('["a', 1, 2),
        ('["a\nb"]', 1, 4),
        ('["\\q"]', 1, 3),
        ("[01]", 1, 3),
        ("[nan]", 1, 2),
    ],
)
def test_syntax(text: str, line: int, column: int) -> None:
    """What is not JSON is refused at its line and column, without a word of the text."""
    faults = Faults(None)
    with pytest.raises(UnreadableError):
        parse_strictly(text, faults)
    (fault,) = faults.in_order()
    assert (fault.code, fault.line, fault.column, dict(fault.fields)) == ("json-syntax", line, column, {})
