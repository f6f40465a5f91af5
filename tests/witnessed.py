"""Whether a witness shows what it says, by the engine's own judgement."""

from __future__ import annotations

from forebyg import Report, Standard, evaluate
from forebyg.report import Finding, Verdict
from forebyg.witness import Outcome, Witness


def judged(standard: Standard, witness: Witness) -> Report:
    """What the engine says of a witness."""
    return evaluate(standard, witness.episode, as_of=witness.as_of, readings=witness.readings)


def verdicts(rule: str, report: Report) -> set[str]:
    """What a rule, and the criterion of its id, came to."""
    found = {str(finding.verdict) for finding in report.findings if finding.rule.id == rule}
    return found | {str(one.verdict) for one in report.eligibility.criteria if one.rule.id == rule}


def complaint(witness: Witness, report: Report) -> str | None:
    """What is wrong with a witness; None: it shows what it says."""
    wanted = "violated" if witness.outcome.is_breach else str(witness.outcome)
    if wanted not in verdicts(witness.rule, report):
        return f"{witness.outcome} ({witness.why.code}) comes out as {verdicts(witness.rule, report)}"
    if witness.outcome.is_breach and not any(_agrees(witness, f) for f in report.findings):
        return f"{witness.outcome} ({witness.why.code}) is broken otherwise than on {witness.since}"
    return None


def _agrees(witness: Witness, finding: Finding) -> bool:
    late = witness.outcome is Outcome.LATE
    same = (finding.rule.id, finding.since, finding.late) == (witness.rule, witness.since, late)
    return same and finding.verdict is Verdict.VIOLATED
