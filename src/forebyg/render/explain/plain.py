"""An explanation as plain text: to be read on a screen, searched, or read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from forebyg.render.explain.outline import Passage, Section

__all__ = ["plain_line", "plain_text"]

_STEP: Final = "  "
_GAP: Final = "  "
_MARKS: Final = {None: "", True: "* ", False: "- "}
"""What stands before a choice: the one that is taken, and the others."""


def plain_text(section: Section) -> str:
    """The whole explanation, with an empty line before every heading but the first."""
    return "\n".join(_section(section))


def _section(section: Section) -> Iterator[str]:
    heading = _GAP.join(part for part in (section.code, section.title) if part)
    yield f"{heading}{_cited(section.cites)}"
    for passage in section.passages:
        yield from _passage(passage, _STEP)
    for inner in section.sections:
        yield ""
        yield from _section(inner)


def plain_line(passage: Passage) -> str:
    """A passage on one line, without the list below it."""
    code = f"{passage.code}: " if passage.code else ""
    return f"{_MARKS[passage.taken]}{code}{passage.words}{_cited(passage.cites)}"


def _passage(passage: Passage, indent: str) -> Iterator[str]:
    yield f"{indent}{plain_line(passage)}"
    for inner in passage.below:
        yield from _passage(inner, indent + _STEP)


def _cited(cites: tuple[str, ...]) -> str:
    return f"{_GAP}[{', '.join(cites)}]" if cites else ""
