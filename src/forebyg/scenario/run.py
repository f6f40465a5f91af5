"""Judging the cases of a scenario file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from forebyg.api import ALL, evaluate
from forebyg.diagnostic import Diagnostic
from forebyg.errors import ForebygError
from forebyg.report import Report
from forebyg.scenario.case import Case, ScenarioFile
from forebyg.scenario.load import read_scenarios
from forebyg.scenario.matching import Mismatch, mismatches
from forebyg.standard import Standard

__all__ = ["EXPECTS_NOTHING", "CaseResult", "FileResult", "run", "run_file"]

EXPECTS_NOTHING: Final = "expect"
"""The part of a case that has failed because it expects nothing."""


class CaseResult(NamedTuple):
    """How one case came out.

    Attributes:
        name: The case.
        mismatches: What came out otherwise than expected; none: passed.
        why: The writer's reasoning.
        line: Where the case begins in its file.
        report: What the standard says of it; None where it could not be judged.
        standards: The document that it was judged by, and those laid beside.
        error: Why it could not be judged.
    """

    name: str
    mismatches: tuple[Mismatch, ...]
    why: str | None = None
    line: int | None = None
    report: Report | None = None
    standards: tuple[Standard, ...] = ()
    error: ForebygError | None = None

    @property
    def passed(self) -> bool:
        """Whether everything came out as expected."""
        return not self.mismatches


class FileResult(NamedTuple):
    """How the cases of a file came out.

    Attributes:
        file: Its name, as the caller gave it.
        cases: Those that could be judged, in the order of the file.
        diagnostics: What is wrong with the others, or with the file as a whole.
    """

    file: str
    cases: tuple[CaseResult, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def run(file: ScenarioFile, standard: Standard | None = None) -> tuple[CaseResult, ...]:
    """Judge every case; one that fails stops none of the others.

    Args:
        file: The cases.
        standard: The standard to judge by, such as a draft, in place of the file's own.
    """
    return tuple(_result(case, (standard or file.standard, *file.beside)) for case in file.cases)


def run_file(path: str | os.PathLike[str], standard: Standard | None = None) -> FileResult:
    """Read a file and judge what can be judged of it.

    Args:
        path: The YAML file.
        standard: The standard to judge by, in place of the one that the file names.
    """
    file, diagnostics = read_scenarios(path, standard)
    return FileResult(str(path), () if file is None else run(file), diagnostics)


def _result(case: Case, standards: tuple[Standard, ...]) -> CaseResult:
    result = CaseResult(case.name, (), case.why, case.line, None, standards)
    try:
        report = _judge(case, standards)
    except ForebygError as error:  # such as a reading that this standard does not have
        return result._replace(mismatches=(Mismatch("evaluation", "", str(error)),), error=error)
    if case.expect is None:
        return result._replace(mismatches=(Mismatch(EXPECTS_NOTHING, "", ""),), report=report)
    found = tuple(mismatches(case.expect, report, case.episode))
    return result._replace(mismatches=found, report=report)


def _judge(case: Case, standards: tuple[Standard, ...]) -> Report:
    readings: Mapping[str, str] | Literal["all"] = ALL if case.readings is None else case.readings
    return evaluate(
        standards[0],
        case.episode,
        as_of=case.as_of,
        known_as_of=case.known_as_of,
        readings=readings,
        beside=standards[1:],
    )
