"""How a result comes out under other choices of the readings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from forebyg.kernel.evaluation import Judged
from forebyg.kernel.outcome import NOT_CHOSEN
from forebyg.report import Criterion, CriterionDispute, Dispute, Eligibility, Finding, RuleRef


class Alternative(NamedTuple):
    """What is found when one reading is taken by another choice, the others as chosen."""

    reading: str
    choice: str
    judged: Judged
    silent: tuple[RuleRef, ...] = ()


def disputed(chosen: Judged, silent: Iterable[RuleRef], alternatives: Iterable[Alternative]) -> Judged:
    """The chosen result with every difference named.

    Rules of a choice not taken are added as not applicable.
    """
    others = list(alternatives)
    findings = [_with_disputes(one, others) for one in chosen.findings]
    findings += [_with_disputes(Finding(ref, None, None, NOT_CHOSEN), others) for ref in silent]
    return chosen._replace(findings=tuple(findings), eligibility=_eligibility(chosen.eligibility, others))


def _with_disputes(finding: Finding, others: list[Alternative]) -> Finding:
    found = []
    for other in others:
        match = _matching(finding, other.judged.findings) or _silenced(finding, other)
        if match is not None and _differs(finding, match):
            found.append(
                Dispute(other.reading, other.choice, match.verdict, match.since, match.due, match.norm)
            )
    return finding._replace(disputed=tuple(found)) if found else finding


def _silenced(finding: Finding, other: Alternative) -> Finding | None:
    """The same rule where the other choice takes it away."""
    if any(ref.id == finding.rule.id for ref in other.silent):
        return finding._replace(judgement=NOT_CHOSEN)
    return None


def _matching(finding: Finding, others: Iterable[Finding]) -> Finding | None:
    """The same rule on the same occasion; for a silent rule, its first finding."""
    same = [one for one in others if one.rule.id == finding.rule.id]
    silent = finding.judgement is NOT_CHOSEN
    exact = [one for one in same if (one.course, one.anchor) == (finding.course, finding.anchor)]
    if exact:
        return exact[0]
    if silent or len(same) == 1:
        return same[0] if same else None
    return next((one for one in same if one.course == finding.course), None)


def _differs(one: Finding, other: Finding) -> bool:
    return (one.norm, one.verdict, one.judgement.since, one.judgement.due) != (
        other.norm,
        other.verdict,
        other.judgement.since,
        other.judgement.due,
    )


def _eligibility(chosen: Eligibility, others: list[Alternative]) -> Eligibility:
    return chosen._replace(
        criteria=tuple(_criterion(one, others) for one in chosen.criteria),
        disputed=tuple(
            CriterionDispute(other.reading, other.choice, other.judged.eligibility.verdict)
            for other in others
            if other.judged.eligibility.verdict is not chosen.verdict
        ),
    )


def _criterion(criterion: Criterion, others: list[Alternative]) -> Criterion:
    found = [
        CriterionDispute(other.reading, other.choice, one.verdict)
        for other in others
        for one in other.judged.eligibility.criteria
        if one.rule.id == criterion.rule.id and one.verdict is not criterion.verdict
    ]
    return criterion._replace(disputed=tuple(found))
