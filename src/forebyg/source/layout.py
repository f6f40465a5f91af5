"""Which line of a text was written wrongly, where a parser only says where it gave up.

A parser stumbles over a line because of what is missing on it or on the one above. The usual slips of a hand
are looked for on both; lines and columns count from 1.
"""

import re
from collections.abc import Sequence
from itertools import chain, islice
from typing import Final

from forebyg.place import Place
from forebyg.source.blocks import Slip, far_in, is_known_heading, moved_in, moved_out, no_name, uneven
from forebyg.source.frames import OpenList, OpenMapping
from forebyg.source.lines import (
    ENTRY,
    STEP,
    VALUE,
    Line,
    line_at,
    lines_above,
    lines_between,
    lines_from,
    word_of,
)
from forebyg.source.pasted import (
    has_remark,
    in_braces,
    inner_quotes,
    is_remark,
    is_row,
    name_without_colon,
    no_colon_but_bracket,
    pasted_mark,
)

__all__ = ["Slip", "slip_in_brackets", "slip_of_layout"]

_TOUCHING_DASH: Final = re.compile(r" *-(?=[^\W\d]|\{)")
_TOUCHING_COLON: Final = re.compile(r" *(?:- )?[\w-]+:(?!//)(?=[^ ])")
_BRACED: Final = re.compile(r" *\{.*\} *(?:#.*)?")
_PLAIN_WORDS: Final = re.compile(r" *(?:- )?[^\s:\"'\[\]{}#][^\s:]*(?: (?!.*:(?: |$)).*)?")
_LONE_WORD: Final = re.compile(r" *[a-z][\w-]* *[.;,=]? *")
_QUOTED: Final = re.compile(r"(?:(?<=[:,-] )|(?<=[\[{]))\"(?:[^\"\\]|\\.)*(?P<end>\"|$)")
_LONGEST_NAME: Final = 80
_EQUALS: Final = re.compile(r"[a-z][\w-]* ?= ?$")
_ROUND: Final = re.compile(r"[a-z][\w-]* ?\([a-z][\w-]*$")
_CUT: Final = re.compile(
    r"(?P<before>(?:\"(?:[^\"\\]|\\.)*+(?:\"|$)|'[^']*+(?:'|$)|(?! #).)*+ )(?P<rest>#.*)"
)
"""What is read of a line, up to the blank before a # outside of quotation marks, and what is not."""
_CLOSING: Final = {"]": "[", "}": "{"}
_AFTER_COLON: Final = frozenset(",[]{}")


def slip_of_layout(lines: Sequence[str], here: Place) -> Slip | None:
    """The slip that made a parser stumble outside of brackets, if it is one of the usual ones.

    Args:
        lines: the whole text.
        here: where the parser gave up.
    """
    quote = _running_on(lines, here.line)
    if quote is not None:
        return "unclosed", quote
    before = next(lines_above(lines, here.line), None)
    line = next(lines_from(lines, here.line), None)
    looked_at = [one for one in (before, line) if one is not None]
    if line is None and before is not None and here.line > before.number:
        return _no_entry(before)
    first = line and (_two_colons(line, here) or (before and _above_block(before, line, lines)))
    if first:
        return first
    found = (
        slip
        for one in looked_at
        for slip in (
            _pasted(one, here),
            _touching(one),
            _unclosed(one),
            _stray_dash(one, lines),
        )
    )
    slip = next(filter(None, found), None)
    if slip is not None or before is None or line is None:
        return slip
    return (
        _dashed_heading(line, lines)
        or _bare_entry(before, line, lines)
        or _no_dash(before, line, lines)
        or _no_colon(before, line, lines)
        or no_name(line, lines)
        or uneven(before, line)
    )


def slip_in_brackets(
    lines: Sequence[str], here: Place, character: str, innermost: OpenList | OpenMapping
) -> Slip:
    """The slip that made a parser stumble within brackets.

    Args:
        lines: the whole text.
        here: where the parser gave up.
        character: what stands there.
        innermost: the list or mapping in brackets that it was reading.
    """
    within = [*lines_between(lines, innermost.start.line, here.line)]
    pasted = inner_quotes(within[-1].number, within[-1].text) if within else None
    if pasted is not None:
        return pasted.code, pasted.place
    quote = next(filter(None, map(_open_quote, within)), None)
    if quote is not None:
        return "unclosed", quote
    line = lines[here.line - 1] if here.line <= len(lines) else ""
    if character == ":" and line[here.column : here.column + 1] in _AFTER_COLON:
        return "colon-without-blank", here._replace(end_column=here.column + 1)
    if character in _CLOSING and line.count(character) > line.count(_CLOSING[character]):
        return "closes-nothing", here
    if here.line > innermost.start.line:
        return _cut_short(lines, innermost) or ("unclosed", innermost.start)
    slip = ("unclosed", innermost.start) if character in _CLOSING else _no_braces(line, here)
    return slip or ("unreadable-entry", here)


