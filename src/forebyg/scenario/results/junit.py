"""How scenarios came out, as the JUnit XML that build servers show."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.messages import text
from forebyg.render.junit import Case, Suite, Wrong, diagnostic_case, junit_text
from forebyg.scenario.coverage import Coverage
from forebyg.scenario.results.results import Results
from forebyg.scenario.results.text import coverage_lines, mismatch_lines
from forebyg.scenario.run import CaseResult, FileResult

__all__ = ["junit_xml"]


def junit_xml(results: Results, lang: str) -> str:
    """One suite for each file, one case for each case; what too few cases show is a suite of its own."""
    return junit_text("forebyg test", _suites(results, lang))


def _suites(results: Results, lang: str) -> Iterator[Suite]:
    for file in results.files:
        yield Suite(file.file, tuple(_cases(file, lang)))
    if results.least is not None:
        cases = tuple(_covered(one, results, lang) for one in results.coverage)
        yield Suite(text("coverage", "suite", lang, least=results.least), cases)


def _cases(file: FileResult, lang: str) -> Iterator[Case]:
    for case in file.cases:
        wrong = None if case.passed else _mismatch(case, lang)
        yield Case(case.name, case.standards[0].id, file.file, case.line, wrong)
    for fault in file.diagnostics:
        yield diagnostic_case(fault, lang, tag="error")._replace(file=file.file)


def _mismatch(case: CaseResult, lang: str) -> Wrong:
    lines = [line for one in case.mismatches for line in mismatch_lines(one, case, lang)]
    if case.why:
        lines.append(text("scenarios", "why", lang, why=case.why))
    parts = ", ".join(dict.fromkeys(one.part for one in case.mismatches))
    return Wrong("failure", "mismatch", parts, tuple(lines))


def _covered(one: Coverage, results: Results, lang: str) -> Case:
    """Whether enough of a standard is shown, and if not what is missing."""
    if one not in results.short:
        return Case(one.standard, one.standard)
    first, *rest = coverage_lines(one, lang)
    return Case(one.standard, one.standard, wrong=Wrong("failure", "coverage", first, tuple(rest)))
