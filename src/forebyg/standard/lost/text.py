"""A text as lines, and how much of it can be tried otherwise."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["affordable", "lines_of"]

_LONG: Final = 80_000
"""Letters of a long standard; of a longer one fewer changes are tried, so that it costs no more."""
_BREAK: Final = re.compile(r"\r\n|\r|\n")


def lines_of(text: str) -> list[str]:
    """The lines of a text, however they end."""
    return _BREAK.split(text)


def affordable(most: int, text: str) -> int:
    """How many changes of a text are tried, of so many at most."""
    return min(most, most * _LONG // max(len(text), 1))
