"""The JSON Schema of an episode, made from the vocabulary that it may use."""

from __future__ import annotations

from typing import Any, Final

from forebyg.vocabulary import ASSESSMENT_RESULTS, Attribute, EventType, Shape, Vocabulary

__all__ = ["DAY", "episode_schema"]

Plain = dict[str, Any]

_ID: Final = "urn:forebyg:schema:episode:1"
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

DAY: Final[Plain] = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
"""A day as JSON writes it."""

_NAME: Final[Plain] = {"type": "string", "pattern": "^[A-Za-z0-9._:-]{1,64}$"}
_COURSE: Final[Plain] = {"type": "string", "minLength": 1, "maxLength": 64}
_SHAPES: Final[dict[Shape, Plain]] = {
    Shape.TRUTH: {"type": "boolean"},
    Shape.WHOLE: {"type": "integer", "minimum": 0},
    Shape.TEXT: {"type": "string", "pattern": "\\S"},
    Shape.DATE: DAY,
    Shape.CHOICE: {"type": "string"},
    Shape.WORDS: {"type": "array", "items": {"type": "string"}},
}


def episode_schema(vocabulary: Vocabulary, *, is_open: bool = False) -> Plain:
    """The schema of an episode as plain data.

    Args:
        vocabulary: The event types, attributes and facts that may occur.
        is_open: Whether further names may occur, which some standard may declare.
    """
    facts = {name: _value(one) for name, one in vocabulary.facts.items()}
    return {
        "$schema": _DIALECT,
        "$id": _ID,
        "title": "An episode",
        "description": "The record about one citizen: what is known, what happened, and help beside it.",
        "type": "object",
        "required": ["id"],
        "additionalProperties": False,
        "properties": {
            "id": {**_NAME, "description": "The sender's name for it; never a CPR number."},
            "born": _said(DAY, "The citizen's day of birth."),
            "facts": _said(_object(facts, is_open=is_open), "What is known; an absent name is unknown."),
            "events": _said(_list_of("event"), "What happened, in any order."),
            "support": _said(_list_of("support"), "Help under other paragraphs beside it."),
            "as_of": _said(DAY, "The day to judge it on, unless the caller names another."),
            "readings": _said(
                {"type": "object", "additionalProperties": {"type": "string"}},
                "The choices to judge it by, unless the caller names others.",
            ),
        },
        "$defs": {"event": _event(vocabulary, is_open=is_open), "support": _SUPPORT},
    }


def _event(vocabulary: Vocabulary, *, is_open: bool) -> Plain:
    """An event; its type tells which attributes it may carry."""
    kinds: Plain = {"type": "string"} if is_open else {"enum": list(vocabulary.events)}
    return {
        "title": "An event",
        "description": "Something that happened on one day.",
        "type": "object",
        "required": ["date", "type"],
        "properties": {**_ANY_EVENT, "type": {**kinds, "description": "What happened."}},
        "allOf": [
            *(_of_type(name, one, is_open=is_open) for name, one in vocabulary.events.items()),
            *(_result(of, words) for of, words in ASSESSMENT_RESULTS.items()),
        ],
    }


def _of_type(name: str, kind: EventType, *, is_open: bool) -> Plain:
    attributes = {word: _value(one) for word, one in kind.attributes.items()}
    fields: Plain = {**attributes, **_ANY_EVENT, "type": {"const": name}}
    return {"if": {"properties": {"type": {"const": name}}}, "then": _object(fields, is_open=is_open)}


def _result(of: str, words: tuple[str, ...]) -> Plain:
    """What an assessment can result in hangs on what it is of."""
    asked = {"properties": {"type": {"const": "assessment"}, "of": {"const": of}}, "required": ["of"]}
    return {"if": asked, "then": {"properties": {"result": {"enum": [*words, None]}}}}


def _value(attribute: Attribute) -> Plain:
    """What may stand under an attribute or a fact; null says nothing."""
    shape = dict(_SHAPES[attribute.shape])
    choices = {"type": "string", "enum": list(attribute.choices)}
    if attribute.choices:
        shape = choices if attribute.shape is Shape.CHOICE else {"type": "array", "items": choices}
    return _nullable(shape)


def _object(properties: Plain, *, is_open: bool = False) -> Plain:
    found: Plain = {"type": "object", "properties": properties}
    return found if is_open else {**found, "additionalProperties": False}


def _list_of(name: str) -> Plain:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _nullable(schema: Plain) -> Plain:
    return {"anyOf": [schema, {"type": "null"}]}


def _said(schema: Plain, description: str) -> Plain:
    return {**_nullable(schema), "description": description}


_ANY_EVENT: Final[Plain] = {
    "date": {**DAY, "description": "The day itself."},
    "course": _said(_COURSE, "The course it belongs to; needed only when several run."),
    "recorded": _said(DAY, "The day it was written down; absent: on its own day."),
    "id": _said(_NAME, "The sender's name for it."),
}

_SUPPORT: Final[Plain] = {
    "title": "A period of support",
    "description": "Help under another paragraph; both days included.",
    "required": ["paragraph", "from"],
    **_object(
        {
            "paragraph": {
                "type": "string",
                "pattern": "^[A-Z]{2,6}-[0-9]{1,4}[a-z]?$",
                "examples": ["SEL-85", "LAB-167"],
            },
            "from": {**DAY, "description": "First day of it."},
            "to": _said(DAY, "Last day of it; absent or null: still running."),
            "reduced_from": _said(DAY, "First day with less of it; null: not reduced; absent: unknown."),
            "recorded": _said(DAY, "The day it was written down."),
        }
    ),
}
