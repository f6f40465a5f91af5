"""Whether a record that was built to show an outcome does show it: by the engine, and by the oracle."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from forebyg.api import evaluate
from forebyg.kernel import Program
from forebyg.report import Report, Verdict
from forebyg.standard import Standard
from forebyg.testing import oracle
from forebyg.witness import Outcome, Witness
from forebyg.witness.asked import flat

Breach = tuple[date | None, bool]
"""The first day of a breach, and whether what was owed was done late."""


def judged(standard: Standard, witness: Witness) -> Report:
    """What the engine says of a witness."""
    return evaluate(standard, witness.episode, as_of=witness.as_of, readings=witness.readings)


def is_shown(standard: Standard, witness: Witness) -> bool:
    """Whether the engine finds in a witness what it was built to show."""
    return complaint(witness, judged(standard, witness)) is None


def is_meant(standard: Standard, witness: Witness) -> bool:
    """Whether the oracle, which shares no function with the engine, finds what a witness is to show."""
    program = _of_one_rule(standard.program(witness.readings), witness.rule)
    try:
        found = oracle.evaluate(program, witness.episode, as_of=witness.as_of)
    except oracle.TooManyWorldsError:
        return False
    outcomes = [one.outcome for one in found.findings]
    said = {str(one.verdict) for one in outcomes} | {str(one.verdict) for one in found.eligibility.criteria}
    breaches = [(one.since, one.late) for one in outcomes if one.verdict is Verdict.VIOLATED]
    return _complaint(witness, said, breaches) is None


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
