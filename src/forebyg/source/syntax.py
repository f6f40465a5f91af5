"""What a YAML parser's complaint means to the person who wrote the text.

The parser's own sentences are not passed on: they quote the text, and they speak of tokens. They also differ
between libyaml and pure Python, while what is read off them here does not.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

import yaml

from forebyg.place import Place
from forebyg.source.frames import OpenList, OpenMapping
from forebyg.source.layout import Slip, slip_in_brackets, slip_of_layout
from forebyg.source.lines import line_at, lines_from
from forebyg.source.pasted import Pasted, in_braces, inner_quotes, name_without_colon, pasted_mark
from forebyg.source.text import lines_of

__all__ = ["SyntaxFault", "syntax_fault"]

_BY_CONTEXT: Final = (
    (("anchor",), "anchor"),
    (("alias",), "alias"),
    (("a tag", "a node"), "tag"),
)
"""Words of the parser's context, and the code of the fault that stands where the context begins."""
_RESERVED: Final = "found character"
_QUOTING: Final = "`"
"""The sign in which messages quote, so that it cannot be shown."""
_BLOCK_SIGNS: Final = frozenset("-?")
"""Signs that mean something at the beginning of a text alone, and only if a blank follows."""
_NOTHING: Final = re.compile(r" *(?:#.*)?")
_AFTER_COLON: Final = re.compile(r".*: +")
_IN_BRACKETS_FIRST: Final = re.compile(r" *(?:- )?[\w-]+: (?=(?P<sign>[\[{])[^\]}]*[\]}] *[\w(])")
"""A text that begins with a remark in brackets."""
_LIST_FIRST: Final = re.compile(r"[^\[]*\[[\w-]+(?:, *[\w-]+)*\]")
"""A list of names, which hardly begins a text."""
_COMPARED: Final = re.compile(r">=? *[0-9]+ *$")
_BEHIND_BRACKETS: Final = re.compile(r" *(?:- |[\w-]+: )*(?:\{.*\}|\[.*\]) *")
_LINK: Final = re.compile(r"(?P<name>/|\||&|\+|og/eller|eller|og|and/or|and|or)(?=[ \[{])")
"""What a hand writes between two conditions."""
_LACKS_COMMA: Final = re.compile(r".*[^\s,\[{:] +(?P<name>[\w-]+)")
_REMARK_AND_NAME: Final = re.compile(r" *[^:]*[^:\w-][^:]*: (?P<name>[a-z_]+):? *$")
_SECOND_NAME: Final = re.compile(r"(?:[a-z0-9_-]+,? (?P<name>[a-z][a-z_]+)|.* (?P<language>da|en)):(?: |$)")


class SyntaxFault(NamedTuple):
    """A fault of syntax: its code, where it stands, and the character or the name that it is about."""

    code: str
    place: Place | None
    word: str | None = None


def syntax_fault(
    error: yaml.MarkedYAMLError, text: str, innermost: OpenList | OpenMapping | None
) -> SyntaxFault:
    """The fault that made the parser give up while it read `innermost`."""
    context, begin, here = error.context or "", _at(error.context_mark), _at(error.problem_mark)
    lines = lines_of(text)
    is_inside = innermost is not None and innermost.in_brackets
    pasted = (
        None if is_inside else next(filter(None, (_pasted(lines, place) for place in (begin, here))), None)
    )
    if pasted is not None:
        return SyntaxFault(*pasted)
    for words, code in _BY_CONTEXT:
        if any(context.endswith(word) for word in words):
            return SyntaxFault(code, begin)
    if context.endswith("quoted scalar"):
        is_unclosed = (error.problem or "").startswith("found unexpected")
        return SyntaxFault("unclosed" if is_unclosed else "bad-escape", begin)
    if context.endswith("block scalar") and begin is not None:
        rest = lines[begin.line - 1][begin.column - 1 :]
        return SyntaxFault(
            "sign-before-number" if _COMPARED.match(rest) else "reserved-character", begin, rest[0]
        )
    if here is None or error.problem_mark is None:
        return SyntaxFault("yaml-syntax", here)
    character = text[error.problem_mark.index : error.problem_mark.index + 1]
    return _in_layout(error, lines, here, character, innermost)


def _pasted(lines: list[str], place: Place | None) -> Pasted | None:
    """The sign that a line begins with and should not, where the parser says that something stands."""
    return pasted_mark(place.line, lines[place.line - 1]) if place and place.line <= len(lines) else None


