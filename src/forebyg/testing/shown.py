"""Whether a record that was built to show an outcome does show it: by the engine, and by the oracle."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from forebyg.api import evaluate
from forebyg.kernel import Program
from forebyg.report import CriterionVerdict, Report, Verdict
from forebyg.standard import Standard
from forebyg.testing import oracle
from forebyg.timeline import Episode, frozen
from forebyg.witness import Outcome, Witness
from forebyg.witness.asked import flat

Breach = tuple[date | None, bool]
"""The first day of a breach, and whether what was owed was done late."""
Along = frozenset[str]
"""What is broken, or not met, beside the rule that a witness is about."""


def judged(standard: Standard, witness: Witness) -> Report:
    """What the engine says of a witness."""
    return evaluate(standard, witness.episode, as_of=witness.as_of, readings=witness.readings)


def shown_with(standard: Standard, witness: Witness) -> Along | None:
    """What the engine finds broken beside the rule; None: it does not find what the witness is for."""
    report = judged(standard, witness)
    if complaint(witness, report) is not None:
        return None
    broken = {one.rule.id for one in (*report.violations, *report.deviations)}
    unmet = {one.rule.id for one in report.eligibility.criteria if one.verdict is CriterionVerdict.NOT_MET}
    return frozenset((broken | unmet) - {witness.rule})


def meant_with(standard: Standard, witness: Witness) -> Along | None:
    """The empty set where the oracle finds what the witness is for; None where it does not.

    The oracle shares no function with the engine. It is asked for the one rule alone, and so never tells
    what is broken beside it.
    """
    program = _of_one_rule(standard.program(witness.readings), witness.rule)
    try:
        found = oracle.evaluate(program, witness.episode, as_of=witness.as_of)
    except oracle.TooManyWorldsError:
        return None
    outcomes = [one.outcome for one in found.findings]
    said = {str(one.verdict) for one in outcomes} | {str(one.verdict) for one in found.eligibility.criteria}
    breaches = [(one.since, one.late) for one in outcomes if one.verdict is Verdict.VIOLATED]
    return frozenset() if _complaint(witness, said, breaches) is None else None


def least_chosen(standard: Standard, witness: Witness, readings: Mapping[str, str]) -> Witness:
    """The witness with no more choices than were asked for, where the answer stays the same."""
    less = witness._replace(readings=frozen(dict(readings)))
    if less.readings == witness.readings or complaint(less, judged(standard, less)) is not None:
        return witness
    return less if _answer(judged(standard, less)) == _answer(judged(standard, witness)) else witness


def breaks_anything(standard: Standard, episode: Episode) -> bool:
    """Whether the engine finds anything broken in a record, a duty or a norm."""
    report = _reported(standard, episode)
    return bool(report.violations or report.deviations)


def comes_to_the_same(standard: Standard, plain: Episode, told: Episode, rule: str | None) -> bool:
    """Whether two records come to the same: who is in the target group, what is broken, what is open.

    Args:
        standard: The standard.
        plain: A record with a day of judging.
        told: Another one.
        rule: A rule that has to come to the same in every field that counts; None: none has.
    """
    one, other = (_reported(standard, each) for each in (plain, told))
    return _answer(one) == _answer(other) and (rule is None or _of(rule, one) <= _of(rule, other))


def _reported(standard: Standard, episode: Episode) -> Report:
    """What the engine says on the day that a record names, or when all is over."""
    return evaluate(standard, episode, as_of=episode.as_of or date.max)


def _answer(report: Report) -> tuple[object, ...]:
    """Who is in the target group, what is broken and what is open."""
    criteria = {(one.rule.id, one.verdict) for one in report.eligibility.criteria}
    found = (report.violations, report.deviations, report.undetermined)
    return report.eligibility.verdict, criteria, *({one.rule.id for one in each} for each in found)


def _of(rule: str, report: Report) -> set[tuple[object, ...]]:
    """What a rule came to, on which days."""
    return {
        (one.verdict, one.due, one.since, one.done, one.late, one.owed)
        for one in report.findings
        if one.rule.id == rule
    }


def complaint(witness: Witness, report: Report) -> str | None:
    """What is wrong with a witness; None: it shows what it says.

    Args:
        witness: The witness.
        report: What is said of its record.
    """
    about = [one for one in report.findings if one.rule.id == witness.rule]
    breaches = [(one.since, one.late) for one in about if one.verdict is Verdict.VIOLATED]
    return _complaint(witness, verdicts(witness.rule, report), breaches)


def verdicts(rule: str, report: Report) -> set[str]:
    """What a rule, and the criterion of its id, came to."""
    found = {str(finding.verdict) for finding in report.findings if finding.rule.id == rule}
    return found | {str(one.verdict) for one in report.eligibility.criteria if one.rule.id == rule}


def _complaint(witness: Witness, found: Collection[str], breaches: Collection[Breach]) -> str | None:
    wanted = "violated" if witness.outcome.is_breach else str(witness.outcome)
    if wanted not in found:
        return f"{witness.outcome} ({witness.why.code}) comes out as {found}"
    if witness.outcome.is_breach and (witness.since, witness.outcome is Outcome.LATE) not in breaches:
        return f"{witness.outcome} ({witness.why.code}) is broken otherwise than on {witness.since}"
    return None


def _of_one_rule(program: Program, name: str) -> Program:
    """The same standard with nothing but that rule, and the criterion of its id."""
    rules = tuple(one for one in program.rules if next(flat(one)).ref.id == name)
    criteria = tuple(one for one in program.criteria if next(flat(one)).ref.id == name)
    return replace(program, rules=rules, criteria=criteria)
