"""What is wrong with documents, in every form in which a reader or a program can have it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from forebyg.diagnostic import Diagnostic
from forebyg.errors import SHOWN_AT_MOST
from forebyg.messages import text
from forebyg.render.annotations import annotation
from forebyg.render.data import json_text
from forebyg.render.found import Found
from forebyg.render.junit import junit_report
from forebyg.render.sarif import sarif_log
from forebyg.render.snippets import full_lines

__all__ = ["FORMATS", "FOR_READERS", "diagnostics_json"]


def diagnostics_json(diagnostics: Sequence[Diagnostic], lang: str) -> str:
    """One object with the list of all of them; the list is empty where nothing is wrong."""
    return json_text({"diagnostics": [one.to_dict(lang) for one in diagnostics]})


def _full(found: Found, lang: str) -> str:
    return _lines(found, lang, lambda shown: full_lines(found, shown, lang))


def _concise(found: Found, lang: str) -> str:
    return _lines(found, lang, lambda shown: (one.one_line(lang) for one in shown))


def _lines(found: Found, lang: str, written: Callable[[Iterator[Diagnostic]], Iterator[str]]) -> str:
    """The first hundred, and how many more there are."""
    lines = list(written(iter(found.diagnostics[:SHOWN_AT_MOST])))
    more = len(found.diagnostics) - SHOWN_AT_MOST
    if more > 0:
        lines.append(text("cli", "and-more", lang, count=more))
    return "\n".join(lines)


def _json(found: Found, lang: str) -> str:
    return diagnostics_json(found.diagnostics, lang)


def _github(found: Found, lang: str) -> str:
    return "\n".join(annotation(one, lang) for one in found.diagnostics)


def _sarif(found: Found, lang: str) -> str:
    return json_text(sarif_log(found, lang))


FORMATS: Final[Mapping[str, Callable[[Found, str], str]]] = MappingProxyType(
    {
        "full": _full,
        "concise": _concise,
        "json": _json,
        "github": _github,
        "sarif": _sarif,
        "junit": junit_report,
    }
)
"""The forms, by the words that ask for them."""
FOR_READERS: Final = frozenset({"full", "concise"})
"""Those that are read by people, and end with a summary."""
