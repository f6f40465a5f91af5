"""The scenario files hold, and show each rule in every outcome that it can have."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from forebyg import Report, load_standard, shipped_ids
from forebyg.errors import ScenarioError
from forebyg.scenario import CaseResult, coverage, load_scenarios, run

SCENARIOS = Path(__file__).resolve().parents[1] / "cases" / "scenarios"
EXAMPLES = os.environ.get("FOREBYG_EXAMPLES")


def files(folder: Path) -> list[Path]:
    """Every scenario file below a folder, in one order on every machine."""
    return sorted(folder.rglob("*.yaml"))


@cache
def results(path: Path) -> tuple[CaseResult, ...]:
    """How the cases of a file come out; each file is judged once."""
    return run(load_scenarios(path))


def cases(folder: Path) -> list[ParameterSet]:
    """One parameter for every case of every file."""
    return list(_cases(folder))


def _cases(folder: Path) -> Iterator[ParameterSet]:
    """A file that cannot be read is one case, which fails."""
    for path in files(folder):
        name = path.relative_to(folder).as_posix()
        try:
            every = results(path)
        except ScenarioError as error:
            yield pytest.param(error, id=name)
            continue
        for number, result in enumerate(every, start=1):
            yield pytest.param(result, id=f"{name}-{number}")


def check(result: CaseResult | ScenarioError) -> None:
    """Fail with everything that came out otherwise than the case expects."""
    if isinstance(result, ScenarioError):
        raise result
    if any(one.part == "evaluation" for one in result.mismatches) and not find_spec("holidays"):
        pytest.skip("the calendar of working days is not installed")
    told = [f"{one.part}: expected {one.expected!r}, got {one.got!r}" for one in result.mismatches]
    assert result.passed, "\n".join([f"{result.name} (line {result.line})", *told, str(result.why)])


@pytest.mark.parametrize("result", cases(SCENARIOS))
def test_a_scenario_of_the_project_holds(result: CaseResult | ScenarioError) -> None:
    """Every case that was reasoned from the text comes out as reasoned."""
    check(result)


@pytest.mark.skipif(not EXAMPLES, reason="FOREBYG_EXAMPLES names no folder with further examples")
@pytest.mark.parametrize("result", cases(Path(EXAMPLES or "none")))
def test_an_example_holds(result: CaseResult | ScenarioError) -> None:
    """Every example that is given from outside comes out as it says."""
    check(result)


@pytest.mark.parametrize("name", shipped_ids())
def test_every_rule_is_shown_in_every_outcome(name: str) -> None:
    """Each rule has a case for every outcome that its kind can give, and for the days around its limits."""
    found = coverage(load_standard(name), reports())
    missing = [f"{one.rule}: {', '.join(one.missing)}" for one in found.rules if one.missing]
    if missing:
        pytest.fail("\n".join(["No case shows:", *missing]), pytrace=False)


@cache
def reports() -> tuple[Report, ...]:
    """What comes of every case of the project; a file that cannot be used fails a test of its own."""
    found: list[Report] = []
    for path in files(SCENARIOS):
        with suppress(ScenarioError):
            found.extend(result.report for result in results(path) if result.report is not None)
    return tuple(found)
