"""Square brackets where curly ones belong: as plain data they look like a dash too many."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from forebyg.diagnostic import Diagnostic
from forebyg.source import Document

__all__ = ["as_written"]

_WITHIN: Final = 2
"""An entry of a list and its first key."""


def as_written(fault: Diagnostic, document: Document) -> Diagnostic:
    """The same fault; where no dash is written, but a list in brackets, as the brackets."""
    around = fault.path[:-_WITHIN]
    if fault.code != "stray-dash" or not document.is_bracketed(around):
        return fault
    return replace(fault, code="square-for-braces", path=around, on_key=False)
