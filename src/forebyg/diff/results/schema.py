"""The JSON Schema of a comparison."""

from __future__ import annotations

from typing import Any, Final

from forebyg.diff.difference import Change
from forebyg.diff.direction import Direction
from forebyg.episode.schema import DAY
from forebyg.render.schema import diagnostics_schema
from forebyg.report import CriterionVerdict, Norm, Verdict

__all__ = ["comparison_schema"]

Plain = dict[str, Any]

_ID: Final = "urn:forebyg:schema:diff:1"
_TEXT: Final[Plain] = {"type": "string"}
_MAYBE_TEXT: Final[Plain] = {"type": ["string", "null"]}
_TRUTH: Final[Plain] = {"type": "boolean"}
_COUNT: Final[Plain] = {"type": "integer", "minimum": 0}
_MAYBE_DAY: Final[Plain] = {"anyOf": [DAY, {"type": "null"}]}
_CHANGE: Final[Plain] = {"enum": [one.value for one in Change]}


def comparison_schema() -> Plain:
    """The schema of what `forebyg diff --format json` prints, as plain data."""
    diagnostics = diagnostics_schema()
    document = _object(id=_TEXT, version=_TEXT, digest=_TEXT)
    return {
        "$schema": diagnostics["$schema"],
        "$id": _ID,
        "title": "A comparison of two standards",
        "description": "What differs by meaning, each with the smallest case that was found to show it.",
        **_object(
            diff={"const": 1, "description": "Rises when a field goes or changes its meaning."},
            old=document,
            new=document,
            summary=_object(**{one.value: _COUNT for one in Change}),
            rules=_list(_rule(), "Rules and criteria that differ; empty: none does."),
            document=_list(_head(), "What else differs: force, counting, readings."),
            episodes=_maybe(_effects(), "What became of recorded episodes, where there were any."),
        ),
        "$defs": {**diagnostics.get("$defs", {}), "case": _case(), "searched": _searched()},
    }


def _rule() -> Plain:
    clause = _object(rule=_TEXT, kind=_TEXT, cites=_list(_TEXT), says=_list(_TEXT, "Its sentences."))
    direction = {"enum": [one.value for one in Direction]}
    aspect = _object(about=_TEXT, change=direction, says=_TEXT)
    return _object(
        change=_CHANGE,
        old=_maybe(clause, "Null: it is added."),
        new=_maybe(clause, "Null: it is gone."),
        aspects=_list(aspect, "In what the two differ."),
        under={
            "type": "object",
            "additionalProperties": _TEXT,
            "description": "The choice of a reading under which they do; empty: the defaults.",
        },
        **_shown(),
    )


def _head() -> Plain:
    return _object(
        change=_CHANGE,
        about={**_TEXT, "description": "Such as `in_force`, `counting.first_day` or `reading`."},
        reading=_MAYBE_TEXT,
        old=_list(_TEXT),
        new=_list(_TEXT),
        rules=_list(_TEXT, "The rules that differ for this reason."),
        **_shown(),
    )


def _shown() -> Plain:
    """All are null where no single case can show the difference."""
    return {
        "case": {"anyOf": [{"$ref": "#/$defs/case"}, {"type": "null"}]},
        "not_found_within": {"anyOf": [{"$ref": "#/$defs/searched"}, {"type": "null"}]},
        "not_judged": {**_MAYBE_TEXT, "description": "Why no case could be judged at all."},
    }


def _searched() -> Plain:
    return _object(events={"type": "integer", "minimum": -1}, days=_COUNT)


def _case() -> Plain:
    finding = _object(
        verdict={"enum": [one.value for one in Verdict]},
        norm={"enum": [one.value for one in Norm]},
        because=_MAYBE_TEXT,
        since=_MAYBE_DAY,
        due=_MAYBE_DAY,
        message=_TEXT,
    )
    said = _object(
        findings=_list(finding, "What the rule comes to."),
        criteria=_list({"enum": [one.value for one in CriterionVerdict]}, "What its criterion comes to."),
        eligible_on=DAY,
        in_force=_TRUTH,
    )
    return _object(
        events={**_COUNT, "description": "Events and periods of support."},
        days={**_COUNT, "description": "From the first of them to the day of judging."},
        all_tried_to={
            "type": "integer",
            "minimum": -1,
            "description": "Every case of so many events or fewer was tried, on the days around the limits.",
        },
        shortest={
            **_TRUTH,
            "description": "None of as many events is known to be shorter, whatever day it begins on.",
        },
        as_of=DAY,
        episode={"type": "object", "description": "As `forebyg schema episode` has it."},
        old=said,
        new=said,
        judged_as_if_in_force=_list(_TEXT, "Documents that are not in force on that day."),
        scenario_of={"enum": ["old", "new"], "description": "Whose expectations the scenario has."},
        scenario={**_TEXT, "description": "The same case as YAML, one entry of `cases`."},
    )


def _effects() -> Plain:
    named = _object(episode=_TEXT, file=_TEXT, line={"type": ["integer", "null"], "minimum": 1})
    rule = _object(old=_MAYBE_TEXT, new=_MAYBE_TEXT, count=_COUNT, episodes=_list(named))
    diagnostics = diagnostics_schema()["properties"]["diagnostics"]
    error = _object(episode=_MAYBE_TEXT, message=_TEXT, diagnostics=diagnostics)
    return _object(
        judged=_COUNT,
        changed=_list(named, "Those in which anything comes out otherwise."),
        rules=_list(rule, "Rule by rule."),
        eligibility=_list(named, "Those whose citizen is in the target group otherwise than before."),
        errors=_list(error, "Why others could not be judged."),
    )


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


def _maybe(shape: Plain, description: str) -> Plain:
    return {"anyOf": [shape, {"type": "null"}], "description": description}
