"""A reading that names no statement."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint.draft import Draft

__all__ = ["CODE", "check"]

CODE = "reading-without-citation"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Nobody can look up which sentence of the text it leaves open."""
    for name, reading in draft.standard.readings.items():
        if not reading.cites:
            yield Diagnostic(CODE, path=("readings", name), fields={"reading": name}, on_key=True)
