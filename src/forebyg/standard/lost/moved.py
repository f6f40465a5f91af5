"""A line that begins a step too far out, with what is below it: moved in, all is well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise, takewhile
from typing import Final

from forebyg.diagnostic import Diagnostic
from forebyg.source import STANDARD_LIMITS, read_yaml
from forebyg.standard.lost.text import STEP, Line, affordable, line_at, lines_above, lines_of
from forebyg.standard.whole import faults_of

__all__ = ["told_by_moved_line"]

_LOOKED_AT: Final = 40
"""How many lines above a fault may be the one that was moved."""
_TRIED_AT_MOST: Final = 12
_CODES: Final = frozenset(
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
"""Faults that may come of a line that begins too far out."""


def told_by_moved_line(text: str, faults: Sequence[Diagnostic]) -> Diagnostic | None:
    """What is wrong with a text that cannot be read, if one line of it begins too far out; None if none does.

    Args:
        text: The text.
        faults: What was found wrong with it.
    """
    first = faults[0]
    if first.line is None or first.code not in _CODES:
        return None
    lines = lines_of(text)
    tried = ((line, moved) for line in _further_out(lines, first.line) for moved in _moved_in(lines, line))
    for line, moved in islice(tried, affordable(_TRIED_AT_MOST, text)):
        document, wrong = read_yaml(moved, limits=STANDARD_LIMITS)
        if document is None or wrong or not isinstance(document.data, dict) or faults_of(document.data):
            continue
        path = next((path for path, place in document.keys.items() if place.line == line.number), ())
        if not path:  # a text that goes on
            continue
        above = next(step for step in reversed(path[:-1]) if isinstance(step, str))
        fields = {"word": path[-1], "suggestion": above}
        told = Diagnostic("misplaced-field", path=path, fields=fields, file=first.file)
        return replace(told, **line.stretch._asdict())
    return None


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
