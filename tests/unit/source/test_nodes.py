"""Tests of single values and keys: anchors, tags, and keys that are no text."""

from collections.abc import Callable

import pytest
import yaml

from forebyg.source import STANDARD_LIMITS, read_yaml
from forebyg.source.nodes import place_of

FaultsOf = Callable[..., list[tuple[str, int | None, int | None]]]


@pytest.mark.parametrize(
    ("text", "fault", "word"),
    [
        ("a: &x 1", ("anchor", 1, 4), "&x"),
        ("a: &x", ("anchor", 1, 4), "&x"),
        ("&x a: 1", ("anchor", 1, 1), "&x"),
        ("a: &x [1]", ("anchor", 1, 4), "&x"),
        ("&x\na: 1", ("anchor", 1, 1), "&x"),
        ("a: *x", ("alias", 1, 4), "*x"),
        ("a: !t 1", ("tag", 1, 4), "!t"),
        ("a: ! 1", ("tag", 1, 4), "!"),
        ("a: !!str 1", ("tag", 1, 4), "!!str"),
        ("a: !!python/object:os.system {}", ("tag", 1, 4), "!!python/object:os.system"),
        ("a: !<tag:example.org,2000:x> {}", ("tag", 1, 4), "tag:example.org,2000:x"),
        ("!t a: 1", ("tag", 1, 1), "!t"),
        ("- !!set {a}", ("tag", 1, 3), "!!set"),
        ("2: a", ("key-not-text", 1, 1), "2"),
        ("1.5: a", ("key-not-text", 1, 1), "1.5"),
        ("2025-01-31: a", ("key-not-text", 1, 1), "2025-01-31"),
        ("true: a", ("key-not-text", 1, 1), "true"),
        ("null: a", ("key-not-text", 1, 1), "null"),
        ("on: a", ("ambiguous-word", 1, 1), "on"),
        ("{x: 1, Yes: 2}", ("ambiguous-word", 1, 8), "Yes"),
        ("0741: a", ("ambiguous-number", 1, 1), "0741"),
        ("2025-02-30: a", ("no-such-date", 1, 1), "2025-02-30"),
        ("a: 1\na: 2", ("duplicate-key", 2, 1), "a"),
        ("a: 1\n'a': 2", ("duplicate-key", 2, 1), "a"),
        ("a: ~", ("ambiguous-word", 1, 4), "~"),
        ("- no", ("ambiguous-word", 1, 3), "no"),
        ("a: 0741", ("ambiguous-number", 1, 4), "0741"),
        ("a: 2025-02-30", ("no-such-date", 1, 4), "2025-02-30"),
        ("a: @x", ("reserved-character", 1, 4), "@"),
    ],
)
def test_refused(faults_of: FaultsOf, text: str, fault: tuple[str, int, int], word: str) -> None:
    """Each is one fault of its own, at its place, and quotes what was written."""
    assert faults_of(text) == [fault]
    _, (found,) = read_yaml(text, limits=STANDARD_LIMITS)
    assert found.fields["word"] == word
    assert f"`{word}`" in found.message()


@pytest.mark.parametrize("text", ["<<: {a: 1}", "<<: *b", "{<<: [x]}"])
def test_merge_keys(faults_of: FaultsOf, text: str) -> None:
    """A merge key is refused whatever it merges."""
    assert faults_of(text)[0][0] == "merge-key"


def test_a_key_left_out(faults_of: FaultsOf) -> None:
    """An entry without a key has null for one, which is no text."""
    assert faults_of("?\n: a\n") == [("key-not-text", 1, 2)]


@pytest.mark.parametrize("text", [r'a: "\0"', r'a: "\x1b"', r'a: "\uFFFF"', r'a: "\ud800"', r'"\a": 1'])
def test_escapes_of_no_character(faults_of: FaultsOf, text: str) -> None:
    """An escape cannot bring in what may not stand in the text itself, neither in values nor in keys."""
    assert [code for code, *_ in faults_of(text)] == ["bad-escape"]


def test_long_numbers(faults_of: FaultsOf) -> None:
    """A number of nineteen digits is a name in want of quotes."""
    assert faults_of("a: " + "1" * 19) == [("number-too-long", 1, 4)]


def test_an_event_without_a_place_is_a_fault_of_the_parser() -> None:
    """What the parser owes us is not silently replaced."""
    with pytest.raises(ValueError, match="the parser gave an event without its place"):
        place_of(yaml.StreamEndEvent())
