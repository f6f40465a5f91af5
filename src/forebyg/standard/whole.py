"""A standard checked as a whole, with every mistake told once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, Final

from forebyg.diagnostic import Diagnostic
from forebyg.standard.head import Head
from forebyg.standard.ledger import check_ledger
from forebyg.standard.parts import PARTS, Parts, checked
from forebyg.standard.slips import Repair, repairs

__all__ = ["UNKNOWN", "faults_of", "looked_through"]

_FIELDS: Final = (*Head.model_fields, *PARTS)
_TRIALS: Final = 16
"""How many ways in which a document may have been meant are tried."""
UNKNOWN: Final = frozenset({"unknown-event-type", "unknown-attribute", "unknown-fact", "unknown-reading"})
"""Faults that tell a name which nothing is declared under."""
_NAMES: Final = 3
"""How many names are tried for what has lost its own."""
_BEHIND: Final = frozenset({"rules", "statements"})
"""What is checked by the head."""
_FAULTS: Final = 100
"""Where more is wrong, it is not looked for what a single slip may explain."""


def looked_through(data: Any) -> tuple[Parts | None, list[Diagnostic]]:
    """A standard's parts, and everything that is wrong with it.

    Faults that come of one slip that moved part of the document are told as that one: put right, they are
    gone, and nothing else is wrong than was before.
    """
    if not isinstance(data, dict):
        return None, [Diagnostic("not-a-mapping")]
    parts, faults = _checked(data)
    if len(faults) > _FAULTS:
        return parts, faults
    known = set(faults)
    return parts, min(_told(data, faults), key=lambda told: (len(known.intersection(told)), len(told)))


def faults_of(data: dict[str, Any]) -> list[Diagnostic]:
    """Everything that is wrong with a standard as it is written, whatever may have been meant."""
    return _checked(data)[1]


def _told(data: dict[str, Any], faults: list[Diagnostic]) -> Iterator[list[Diagnostic]]:
    """What is wrong, as it was found, and as it would be told if it all came of one slip."""
    for repair in islice(repairs(data, faults, _FIELDS), _TRIALS):
        told, left = _named(repair, faults)
        if _is_better(told, left, faults):
            yield [told, *left]
        if not left:
            return
    yield faults


def _named(repair: Repair, faults: Sequence[Diagnostic]) -> tuple[Diagnostic, list[Diagnostic]]:
    """How a repair is told, and what it leaves; if it lacks a name, under the one that leaves least.

    Where several leave as little, all are told, and the first is taken to be the one that was meant.
    """
    left = _left(repair)
    if repair.renamed is None:
        return repair.told, left
    new = [fault for fault in left if fault not in faults and fault.code in UNKNOWN]
    words = islice(dict.fromkeys(str(fault.fields["word"]) for fault in new), _NAMES)
    named = [(one.told, _left(one)) for one in map(repair.renamed, words)]
    fewest = min((len(left_by_it) for _, left_by_it in named), default=len(left))
    best = [one for one in named if len(one[1]) == fewest < len(left)]
    if len(best) < 2:  # noqa: PLR2004  one is enough to be sure
        return best[0] if best else (repair.told, left)
    lines = tuple(str(told.fields["line"]) for told, _ in best)
    return replace(repair.told, fields={"either": lines}), best[0][1]


def _left(repair: Repair) -> list[Diagnostic]:
    """What is wrong after a repair, at its place in the document as it is."""
    return [replace(fault, path=repair.origin(fault.path)) for fault in faults_of(repair.data)]


def _is_better(told: Diagnostic, left: Sequence[Diagnostic], faults: Sequence[Diagnostic]) -> bool:
    """Whether a repair explains more than one fault, or all there are, and brings none about.

    What is wrong within rules and statements can only be found once the head is right.
    """
    paths = [fault.path for fault in set(left) - set(faults)]
    was_hidden = all(len(path) > 1 and path[0] in _BEHIND and path[0] != told.path[0] for path in paths)
    still = set(faults).intersection(left)
    return was_hidden and (not still or len(set(faults)) - len(still) > 1)


def _checked(data: dict[str, Any]) -> tuple[Parts, list[Diagnostic]]:
    faults: list[Diagnostic] = []
    parts = checked(data, faults)
    check_ledger(parts, faults)
    lacking = [fault for fault in faults if fault.code == "no-calendar"]
    return parts, [fault for fault in faults if fault not in lacking[1:]]  # what is missing stands nowhere
