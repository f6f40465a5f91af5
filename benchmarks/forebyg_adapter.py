"""The mini standard under forebyg, in the shape that the peer harness asks for.

An adapter takes the harness's dictionaries, makes episodes of them, judges each, and
gives back one (rule, status, extra) tuple per rule; all of that is timed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import forebyg
from forebyg.report import CriterionVerdict, Finding, Verdict
from forebyg.timeline import EMPTY, Episode, Event, FrozenDict, Support

MINI = Path(globals().get("__file__", "benchmarks/forebyg_adapter.py")).with_name("mini.yaml")
PARAGRAPHS = {"85": "SEL-85", "167": "LAB-167", "other": "SEL-107"}
STATUS = {
    Verdict.SATISFIED: "satisfied",
    Verdict.HOLDING: "pending",
    Verdict.PENDING: "pending",
    Verdict.VIOLATED: "violated",
    Verdict.NOT_APPLICABLE: "not_applicable",
}
DUE = {"R4", "R5", "R7"}
RULES = ("R2", "R3", "R4", "R5", "R6", "R7")
Row = tuple[str, str, object]

_day = date.fromisoformat


def episode_of(record: dict[str, Any]) -> Episode:
    """The harness's record as an episode; nothing of it is left out."""
    events = [
        Event(_day(record["inquiry"]), "inquiry"),
        Event(_day(record["start"]), "course_start"),
    ]
    if record["end"]:
        events.append(Event(_day(record["end"]), "course_end"))
    for session in record["sessions"]:
        minutes = FrozenDict(minutes=session["minutes"])
        events.append(Event(_day(session["date"]), "conversation", minutes))
    events += [Event(_day(day), "evaluation") for day in record["evaluations"]]
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
    return Episode(record["id"], _day(record["birth_date"]), EMPTY, tuple(events), support)


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
        rows: list[Row] = [("R1", "satisfied" if met else "violated", None)]
        for name, finding in zip(RULES, report.findings, strict=True):
            rows.append(_row(name, finding))
        return rows

    def batch(self, records: list[dict[str, Any]]) -> list[list[Row]]:
        """The rows of many records."""
        one: Callable[[dict[str, Any]], list[Row]] = self.one
        return [one(record) for record in records]


def _row(name: str, finding: Finding) -> Row:
    verdict = finding.judgement.verdict
    if verdict is Verdict.HOLDING and name == "R2":
        return name, "satisfied", None
    status = STATUS[verdict]
    if status != "pending":
        return name, status, None
    if name in DUE:
        due = finding.due
        return name, status, due.isoformat() if due else None
    return name, status, finding.remaining


ADAPTERS = {"forebyg": Forebyg}
