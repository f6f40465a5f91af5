"""Lines that begin too far in or out, together or alone, seen from the line at which a parser stumbles."""

from collections.abc import Sequence
from itertools import takewhile

from forebyg.place import Place
from forebyg.source.lines import ENTRY, STEP, VALUE, Line, lines_above, lines_from, word_of

__all__ = ["Slip", "far_in", "is_known_heading", "moved_in", "moved_out", "no_name", "uneven"]

Slip = tuple[str, Place]
"""The code of a fault, and where it stands."""


def is_known_heading(before: Line, line: Line, lines: Sequence[str]) -> bool:
    """Whether a name with a text is a heading elsewhere, and the line below is no field beside it."""
    is_below = line.indent == before.margin + STEP and not line.is_dashed and ENTRY.match(line.text)
    if not is_below or not VALUE.fullmatch(before.text):
        return False
    every = [*lines_from(lines, 1)]
    is_heading = any(one.text.strip() == f"{word_of(before)}:" for one in every)
    return is_heading and not any(
        word_of(one) == word_of(line) for one in every if one.margin == before.margin
    )


def moved_in(line: Line, lines: Sequence[str]) -> Line | None:
    """The only entry of a list above this one, if it begins further in; a heading is no entry."""
    if line.text.rstrip().endswith(":"):
        return None
    heading, block = _further_in(line, lines)
    if heading is None or not block[-1].is_dashed:
        return None
    is_alone = sum(one.indent == block[-1].indent for one in block) == 1
    return block[-1] if is_alone and heading.margin == line.indent else None


def _further_in(line: Line, lines: Sequence[str]) -> tuple[Line | None, list[Line]]:
    """The lines right above one that begin further in than it, the first last, and the heading above them."""
    block = [*takewhile(lambda one: one.indent > line.indent, lines_above(lines, line.number))]
    above = next(lines_above(lines, block[-1].number), None) if block else None
    return above if above is not None and above.text.rstrip().endswith(":") else None, block


def far_in(line: Line, lines: Sequence[str]) -> Line | None:
    """The line itself, if it begins an entry as those of a list around it do, and further in."""
    around = (one for one in lines_above(lines, line.number) if one.is_dashed and one.indent < line.indent)
    nearest = next(around, None)
    return line if nearest is not None and word_of(nearest) == word_of(line) else None


def moved_out(line: Line, lines: Sequence[str]) -> Line | None:
    """The first of the fields above an entry that begin where its dash does, and elsewhere one step in."""
    block = [*takewhile(lambda one: not _begins_beside(one, line), lines_above(lines, line.number))]
    first = next((one for one in reversed(block) if one.indent <= line.indent), None)
    above = next(lines_above(lines, block[-1].number), None) if block else None
    if first is None or above is None or not _begins_beside(above, line) or not ENTRY.match(first.text):
        return None
    fields = (one for one in lines_from(lines, 1) if not one.is_dashed and one.indent == line.margin)
    is_field = first.indent == line.indent and any(word_of(one) == word_of(first) for one in fields)
    return first if is_field else None


def _begins_beside(one: Line, line: Line) -> bool:
    """Whether a line begins an entry of the same list."""
    return one.is_dashed and one.indent == line.indent


def no_name(line: Line, lines: Sequence[str]) -> Slip | None:
    """Lines that begin two steps in where this one begins one step in.

    If they are several, the name above them is gone; a single one, with what is below it, is moved in.
    """
    heading, block = _further_in(line, lines)
    if heading is None or heading.indent + STEP != line.indent:
        return None
    if not block[:-1] or block[-1].indent != line.indent + STEP or not ENTRY.match(line.text):
        return None
    is_several = any(one.indent == block[-1].indent for one in block[:-1])
    return ("missing-field", block[-1].whole) if is_several else ("uneven-indentation", block[-1].start)


def uneven(before: Line, line: Line) -> Slip | None:
    """A line that begins under no other; of the two, the one that is moved in by an odd number of blanks."""
    if before.indent == line.indent:
        return None
    odd = [one for one in (line, before) if one.indent % STEP]
    return "uneven-indentation", (odd[0] if odd else line).start
