"""Scenario files as tests: one for each case, judged and told as `forebyg test` does it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any

import pytest

from forebyg.errors import ScenarioError
from forebyg.scenario import Case, ScenarioFile, read_scenarios, run
from forebyg.scenario.results import case_lines


class CaseFailedError(Exception):
    """A case that did not come out as it says, or cannot be used."""


class ScenarioCases(pytest.File):
    """A scenario file; one that cannot be used as a whole is an error of collection, with its lines."""

    def collect(self) -> Iterator[pytest.Item]:
        """One test for each case that can be used, and one for what is wrong with the others."""
        file, faults = read_scenarios(self.path)
        wrong = ScenarioError(faults)
        if file is None:
            raise self.CollectError(str(wrong))
        for case in file.cases:
            yield ScenarioCase.from_parent(self, name=case.name, file=file, case=case)
        if faults:
            yield UnusableCases.from_parent(self, name="cases that cannot be used", wrong=wrong)


class _Item(pytest.Item):
    """A test that fails with what is told, and nothing of our own stack."""

    def runtest(self) -> None:
        """Fail where there is anything to tell."""
        told = self.told()
        if told is not None:
            raise CaseFailedError(told)

    @abstractmethod
    def told(self) -> str | None:
        """What is told where the test fails; None: it passes."""

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401  pytest's own
        """The words themselves."""
        if isinstance(excinfo.value, CaseFailedError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)


class ScenarioCase(_Item):
    """One case of a scenario file, judged when the test is run."""

    def __init__(self, *, file: ScenarioFile, case: Case, **kwargs: Any) -> None:  # noqa: ANN401  pytest's own
        super().__init__(**kwargs)
        self.file = file._replace(cases=(case,))
        self.line = case.line

    def told(self) -> str | None:
        """What came out otherwise."""
        (result,) = run(self.file)
        return None if result.passed else "\n".join(case_lines(self.path.name, result, "en"))

    def reportinfo(self) -> tuple[Any, int | None, str]:
        """The file, the case's line, and its name."""
        return self.path, None if self.line is None else self.line - 1, self.name


class UnusableCases(_Item):
    """The cases of a file that cannot be used; the others are judged all the same."""

    def __init__(self, *, wrong: ScenarioError, **kwargs: Any) -> None:  # noqa: ANN401  pytest's own
        super().__init__(**kwargs)
        self.wrong = wrong

    def told(self) -> str:
        """Everything that is wrong with them, each at its line."""
        return str(self.wrong)
