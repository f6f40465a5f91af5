"""The JSON Schema of the results of testing."""

from __future__ import annotations

from typing import Any, Final

from forebyg.render.schema import diagnostics_schema
from forebyg.report import CriterionVerdict, Verdict
from forebyg.scenario.boundaries import BOUNDARIES

__all__ = ["results_schema"]

Plain = dict[str, Any]

_ID: Final = "urn:forebyg:schema:results:1"
_TEXT: Final[Plain] = {"type": "string"}
_MAYBE_TEXT: Final[Plain] = {"type": ["string", "null"]}
_COUNT: Final[Plain] = {"type": "integer", "minimum": 0}
_LINE: Final[Plain] = {"type": ["integer", "null"], "minimum": 1}
_SHOWN: Final[Plain] = {
    "type": "array",
    "description": "Verdicts, and days around a limit.",
    "items": {"enum": sorted({*Verdict, *CriterionVerdict, *BOUNDARIES})},
}


def results_schema() -> Plain:
    """The schema of what `forebyg test --format json` prints, as plain data."""
    diagnostics = diagnostics_schema()
    return {
        "$schema": diagnostics["$schema"],
        "$id": _ID,
        "title": "The results of scenarios",
        "description": "How invented cases came out, and what they cover of a standard.",
        **_object(
            results={"const": 1, "description": "Rises when a field goes or changes its meaning."},
            summary=_object(cases=_COUNT, passed=_COUNT, failed=_COUNT),
            cases=_list(_case(), "Every case that could be judged, in the order of the files."),
            diagnostics={
                **diagnostics["properties"]["diagnostics"],
                "description": "What is wrong with files and cases that could not be judged.",
            },
            least={**_COUNT, "type": ["integer", "null"], "description": "The per cent asked for."},
            coverage=_list(_coverage(), "One for each standard, where it was asked for."),
        ),
        "$defs": diagnostics.get("$defs", {}),
    }


def _case() -> Plain:
    message = _object(rule=_TEXT, message=_TEXT)
    place = _object(rule=_TEXT, file=_TEXT, line=_LINE)
    mismatch = _object(
        part={**_TEXT, "description": "The key of `expect` that it is about; or `evaluation`."},
        expected=_MAYBE_TEXT,
        got=_MAYBE_TEXT,
        messages=_list(message, "Why each finding is as it is."),
        rules=_list(place, "Where the rules stand."),
    )
    return _object(
        file=_TEXT,
        line=_LINE,
        name=_TEXT,
        standard=_TEXT,
        passed={"type": "boolean"},
        why=_MAYBE_TEXT,
        mismatches=_list(mismatch, "What came out otherwise; empty: passed."),
    )


def _coverage() -> Plain:
    rule = _object(rule=_TEXT, cites=_list(_TEXT), shown=_SHOWN, missing=_SHOWN)
    percent = {**_COUNT, "maximum": 100, "description": "Rounded down."}
    return _object(standard=_TEXT, possible=_COUNT, shown=_COUNT, percent=percent, rules=_list(rule))


def _object(**properties: Plain) -> Plain:
    """An object in which every key is always there."""
    return {
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties,
    }


def _list(items: Plain, description: str | None = None) -> Plain:
    said = {} if description is None else {"description": description}
    return {"type": "array", "items": items, **said}
