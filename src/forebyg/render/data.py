"""The report as plain data: the JSON that other systems read, with its fixed field names."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from importlib import metadata
from typing import Any, Final

from forebyg.render.sentences import finding_sentence, notice_sentence
from forebyg.render.wording import Wording
from forebyg.report import (
    CourseEligibility,
    Criterion,
    CriterionDispute,
    Dispute,
    Eligibility,
    Finding,
    Notice,
    Report,
    StandardRef,
)
from forebyg.timeline import Episode

__all__ = ["engine_version", "json_text", "report_data"]

Plain = dict[str, Any]

_SHAPE: Final = 1
"""Rises only when a field goes or changes its meaning."""

_LISTS: Final = ("violations", "deviations", "upcoming", "satisfied", "undetermined", "not_applicable")


def report_data(report: Report, *, lang: str = "en") -> Plain:
    """The report as JSON has it.

    Args:
        report: What was found; events are named by their ids where they have one.
        lang: The language of the messages, `da` or `en`; codes and arguments have none.

    Raises:
        LookupError: There is no such language.
    """
    names = _names(report.record)
    wording = Wording(lang, iso=True, episode=report.record)
    lists = {
        name: [_finding(one, report.as_of, names, wording) for one in getattr(report, name)]
        for name in _LISTS
    }
    return {
        "report": _SHAPE,
        "engine": f"forebyg {engine_version()}",
        "standard": _standard(report.standard),
        "with": [_standard(ref) for ref in report.beside],
        "episode": report.episode,
        "as_of": report.as_of.isoformat(),
        "known_as_of": _plain(report.known_as_of),
        "readings": dict(report.readings),
        "eligibility": _eligibility(report.eligibility),
        "owed": [finding.key for finding in report.owed],
        **lists,
        "notices": [_notice(one, names, wording) for one in report.notices],
        "next_change": _plain(report.next_change),
    }


def json_text(data: object, *, compact: bool = False) -> str:
    """Data as JSON, the same bytes for the same data.

    Args:
        data: Plain data, such as `report_data` gives.
        compact: On one line, and not laid out for a reader.
    """
    if compact:
        return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2)


@cache
def engine_version() -> str:
    """The version of this library."""
    try:
        return metadata.version("forebyg")
    except metadata.PackageNotFoundError:  # run from a checkout that is not installed
        return "0+unknown"


def _names(episode: Episode) -> Callable[[int], int | str]:
    """How events are pointed at: by the sender's id, else by position in the sender's list."""
    events = episode.events
    return lambda position: events[position].id or position


def _standard(ref: StandardRef) -> Plain:
    return {"id": ref.id, "version": ref.version, "digest": ref.digest}


def _eligibility(found: Eligibility) -> Plain:
    return {
        "verdict": found.verdict.value,
        "on": found.on.isoformat(),
        "needs": list(found.needs),
        "disputed": [_criterion_dispute(one) for one in found.disputed],
        "courses": [_course(one) for one in found.courses],
        "criteria": [_criterion(one) for one in found.criteria],
        "with": {standard: _eligibility(one) for standard, one in found.beside},
    }


def _course(found: CourseEligibility) -> Plain:
    return {
        "course": found.course,
        "on": found.on.isoformat(),
        "verdict": found.verdict.value,
        "needs": list(found.needs),
        "criteria": [_criterion(one) for one in found.criteria],
    }


def _criterion(found: Criterion) -> Plain:
    return {
        "standard": found.rule.standard,
        "rule": found.rule.id,
        "cites": list(found.rule.cites),
        "verdict": found.verdict.value,
        "needs": list(found.needs),
        "disputed": [_criterion_dispute(one) for one in found.disputed],
    }


def _criterion_dispute(found: CriterionDispute) -> Plain:
    return {"reading": found.reading, "choice": found.choice, "verdict": found.verdict.value}


def _finding(found: Finding, as_of: date, names: Callable[[int], int | str], wording: Wording) -> Plain:
    return {
        "key": found.key,
        "standard": found.standard,
        "rule": found.rule.id,
        "kind": found.kind,
        "cites": list(found.cites),
        "norm": found.norm.value,
        "bearer": found.bearer.value,
        "course": found.course,
        "verdict": found.verdict.value,
        "because": None if found.because is None else found.because.value,
        "earliest": _plain(found.earliest),
        "due": _plain(found.due),
        "since": _plain(found.since),
        "done": found.done,
        "late": found.late,
        "owed": found.owed,
        "remaining": found.remaining,
        "breaches": _plain(found.breaches),
        "needs": list(found.needs),
        "events": [names(position) for position in found.events],
        "disputed": [_dispute(one) for one in found.disputed],
        "code": found.code,
        "args": {name: _plain(value) for name, value in found.args.items()},
        "message": finding_sentence(found, as_of, wording),
    }


def _dispute(found: Dispute) -> Plain:
    return {
        "reading": found.reading,
        "choice": found.choice,
        "norm": found.norm.value,
        "verdict": found.verdict.value,
        "since": _plain(found.since),
        "due": _plain(found.due),
    }


def _notice(found: Notice, names: Callable[[int], int | str], wording: Wording) -> Plain:
    return {
        "code": found.code,
        "events": [names(position) for position in found.events],
        "support": list(found.support),
        "args": {name: _plain(value) for name, value in found.fields.items()},
        "message": notice_sentence(found, wording),
    }


def _plain(value: object) -> object:
    """Days as text, lists as lists; all else as it is."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [_plain(item) for item in value]
    return value
