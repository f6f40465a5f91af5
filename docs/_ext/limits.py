"""The published limits, out of the constants that the readers go by."""

from __future__ import annotations

from docs._ext.markdown import table

from forebyg.errors import SHOWN_AT_MOST
from forebyg.source.faults import FAULTS_AT_MOST
from forebyg.source.limits import EPISODE_LIMITS, SCENARIO_LIMITS, STANDARD_LIMITS
from forebyg.source.scalars import LONGEST_NUMBER

__all__ = ["limits", "reading_limits"]

_KIB = 1024
_DOCUMENTS = {
    "standard": STANDARD_LIMITS,
    "episode": EPISODE_LIMITS,
    "scenario file": SCENARIO_LIMITS,
}


def limits() -> str:
    """How large each kind of document may be."""
    rows = (
        (name, f"{one.size_bytes // _KIB:,} KiB", f"{one.depth}", f"{one.nodes:,}")
        for name, one in _DOCUMENTS.items()
    )
    return table(("document", "size", "levels of nesting", "keys and values"), rows)


def reading_limits() -> str:
    """What is the most of other things."""
    rows = (
        ("digits of a number without quotes", f"{LONGEST_NUMBER}"),
        ("faults noted in one document before reading stops", f"{FAULTS_AT_MOST:,}"),
        ("faults shown at a time", f"{SHOWN_AT_MOST}"),
    )
    return table(("what", "at most"), rows)
