"""A case that two documents judge differently, with what each whole document says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from forebyg.api import evaluate
from forebyg.diff.search import Found
from forebyg.diff.search.side import Apart, Outcome, Side, outcome_of
from forebyg.diff.search.trial import Trial
from forebyg.kernel import judge
from forebyg.kernel.program import Force
from forebyg.report import Report
from forebyg.timeline import Snapshot

__all__ = ["Shown", "shown"]


class Shown(NamedTuple):
    """The smallest case that was found, judged by both documents.

    Attributes:
        trial: The case and the day of judging.
        apart: In what the documents differ.
        old: What the first one says of it.
        new: What the second one says of it.
        lifted: The ids of those that are not in force on that day, and were judged as if they were.
        searched: Every case of so many events or fewer, on the days around the limits, was judged.
        shortest: So was every one with as many events that begins on another day that can tell.
    """

    trial: Trial
    apart: Apart
    old: Report
    new: Report
    lifted: tuple[str, ...] = ()
    searched: int = 1
    shortest: bool = True

    @property
    def is_smallest(self) -> bool:
        """Whether every case of fewer events was judged, on the days around the limits."""
        return self.events <= self.searched + 1

    @property
    def events(self) -> int:
        """How many events and periods of support the case has."""
        return self.trial.events

    @property
    def days(self) -> int:
        """How many days go by from its first event to the day of judging."""
        return self.trial.days


def shown(found: Found, old: Side, new: Side) -> Shown:
    """The case with both reports; a document that is not in force then is judged as if it were.

    Raises:
        RuntimeError: A whole document judges the clause otherwise than the clause by itself: a fault of
            the engine.
    """
    reports, lifted = [], []
    for side in (old, new):
        report = _report(side, found.trial)
        if not _agrees(side, report, found.trial):
            report = _as_if_in_force(side, report, found.trial)
            lifted.append(side.standard.id)
        if not _agrees(side, report, found.trial):
            raise RuntimeError("a clause is judged otherwise beside the others")
        reports.append(report)
    told = found.searched, found.shortest
    return Shown(found.trial, found.apart, reports[0], reports[1], tuple(lifted), *told)


def _report(side: Side, trial: Trial) -> Report:
    as_of = date.fromordinal(trial.as_of)
    return evaluate(side.standard, trial.episode, as_of=as_of, readings=side.readings)


def _as_if_in_force(side: Side, report: Report, trial: Trial) -> Report:
    program = replace(side.standard.program(side.readings), force=Force())
    judged = judge(program, Snapshot(trial.episode, trial.as_of))
    return report._replace(findings=judged.findings, eligibility=judged.eligibility)


def _agrees(side: Side, report: Report, trial: Trial) -> bool:
    return _of_clause(side, report) == side.outcome(trial.episode, trial.as_of)


def _of_clause(side: Side, report: Report) -> Outcome:
    """What a whole report says of the clause that is looked at."""
    name = None if side.clause is None else side.clause.id
    found = report.eligibility
    own = found._replace(
        criteria=tuple(one for one in found.criteria if one.rule.id == name),
        courses=tuple(
            course._replace(criteria=tuple(one for one in course.criteria if one.rule.id == name))
            for course in found.courses
        ),
    )
    remarks = side.own_remarks(report.remarks)
    return outcome_of(tuple(one for one in report.findings if one.rule.id == name), own, remarks)
