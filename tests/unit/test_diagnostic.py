"""Tests of diagnostics: what they say, where they point, how they travel."""

import dataclasses
import json
import pickle

import pytest

from forebyg.diagnostic import Diagnostic, Fields, Severity
from forebyg.messages import spoken
from forebyg.place import Path, Place

UNKNOWN = Diagnostic(
    "unknown-key",
    path=("rules", 3, "withn"),
    fields={"word": "withn", "suggestion": "within"},
    file="a.yaml",
    line=7,
    column=3,
)


class Map:
    """Places of a file in which only one key and its value stand."""

    file = "b.yaml"

    def place_of(self, path: Path, *, on_key: bool = False) -> Place | None:
        """The key on line 1, its value on line 2; nothing else has a place."""
        if path != ("id",):
            return None
        return Place(1, 1, 1, 3) if on_key else Place(2, 5, 2, 9)


def test_one_line_in_english_and_danish() -> None:
    """A diagnostic reads as compilers write them, in the language asked for."""
    assert str(UNKNOWN) == "a.yaml:7:3: error: There is no key `withn` here. [unknown-key]"
    assert UNKNOWN.one_line("da") == "a.yaml:7:3: fejl: Der er ingen nøgle `withn` her. [unknown-key]"


@pytest.mark.parametrize(
    ("changes", "start"),
    [
        ({"line": None, "column": None}, "a.yaml:rules[3].withn: error: "),
        ({"line": None, "column": None, "file": None}, "rules[3].withn: error: "),
        ({"line": None, "column": None, "file": None, "path": ()}, "error: "),
        ({"line": None, "column": None, "path": ()}, "a.yaml: error: "),
        ({"column": None}, "a.yaml:7:rules[3].withn: error: "),
        ({"severity": Severity.WARNING}, "a.yaml:7:3: warning: "),
        ({"severity": Severity.INFO, "file": None}, "7:3: info: "),
    ],
)
def test_one_line_says_only_what_is_known(changes: dict[str, object], start: str) -> None:
    """The key path stands in for a line or column that is not known; what is unknown leaves no gap."""
    assert str(dataclasses.replace(UNKNOWN, **changes)).startswith(start)  # type: ignore[arg-type]


def test_hint_only_where_there_is_something_to_say() -> None:
    """Without a suggestion nothing is suggested."""
    assert UNKNOWN.hint() == "Did you mean `within`?"
    assert UNKNOWN.hint("da") == "Mente du `within`?"
    assert dataclasses.replace(UNKNOWN, fields={"word": "withn", "suggestion": None}).hint() is None


def test_dictionary_has_every_key_always() -> None:
    """The JSON form has eleven keys, null where nothing is known, and is JSON as it stands."""
    assert UNKNOWN.to_dict("da") == {
        "code": "unknown-key",
        "severity": "error",
        "file": "a.yaml",
        "line": 7,
        "column": 3,
        "end_line": None,
        "end_column": None,
        "path": "rules[3].withn",
        "message": "Der er ingen nøgle `withn` her.",
        "hint": "Mente du `within`?",
        "fix": {"line": 7, "column": 3, "end_line": 7, "end_column": 3, "text": "within", "safe": True},
    }
    assert list(json.loads(json.dumps(Diagnostic("merge-key").to_dict("en")))) == list(UNKNOWN.to_dict("en"))


def test_a_diagnostic_inside_another_sentence() -> None:
    """Its place and its message can be told in the language of the sentence around them."""
    assert UNKNOWN.where == "a.yaml:7:3"
    assert spoken(UNKNOWN.said, "da") == UNKNOWN.message("da")
    assert spoken(UNKNOWN.said, "en") == UNKNOWN.message("en")


def test_long_words_are_cut() -> None:
    """A value of a million letters does not fill the screen."""
    said = Diagnostic("tag", fields={"word": "!" + "x" * 1_000_000}).message()
    assert len(said) < 200
    assert "x…`" in said


def test_diagnostics_are_values() -> None:
    """Equal ones are one, pickling keeps them, and what made them may change afterwards."""
    fields: dict[str, object] = {"known": ["a", "b"], "word": "c"}
    made = Diagnostic("unknown-key", fields=fields)
    fields["word"] = "d"
    assert made == Diagnostic("unknown-key", fields={"word": "c", "known": ("a", "b")})
    assert len({made, Diagnostic("unknown-key", fields={"word": "c", "known": ("a", "b")})}) == 1
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own bytes
    assert made != Diagnostic("unknown-key", fields={"word": "d"})


def test_diagnostics_cannot_be_changed() -> None:
    """Neither an attribute nor a field can be set."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        UNKNOWN.line = 1  # type: ignore[misc]
    with pytest.raises(TypeError):
        UNKNOWN.fields["word"] = "x"  # type: ignore[index]


def test_fields_read_like_a_mapping() -> None:
    """Fields keep the order given, are as long as they are many, and look like a dictionary."""
    fields = Fields({"b": 1, "a": 2})
    assert (list(fields), len(fields), fields["a"], repr(fields)) == (["b", "a"], 2, 2, "{'b': 1, 'a': 2}")


def test_located_takes_the_value_or_the_key() -> None:
    """A fault of a value is shown at the value, one of a key at the key."""
    value = Diagnostic("unknown-key", path=("id",)).located(Map())
    key = Diagnostic("unknown-key", path=("id",), on_key=True).located(Map())
    assert (value.file, value.line, value.column, value.end_line, value.end_column) == ("b.yaml", 2, 5, 2, 9)
    assert (key.line, key.column) == (1, 1)


def test_located_without_a_place_names_the_file() -> None:
    """Where no place is known the file still is."""
    found = Diagnostic("unknown-key", path=("other",)).located(Map())
    assert (found.file, found.line) == ("b.yaml", None)
