"""Scenario files as tests: one for each case, told as `forebyg test` tells it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from forebyg.errors import ScenarioError
from forebyg.scenario import CaseResult, load_scenarios, run
from forebyg.scenario.results import case_lines


class CaseFailedError(Exception):
    """A case that did not come out as it says."""


class ScenarioCases(pytest.File):
    """A scenario file; one that cannot be used is an error of collection, with its lines."""

    def collect(self) -> Iterator[pytest.Item]:
        """One test for each case."""
        try:
            results = run(load_scenarios(self.path))
        except ScenarioError as error:
            raise self.CollectError(str(error)) from None
        for result in results:
            yield ScenarioCase.from_parent(self, name=result.name, result=result)


class ScenarioCase(pytest.Item):
    """One case of a scenario file."""

    def __init__(self, *, result: CaseResult, **kwargs: Any) -> None:  # noqa: ANN401  pytest's own
        super().__init__(**kwargs)
        self.result = result

    def runtest(self) -> None:
        """Fail with what came out otherwise."""
        if not self.result.passed:
            raise CaseFailedError("\n".join(case_lines(self.path.name, self.result, "en")))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401  pytest's own
        """The mismatches and nothing of our own stack."""
        if isinstance(excinfo.value, CaseFailedError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Any, int | None, str]:
        """The file, the case's line, and its name."""
        line = None if self.result.line is None else self.result.line - 1
        return self.path, line, self.result.name
