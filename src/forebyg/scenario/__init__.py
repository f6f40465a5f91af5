"""Scenario files: how a policy writer shows what a standard must say about invented cases."""

from forebyg.scenario.case import Case, Entry, Expectation, ScenarioFile
from forebyg.scenario.load import load_scenarios
from forebyg.scenario.matching import Mismatch
from forebyg.scenario.run import CaseResult, run

__all__ = [
    "Case",
    "CaseResult",
    "Entry",
    "Expectation",
    "Mismatch",
    "ScenarioFile",
    "load_scenarios",
    "run",
]
