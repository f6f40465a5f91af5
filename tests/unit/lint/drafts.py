"""Small drafts that the tests of this folder are about."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from forebyg import evaluate, load_episode
from forebyg.diagnostic import Diagnostic
from forebyg.lint import CODES, advise, parse_levels
from forebyg.standard import Standard, load_standard

Rule = dict[str, Any]


def rule(name: str, kind: str, **fields: Any) -> Rule:  # noqa: ANN401  whatever a rule may hold
    """A rule as it is written."""
    return {"id": name, "kind": kind, "cites": ["NYB-1"], **fields}


def standard(rules: Sequence[Rule], **head: Any) -> Standard:  # noqa: ANN401  whatever a head may hold
    """A standard with these rules."""
    kinds = {"eligibility": "criterion", "exclusion": "criterion"}
    carried = sorted({kinds.get(one["kind"], "rule") for one in rules})
    statement = {"id": "NYB-1", "lines": 1, "phrase": "højst", "as": carried, "en": "x", "da": "x"}
    written = {"format": 1, "id": "nyby", "title": "Et udkast", "paragraphs": {"offered": ["SEL-82b"]}}
    ledger = {"statements": [statement]}
    return load_standard(json.dumps({**written, **ledger, **head, "rules": list(rules)}, indent=1))


def reading(*choices: str) -> dict[str, Any]:
    """A reading of these choices, the first of them taken."""
    return {"question": "?", "choices": dict.fromkeys(choices, "x"), "default": choices[0], "why": "x"}


def said(code: str, rules: Sequence[Rule], **head: Any) -> tuple[Diagnostic, ...]:  # noqa: ANN401  likewise
    """What one check says of such a standard."""
    levels = parse_levels(("all=off", f"{code}=warning"), CODES)
    return advise(standard(rules, **head), levels=levels)


def named(found: Diagnostic, field: str = "rules") -> list[str]:
    """The rules that a sentence names."""
    value = found.fields[field]
    assert isinstance(value, tuple)
    return [dict(phrase.fields)["rule"] for phrase in value]


def verdicts(
    rules: Sequence[Rule],
    events: Iterable[tuple[Any, ...]],
    form: str = "individual",
    **record: Any,  # noqa: ANN401  whatever a record may hold
) -> dict[str, str]:
    """What an evaluation finds of each rule, long after events that come so many days into a year.

    Args:
        rules: The rules.
        events: The day of each, its type, and its attributes.
        form: The form of the course that starts.
        record: What else is recorded.
    """
    loaded = standard(rules)
    first = date(2025, 1, 1)
    written = [_event(first + timedelta(day), kind, form, *more) for day, kind, *more in events]
    episode = load_episode({"id": "E-1", "events": written, **record}, standard=loaded)
    report = evaluate(loaded, episode, as_of=first + timedelta(days=900))
    every = (
        *report.violations,
        *report.deviations,
        *report.upcoming,
        *report.satisfied,
        *report.undetermined,
        *report.not_applicable,
    )
    return {finding.rule.id: str(finding.verdict.value) for finding in every}


def _event(day: date, kind: str, form: str, attributes: dict[str, Any] | None = None) -> dict[str, Any]:
    own = {"form": form} if kind == "course_start" else {}
    return {"date": day, "type": kind, **own, **(attributes or {})}