def _in_layout(
    error: yaml.MarkedYAMLError,
    lines: list[str],
    here: Place,
    character: str,
    innermost: OpenList | OpenMapping | None,
) -> SyntaxFault:
    """The fault outside of quotes: what the lines about it look like says more than the parser does."""
    is_inside = innermost is not None and innermost.in_brackets
    if innermost is not None and is_inside and here.line > innermost.start.line:
        return _of_slip(slip_in_brackets(lines, here, character, innermost), lines)
    before = lines[here.line - 1][: here.column - 1] if here.line <= len(lines) else ""
    is_first = character in _BLOCK_SIGNS and _AFTER_COLON.fullmatch(before)
    if (error.problem or "").startswith(_RESERVED) or is_first:
        return SyntaxFault(_code_of_sign(lines, here, character), here, character.replace(_QUOTING, ""))
    if innermost is not None and is_inside:
        return _of_slip(slip_in_brackets(lines, here, character, innermost), lines)
    if character in {"]", "}"}:
        return SyntaxFault("closes-nothing", here)
    behind = _behind_brackets(lines, here, before)
    if behind is not None:
        return behind
    slip = slip_of_layout(lines, here)
    return _of_slip(slip, lines) if slip else SyntaxFault("yaml-syntax", here)


def _code_of_sign(lines: list[str], here: Place, character: str) -> str:
    """What a sign at the beginning of a text is: a list's dash too many, a sign for nothing, or reserved."""
    line = line_at(lines, here.line)
    if character not in _BLOCK_SIGNS or not _NOTHING.fullmatch(line.text, here.column):
        return "reserved-character"
    after = next(lines_from(lines, here.line + 1), None)
    is_list = after is not None and after.is_dashed and after.indent >= line.margin
    return "stray-dash" if character == "-" and is_list else "sign-for-a-value"


def _behind_brackets(lines: list[str], here: Place, before: str) -> SyntaxFault | None:
    """The fault if something stands behind a bracket: a text begins with a remark, or there is too much."""
    line = lines[here.line - 1] if before else ""
    bracket, link = _IN_BRACKETS_FIRST.match(line), _LINK.match(line, here.column - 1)
    if bracket is not None and not (bracket["sign"] == "{" and link) and not _LIST_FIRST.match(line):
        column = bracket.end() + 1
        return SyntaxFault(
            "reserved-character", here._replace(column=column, end_column=column), bracket["sign"]
        )
    return (
        SyntaxFault("text-after-brackets", here, _named(link)) if _BEHIND_BRACKETS.fullmatch(before) else None
    )


def _of_slip(slip: Slip, lines: list[str]) -> SyntaxFault:
    """The fault, with the character at fault or the name that a text seems to hold."""
    code, place = slip
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if code in {"foreign-bullet", "foreign-mark"}:
        return SyntaxFault(*(pasted_mark(place.line, line) or slip))
    if code == "text-after-quotes":
        return SyntaxFault(*(inner_quotes(place.line, line) or slip))
    return SyntaxFault(code, place, _word(code, line, place.column - 1))


def _word(code: str, line: str, offset: int) -> str | None:
    """The character at fault, or the name that a line seems to hold there."""
    return _WORDS[code](line, offset) if code in _WORDS else None


def _second_name(line: str, offset: int) -> str | None:
    found = _SECOND_NAME.match(line, offset)
    return found and (found["name"] or found["language"])


def _named(found: re.Match[str] | None) -> str | None:
    return found and found["name"]


def _at(mark: yaml.Mark | None) -> Place | None:
    if mark is None:
        return None
    line, column = mark.line + 1, mark.column + 1
    return Place(line, column, line, column)


_WORDS: Final[Mapping[str, Callable[[str, int], str | None]]] = {
    "colon-in-text": _second_name,
    "colon-without-blank": lambda _line, _offset: ":",
    "missing-braces": lambda line, offset: (
        in_braces(line[offset:]) or in_braces(line[offset : line.find(")", offset) + 1])
    ),
    "missing-colon": lambda line, offset: name_without_colon(line[offset:]),
    "stray-remark": lambda line, _offset: _named(_REMARK_AND_NAME.match(line)),
    "unreadable-entry": lambda line, offset: _named(_LACKS_COMMA.fullmatch(line[:offset])),
}
"""What is named of a line, by the code of its fault."""
