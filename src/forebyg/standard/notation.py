"""The JSON Schema of what standards write in a notation of their own: events, conditions and readings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from forebyg.messages import text
from forebyg.standard.branches import Plain, by_type, may_be_reading, offered, one_or_many
from forebyg.vocabulary import CORE, FORMS, Attribute, EventType

__all__ = ["NOTATION"]


_WORD: Final[Plain] = {
    "type": "string",
    "pattern": "^[a-z][a-z0-9_]*$",
    "patternErrorMessage": "A name is written in small letters, digits and underscores.",
}


def _name(known: Iterable[str]) -> Plain:
    """A name of the vocabulary; only the compiler can tell that it is there, for standards add their own."""
    return {**_WORD, **offered(sorted(known))}


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
        "includes": {**one_or_many(_SCALAR), "description": "These words at least."},
        "exactly": {**one_or_many(_SCALAR), "description": "These words and no others."},
        "one_of": {**one_or_many(_SCALAR), "description": "Any one of these."},
        "at_least": {"type": "integer", "description": "The smallest number allowed."},
        "at_most": {"type": "integer", "description": "The largest number allowed."},
    },
    "examples": [{"at_least": 30, "at_most": 60}, {"includes": ["phone", "virtual"]}],
}

_DEMAND: Final[Plain] = {
    **may_be_reading(by_type(_SCALAR, array=_list_of(_SCALAR), object=_WORDED)),
    "title": "A demand on an attribute",
    "examples": ["phone", ["guidance", "clarifying"], {"at_least": 30}],
}


def _demands(name: str, kind: EventType) -> Plain:
    """Demands on the attributes of an event type; a standard may have added further ones to it."""
    return {
        "description": text("events", name, "en"),
        "type": "object",
        "properties": {word: _demand(word, one) for word, one in kind.attributes.items()},
        "additionalProperties": _ref("demand"),
    }


def _demand(name: str, attribute: Attribute) -> Plain:
    meaning, choices = text("words", name, "en"), ", ".join(attribute.choices)
    return {**_ref("demand"), "description": f"{meaning}: {choices}" if choices else meaning}


_DEMANDS: Final[Plain] = {
    "type": "object",
    "minProperties": 1,
    "propertyNames": _WORD,
    "properties": {name: _demands(name, kind) for name, kind in sorted(CORE.events.items())},
    "additionalProperties": {"type": "object", "additionalProperties": _ref("demand")},
}

_EVENT: Final[Plain] = {
    **may_be_reading(by_type(_name(CORE.events), object=_DEMANDS)),
    "title": "An event type, with or without demands",
    "examples": ["conversation", {"evaluation": {"kind": "final"}}],
}

_EVENTS: Final[Plain] = {
    **by_type(_ref("event"), array=_list_of(_ref("event"))),
    "title": "Events",
    "examples": ["inquiry", ["course_end", {"referral": {"to": "frivillige"}}]],
}

_AGE: Final[Plain] = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": False,
    "properties": {
        "at_least": {"type": "integer", "minimum": 0, "description": "The youngest, in whole years."},
        "birthday": {
            "enum": ["counted", "not_counted"],
            "description": "Whether an age is reached on the birthday itself (when absent) or the day after.",
        },
        "at_most": {"type": "integer", "minimum": 0, "description": "The oldest, in whole years."},
    },
    "examples": [{"at_least": 18}],
}

_BOUNDS: Final[Plain] = {
    "type": "object",
    "minProperties": 1,
    "additionalProperties": False,
    "properties": {
        "at_least": {"type": "integer", "minimum": 0, "description": "The smallest number allowed."},
        "at_most": {"type": "integer", "minimum": 0, "description": "The largest number allowed."},
    },
}

_FORM: Final[Plain] = {"enum": [*FORMS, "none"]}

_WORDED_CONDITION: Final[Plain] = {
    "type": "object",
    "minProperties": 1,
    "maxProperties": 1,
    "propertyNames": _WORD,
    "properties": {
        "all": {**_list_of(_ref("condition")), "description": "Every one holds."},
        "any": {**_list_of(_ref("condition")), "description": "At least one holds."},
        "not": {**_ref("condition"), "description": "It does not hold."},
        "age": {**may_be_reading(_AGE), "description": "Whole years on the day of judging."},
        "form": {**may_be_reading(one_or_many(_FORM)), "description": "The form of the course."},
        "happened": {**_ref("events"), "description": "Such an event by that day."},
        "only": {**_ref("events"), "description": "There is such an event, and all are so."},
    },
    "additionalProperties": may_be_reading(by_type(_SCALAR, array=_list_of(_SCALAR), object=_BOUNDS)),
}

_CONDITION: Final[Plain] = {
    **may_be_reading(by_type(_name(CORE.facts), array=_list_of(_ref("condition")), object=_WORDED_CONDITION)),
    "title": "A condition",
    "description": "A fact that must be true, a fact with the values it may have, or one of the words below.",
    "examples": ["motivated", {"age": {"at_least": 18}}, {"any": ["at_risk", {"severity": "light"}]}],
}

NOTATION: Final[dict[str, Plain]] = {
    "by_reading": _BY_READING,
    "condition": _CONDITION,
    "demand": _DEMAND,
    "event": _EVENT,
    "events": _EVENTS,
}
"""The definitions, by the name under `$defs`.

What stands in a field of a rule has no description of its own: editors would show it in place of the
field's.
"""
