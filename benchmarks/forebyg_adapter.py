"""The mini standard under forebyg, in the shape that the peer harness asks for.

An adapter takes the harness's dictionaries, makes episodes of them, judges each, and
gives back one (rule, status, extra) tuple per rule; all of that is timed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import forebyg
from forebyg.report import CriterionVerdict, Finding, Verdict
from forebyg.timeline import EMPTY, Episode, Event, FrozenDict, Support

MINI = Path(globals().get("__file__", "benchmarks/forebyg_adapter.py")).with_name("mini.yaml")
PARAGRAPHS = {"85": "SEL-85", "167": "LAB-167", "other": "SEL-107"}
SATISFIED, HOLDING = Verdict.SATISFIED, Verdict.HOLDING
VIOLATED, NOT_APPLICABLE = Verdict.VIOLATED, Verdict.NOT_APPLICABLE
ADULT, NOT_ADULT = ("R1", "satisfied", None), ("R1", "violated", None)
Row = tuple[str, str, object]
RULES: list[tuple[Row, ...]] = [
    tuple([(name, word, None) for word in ("satisfied", "violated", "not_applicable")])
    for name in ("R2", "R3", "R4", "R5", "R6", "R7")
]
R2, R3 = RULES[:2]

_day = date.fromisoformat


@cache
def _lasting(minutes: int) -> FrozenDict[str, int]:
    """Attributes are immutable, so that talks of one length share them."""
    return FrozenDict(minutes=minutes)


def episode_of(record: dict[str, Any]) -> Episode:
    """The harness's record as an episode; nothing of it is left out."""
    ends = [Event(_day(record["end"]), "course_end")] if record["end"] else ()
    talks = [
        Event(_day(session["date"]), "conversation", _lasting(session["minutes"]))
        for session in record["sessions"]
    ]
    evaluations = [Event(_day(day), "evaluation") for day in record["evaluations"]]
    inquiry, start = Event(_day(record["inquiry"]), "inquiry"), Event(_day(record["start"]), "course_start")
    support = tuple(
        [
            Support(
                PARAGRAPHS[one["paragraph"]],
                _day(one["from"]),
                _day(one["to"]) if one["to"] else None,
            )
            for one in record["support"]
        ]
    )
    events = (inquiry, start, *ends, *talks, *evaluations)
    return Episode(record["id"], _day(record["birth_date"]), EMPTY, events, support)


class Forebyg:
    """The mini standard, compiled once."""

    doc = "forebyg: a YAML standard, compiled; dict to Episode to Report"
    pkg = "forebyg"

    def __init__(self) -> None:
        self.standard = forebyg.load_standard(MINI)

    def one(self, record: dict[str, Any]) -> list[Row]:
        """The seven rows of one record."""
        report = forebyg.evaluate(self.standard, episode_of(record), as_of=_day(record["as_of"]))
        met = report.eligibility.criteria[0].verdict is CriterionVerdict.MET
        return [ADULT if met else NOT_ADULT, *map(_row, RULES, report.findings)]

    def batch(self, records: list[dict[str, Any]]) -> list[list[Row]]:
        """The rows of many records."""
        one: Callable[[dict[str, Any]], list[Row]] = self.one
        return [one(record) for record in records]


def _row(rule: tuple[Row, ...], finding: Finding) -> Row:
    """The harness's words; both a duty still owed and a limit kept so far are pending there."""
    satisfied, violated, not_applicable = rule
    verdict = finding.judgement.verdict
    if verdict is SATISFIED or (verdict is HOLDING and rule is R2):
        return satisfied
    if verdict is VIOLATED:
        return violated
    if verdict is NOT_APPLICABLE:
        return not_applicable
    if rule is R3:
        return "R3", "pending", finding.remaining
    due = finding.due
    return satisfied[0], "pending", due.isoformat() if due else None


ADAPTERS = {"forebyg": Forebyg}
