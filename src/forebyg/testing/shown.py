"""Whether a record that was built to show an outcome does show it."""

from __future__ import annotations

from forebyg.api import evaluate
from forebyg.report import Finding, Report, Verdict
from forebyg.standard import Standard
from forebyg.witness import Outcome, Witness


def judged(standard: Standard, witness: Witness) -> Report:
    """What the engine says of a witness."""
    return evaluate(standard, witness.episode, as_of=witness.as_of, readings=witness.readings)


def is_shown(standard: Standard, witness: Witness) -> bool:
    """Whether the engine finds in a witness what it was built to show."""
    return complaint(witness, judged(standard, witness)) is None


def complaint(witness: Witness, report: Report) -> str | None:
    """What is wrong with a witness; None: it shows what it says.

    Args:
        witness: The witness.
        report: What is said of its record.
    """
    wanted = "violated" if witness.outcome.is_breach else str(witness.outcome)
    found = verdicts(witness.rule, report)
    if wanted not in found:
        return f"{witness.outcome} ({witness.why.code}) comes out as {found}"
    if witness.outcome.is_breach and not any(_agrees(witness, one) for one in report.findings):
        return f"{witness.outcome} ({witness.why.code}) is broken otherwise than on {witness.since}"
    return None


def verdicts(rule: str, report: Report) -> set[str]:
    """What a rule, and the criterion of its id, came to."""
    found = {str(finding.verdict) for finding in report.findings if finding.rule.id == rule}
    return found | {str(one.verdict) for one in report.eligibility.criteria if one.rule.id == rule}


def _agrees(witness: Witness, finding: Finding) -> bool:
    late = witness.outcome is Outcome.LATE
    same = (finding.rule.id, finding.since, finding.late) == (witness.rule, witness.since, late)
    return same and finding.verdict is Verdict.VIOLATED
