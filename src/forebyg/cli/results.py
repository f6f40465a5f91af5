"""How a scenario came out, in words: one line when it passed, and all that differs when it did not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from forebyg.messages import text
from forebyg.render.sentences import finding_sentence
from forebyg.render.wording import Wording
from forebyg.report import Report
from forebyg.scenario import CaseResult, Mismatch

__all__ = ["case_lines", "summary"]


def case_lines(path: Path, result: CaseResult, lang: str) -> Iterator[str]:
    """A line for the case and, where it failed, what was expected, what came out, and why it should not."""
    state = text("scenarios", "passed" if result.passed else "failed", lang)
    place = path if result.line is None else f"{path}:{result.line}"
    yield f"{state}  {place}  {result.name}"
    for mismatch in result.mismatches:
        yield from (f"    {line}" for line in _mismatch_lines(mismatch, result.report, lang))
    if result.why and not result.passed:
        yield f"    {text('scenarios', 'why', lang, why=' '.join(result.why.split()))}"


def summary(results: Sequence[CaseResult], lang: str) -> str:
    """How many there were, and how many failed."""
    failed = sum(not result.passed for result in results)
    code = "summary-failed" if failed else "summary-passed"
    return text("scenarios", code, lang, count=len(results), failed=failed)


def _mismatch_lines(mismatch: Mismatch, report: Report | None, lang: str) -> Iterator[str]:
    nothing = text("scenarios", "nothing", lang)
    yield f"{mismatch.part}:"
    yield f"  {text('scenarios', 'expected', lang, what=mismatch.expected or nothing)}"
    yield f"  {text('scenarios', 'got', lang, what=mismatch.got or nothing)}"
    if report is not None:
        for finding in mismatch.findings:
            yield f"    {finding.rule.id}: {finding_sentence(finding, report.as_of, Wording(lang))}"
