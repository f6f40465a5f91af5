"""What is wrong with documents, for a reader and for a program."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from forebyg.diagnostic import Diagnostic
from forebyg.errors import SHOWN_AT_MOST
from forebyg.messages import text

__all__ = ["diagnostic_lines", "diagnostics_json"]


def diagnostic_lines(diagnostics: Sequence[Diagnostic], lang: str) -> Iterator[str]:
    """A line for each of the first hundred, with what to write instead below it."""
    for one in diagnostics[:SHOWN_AT_MOST]:
        yield one.one_line(lang)
        hint = one.hint(lang)
        if hint is not None:
            yield f"  {hint}"
    more = len(diagnostics) - SHOWN_AT_MOST
    if more > 0:
        yield text("cli", "and-more", lang, count=more)


def diagnostics_json(diagnostics: Sequence[Diagnostic], lang: str) -> str:
    """One object with the list of all of them; the list is empty where nothing is wrong."""
    data = {"diagnostics": [one.to_dict(lang) for one in diagnostics]}
    return json.dumps(data, ensure_ascii=False, indent=2)
