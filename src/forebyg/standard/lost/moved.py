"""A line that begins a step too far out or in: moved back, all is well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise, takewhile
from typing import Final, NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.source import STANDARD_LIMITS, read_yaml
from forebyg.source.lines import STEP, Line, line_at, lines_above
from forebyg.standard.lost.text import affordable, lines_of
from forebyg.standard.whole import faults_of

__all__ = ["told_by_moved_line"]

_LOOKED_AT: Final = 40
"""How many lines above a fault may be the one that was moved."""
_INWARDS_AT_MOST: Final = 12
_OUTWARDS_AT_MOST: Final = 3
"""How many moves are tried."""
_READ: Final = frozenset({"unknown-field"})
_UNREAD: Final = frozenset(
    {
        "duplicate-key",
        "missing-colon",
        "missing-dash",
        "missing-field",
        "stray-dash",
        "uneven-indentation",
        "yaml-syntax",
    }
)
"""Faults that may come of a line that begins in the wrong place."""


class Move(NamedTuple):
    """A line, and the text in which it begins elsewhere."""

    line: Line
    text: str


def told_by_moved_line(text: str, faults: Sequence[Diagnostic], *, is_read: bool) -> Diagnostic | None:
    """What is wrong with a text if one line begins too far out or in; None if none does.

    Args:
        text: The text.
        faults: What was found wrong with it.
        is_read: Whether it could be read as it is: then no line begins too far out.
    """
    first = faults[0]
    if first.line is None or first.code not in (_READ if is_read else _UNREAD):
        return None
    lines = lines_of(text)
    inwards = () if is_read else islice(_inwards(lines, first.line), affordable(_INWARDS_AT_MOST, text))
    for move in inwards:
        path = _path(move)
        if path:
            above = next(step for step in reversed(path[:-1]) if isinstance(step, str))
            return _told(move.line, path, first.file, suggestion=above)
    for move in islice(_outwards(lines, first.line), affordable(_OUTWARDS_AT_MOST, text)):
        path = _path(move)
        if path:
            return _told(move.line, path, first.file)
    return None


def _path(move: Move) -> Path:
    """The way to what the line begins, if all is well then; none where it begins nothing."""
    document, wrong = read_yaml(move.text, limits=STANDARD_LIMITS)
    if document is None or wrong or not isinstance(document.data, dict) or faults_of(document.data):
        return ()
    return next((path for path, place in document.keys.items() if place.line == move.line.number), ())


def _told(line: Line, path: Path, file: str | None, **under: str) -> Diagnostic:
    told = Diagnostic("misplaced-field", path=path, fields={"word": path[-1], **under}, file=file)
    return replace(told, **line.whole._asdict())


def _inwards(lines: Sequence[str], number: int) -> Iterator[Move]:
    """Each line that begins too far out, moved in."""
    for line in _further_out(lines, number):
        yield from (Move(line, text) for text in _moved_in(lines, line))


def _further_out(lines: Sequence[str], number: int) -> Iterator[Line]:
    """The lines, from one upwards, that begin further out than the one above, or where a heading does."""
    near = [line_at(lines, number), *islice(lines_above(lines, number), _LOOKED_AT)]
    for line, above in pairwise(near):
        is_headed = line.indent == above.margin and above.text.rstrip().endswith(":")
        if (line.indent < above.margin or is_headed) and not line.is_dashed:
            yield line


def _moved_in(lines: Sequence[str], line: Line) -> Iterator[str]:
    """The text with a line a step further in, alone and with all that is below it."""
    after = (line_at(lines, number) for number in range(line.number + 1, len(lines) + 1))
    block = [line, *takewhile(lambda one: one.indent > line.indent, after)]
    for moved in (block[:1], block) if len(block) > 1 else (block,):
        put = [f"{' ' * STEP}{one.text}" for one in moved]
        yield "\n".join([*lines[: line.number - 1], *put, *lines[moved[-1].number :]])


def _outwards(lines: Sequence[str], number: int) -> Iterator[Move]:
    """Each line with a name alone, from one upwards, that stands beside or right of the next, moved out."""
    after = (line_at(lines, below) for below in range(number + 1, len(lines) + 1))
    near = [*islice(after, 1), line_at(lines, number), *islice(lines_above(lines, number), _LOOKED_AT)]
    for below, line in pairwise(near):
        is_heading = line.text.rstrip().endswith(":") and not line.is_dashed
        if is_heading and (line.indent % STEP or line.indent >= max(below.indent, STEP)):
            out = " " * ((line.indent - 1) // STEP * STEP) + line.text.lstrip()
            yield Move(line, "\n".join([*lines[: line.number - 1], out, *lines[line.number :]]))
