"""The lines of a text, and how far in they begin; lines and columns count from 1."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from forebyg.place import Place

__all__ = [
    "ENTRY",
    "STEP",
    "VALUE",
    "Line",
    "line_at",
    "lines_above",
    "lines_between",
    "lines_from",
    "word_of",
]

STEP: Final = 2
"""Blanks by which lines are usually moved in."""
ENTRY: Final = re.compile(r" *(?:- )?[\w-]+:(?: |$)")
"""A line that begins with a name and its colon."""
VALUE: Final = re.compile(r" *(?:- )?[\w-]+: (?P<value>[^\"'\[{|>#].*)")
"""A name with a text without quotation marks."""
_MARGIN: Final = re.compile(r" *(?:- +)*")


class Line(NamedTuple):
    """A line, by its number."""

    number: int
    text: str

    @property
    def indent(self) -> int:
        """How many blanks it begins with."""
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def margin(self) -> int:
        """Where its words begin, behind the dashes of a list's entries."""
        found = _MARGIN.match(self.text)
        return found.end() if found else 0

    @property
    def is_dashed(self) -> bool:
        """Whether it begins an entry of a list."""
        return self.margin > self.indent

    @property
    def start(self) -> Place:
        """Its first letter."""
        return self.at(self.indent)

    def at(self, offset: int) -> Place:
        """A single character of it."""
        return Place(self.number, offset + 1, self.number, offset + 2)

    @property
    def whole(self) -> Place:
        """All that stands on it."""
        return Place(self.number, self.indent + 1, self.number, len(self.text.rstrip()) + 1)


def line_at(lines: Sequence[str], number: int) -> Line:
    """One of them; the last for what is told at the end of a text, below it."""
    there = min(number, len(lines))
    return Line(there, lines[there - 1])


def lines_between(lines: Sequence[str], first: int, last: int) -> Iterator[Line]:
    """The lines from one to another."""
    return (Line(number, lines[number - 1]) for number in range(first, min(last, len(lines)) + 1))


def lines_from(lines: Sequence[str], number: int) -> Iterator[Line]:
    """One line and those below it, as far as they say something."""
    return (line for line in lines_between(lines, number, len(lines)) if _says_something(line.text))


def lines_above(lines: Sequence[str], number: int) -> Iterator[Line]:
    """The lines above one that say something, the nearest first."""
    every = (Line(nth, lines[nth - 1]) for nth in range(min(number - 1, len(lines)), 0, -1))
    return (line for line in every if _says_something(line.text))


def word_of(line: Line) -> str:
    """The name that a line begins with."""
    return line.text.strip().removeprefix("- ").partition(":")[0]


def _says_something(line: str) -> bool:
    """Whether a line is neither empty nor a remark."""
    return bool(line.strip()) and not line.lstrip().startswith("#")
