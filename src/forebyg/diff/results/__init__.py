"""A comparison for a reader, for a program, and as scenarios to keep."""

from forebyg.diff.results.data import comparison_data
from forebyg.diff.results.scenario import comparison_cases
from forebyg.diff.results.schema import comparison_schema
from forebyg.diff.results.text import comparison_lines, effect_lines

__all__ = ["comparison_cases", "comparison_data", "comparison_lines", "comparison_schema", "effect_lines"]
