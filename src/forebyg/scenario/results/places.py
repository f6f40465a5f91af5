"""Where in a standard the rules stand that a failed case is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from forebyg.scenario.matching import Mismatch
from forebyg.scenario.run import CaseResult

__all__ = ["RulePlace", "rule_places"]


class RulePlace(NamedTuple):
    """The line on which a rule begins."""

    rule: str
    file: str
    line: int


def rule_places(mismatch: Mismatch, result: CaseResult) -> Iterator[RulePlace]:
    """Each rule that is named, or that cites a statement that is named, in the documents judged by."""
    named = set(mismatch.names)
    for standard in result.standards:
        for position, compiled in enumerate(standard.rules):
            model = compiled.model
            place = standard.document.value_place(("rules", position))
            if place is not None and (model.id in named or named & set(model.cites)):
                yield RulePlace(model.id, standard.document.file or standard.id, place.line)
