"""How scenarios came out, in words: one line for what passed, and for what failed all that differs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from forebyg.messages import text
from forebyg.render.own import own_words
from forebyg.render.sentences import finding_sentence
from forebyg.render.wording import Wording
from forebyg.scenario.boundaries import BOUNDARIES
from forebyg.scenario.coverage import Coverage
from forebyg.scenario.matching import Mismatch
from forebyg.scenario.results.places import rule_places
from forebyg.scenario.results.results import Results
from forebyg.scenario.run import EXPECTS_NOTHING, CaseResult

__all__ = ["case_lines", "coverage_lines", "got", "mismatch_lines", "sentences", "summary"]


def case_lines(file: str | Path, result: CaseResult, lang: str) -> Iterator[str]:
    """A line for the case; where it failed also what was expected, what came out, and where rules stand."""
    state = text("scenarios", "passed" if result.passed else "failed", lang)
    place = str(file) if result.line is None else f"{file}:{result.line}"
    yield f"{state}  {place}  {result.name}"
    for mismatch in result.mismatches:
        yield from (f"    {line}" for line in mismatch_lines(mismatch, result, lang))
    if result.why and not result.passed:
        yield f"    {text('scenarios', 'why', lang, why=' '.join(result.why.split()))}"


def mismatch_lines(mismatch: Mismatch, result: CaseResult, lang: str) -> Iterator[str]:
    """What was expected and what came out, the date sum behind it, and the lines of the standard."""
    yield f"{mismatch.part}:"
    if mismatch.part == EXPECTS_NOTHING:
        yield f"  {text('scenarios', 'expects-nothing', lang)}"
        return
    nothing = text("scenarios", "nothing", lang)
    yield f"  {text('scenarios', 'expected', lang, what=mismatch.expected or nothing)}"
    yield f"  {text('scenarios', 'got', lang, what=got(mismatch, result, lang) or nothing)}"
    yield from (f"    {rule}: {said}" for rule, said in sentences(mismatch, result, lang))
    for place in rule_places(mismatch, result):
        yield f"  {text('scenarios', 'rule', lang, rule=place.rule, file=place.file, line=place.line)}"


def got(mismatch: Mismatch, result: CaseResult, lang: str) -> str:
    """What came out instead, or why nothing could; empty where nothing did."""
    return mismatch.got if result.error is None else result.error.words(lang)


def sentences(mismatch: Mismatch, result: CaseResult, lang: str) -> Iterator[tuple[str, str]]:
    """Why each finding that came out is as it is, with its date sum, after the rule's id."""
    if result.report is None:
        return
    wording = Wording(lang, episode=result.report.record, own=own_words(result.standards, lang))
    for finding in mismatch.findings:
        yield finding.rule.id, finding_sentence(finding, result.report.as_of, wording)


def coverage_lines(coverage: Coverage, lang: str) -> Iterator[str]:
    """How much of a standard the cases show, and what of each rule no case shows."""
    yield text(
        "coverage",
        "whole",
        lang,
        standard=coverage.standard,
        shown=coverage.shown,
        possible=coverage.possible,
        percent=coverage.percent,
    )
    for rule in coverage.rules:
        if rule.missing:
            names = ", ".join(_shown(name, lang) for name in rule.missing)
            yield f"  {text('coverage', 'missing', lang, rule=rule.rule, cites=rule.cites, names=names)}"


def _shown(name: str, lang: str) -> str:
    """A verdict, or a day around a limit."""
    return text("coverage" if name in BOUNDARIES else "verdicts", name, lang)


def summary(results: Results, lang: str) -> Iterator[str]:
    """How many cases there were and how many failed, and of which standard too little is shown."""
    code = "summary-failed" if results.failed else "summary-passed"
    code = f"{code}-one" if len(results.cases) == 1 else code
    if results.cases or results.is_usable:
        yield text("scenarios", code, lang, count=len(results.cases), failed=results.failed)
    if not results.is_usable:
        yield text("scenarios", "unusable", lang, count=results.faults)
    for one in results.short:
        fields = {"standard": one.standard, "percent": one.percent, "least": results.least}
        yield text("coverage", "too-little", lang, **fields)
