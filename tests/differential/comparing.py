"""Laying the engine's answer beside the oracle's, and saying where they part."""

from __future__ import annotations

from datetime import date
from typing import Any

from forebyg.kernel import Program, judge
from forebyg.report import Because, Eligibility, Finding, Verdict
from forebyg.testing import oracle
from forebyg.timeline import Episode, Snapshot

FIELDS = ("verdict", "because", "earliest", "due", "since", "done", "late", "owed", "remaining", "breaches")
"""What is compared of a finding beside its rule."""

_EITHER = {Because.NO_ANCHOR, Because.CONDITION_FALSE}
"""Where both reasons hold, the design does not say which of them is given."""


def differences(
    program: Program, episode: Episode, as_of: date, known_as_of: date | None = None
) -> list[str]:
    """Every place where the engine and the oracle say something else; none when they agree."""
    told = oracle.evaluate(program, episode, as_of=as_of, known_as_of=known_as_of)
    known = None if known_as_of is None else known_as_of.toordinal()
    judged = judge(program, Snapshot(episode, as_of.toordinal(), known))
    return [
        *_eligibility("eligibility", judged.eligibility, told.eligibility),
        *_findings(judged.findings, told.findings),
    ]


def _findings(engine: tuple[Finding, ...], told: tuple[oracle.Found, ...]) -> list[str]:
    ours, theirs = [found.rule.id for found in engine], [found.rule for found in told]
    if ours != theirs:
        return [f"findings: engine {ours}, oracle {theirs}"]
    return [
        f"{found.key}: engine {dict(ours)}, oracle {dict(theirs)}"
        for found, one in zip(engine, told, strict=True)
        for ours, theirs in [_parted(found, one)]
        if ours
    ]


def _parted(found: Finding, told: oracle.Found) -> tuple[dict[str, Any], dict[str, Any]]:
    """The fields in which a finding differs, as the engine and as the oracle has them."""
    fields = [field for field in FIELDS if field not in told.unsure]
    ours = {field: getattr(found, field) for field in fields}
    theirs = {field: getattr(told.outcome, field) for field in fields}
    if found.verdict is Verdict.UNDETERMINED and "needs" not in told.unsure:
        ours["needs"], theirs["needs"] = set(found.needs), set(told.outcome.needs)
    if "because" in ours and {found.because, told.outcome.because} == _EITHER:
        ours["because"] = theirs["because"]
    parted = [field for field in ours if ours[field] != theirs[field]]
    return {field: _plain(ours[field]) for field in parted}, {
        field: _plain(theirs[field]) for field in parted
    }


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [str(one) for one in value]
    return str(value) if isinstance(value, date | str) else value


def _eligibility(name: str, engine: Any, told: oracle.Eligibility) -> list[str]:
    ours = [(one.rule.id, one.verdict) for one in engine.criteria]
    theirs = [(one.rule, one.verdict) for one in told.criteria]
    found = [f"{name}: engine {a}, oracle {b}" for a, b in zip(ours, theirs, strict=True) if a != b]
    needs = [
        f"{name}/{one.rule}: engine needs {set(ours.needs)}, oracle needs {set(one.needs)}"
        for ours, one in zip(engine.criteria, told.criteria, strict=True)
        if set(ours.needs) != set(one.needs)
    ]
    found += needs
    if (engine.verdict, engine.on) != (told.verdict, told.on):
        found.append(f"{name}: engine {engine.verdict} on {engine.on}, oracle {told.verdict} on {told.on}")
    if isinstance(engine, Eligibility):
        if len(engine.courses) != len(told.courses):
            return [
                *found,
                f"{name}: engine judges {len(engine.courses)} later courses, oracle {len(told.courses)}",
            ]
        for place, (one, other) in enumerate(zip(engine.courses, told.courses, strict=True)):
            found += _eligibility(f"{name}.courses[{place}]", one, other)
    return found
