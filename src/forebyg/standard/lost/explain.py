"""A single line that is gone or begins in the wrong place, told in place of what is wrong because of it."""

from __future__ import annotations

from collections.abc import Sequence

from forebyg.diagnostic import Diagnostic
from forebyg.standard.lost.line import told_by_lost_line
from forebyg.standard.lost.moved import told_by_moved_line
from forebyg.standard.lost.text import lines_of

__all__ = ["told_by_a_line"]


def told_by_a_line(text: str, faults: Sequence[Diagnostic], *, is_read: bool) -> list[Diagnostic] | None:
    """What is wrong with a standard if it comes of one line; None where none explains it.

    Args:
        text: The standard.
        faults: What was found wrong with it.
        is_read: Whether it could be read as it is, so that these are all.
    """
    lines = lines_of(text)
    if not faults or any(_is_repeated(lines, fault) for fault in faults):
        return None
    lost = told_by_lost_line(text, faults, is_read=is_read)
    told = faults if is_read and lost is None else lost
    if told is not None and len(told) == 1:
        return lost
    moved = told_by_moved_line(text, faults, is_read=is_read)
    return lost if moved is None else [moved]


def _is_repeated(lines: Sequence[str], fault: Diagnostic) -> bool:
    """Whether a field stands twice because its line does: then nothing is gone."""
    first = fault.fields.get("first_line")
    if fault.line is None or first != fault.line - 1:
        return False
    return lines[fault.line - 1].strip(" -") == lines[fault.line - 2].strip(" -")
