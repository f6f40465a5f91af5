"""Which outcomes and boundary days of each rule the cases have shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from forebyg.report import CriterionVerdict, Report, Verdict
from forebyg.scenario.boundaries import BOUNDARIES, possible_boundaries, shown_boundaries
from forebyg.scenario.outcomes import possible_outcomes
from forebyg.standard import Standard
from forebyg.standard.rules import Compiled

__all__ = ["Coverage", "RuleCoverage", "coverage"]

_ALL: Final = 100
_OUTCOMES: Final = (*(verdict.value for verdict in Verdict), *(verdict.value for verdict in CriterionVerdict))
_ORDER: Final = tuple(dict.fromkeys((*_OUTCOMES, *BOUNDARIES)))


class RuleCoverage(NamedTuple):
    """What the cases show of one rule.

    Attributes:
        rule: Its id.
        cites: The statements that it rests on.
        possible: The verdicts that it can have, and the days around its limits.
        shown: Those of them that a case shows.
    """

    rule: str
    cites: tuple[str, ...]
    possible: tuple[str, ...]
    shown: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """What no case shows."""
        return tuple(name for name in self.possible if name not in self.shown)


class Coverage(NamedTuple):
    """What the cases show of one standard.

    Attributes:
        standard: Its id.
        rules: Its rules and criteria in the document's order; what gives no verdict is left out.
    """

    standard: str
    rules: tuple[RuleCoverage, ...]

    @property
    def possible(self) -> int:
        """How much there is to show."""
        return sum(len(one.possible) for one in self.rules)

    @property
    def shown(self) -> int:
        """How much of it the cases show."""
        return sum(len(one.shown) for one in self.rules)

    @property
    def percent(self) -> int:
        """The share that is shown, rounded down, so that 100 is everything."""
        return _ALL * self.shown // self.possible if self.possible else _ALL


def coverage(standard: Standard, reports: Iterable[Report]) -> Coverage:
    """What the reports on the cases show of a standard.

    What is possible is that of the default choices; a case under any choice shows it.

    Args:
        standard: The document.
        reports: On cases judged by it, or with it beside.
    """
    seen: dict[str, set[str]] = {}
    for report in reports:
        for owner, rule, name in _seen(report):
            if owner == standard.id:
                seen.setdefault(rule, set()).add(name)
    rules = (_of_rule(compiled, seen.get(compiled.model.id, set())) for compiled in standard.rules)
    return Coverage(standard.id, tuple(one for one in rules if one.possible))


def _of_rule(compiled: Compiled, seen: set[str]) -> RuleCoverage:
    possible = set(possible_outcomes(compiled))
    if compiled.rule is not None:
        possible |= possible_boundaries(compiled.rule)
    ordered = tuple(name for name in _ORDER if name in possible)
    shown = tuple(name for name in ordered if name in seen)
    return RuleCoverage(compiled.model.id, tuple(compiled.model.cites), ordered, shown)


def _seen(report: Report) -> Iterator[tuple[str, str, str]]:
    """Standard, rule, and what the report shows of it."""
    for finding in report.findings:
        yield finding.standard, finding.rule.id, finding.verdict
        for day in shown_boundaries(finding, report.as_of):
            yield finding.standard, finding.rule.id, day
    every = (report.eligibility, *(found for _, found in report.eligibility.beside))
    for criterion in (one for found in every for one in found.criteria):
        yield criterion.rule.standard, criterion.rule.id, criterion.verdict
