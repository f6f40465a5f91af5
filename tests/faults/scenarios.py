"""The scenario suite as a judge of the engine."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from forebyg.scenario import ScenarioFile, load_scenarios, run

SCENARIOS = Path(__file__).resolve().parents[1] / "cases" / "scenarios"


def by_scenarios() -> str | None:
    """The first scenario of the project that comes out otherwise than it expects."""
    for file in _files():
        for result in run(file):
            if any(one.part != "evaluation" for one in result.mismatches):
                return f"{Path(file.file).relative_to(SCENARIOS)}: {result.name}"
    return None


@cache
def _files() -> tuple[ScenarioFile, ...]:
    return tuple(load_scenarios(path) for path in sorted(SCENARIOS.rglob("*.yaml")))
