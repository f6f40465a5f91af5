"""Scenario files: how a policy writer shows what a standard must say about invented cases."""

from forebyg.scenario.case import Case, Entry, Expectation, ScenarioFile
from forebyg.scenario.coverage import Coverage, RuleCoverage, coverage
from forebyg.scenario.load import load_scenarios, read_scenarios
from forebyg.scenario.matching import Mismatch
from forebyg.scenario.run import CaseResult, FileResult, run, run_file
from forebyg.scenario.write import broken_in, scenario_text

__all__ = [
    "Case",
    "CaseResult",
    "Coverage",
    "Entry",
    "Expectation",
    "FileResult",
    "Mismatch",
    "RuleCoverage",
    "ScenarioFile",
    "broken_in",
    "coverage",
    "load_scenarios",
    "read_scenarios",
    "run",
    "run_file",
    "scenario_text",
]
