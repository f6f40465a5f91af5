"""How scenarios came out, as plain data: the JSON that other programs read."""

from __future__ import annotations

from typing import Any, Final

from forebyg.scenario.coverage import Coverage
from forebyg.scenario.matching import Mismatch
from forebyg.scenario.results.places import rule_places
from forebyg.scenario.results.results import Results
from forebyg.scenario.results.text import got, sentences
from forebyg.scenario.run import CaseResult

__all__ = ["results_data"]

Plain = dict[str, Any]

_SHAPE: Final = 1
"""Rises only when a field goes or changes its meaning."""


def results_data(results: Results, lang: str) -> Plain:
    """The results as JSON has them; every key is always there."""
    return {
        "results": _SHAPE,
        "summary": {
            "cases": len(results.cases),
            "passed": len(results.cases) - results.failed,
            "failed": results.failed,
        },
        "cases": [_case(file.file, case, lang) for file in results.files for case in file.cases],
        "diagnostics": [one.to_dict(lang) for file in results.files for one in file.diagnostics],
        "least": results.least,
        "coverage": [_coverage(one) for one in results.coverage],
    }


def _case(file: str, case: CaseResult, lang: str) -> Plain:
    return {
        "file": file,
        "line": case.line,
        "name": case.name,
        "standard": case.standards[0].id,
        "passed": case.passed,
        "why": case.why,
        "mismatches": [_mismatch(one, case, lang) for one in case.mismatches],
    }


def _mismatch(mismatch: Mismatch, case: CaseResult, lang: str) -> Plain:
    return {
        "part": mismatch.part,
        "expected": mismatch.expected or None,
        "got": got(mismatch, case, lang) or None,
        "messages": [{"rule": rule, "message": message} for rule, message in sentences(mismatch, case, lang)],
        "rules": [place._asdict() for place in rule_places(mismatch, case)],
    }


def _coverage(coverage: Coverage) -> Plain:
    return {
        "standard": coverage.standard,
        "possible": coverage.possible,
        "shown": coverage.shown,
        "percent": coverage.percent,
        "rules": [
            {
                "rule": one.rule,
                "cites": list(one.cites),
                "shown": list(one.shown),
                "missing": list(one.missing),
            }
            for one in coverage.rules
        ],
    }
