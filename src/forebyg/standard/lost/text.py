"""A text as lines, and how far in they begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from forebyg.place import Place

__all__ = ["STEP", "Line", "affordable", "line_at", "lines_above", "lines_of"]

STEP: Final = 2
"""Blanks by which lines are usually moved in."""
_LONG: Final = 80_000
"""Letters of a long standard; of a longer one fewer changes are tried, so that it costs no more."""
_BREAK: Final = re.compile(r"\r\n|\r|\n")


class Line(NamedTuple):
    """A line, by its number, counted from 1."""

    number: int
    text: str

    @property
    def indent(self) -> int:
        """How many blanks it begins with."""
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def margin(self) -> int:
        """Where its words begin, behind the dashes of entries."""
        return len(self.text) - len(self.text.lstrip(" -"))

    @property
    def is_dashed(self) -> bool:
        """Whether it begins an entry of a list."""
        return self.margin > self.indent

    @property
    def stretch(self) -> Place:
        """What stands on it."""
        return Place(self.number, self.indent + 1, self.number, len(self.text.rstrip()) + 1)

    @property
    def says_something(self) -> bool:
        """Whether it is neither empty nor a remark."""
        return bool(self.text.strip()) and not self.text.lstrip().startswith("#")


def lines_of(text: str) -> list[str]:
    """The lines of a text, however they end."""
    return _BREAK.split(text)


def line_at(lines: Sequence[str], number: int) -> Line:
    """One of them; the last for what is told at the end of a text, below it."""
    there = min(number, len(lines))
    return Line(there, lines[there - 1])


def lines_above(lines: Sequence[str], number: int) -> Iterator[Line]:
    """The lines above one that say something, the nearest first."""
    every = (line_at(lines, above) for above in range(number - 1, 0, -1))
    return (line for line in every if line.says_something)


def affordable(most: int, text: str) -> int:
    """How many changes of a text are tried, of so many at most."""
    return min(most, most * _LONG // max(len(text), 1))
