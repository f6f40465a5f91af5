"""How scenarios came out, for a reader, for a program, and for a build server."""

from forebyg.scenario.results.data import results_data
from forebyg.scenario.results.junit import junit_xml
from forebyg.scenario.results.results import Results, covered
from forebyg.scenario.results.schema import results_schema
from forebyg.scenario.results.text import case_lines, coverage_lines, summary

__all__ = [
    "Results",
    "case_lines",
    "coverage_lines",
    "covered",
    "junit_xml",
    "results_data",
    "results_schema",
    "summary",
]
