"""What each of two documents says of the case that tells them apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from forebyg.diff.clauses import Clause
from forebyg.diff.difference import Difference, HeadDifference
from forebyg.diff.results.said import wording_of
from forebyg.diff.shown import Shown
from forebyg.messages import text
from forebyg.render.sentences import finding_sentence
from forebyg.render.wording import Wording
from forebyg.report import Criterion, Finding, Norm, Report, Verdict
from forebyg.standard import Standard

__all__ = ["Said", "about", "said_of"]


class Said(NamedTuple):
    """What one document says of a case, as far as it is about the difference.

    Attributes:
        findings: What its rule comes to.
        criteria: What its criterion comes to.
    """

    findings: tuple[Finding, ...]
    criteria: tuple[Criterion, ...]


def about(clause: Clause | None, report: Report) -> Said:
    """Of a report, what is about one clause."""
    if clause is None:
        return Said((), ())
    found = report.eligibility
    criteria = [*found.criteria, *(one for course in found.courses for one in course.criteria)]
    return Said(
        tuple(one for one in report.findings if one.rule.id == clause.id),
        tuple(one for one in criteria if one.rule.id == clause.id),
    )


def said_of(
    difference: Difference | HeadDifference, shown: Shown, standards: tuple[Standard, Standard], lang: str
) -> Iterator[tuple[str, str]]:
    """For each document its name and what it says, in one line."""
    names = [text("diff", "new" if number else "old", lang) for number in (0, 1)]
    for number, (report, standard) in enumerate(zip((shown.old, shown.new), standards, strict=True)):
        if isinstance(difference, HeadDifference):
            yield names[number], _of_head(difference, report, lang)
        else:
            clause = difference.new if number else difference.old
            yield names[number], _of_clause(about(clause, report), report, standard, lang)


def _of_clause(said: Said, report: Report, standard: Standard, lang: str) -> str:
    wording = wording_of(standard, lang)._replace(episode=report.record)
    parts = [
        f"{_verdict(one, lang)}: {finding_sentence(one, report.as_of, wording)}" for one in said.findings
    ]
    parts += [text("diff", f"criterion-{one.verdict}", lang) for one in said.criteria]
    return " ".join(parts) or text("diff", "nothing", lang)


def _verdict(finding: Finding, lang: str) -> str:
    is_deviation = finding.verdict is Verdict.VIOLATED and finding.norm is not Norm.MUST
    return text("verdicts", "deviated" if is_deviation else finding.verdict, lang)


def _of_head(difference: HeadDifference, report: Report, lang: str) -> str:
    if difference.about == "judged_on":
        return text("diff", "judged-on", lang, day=Wording(lang).day(report.eligibility.on))
    outside = any(one.because == "not_in_force" for one in report.findings)
    return text("diff", "outside" if outside else "inside", lang)
