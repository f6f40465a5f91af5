"""Where in a text a line may be gone: the same text with a line put in that may have stood there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

__all__ = ["STAND_IN", "Trial", "trials"]

STAND_IN: Final = "lost-line"
"""What the line that is put in names."""
_BREAK: Final = re.compile(r"\r\n|\r|\n")
_STEP: Final = 2
_LOOKED_AT: Final = 10
"""How many fields above the one at fault may be the one below the lost line."""


class Trial(NamedTuple):
    """A text with a line put in.

    Attributes:
        text: All of it.
        number: The line above which one was put in, counted from 1 before it was.
        below: What stands on that line.
        column: Where what is put in begins, behind its dash, counted from 0.
        begins_entry: Whether that line begins an entry of a list.
        has_value: Whether it says something behind its colon.
    """

    text: str
    number: int
    below: str
    column: int
    begins_entry: bool = False
    has_value: bool = False


class _Line(NamedTuple):
    """A line, by its number."""

    number: int
    text: str


def trials(text: str, number: int) -> Iterator[Trial]:
    """The texts that may have been meant, the likeliest first.

    Args:
        text: What is written.
        number: The line on which something is wrong, counted from 1.
    """
    lines = _BREAK.split(text)
    for above in dict.fromkeys(_places(lines, number)):
        put = [*(_with(lines, above, column) for column in _columns(lines, above)), *_entries(lines, above)]
        yield from sorted(put, key=lambda one: -one.column)


def _places(lines: Sequence[str], number: int) -> Iterator[int]:
    """The lines above which one may be gone: the one at fault, those before it in its block, and the next.

    Where an entry of a list stands below a block, that is where the whole block begins.
    """
    yield number
    line = lines[number - 1]
    block = takewhile(lambda one: _indent(one.text) >= _margin(line), _above(lines, number))
    beside = [one.number for one in block if _indent(one.text) == _margin(line)]
    yield from beside[-1:] if _margin(line) > _indent(line) else beside[:_LOOKED_AT]
    if number < len(lines):
        yield number + 1


def _columns(lines: Sequence[str], number: int) -> Iterator[int]:
    """Where a field may begin that a line is below, the innermost first: where others do, or one step out."""
    line = lines[number - 1]
    limit = _indent(line) + (_margin(line) > _indent(line))  # a list may begin where its field does
    for _, above in _above(lines, number):
        if _margin(above) < limit:
            if _margin(above) < _indent(line) - _STEP < limit:
                yield _indent(line) - _STEP
            limit = _margin(above)
            yield limit
        if _indent(above) < limit:
            limit = _indent(above) + 1


def _entries(lines: Sequence[str], number: int) -> Iterator[Trial]:
    """The texts in which the line put in begins an entry of a list."""
    indent = _indent(lines[number - 1])
    is_list = _margin(lines[number - 1]) > indent
    if indent >= _STEP:
        yield _with(lines, number, indent, "- ", "" if is_list else f" {STAND_IN}")
    if indent >= 2 * _STEP and not is_list:
        yield _with(lines, number, indent - _STEP, "- ")


def _with(lines: Sequence[str], number: int, column: int, dash: str = "", value: str = "") -> Trial:
    put = f"{' ' * (column - len(dash))}{dash}{STAND_IN}:{value}"
    text = "\n".join([*lines[: number - 1], put, *lines[number - 1 :]])
    return Trial(text, number, lines[number - 1], column, bool(dash), bool(value))


def _above(lines: Sequence[str], number: int) -> Iterator[_Line]:
    """The lines above one that say something, the nearest first."""
    for above in range(number - 1, 0, -1):
        line = lines[above - 1]
        if line.strip() and not line.lstrip().startswith("#"):
            yield _Line(above, line)


def _indent(line: str) -> int:
    """How many blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))


def _margin(line: str) -> int:
    """Where its words begin, behind the dashes of entries."""
    return len(line) - len(line.lstrip(" -"))
