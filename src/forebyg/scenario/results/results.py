"""All that came of testing: the cases of every file, and what they cover."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from forebyg.scenario.coverage import Coverage, coverage
from forebyg.scenario.run import CaseResult, FileResult
from forebyg.standard import Standard

__all__ = ["Results", "covered"]


class Results(NamedTuple):
    """The results of a run.

    Attributes:
        files: Each file's, in the order given.
        coverage: What the cases cover of each standard; empty where nobody asked.
        least: How many per cent of each must be covered; None: any.
    """

    files: tuple[FileResult, ...]
    coverage: tuple[Coverage, ...] = ()
    least: int | None = None

    @property
    def cases(self) -> tuple[CaseResult, ...]:
        """Every case that could be judged."""
        return tuple(case for file in self.files for case in file.cases)

    @property
    def failed(self) -> int:
        """How many cases failed."""
        return sum(not case.passed for case in self.cases)

    @property
    def faults(self) -> int:
        """How many things keep cases from being judged."""
        return sum(len(file.diagnostics) for file in self.files)

    @property
    def is_usable(self) -> bool:
        """Whether every case of every file could be judged."""
        return not self.faults

    @property
    def short(self) -> tuple[Coverage, ...]:
        """The standards of which too little is covered."""
        return tuple(one for one in self.coverage if self.least is not None and one.percent < self.least)


def covered(files: Iterable[FileResult]) -> tuple[Coverage, ...]:
    """What the passed cases of files cover of each standard that they were judged by."""
    cases = [case for file in files for case in file.cases]
    standards: dict[str, Standard] = {}
    for case in cases:
        standards.setdefault(case.standards[0].id, case.standards[0])
    reports = [case.report for case in cases if case.passed and case.report is not None]
    return tuple(coverage(standard, reports) for standard in standards.values())
