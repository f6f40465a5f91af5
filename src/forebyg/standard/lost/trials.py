"""Where in a text a line may be gone: the same text with a line put in that may have stood there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from forebyg.source.lines import STEP, Line, line_at, lines_above
from forebyg.standard.lost.text import lines_of

__all__ = ["STAND_IN", "Trial", "trials"]

STAND_IN: Final = "lost-line"
"""What the line that is put in names."""
_LOOKED_AT: Final = 10
"""How many fields above the one at fault may be the one below the lost line."""


class Trial(NamedTuple):
    """A text with a line put in.

    Attributes:
        text: All of it.
        below: The line above which one was put in.
        column: Where what is put in begins, behind its dash, counted from 0.
        begins_entry: Whether that line begins an entry of a list.
        has_value: Whether it says something behind its colon.
    """

    text: str
    below: Line
    column: int
    begins_entry: bool = False
    has_value: bool = False


def trials(text: str, number: int) -> Iterator[Trial]:
    """The texts that may have been meant, the likeliest first.

    Args:
        text: What is written.
        number: The line on which something is wrong, counted from 1.
    """
    lines = lines_of(text)
    for below in dict.fromkeys(_places(lines, line_at(lines, number))):
        columns = (_with(lines, below, column) for column in _columns(lines, below))
        yield from sorted([*columns, *_entries(lines, below)], key=lambda one: -one.column)


def _places(lines: Sequence[str], line: Line) -> Iterator[Line]:
    """The lines above which one may be gone: the one at fault, those before it in its block, and the next.

    Where an entry of a list stands below a block, that is where the whole block begins.
    """
    yield line
    block = takewhile(lambda one: one.indent >= line.margin, lines_above(lines, line.number))
    beside = [one for one in block if one.indent == line.margin]
    yield from beside[-1:] if line.is_dashed else beside[:_LOOKED_AT]
    if line.number < len(lines):
        yield line_at(lines, line.number + 1)


def _columns(lines: Sequence[str], line: Line) -> Iterator[int]:
    """Where a field may begin that a line is below, the innermost first: where others do, or one step out."""
    limit = line.indent + line.is_dashed  # a list may begin where its field does
    for one in lines_above(lines, line.number):
        if one.margin < limit:
            if one.margin < line.indent - STEP < limit:
                yield line.indent - STEP
            limit = one.margin
            yield limit
        if one.indent < limit:
            limit = one.indent + 1


def _entries(lines: Sequence[str], line: Line) -> Iterator[Trial]:
    """The texts in which the line put in begins an entry of a list."""
    if line.indent >= STEP:
        yield _with(lines, line, line.indent, "- ", "" if line.is_dashed else f" {STAND_IN}")
    if line.indent >= 2 * STEP and not line.is_dashed:
        yield _with(lines, line, line.indent - STEP, "- ")


def _with(lines: Sequence[str], below: Line, column: int, dash: str = "", value: str = "") -> Trial:
    put = f"{' ' * (column - len(dash))}{dash}{STAND_IN}:{value}"
    text = "\n".join([*lines[: below.number - 1], put, *lines[below.number - 1 :]])
    return Trial(text, below, column, bool(dash), bool(value))
