"""Markdown as text: tables, and words that must not be read as marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

__all__ = ["code", "escaped", "plain", "table"]

_FIELD = re.compile(r"\{\{|\}\}|\{\w+\}")
_MARKS = re.compile(r"[*<]")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with one line for each row."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def code(*words: object) -> str:
    """Words as they are typed, with commas between."""
    return ", ".join(f"`{word}`" for word in words)


def plain(template: str) -> str:
    """A sentence of the catalogue, with `«name»` for each value that it is filled with."""
    return escaped(_FIELD.sub(_shown, template))


def escaped(words: str) -> str:
    """Words of which no letter is read as a mark."""
    return _MARKS.sub(lambda found: f"\\{found.group()}", words)


def _shown(field: re.Match[str]) -> str:
    word = field.group()
    return word[0] if word in {"{{", "}}"} else f"«{word.strip('{}')}»"


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("\n", " ")
