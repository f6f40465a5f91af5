"""The list of every check that gives advice, from the checks themselves."""

from __future__ import annotations

import inspect

from docs._ext.markdown import code, table

from forebyg.diagnostic import Severity
from forebyg.lint.checks import CHECKS, GAP_BETWEEN_VERSIONS, gap_between_versions

__all__ = ["advice"]

_LEVELS = {Severity.INFO: "info", Severity.WARNING: "warning", Severity.ERROR: "error"}


def advice() -> str:
    """Every code with its level and what it finds."""
    found = [(name, _LEVELS[check.level], _first(check.find)) for name, check in CHECKS.items()]
    found.append((GAP_BETWEEN_VERSIONS, _LEVELS[Severity.WARNING], _first(gap_between_versions)))
    rows = ((code(name), level, said) for name, level, said in sorted(found))
    return table(("code", "level", "what it finds"), rows)


def _first(check: object) -> str:
    """The first words of a check's docstring."""
    return " ".join((inspect.getdoc(check) or "").partition("\n\n")[0].split())
