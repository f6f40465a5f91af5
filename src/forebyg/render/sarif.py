"""Diagnostics as a log that code scanning reads.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from forebyg.diagnostic import Diagnostic, Severity
from forebyg.place import Place
from forebyg.render.data import engine_version
from forebyg.render.found import Found

__all__ = ["sarif_log"]

Plain = dict[str, Any]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif_log(found: Found, lang: str) -> Plain:
    """One run over all files, with a rule for every code that occurs."""
    codes = sorted({one.code for one in found.diagnostics})
    driver = {
        "name": "forebyg",
        "version": engine_version(),
        "rules": [{"id": code} for code in codes],
    }
    run: Plain = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": _location(file)} for file in found.texts],
        "results": [_result(one, codes.index(one.code), lang) for one in found.diagnostics],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(one: Diagnostic, index: int, lang: str) -> Plain:
    said = " ".join(filter(None, (one.message(lang), one.hint(lang))))
    result: Plain = {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": _LEVELS[one.severity],
        "message": {"text": said},
    }
    if one.file is not None:
        physical: Plain = {"artifactLocation": _location(one.file)}
        if one.stretch is not None:
            physical["region"] = _region(one.stretch)
        result["locations"] = [{"physicalLocation": physical}]
        result |= _fixes(one, one.file, lang)
    return result


def _fixes(one: Diagnostic, file: str, lang: str) -> Plain:
    fix = one.fix
    if fix is None:
        return {}
    replacement = {"deletedRegion": _region(fix.place), "insertedContent": {"text": fix.text}}
    change = {"artifactLocation": _location(file), "replacements": [replacement]}
    said = one.hint(lang) or one.message(lang)
    return {"fixes": [{"description": {"text": said}, "artifactChanges": [change]}]}


def _region(place: Place) -> Plain:
    line, column, end_line, end_column = place
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _location(file: str) -> Plain:
    return {"uri": quote(PurePath(file).as_posix())}
