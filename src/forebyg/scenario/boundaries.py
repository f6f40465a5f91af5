"""The days around a limit: which of them scenarios of a rule should show, and which a finding shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from forebyg.kernel.primitive import Duration, Response
from forebyg.kernel.rule import Rule
from forebyg.report import Finding, Norm, as_date

__all__ = ["BOUNDARIES", "possible_boundaries", "shown_boundaries"]

BOUNDARIES: Final = ("earliest-1", "earliest", "earliest+1", "due-1", "due", "due+1")
"""The days around the first day on which something may be done, and around the last timely one."""

_AROUND: Final = {-1: "-1", 0: "", 1: "+1"}
_UNUSED: Final = frozenset({"earliest-1", "due+1"})
"""Days on which a permission is outside its terms, so that no limit is found."""


def possible_boundaries(rule: Rule) -> frozenset[str]:
    """The days that scenarios of the rule should show; empty where it states no period."""
    found = frozenset(name for limit in _limits(rule) for name in BOUNDARIES if name.startswith(limit))
    return found - _UNUSED if rule.ref.norm is Norm.MAY else found


def shown_boundaries(finding: Finding, as_of: date) -> Iterator[str]:
    """The days that a finding shows: those of the deed or the end, or without either the day of judging.

    Too early is only what was done, so the first day needs a deed.
    """
    on = as_date(finding.judgement.on)
    for limit, of, day in (("earliest", finding.earliest, on), ("due", finding.due, on or as_of)):
        if of is not None and day is not None and (day - of).days in _AROUND:
            yield f"{limit}{_AROUND[(day - of).days]}"


def _limits(rule: Rule) -> Iterator[str]:
    """Which limits a rule counts in days, weeks or months."""
    primitive = rule.primitive
    if isinstance(primitive, Duration):
        yield "earliest" if primitive.at_most is None else "due"
    elif isinstance(primitive, Response):
        if primitive.not_before is not None:
            yield "earliest"
        if primitive.within is not None:
            yield "due"
