"""Assertions about a report, whose messages say what was broken, when, and by which statement."""

from __future__ import annotations

from forebyg.render.sentences import finding_sentence
from forebyg.render.wording import Wording
from forebyg.report import EligibilityVerdict, Finding, Report


def assert_compliant(report: Report, *, deviations: bool = True) -> None:
    """The citizen is not outside the target group, and no rule is broken.

    What is still open, or cannot be judged, does not fail.

    Args:
        report: What `forebyg.evaluate` gave.
        deviations: Whether a broken *should* is refused too.

    Raises:
        AssertionError: With every rule that is broken, its dates, and the statements that it rests on.
    """
    broken = (*report.violations, *(report.deviations if deviations else ()))
    lines = [_told(finding, report) for finding in broken]
    if report.eligibility.verdict is EligibilityVerdict.INELIGIBLE:
        missed = [one for one in report.eligibility.criteria if one.verdict == "not_met"]
        names = ", ".join(f"{one.rule.id} ({', '.join(one.rule.cites)})" for one in missed)
        lines.insert(0, f"not in the target group on {report.eligibility.on}: {names}")
    if lines:
        raise AssertionError("\n".join([_head(report, "is not compliant"), *lines]))


def assert_breaks(report: Report, rule: str) -> None:
    """A rule is broken; whether others are broken too is not looked at.

    Args:
        report: What `forebyg.evaluate` gave.
        rule: The rule's id, or the id of a statement that it cites.

    Raises:
        AssertionError: With what the rule came to instead, or that there is no such rule.
    """
    about = [one for one in report.findings if rule == one.rule.id or rule in one.rule.cites]
    if not about:
        raise AssertionError(f"{_head(report, 'says nothing')} of a rule or statement {rule!r}")
    if not any(finding.verdict == "violated" for finding in about):
        lines = [_told(finding, report) for finding in about]
        raise AssertionError("\n".join([_head(report, f"does not break {rule}"), *lines]))


def _head(report: Report, what: str) -> str:
    return f"{report.episode} {what} under {report.standard.id} on {report.as_of}"


def _told(finding: Finding, report: Report) -> str:
    """One finding on a line: rule, statements, verdict, and the sentence with its date sum."""
    wording = Wording("en", iso=True, episode=report.record)
    cites = ", ".join(finding.rule.cites)
    since = f" since {finding.since}" if finding.since else ""
    said = finding_sentence(finding, report.as_of, wording)
    return f"  {finding.rule.id} ({cites}) {finding.verdict}{since}: {said}"
