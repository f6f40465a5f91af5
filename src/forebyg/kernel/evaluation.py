"""Judging one episode by one compiled standard."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from forebyg.kernel.condition import Condition
from forebyg.kernel.eligibility import Target, bind_target, judge_eligibility
from forebyg.kernel.holds import holds
from forebyg.kernel.judging import BoundRule, bind_rule
from forebyg.kernel.occasion import Occasion, occasions
from forebyg.kernel.program import Force, Program
from forebyg.kernel.quick import Quick, is_quick
from forebyg.kernel.search import Search, Searches
from forebyg.kernel.truth import Scene
from forebyg.report import Because, Eligibility, Finding, Notice
from forebyg.timeline import FrozenDict, Snapshot, make

_BOUND_AT_ONCE: Final = 256


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


class Bound(NamedTuple):
    """A program ready to judge.

    Attributes:
        rules: What it demands, in the document's order.
        quick: The same for the common case; None where a rule is always judged in full.
        searches: What its rules look for.
        force: When it is in force.
        target: Who is in its target group.
        remarks: What it points out, and when.
        always: What it points out about every record.
        not_in_force: What it points out where a finding lies outside its time.
    """

    rules: tuple[BoundRule, ...]
    quick: tuple[Quick, ...] | None
    searches: tuple[Search, ...]
    force: Force
    target: Target
    remarks: tuple[tuple[Condition, Notice], ...]
    always: tuple[Notice, ...]
    not_in_force: Notice


@lru_cache(maxsize=_BOUND_AT_ONCE)
def bind_program(program: Program) -> Bound:
    """Bind a program for use, once; it is compared by identity."""
    force, searches = program.force, Searches()
    document = FrozenDict({"standard": program.ref.id})
    rules = tuple([bind_rule(rule, force, searches) for rule in program.rules])
    quick = tuple([rule.quick for rule in rules if rule.quick is not None])
    return Bound(
        rules,
        quick if len(quick) == len(rules) else None,
        searches.bound(),
        force,
        bind_target(program),
        tuple((remark.when, Notice("remark", fields=remark.ref.terms)) for remark in program.remarks),
        () if force.is_dated else (Notice("undated-standard", fields=document),),
        Notice("not-in-force", fields=document),
    )


def judge(program: Program, snapshot: Snapshot) -> Judged:
    """Judge every rule and criterion of a standard."""
    bound, every = bind_program(program), occasions(snapshot)
    findings = _findings(bound, every)
    remarks = _remarks(bound, every[0], findings)
    return make(Judged, (judge_eligibility(bound.target, every), tuple(findings), remarks))


def _findings(bound: Bound, every: list[Occasion]) -> list[Finding]:
    occasion = every[0]
    if not is_quick(occasion, bound.force):
        return [found for rule in bound.rules for occasion in every for found in rule.findings(occasion)]
    found, all_sure = [], True
    for search in bound.searches:
        events = search(occasion)
        if events is None:
            all_sure = False
        found.append(events)
    if all_sure and bound.quick is not None:
        return [quick.finding(occasion, found) for quick in bound.quick]
    findings: list[Finding] = []
    for rule in bound.rules:
        quick = rule.quick
        if quick is not None and (all_sure or quick.is_sure(found)):
            findings.append(quick.finding(occasion, found))
        else:
            findings += rule.findings(occasion)
    return findings


def _remarks(bound: Bound, occasion: Occasion, findings: list[Finding]) -> tuple[Notice, ...]:
    found = bound.always
    if bound.remarks:
        scene = Scene(occasion, occasion.as_of)
        found = (*(notice for when, notice in bound.remarks if holds(when, scene).value), *found)
    if not bound.always and any(one.judgement.because is Because.NOT_IN_FORCE for one in findings):
        found = (*found, bound.not_in_force)
    return found
