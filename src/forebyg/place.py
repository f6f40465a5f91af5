"""Where something stands in a document: the way to it through the data, and the stretch of the file."""

import re
from typing import Final, NamedTuple

from forebyg.messages.wording import printable

__all__ = ["Path", "Place", "path_text"]

Path = tuple[str | int, ...]
"""The way from the top of a document to a value: keys, and positions counted from 0."""

_PLAIN_KEY: Final = re.compile(r"[\w-]+")


class Place(NamedTuple):
    """A stretch of a file; lines and columns count from 1, the end is the column after the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def path_text(path: Path) -> str:
    """A key path as people write it: `rules[3].within`, with unusual keys in quotes."""
    return "".join(_step_text(step) for step in path).removeprefix(".")


def _step_text(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if _PLAIN_KEY.fullmatch(step) else f'["{printable(step)}"]'
