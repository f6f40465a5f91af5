"""The JSON Schemas of what forebyg prints for programs: reports and diagnostics."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from forebyg.diagnostic import Severity
from forebyg.episode.schema import DAY
from forebyg.report import (
    Bearer,
    Because,
    CriterionVerdict,
    EligibilityVerdict,
    Norm,
    Verdict,
)

__all__ = ["FINDING_PROPERTIES", "diagnostics_schema", "report_schema"]

Plain = dict[str, Any]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_TEXT: Final[Plain] = {"type": "string"}
_TEXTS: Final[Plain] = {"type": "array", "items": _TEXT}
_TRUTH: Final[Plain] = {"type": "boolean"}
_COUNTED: Final[Plain] = {"type": "integer", "minimum": 1}
_PLACE: Final[Plain] = {"type": ["integer", "null"], "minimum": 1}


def report_schema() -> Plain:
    """The schema of a report; fields may be added, none goes or changes its meaning within version 1."""
    finding = {"$ref": "#/$defs/finding"}
    lists = {name: {"type": "array", "items": finding, "description": said} for name, said in _LISTS.items()}
    return {
        "$schema": _DIALECT,
        "$id": "urn:forebyg:schema:report:1",
        "title": "A report",
        "description": "All that is found about one episode on one day. Six lists partition the findings.",
        **_all_of(
            {
                "report": {"const": 1, "description": "The version of this shape."},
                "engine": {**_TEXT, "description": "What made it."},
                "standard": {"$ref": "#/$defs/standard"},
                "with": {"type": "array", "items": {"$ref": "#/$defs/standard"}},
                "episode": {**_TEXT, "description": "The sender's name for it."},
                "as_of": {**DAY, "description": "The end of this day is meant."},
                "known_as_of": _nullable(DAY),
                "readings": {"type": "object", "additionalProperties": _TEXT},
                "eligibility": {"$ref": "#/$defs/eligibility"},
                "owed": {**_TEXTS, "description": "What to do next: keys of findings, by due day."},
                **lists,
                "notices": {"type": "array", "items": {"$ref": "#/$defs/notice"}},
                "next_change": {
                    **_nullable(DAY),
                    "description": "First day on which time alone changes it.",
                },
            }
        ),
        "$defs": _definitions(),
    }


def diagnostics_schema() -> Plain:
    """The schema of what is wrong with a document."""
    return {
        "$schema": _DIALECT,
        "$id": "urn:forebyg:schema:diagnostics:1",
        "title": "Diagnostics",
        "description": "What is wrong with documents, and where; an empty list: nothing.",
        **_all_of({"diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}}),
        "$defs": {"diagnostic": _DIAGNOSTIC, "fix": _FIX},
    }


def _nullable(schema: Plain) -> Plain:
    return {"anyOf": [schema, {"type": "null"}]}


def _words(words: type[StrEnum], *, nullable: bool = False) -> Plain:
    return {"enum": [*(word.value for word in words), *([None] if nullable else [])]}


def _all_of(properties: Plain) -> Plain:
    """An object that always has every one of its fields."""
    return {"type": "object", "required": list(properties), "properties": properties}


def _dispute(verdicts: Plain, **more: Plain) -> Plain:
    """How something comes out under another choice of one reading."""
    return {
        "type": "array",
        "items": _all_of({"reading": _TEXT, "choice": _TEXT, "verdict": verdicts, **more}),
    }


_LISTS: Final = {
    "violations": "Broken, and the text says must.",
    "deviations": "Broken, and the text says should.",
    "upcoming": "Still owed in time, or a limit kept so far.",
    "satisfied": "No later event can undo it.",
    "undetermined": "Left open by the record or the text.",
    "not_applicable": "Not touched by this episode.",
}

_ELIGIBLE: Final = _words(EligibilityVerdict)
_MET: Final = _words(CriterionVerdict)

FINDING_PROPERTIES: Final[Plain] = {
    "key": {**_TEXT, "description": "Stays the same while as_of grows."},
    "standard": {**_TEXT, "description": "The document that the rule stands in."},
    "rule": _TEXT,
    "kind": {**_TEXT, "description": "The rule kind."},
    "cites": {**_TEXTS, "description": "The statements that it rests on."},
    "norm": _words(Norm),
    "bearer": {**_words(Bearer), "description": "Whom the rule binds."},
    "course": {"type": ["string", "null"]},
    "verdict": _words(Verdict),
    "because": {**_words(Because, nullable=True), "description": "Why it is open or does not apply."},
    "earliest": {**_nullable(DAY), "description": "First day on which the duty may be met."},
    "due": {**_nullable(DAY), "description": "Last timely day."},
    "since": {**_nullable(DAY), "description": "First day of breach."},
    "done": {**_TRUTH, "description": "A duty that was met, in time or late."},
    "late": {**_TRUTH, "description": "It was met after its last timely day."},
    "owed": {**_TRUTH, "description": "It is broken and can still be met."},
    "remaining": {"type": ["integer", "null"], "description": "How many are left of a limit."},
    "breaches": {"type": "array", "items": DAY, "description": "Every first day of a breach."},
    "needs": {**_TEXTS, "description": "The unknowns on which the verdict turns."},
    "events": {
        "type": "array",
        "items": {"type": ["integer", "string"]},
        "description": "Positions in the input's events, or ids where they have one.",
    },
    "disputed": _dispute(_words(Verdict), since=_nullable(DAY), due=_nullable(DAY)),
    "code": {**_TEXT, "description": "The message's name."},
    "args": {"type": "object", "description": "What the message names."},
    "message": {**_TEXT, "description": "A sentence; its wording may change."},
}
"""The fields of a finding, each always there."""

_DIAGNOSTIC: Final[Plain] = {
    "title": "A diagnostic",
    **_all_of(
        {
            "code": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
            "severity": _words(Severity),
            "file": {"type": ["string", "null"]},
            "line": _PLACE,
            "column": _PLACE,
            "end_line": _PLACE,
            "end_column": _PLACE,
            "path": {**_TEXT, "description": "The key path of the value that is wrong."},
            "message": _TEXT,
            "hint": {"type": ["string", "null"], "description": "What to write instead."},
            "fix": {**_nullable({"$ref": "#/$defs/fix"}), "description": "A change of the text."},
        }
    ),
}

_FIX: Final[Plain] = {
    "title": "A fix",
    "description": "Other words in place of a stretch of the file; its end is the column after it.",
    **_all_of(
        {
            "line": _COUNTED,
            "column": _COUNTED,
            "end_line": _COUNTED,
            "end_column": _COUNTED,
            "text": {**_TEXT, "description": "What stands there afterwards."},
            "safe": {**_TRUTH, "description": "Nothing else can have been meant."},
        }
    ),
}

_CRITERION: Final = _all_of(
    {
        "standard": _TEXT,
        "rule": _TEXT,
        "cites": _TEXTS,
        "verdict": _MET,
        "needs": _TEXTS,
        "disputed": _dispute(_MET),
    }
)


def _definitions() -> Plain:
    criteria = {"type": "array", "items": {"$ref": "#/$defs/criterion"}}
    judged = {"verdict": _ELIGIBLE, "on": DAY, "needs": _TEXTS, "criteria": criteria}
    courses = {"type": "array", "items": _all_of({"course": {"type": ["string", "null"]}, **judged})}
    beside = {"type": "object", "additionalProperties": {"$ref": "#/$defs/eligibility"}}
    own = {**judged, "disputed": _dispute(_ELIGIBLE), "courses": courses, "with": beside}
    digest = {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}
    notice = {"code": _TEXT, "events": FINDING_PROPERTIES["events"], "support": {"type": "array"}}
    return {
        "standard": {"title": "A document", **_all_of({"id": _TEXT, "version": _TEXT, "digest": digest})},
        "eligibility": {"title": "Eligibility", **_all_of(own)},
        "criterion": {"title": "A criterion", **_CRITERION},
        "finding": {"title": "A finding", **_all_of(FINDING_PROPERTIES)},
        "notice": {"title": "A notice", **_all_of({**notice, "message": _TEXT})},
    }
