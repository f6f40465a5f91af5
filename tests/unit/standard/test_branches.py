from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from forebyg.standard.branches import by_type, may_be_reading, one_or_many, without_unions

WORD = {"type": "string", "minLength": 2}
LIST = {"type": "array", "items": WORD}
MODEL = {"type": "object", "required": ["a"]}
NULL = {"type": "null"}
BY_READING = {"type": "object", "required": ["reading"], "minProperties": 3}


def faults(schema: dict[str, Any], value: object) -> list[str]:
    """What a validator says of a value; readings are defined."""
    whole = {**schema, "$defs": {"by_reading": BY_READING, "model": MODEL}}
    Draft202012Validator.check_schema(whole)
    return [one.message for one in Draft202012Validator(whole).iter_errors(value)]


@pytest.mark.parametrize(
    ("union", "good", "bad"),
    [
        ([WORD, NULL], ["ab", None], ["a", 1, []]),
        ([{"enum": ["ab", "cd"], "type": "string"}, NULL], ["ab", None], ["a", 1]),
        ([WORD, LIST], ["ab", ["ab"], []], ["a", ["a"], 1, None]),
        ([WORD, MODEL], ["ab", {"a": 1}], ["a", {"b": 1}, None]),
        ([{"$ref": "#/$defs/model"}, NULL], [{"a": 1}, None], [{"b": 1}, "ab", 1]),
        ([{"anyOf": [WORD, LIST]}, NULL], ["ab", ["ab"], None], ["a", ["a"], 1]),
        (
            [{"type": "boolean"}, {"type": "integer"}, {"type": "string"}, NULL],
            [True, 1, "a", None],
            [1.5, []],
        ),
    ],
)
def test_a_union_becomes_branches_that_allow_the_same(
    union: list[dict[str, Any]], good: list[object], bad: list[object]
) -> None:
    """What pydantic allows is allowed still, and of what it refuses one thing is said."""
    found = without_unions({"anyOf": union, "title": "x"})
    assert found["title"] == "x"
    assert "anyOf" not in str(found)
    assert [faults(found, value) for value in good] == [[]] * len(good)
    assert [len(faults(found, value)) for value in bad] == [1] * len(bad)


def test_only_the_branch_that_was_meant_is_told() -> None:
    """A list with a wrong entry is no wrong word, and a model no list."""
    schema = by_type(WORD, array=LIST, object=MODEL)
    assert faults(schema, ["a"]) == ["'a' is too short"]
    assert faults(schema, {}) == ["'a' is a required property"]
    assert faults(schema, "a") == ["'a' is too short"]


def test_one_or_many() -> None:
    """A list needs an entry; a single value needs no list."""
    assert faults(one_or_many(WORD), "ab") == []
    assert faults(one_or_many(WORD), ["ab", "cd"]) == []
    assert len(faults(one_or_many(WORD), [])) == 1


def test_a_reading_is_told_from_the_value_itself() -> None:
    """Who writes a reading hears about readings, and who writes the value about the value."""
    schema = may_be_reading({**MODEL, "title": "T", "description": "D", "default": None})
    assert (schema["title"], schema["description"]) == ("T", "D")
    assert "default" not in str(schema)
    assert faults(schema, {"reading": "r", "x": 1, "y": 2}) == []
    assert faults(schema, {"reading": "r"}) == ["{'reading': 'r'} does not have enough properties"]
    assert faults(schema, {"b": 1}) == ["'a' is a required property"]
