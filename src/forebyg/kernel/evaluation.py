"""Judging one episode by one compiled standard: the whole engine in one function."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from forebyg.kernel.eligibility import judge_eligibility
from forebyg.kernel.judging import BoundRule, bind_rule
from forebyg.kernel.occasion import Occasion, occasions
from forebyg.kernel.program import Program
from forebyg.kernel.search import is_plain
from forebyg.kernel.truth import Scene, holds
from forebyg.report import Because, Eligibility, Finding, Notice
from forebyg.timeline import FrozenDict, Snapshot

_PROGRAMS: Final = 256


class Judged(NamedTuple):
    """What one standard says of one snapshot.

    Attributes:
        eligibility: The target group.
        findings: In the document's order, then by course, then by anchor.
        remarks: What the standard points out about the record.
    """

    eligibility: Eligibility
    findings: tuple[Finding, ...]
    remarks: tuple[Notice, ...]


def judge(program: Program, snapshot: Snapshot) -> Judged:
    """Judge every rule and criterion of a standard."""
    every = occasions(snapshot)
    plain = [is_plain(occasion) for occasion in every]
    findings: list[Finding] = []
    for rule in bound_rules(program):
        for occasion, simple in zip(every, plain, strict=True):
            quick = rule.quick(occasion) if simple else None
            if quick is not None:
                findings.append(quick)
            else:
                findings += rule.findings(occasion)
    remarks = _remarks(program, every[0], findings)
    return Judged(judge_eligibility(program, every), tuple(findings), remarks)


@lru_cache(maxsize=_PROGRAMS)
def bound_rules(program: Program) -> tuple[BoundRule, ...]:
    """The program's rules, bound once; a program is compared by identity."""
    return tuple(bind_rule(rule, program.force) for rule in program.rules)


def _remarks(program: Program, occasion: Occasion, findings: list[Finding]) -> tuple[Notice, ...]:
    found = [
        Notice("remark", fields=remark.ref.terms)
        for remark in program.remarks
        if holds(remark.when, Scene(occasion, occasion.as_of)).value
    ]
    if not program.force.is_dated:
        found.append(Notice("undated-standard", fields=FrozenDict({"standard": program.ref.id})))
    elif any(finding.judgement.because is Because.NOT_IN_FORCE for finding in findings):
        found.append(Notice("not-in-force", fields=FrozenDict({"standard": program.ref.id})))
    return tuple(found)
