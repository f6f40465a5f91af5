"""Results of a file in which a case passes, one fails, one expects nothing and one cannot be judged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.scenario.conftest import STANDARD

from forebyg.scenario import run_file
from forebyg.scenario.results import Results, covered

CASES = """\
standard: nyby.yaml
cases:
- name: "Passes"
  as_of: 2025-07-15
  episode: {id: E-1, events: [{date: 2025-01-15, type: course_start, form: group}]}
  expect: {upcoming: [{rule: six-months, due: 2025-07-15}]}
- name: "Fails <&>"
  as_of: 2025-07-16
  episode: {id: E-2, events: [{date: 2025-01-15, type: course_start, form: group}]}
  expect: {violations: []}
  why: It runs
    too long.
- name: Expects nothing
  as_of: 2025-07-16
  episode: {id: E-3}
- name: Cannot be judged
  as_of: soon
  episode: {id: E-4}
  expect: {violations: []}
"""


@pytest.fixture
def results(tmp_path: Path) -> Callable[..., Results]:
    """Makes the results, with coverage and a share asked for or without."""
    (tmp_path / "nyby.yaml").write_text(STANDARD, encoding="utf-8")
    path = tmp_path / "cases.yaml"
    path.write_text(CASES, encoding="utf-8")

    def make(least: int | None = None) -> Results:
        file = run_file(path)._replace(file="cases.yaml")
        return Results((file,), () if least is None else covered((file,)), least)

    return make
