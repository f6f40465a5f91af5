"""An explanation as Markdown (https://spec.commonmark.org), for minutes, wikis and pull requests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from forebyg.render.explain.outline import Passage, Section

__all__ = ["markdown_text"]

_INSIDE: Final = re.compile(r"[\\`*_\[\]<>&~|]")
"""What could be read as a mark wherever it stands."""
_AT_START: Final = re.compile(r"^(?:[#+=-]|\d+(?=[.)]))")
"""What could be read as a mark at the beginning of a line: a heading, a list, a rule."""
_STEP: Final = "  "


def markdown_text(section: Section) -> str:
    """The whole explanation; headings go as deep as its sections."""
    return "\n\n".join(_blocks(section, 1))


def _blocks(section: Section, level: int) -> Iterator[str]:
    heading = " \N{EN DASH} ".join(part for part in (section.code, section.title) if part)
    yield f"{'#' * level} {_escaped(heading)}{_cited(section.cites)}"
    for passage in section.passages:
        yield _line(passage)
        if passage.below:
            yield "\n".join(_items(passage.below, ""))
    for inner in section.sections:
        yield from _blocks(inner, level + 1)


def _items(passages: tuple[Passage, ...], indent: str) -> Iterator[str]:
    """One list; each step in is two blanks further, as a dash and its blank take."""
    for passage in passages:
        yield f"{indent}- {_line(passage)}"
        yield from _items(passage.below, indent + _STEP)


def _line(passage: Passage) -> str:
    said = f"{passage.code}: {passage.words}" if passage.code else passage.words
    words = _escaped(said)
    return f"{f'**{words}**' if passage.taken else words}{_cited(passage.cites)}"


def _cited(cites: tuple[str, ...]) -> str:
    names = ", ".join(_escaped(one) for one in cites)
    return f" \\[{names}\\]" if cites else ""


def _escaped(words: str) -> str:
    """The same words on one line, with nothing in them that Markdown would take for a mark."""
    line = _INSIDE.sub(lambda mark: f"\\{mark[0]}", " ".join(words.split()))
    return _AT_START.sub(_held, line)


def _held(mark: re.Match[str]) -> str:
    """A mark at the beginning of a line made plain; the full stop after a number, not the number."""
    return f"{mark[0]}\\" if mark[0].isdigit() else f"\\{mark[0]}"
