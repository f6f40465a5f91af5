"""Diagnostics with the line that is wrong and a mark under what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from forebyg.diagnostic import Diagnostic
from forebyg.place import Place
from forebyg.render.found import Found

__all__ = ["full_lines"]

_BREAK: Final = re.compile(r"\r\n|\r|\n")
_WIDEST: Final = 100
"""Letters of a line that are shown; of a longer one the part about the fault."""
_BEFORE: Final = 40
_CUT: Final = "…"
_UNSEEN: Final = "\N{MIDDLE DOT}"
_WIDE: Final = frozenset("WF")


def full_lines(found: Found, diagnostics: Iterator[Diagnostic], lang: str) -> Iterator[str]:
    """For each diagnostic its sentence, the line of the file with a mark, and what to write instead."""
    lines = {file: _BREAK.split(text) for file, text in found.texts.items()}
    for one in diagnostics:
        yield one.one_line(lang)
        yield from _snippet(one, lines)
        hint = one.hint(lang)
        if hint is not None:
            yield f"  {hint}"


def _snippet(one: Diagnostic, lines: Mapping[str, list[str]]) -> Iterator[str]:
    place, text = one.stretch, lines.get(one.file or "", [])
    if place is None or not 0 < place.line <= len(text):
        return
    line = text[place.line - 1]
    first, last = place.column - 1, _last(place, line)
    start = max(0, first - _BEFORE) if len(line) > _WIDEST else 0
    shown = line[start : start + _WIDEST]
    before, after = _CUT if start else "", _CUT if start + _WIDEST < len(line) else ""
    margin = " " * len(str(place.line))
    blanks = " " * _width(before + shown[: first - start])
    marks = "^" * max(1, _width(shown[first - start : last - start]))
    yield f"  {place.line} | {before}{_seen(shown)}{after}"
    yield f"  {margin} | {blanks}{marks}"


def _last(place: Place, line: str) -> int:
    """Where the mark ends: with the stretch, or with the line where the stretch runs on."""
    return place.end_column - 1 if place.end_line == place.line else len(line.rstrip())


def _seen(words: str) -> str:
    """The words as a terminal can show them, one sign for each letter."""
    return "".join(letter if letter.isprintable() else _UNSEEN for letter in words)


def _width(words: str) -> int:
    """How many columns of a terminal the words take."""
    return sum(_columns(letter) for letter in words)


def _columns(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in _WIDE else 1
