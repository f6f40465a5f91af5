"""The JSON Schema of a scenario file."""

from __future__ import annotations

from typing import Any, Final

from forebyg.episode.schema import DAY, episode_schema
from forebyg.render.schema import FINDING_PROPERTIES
from forebyg.report import CriterionVerdict, EligibilityVerdict
from forebyg.scenario.expect import CRITERION_FIELDS, FINDING_FIELDS, LISTS
from forebyg.vocabulary import Vocabulary

__all__ = ["scenario_schema"]

Plain = dict[str, Any]

_ID: Final = "urn:forebyg:schema:scenario:1"
_TEXT: Final[Plain] = {"type": "string", "pattern": "\\S"}
_SAID: Final = {
    "violations": "Exactly these; empty: none.",
    "deviations": "Exactly these; empty: none.",
    "upcoming": "At least these.",
    "satisfied": "At least these; a limit kept so far counts.",
    "undetermined": "At least these.",
    "not_applicable": "At least these.",
    "not_met": "At least these criteria of eligibility.",
    "needs": "At least these: open criteria, or facts that are missing.",
}


def scenario_schema(vocabulary: Vocabulary, *, is_open: bool = False) -> Plain:
    """The schema of a scenario file as plain data.

    Args:
        vocabulary: What its episodes may use.
        is_open: Whether they may use further names, which its standard may declare.
    """
    episode = episode_schema(vocabulary, is_open=is_open)
    dialect, definitions = episode.pop("$schema"), episode.pop("$defs")
    del episode["$id"]
    return {
        "$schema": dialect,
        "$id": _ID,
        "title": "A scenario file",
        "description": "Invented cases, and what a standard must say about each.",
        "type": "object",
        "required": ["standard", "cases"],
        "additionalProperties": False,
        "properties": {
            "standard": {**_TEXT, "description": "A shipped id, or a path that counts from this file."},
            "with": {
                "anyOf": [_TEXT, {"type": "array", "items": _TEXT}],
                "description": "Documents to lay beside it.",
            },
            "cases": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/case"}},
        },
        "$defs": {**definitions, "case": _case(), "episode": episode, "expect": _expect()},
    }


def _case() -> Plain:
    readings = {"type": "object", "additionalProperties": {"type": "string"}}
    return {
        "title": "A case",
        "type": "object",
        "required": ["episode", "expect"],
        "additionalProperties": False,
        "properties": {
            "name": {**_TEXT, "description": "What the case shows."},
            "as_of": {**DAY, "description": "The day of judging."},
            "known_as_of": {**DAY, "description": "Hides what was written down later."},
            "readings": {"anyOf": [readings, {"const": "all"}], "description": "The choices to judge by."},
            "episode": {"$ref": "#/$defs/episode"},
            "expect": {"$ref": "#/$defs/expect"},
            "why": {**_TEXT, "description": "The reasoning."},
        },
    }


def _expect() -> Plain:
    lists = {name: {"type": "array", "items": _entry(name), "description": _SAID[name]} for name in LISTS}
    verdicts = [verdict.value for verdict in EligibilityVerdict]
    return {
        "title": "What must come out",
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "properties": {"eligibility": {"enum": verdicts}, "eligible_on": DAY, **lists},
    }


def _entry(name: str) -> Plain:
    """An id, or a mapping with an id and fields that must be equal."""
    fields = {field: FINDING_PROPERTIES[field] for field in FINDING_FIELDS}
    if name == "not_met":
        fields = {field: FINDING_PROPERTIES[field] for field in CRITERION_FIELDS}
        fields["verdict"] = {"enum": [verdict.value for verdict in CriterionVerdict]}
    elif name == "needs":
        fields = {}
    mapping = {
        "type": "object",
        "anyOf": [{"required": ["rule"]}, {"required": ["statement"]}],
        "additionalProperties": False,
        "properties": {"rule": _TEXT, "statement": _TEXT, **fields},
    }
    return {"anyOf": [_TEXT, mapping]}
