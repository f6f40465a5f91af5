"""Diagnostics as the commands by which GitHub marks lines of a change.

Source: GitHub's documentation of workflow commands.
"""

from __future__ import annotations

from typing import Final

from forebyg.diagnostic import Diagnostic, Severity

__all__ = ["annotation"]

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_TEXT: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = {**_IN_TEXT, **str.maketrans({":": "%3A", ",": "%2C"})}


def annotation(one: Diagnostic, lang: str) -> str:
    """The command for one diagnostic, on one line."""
    place = one.stretch
    end_column = None if place is None else place.end_column - 1  # the last column, not the one after it
    properties = {
        "file": one.file,
        "line": one.line,
        "endLine": one.end_line,
        "col": one.column,
        "endColumn": end_column if place and place.end_line == place.line and end_column else None,
        "title": one.code,
    }
    given = {name: str(value) for name, value in properties.items() if value is not None}
    written = ",".join(f"{name}={value.translate(_IN_PROPERTY)}" for name, value in given.items())
    said = " ".join(filter(None, (one.message(lang), one.hint(lang))))
    return f"::{_COMMANDS[one.severity]} {written}::{said.translate(_IN_TEXT)}"
