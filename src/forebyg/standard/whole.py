"""A standard checked as a whole, with every mistake told once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, Final

from forebyg.diagnostic import Diagnostic
from forebyg.standard.head import Head
from forebyg.standard.ledger import check_ledger
from forebyg.standard.reading import PARTS, Parts, checked
from forebyg.standard.slips import repairs

__all__ = ["looked_through"]

_FIELDS: Final = (*Head.model_fields, *PARTS)
_TRIALS: Final = 16
"""How many ways in which a document may have been meant are tried."""
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
    return parts, min(_told(data, faults), key=len)


def _told(data: dict[str, Any], faults: list[Diagnostic]) -> Iterator[list[Diagnostic]]:
    """What is wrong, as it was found, and as it would be told if it all came of one slip."""
    for repair in islice(repairs(data, faults, _FIELDS), _TRIALS):
        left = [replace(fault, path=repair.origin(fault.path)) for fault in _checked(repair.data)[1]]
        if set(left) < set(faults) and (not left or len(left) + 1 < len(faults)):
            yield [repair.told, *left]
        if not left:
            return
    yield faults


def _checked(data: dict[str, Any]) -> tuple[Parts, list[Diagnostic]]:
    faults: list[Diagnostic] = []
    parts = checked(data, faults)
    check_ledger(parts, faults)
    lacking = [fault for fault in faults if fault.code == "no-calendar"]
    return parts, [fault for fault in faults if fault not in lacking[1:]]  # what is missing stands nowhere
