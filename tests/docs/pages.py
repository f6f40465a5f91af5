"""Pages of the documentation taken apart: their fenced blocks, and the commands typed in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
PLAIN_ENGLISH: Final = {"LC_ALL": "C", "LC_MESSAGES": "C", "LANG": "C", "NO_COLOR": "1", "COLUMNS": "100"}
TUTORIALS: Final = "tutorial"
"""The folder of pages that begin in an empty folder, and not at the top of the checkout."""

_FENCE: Final = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ANYTHING: Final = "..."


class Block(NamedTuple):
    """A fenced block of a page; lines count from 1."""

    language: str
    text: str
    line: int


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, from the top."""
    text = page.read_text(encoding="utf-8")
    for found in _FENCE.finditer(text):
        yield Block(found.group(1), found.group(2), text.count("\n", 0, found.start()) + 1)


def pages_with(*languages: str) -> list[str]:
    """The pages that have a block in one of these languages, but for the tutorials."""
    every = sorted(page for page in DOCS.rglob("*.md") if page.parent.name != TUTORIALS)
    return [
        page.relative_to(DOCS).as_posix()
        for page in every
        if any(block.language in languages for block in blocks(page))
    ]


def commands(block: Block) -> Iterator[tuple[str, list[str]]]:
    """The commands typed in a console block, each with the lines shown after it."""
    first, *rest = block.text.splitlines()
    command, shown = first.removeprefix("$ "), list[str]()
    for line in rest:
        if line.startswith("$ "):
            yield command, shown
            command, shown = line.removeprefix("$ "), []
        else:
            shown.append(line)
    yield command, shown


def agrees(shown: list[str], printed: list[str]) -> bool:
    """Whether what is shown was printed; a line of three dots stands for any number of lines."""
    if not shown:
        return not printed
    if shown[0] == _ANYTHING:
        return any(agrees(shown[1:], printed[start:]) for start in range(len(printed) + 1))
    return bool(printed) and is_same(shown[0], printed[0]) and agrees(shown[1:], printed[1:])


def is_same(shown: str, printed: str) -> bool:
    """Whether a line is shown as it was printed, or its beginning is, with three dots for the rest."""
    return shown == printed or (shown.endswith(_ANYTHING) and printed.startswith(shown[: -len(_ANYTHING)]))