def _no_braces(line: str, here: Place) -> Slip | None:
    """An equals sign in place of a colon, before a bracket, or round brackets round a name and a value."""
    before = line[: here.column - 1][-_LONGEST_NAME:]
    for pattern, code in ((_EQUALS, "missing-colon"), (_ROUND, "missing-braces")):
        found = pattern.search(before)
        if found:
            return code, here._replace(column=here.column - len(found.group()))
    return None


def _cut_short(lines: Sequence[str], innermost: OpenList | OpenMapping) -> Slip | None:
    """A remark that holds the bracket which should close one of its line."""
    line = line_at(lines, innermost.start.line)
    found = _CUT.match(line.text, innermost.start.column - 1)
    closing = "}" if line.text[innermost.start.column - 1] == "{" else "]"
    return ("hash-in-text", line.at(found.end("before"))) if found and closing in found["rest"] else None


def _touching(line: Line) -> Slip | None:
    """A dash or a colon without the blank after it."""
    for pattern, code in ((_TOUCHING_DASH, "dash-without-blank"), (_TOUCHING_COLON, "colon-without-blank")):
        found = pattern.match(line.text)
        if found:
            return code, line.at(found.end() - 1)
    return None


def _running_on(lines: Sequence[str], number: int) -> Place | None:
    """Where a quotation mark opens that is only closed by the next one to open, on a later line."""
    quoted = (Line(nth, lines[nth - 1]) for nth in range(min(number, len(lines)), 0, -1))
    closing, opening = islice(chain((one for one in quoted if '"' in one.text), (None, None)), 2)
    if closing is None or opening is None:
        return None
    at = closing.text.index('"')
    looks_opening = _QUOTED.match(closing.text, at) and re.match(r'"\w', closing.text[at:])
    return _open_quote(opening) if looks_opening else None


def _unclosed(line: Line) -> Slip | None:
    """A quotation mark that is not closed."""
    quote = _open_quote(line)
    return quote and ("unclosed", quote)


def _no_entry(line: Line) -> Slip | None:
    """A row of a table, a remark, or a name without its colon."""
    if is_row(line.text):
        return "table-row", line.whole
    if _LONE_WORD.fullmatch(line.text):
        return "missing-colon", line.whole
    is_stray = _PLAIN_WORDS.fullmatch(line.text.rstrip()) or is_remark(line.text)
    return ("stray-remark", line.whole) if is_stray else None


def _above_block(before: Line, line: Line, lines: Sequence[str]) -> Slip | None:
    """A remark behind the colon of a heading, or above an entry of a list; or a heading without its colon."""
    if line.indent > before.indent and (has_remark(before.text) or is_known_heading(before, line, lines)):
        return "text-above-lines", before.whole
    if not line.is_dashed:
        return None
    moved = moved_in(line, lines) or moved_out(line, lines) or far_in(line, lines)
    if moved is not None:
        return "uneven-indentation", moved.start
    stray = _no_entry(before)
    if stray is not None and (stray[0] != "stray-remark" or before.indent == line.indent):
        return stray
    is_below = line.indent - before.indent in {0, STEP}
    is_heading = VALUE.fullmatch(before.text) and is_below and not before.is_dashed
    if is_heading and not _stray_dash(line, lines):
        return "text-above-lines", before.whole
    return _no_colon(before, line, lines)


def _pasted(line: Line, here: Place) -> Slip | None:
    """What an office program or a mail put into it, or a bracket where a colon should stand."""
    found = pasted_mark(line.number, line.text) or inner_quotes(line.number, line.text)
    if line.number == here.line and found is None:
        found = no_colon_but_bracket(line.number, line.text)
    return found and (found.code, found.place)


