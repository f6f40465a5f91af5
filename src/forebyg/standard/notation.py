"""The JSON Schema of what standards write in a notation of their own: events, conditions and readings."""

from __future__ import annotations

from typing import Any, Final

from forebyg.vocabulary import CORE, FORMS

__all__ = ["NOTATION", "may_be_reading"]

Plain = dict[str, Any]

_NAME: Final = {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}
"""A name of the vocabulary; that it is there only the compiler can tell, since standards add their own."""


def may_be_reading(schema: Plain) -> Plain:
    """The same value, or one for every choice of a reading."""
    said: Plain = {key: schema[key] for key in ("title", "description") if key in schema}
    rest = {key: value for key, value in schema.items() if key not in {*said, "default"}}
    return {**said, "anyOf": [rest, {"$ref": "#/$defs/by_reading"}]}


def _list_of(schema: Plain) -> Plain:
    return {"type": "array", "items": schema, "minItems": 1}


def _ref(name: str) -> Plain:
    return {"$ref": f"#/$defs/{name}"}


_BY_READING: Final[Plain] = {
    "title": "A value for each choice of a reading",
    "description": "In place of any value: the name of a reading, and the value under each of its choices.",
    "type": "object",
    "required": ["reading"],
    "properties": {"reading": {"type": "string", "description": "Its name under `readings`."}},
    "minProperties": 3,
    "examples": [{"reading": "weeks-from", "start": "course_start", "inquiry": "inquiry"}],
}

_SCALAR: Final[Plain] = {"type": ["boolean", "integer", "string"]}

_WORDED: Final[Plain] = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": False,
    "properties": {
        "includes": {"anyOf": [_SCALAR, _list_of(_SCALAR)], "description": "These words at least."},
        "exactly": {"anyOf": [_SCALAR, _list_of(_SCALAR)], "description": "These words and no others."},
        "one_of": {"anyOf": [_SCALAR, _list_of(_SCALAR)], "description": "Any one of these."},
        "at_least": {"type": "integer", "description": "The smallest number allowed."},
        "at_most": {"type": "integer", "description": "The largest number allowed."},
    },
}

_DEMAND: Final[Plain] = {
    "title": "A demand on an attribute",
    "description": "A value, a list of the values allowed, or words and bounds.",
    "anyOf": [_SCALAR, _list_of(_SCALAR), _WORDED, _ref("by_reading")],
}

_EVENT: Final[Plain] = {
    "title": "An event type, with or without demands",
    "anyOf": [
        {"enum": sorted(CORE.events)},
        _NAME,
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": _NAME,
            "additionalProperties": {"type": "object", "additionalProperties": _ref("demand")},
            "examples": [{"evaluation": {"kind": "final"}}],
        },
        _ref("by_reading"),
    ],
}

_EVENTS: Final[Plain] = {
    "title": "Events",
    "description": "Which events: a type, a type with demands on its attributes, or a list of either.",
    "anyOf": [_ref("event"), _list_of(_ref("event"))],
}

_AGE: Final[Plain] = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": False,
    "properties": {
        "at_least": {"type": "integer", "minimum": 0},
        "birthday": {
            "enum": ["counted", "not_counted"],
            "description": "Whether an age is reached on the birthday itself (when absent) or the day after.",
        },
        "at_most": {"type": "integer", "minimum": 0},
    },
}

_FORM: Final[Plain] = {"enum": [*FORMS, "none"]}

_CONDITION: Final[Plain] = {
    "title": "A condition",
    "description": "A fact that must be true, a fact with the values it may have, or one of the words below.",
    "anyOf": [
        {"enum": sorted(CORE.facts)},
        _NAME,
        _list_of(_ref("condition")),
        {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "propertyNames": _NAME,
            "properties": {
                "all": {**_list_of(_ref("condition")), "description": "Every one holds."},
                "any": {**_list_of(_ref("condition")), "description": "At least one holds."},
                "not": {**_ref("condition"), "description": "It does not hold."},
                "age": {**may_be_reading(_AGE), "description": "Whole years on the day of judging."},
                "form": {"anyOf": [_FORM, _list_of(_FORM), _ref("by_reading")]},
                "happened": {**_ref("events"), "description": "Such an event by that day."},
                "only": {**_ref("events"), "description": "There is such an event, and all are so."},
            },
            "additionalProperties": {"anyOf": [_SCALAR, _list_of(_SCALAR), _ref("by_reading")]},
        },
        _ref("by_reading"),
    ],
}

NOTATION: Final[dict[str, Plain]] = {
    "by_reading": _BY_READING,
    "condition": _CONDITION,
    "demand": _DEMAND,
    "event": _EVENT,
    "events": _EVENTS,
}
"""The definitions, by the name under `$defs`."""
