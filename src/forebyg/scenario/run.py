"""Judging the cases of a scenario file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from forebyg.api import ALL, evaluate
from forebyg.errors import ForebygError
from forebyg.report import Report
from forebyg.scenario.case import Case, ScenarioFile
from forebyg.scenario.matching import Mismatch, mismatches
from forebyg.standard import Standard

__all__ = ["CaseResult", "run"]


class CaseResult(NamedTuple):
    """How one case came out.

    Attributes:
        name: The case.
        mismatches: What came out otherwise than expected; none: passed.
        why: The writer's reasoning.
        line: Where the case begins in its file.
        report: What the standard says of it; None where it could not be judged.
    """

    name: str
    mismatches: tuple[Mismatch, ...]
    why: str | None = None
    line: int | None = None
    report: Report | None = None

    @property
    def passed(self) -> bool:
        """Whether everything came out as expected."""
        return not self.mismatches


def run(file: ScenarioFile, standard: Standard | None = None) -> tuple[CaseResult, ...]:
    """Judge every case; one that fails stops none of the others.

    Args:
        file: The cases.
        standard: The standard to judge by, such as a draft, in place of the file's own.
    """
    return tuple(_result(case, standard or file.standard, file.beside) for case in file.cases)


def _result(case: Case, standard: Standard, beside: tuple[Standard, ...]) -> CaseResult:
    try:
        report = _judge(case, standard, beside)
    except ForebygError as error:  # such as a reading that this standard does not have
        return CaseResult(case.name, (Mismatch("evaluation", "", str(error)),), case.why, case.line)
    found = tuple(mismatches(case.expect, report, case.episode))
    return CaseResult(case.name, found, case.why, case.line, report)


def _judge(case: Case, standard: Standard, beside: tuple[Standard, ...]) -> Report:
    readings: Mapping[str, str] | Literal["all"] = ALL if case.readings is None else case.readings
    return evaluate(
        standard,
        case.episode,
        as_of=case.as_of,
        known_as_of=case.known_as_of,
        readings=readings,
        beside=beside,
    )
