"""All advice on a standard that is well formed: what cannot work, what has no effect, what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from forebyg.diagnostic import Diagnostic, Severity
from forebyg.lint.checks import CHECKS, GAP_BETWEEN_VERSIONS, gap_between_versions
from forebyg.lint.draft import Draft
from forebyg.lint.levels import Levels
from forebyg.standard import Standard, load_standard

__all__ = ["CODES", "advise", "advise_versions"]

_STATUTE: Final = "statute"

CODES: Final = (*CHECKS, GAP_BETWEEN_VERSIONS)
"""Every code that advice can have."""


def advise(
    standard: Standard, *, as_of: date | None = None, levels: Levels | None = None
) -> tuple[Diagnostic, ...]:
    """Advice on a standard, by its place in the file.

    Args:
        standard: The standard; it is held against the law that is shipped.
        as_of: The day on which its own duties are judged; None: they are not.
        levels: Levels other than each check's own.
    """
    law = load_standard(_STATUTE)
    draft = Draft(standard, None if standard.ref == law.ref else law, as_of)
    found = []
    for code, check in CHECKS.items():
        severity = _level(code, check.level, levels)
        if severity is not None:
            found += [_finished(one, severity, standard) for one in check.find(draft)]
    return tuple(sorted(found, key=_by_place))


def advise_versions(standards: Iterable[Standard], levels: Levels | None = None) -> tuple[Diagnostic, ...]:
    """Advice on several versions of one municipality's standard, laid beside each other."""
    severity = _level(GAP_BETWEEN_VERSIONS, Severity.WARNING, levels)
    if severity is None:
        return ()
    return tuple(replace(one, severity=severity) for one in gap_between_versions(standards))


def _level(code: str, ordinary: Severity, levels: Mapping[str, Severity | None] | None) -> Severity | None:
    return (levels or {}).get(code, ordinary)


def _finished(found: Diagnostic, severity: Severity, standard: Standard) -> Diagnostic:
    return replace(found, severity=severity).located(standard.document)


def _by_place(diagnostic: Diagnostic) -> tuple[int, int]:
    return diagnostic.line or 0, diagnostic.column or 0