def _two_colons(line: Line, here: Place) -> Slip | None:
    """A text without quotes that holds a colon and a blank."""
    if line.number == here.line and line.text.rstrip().endswith(":") and is_remark(line.text):
        return "stray-remark", line.whole
    found = VALUE.match(line.text)
    if found is None or line.number != here.line or not re.search(r":( |$)", found["value"]):
        return None
    code = "missing-braces" if in_braces(found["value"]) else "colon-in-text"
    return code, line.whole._replace(column=found.start("value") + 1)


def _bare_entry(before: Line, line: Line, lines: Sequence[str]) -> Slip | None:
    """An entry in braces that lacks its dash: it stands where the heading does, or among entries."""
    above = next(lines_above(lines, before.number), None)
    if above is None or not _BRACED.fullmatch(before.text):
        return None
    is_beside = before.indent in {above.indent, line.indent if line.is_dashed else None}
    is_below = above.is_dashed or _is_heading(above, before, lines)
    return ("missing-dash", before.whole) if is_beside and is_below else None


def _no_dash(before: Line, line: Line, lines: Sequence[str]) -> Slip | None:
    """An entry of a list that lacks its dash: what follows is moved in below it."""
    if line.indent != before.indent + STEP or not VALUE.match(before.text) or before.is_dashed:
        return None
    for one in lines_above(lines, before.number):
        if one.indent < before.indent:
            return None
        if one.indent == before.indent:
            is_list = one.is_dashed or _is_heading(one, before, lines)
            return ("missing-dash", before.whole) if is_list else None
    return None


def _dashed_heading(line: Line, lines: Sequence[str]) -> Slip | None:
    """A dash before the first of some headings: what stands below it stands beside it then."""
    above = _no_further_in(line, lines)
    if above is None or not above.is_dashed or line.is_dashed or above.indent != line.indent:
        return None
    below = next(lines_from(lines, above.number + 1))
    is_beside = below.indent == above.margin and not below.is_dashed
    return ("stray-dash", above.start) if is_beside and _is_heading(above, below, lines) else None


def _stray_dash(line: Line, lines: Sequence[str]) -> Slip | None:
    """A dash before a key that stands among keys without one: above it, or below one that begins an entry."""
    after = next((one for one in lines_from(lines, line.number + 1) if one.indent <= line.indent), None)
    beside = after is not None and after.indent == line.indent and after
    is_entry = beside and beside.is_dashed and not _is_heading(line, beside, lines)
    if is_entry or not line.is_dashed or not ENTRY.match(line.text):
        return None
    above = _no_further_in(line, lines)
    is_below = above is None or (above.margin == line.indent and not _is_heading(above, line, lines))
    around = [word_of(one) for one in (above, beside) if one]
    is_first = beside and ENTRY.match(beside.text) and word_of(line) not in around
    return ("stray-dash", line.start) if is_below or is_first else None


def _no_further_in(line: Line, lines: Sequence[str]) -> Line | None:
    """The nearest line above one that begins no further in."""
    return next((one for one in lines_above(lines, line.number) if one.indent <= line.indent), None)


def _is_heading(above: Line, line: Line, lines: Sequence[str]) -> bool:
    """Whether what is below a line is its value: it ends in its colon, and the next line is this one."""
    return above.text.rstrip().endswith(":") and next(lines_above(lines, line.number), None) == above


def _no_colon(before: Line, line: Line, lines: Sequence[str]) -> Slip | None:
    """A key without its colon: it stands where other keys do, or is the first of some."""
    if not _PLAIN_WORDS.fullmatch(before.text.rstrip()):
        return None
    nearest = next((one for one in lines_above(lines, before.number) if one.margin <= before.margin), None)
    is_among_keys = (
        not before.is_dashed
        if nearest is None
        else nearest.margin == before.margin and bool(ENTRY.match(nearest.text))
    )
    is_lone = _LONE_WORD.fullmatch(before.text) or " " not in before.text.strip().removeprefix("- ")
    is_word = bool(is_lone) and line.margin > before.margin
    is_headed = nearest is not None and nearest.text.rstrip().endswith(":")
    is_first = is_headed and line.margin == before.margin and bool(ENTRY.match(line.text))
    code = "missing-colon" if name_without_colon(before.text) else "stray-remark"
    return (code, before.whole) if is_among_keys or is_word or is_first else None


def _open_quote(line: Line) -> Place | None:
    """Where a quotation mark opens that the line does not close, or closes only where another one opens."""
    for found in _QUOTED.finditer(line.text):
        after = line.text[found.end() :]
        if not found["end"] or re.match(r"[^\s,\]}:]", after):
            return line.at(found.start())
    return None
