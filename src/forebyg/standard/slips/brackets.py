"""What stands in brackets: as plain data it looks like lines and dashes."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.source import Document
from forebyg.standard.plain import at

__all__ = ["as_written"]

_WITHIN: Final = 2
"""An entry of a list and its first key."""


def as_written(fault: Diagnostic, document: Document) -> Diagnostic:
    """The same fault; where brackets stand in place of a dash or a line, told as such."""
    around = fault.path[:-_WITHIN]
    if fault.code == "stray-dash" and document.is_bracketed(around):
        return replace(fault, code="square-for-braces", path=around, on_key=False)
    if fault.code == "empty-value" and fault.on_key and _is_braced(document, fault.path[:-1]):
        return replace(fault, fields={**fault.fields, "entry": f"{fault.fields['word']}:"})
    return fault


def _is_braced(document: Document, path: Path) -> bool:
    """Whether a mapping stands in braces: its first name does not begin where it does."""
    own, first = document.value_place(path), next(iter(at(document.data, path) or ()), None)
    begin = document.key_place((*path, first)) if first is not None else None
    return own is not None and begin is not None and begin[:2] != own[:2]
