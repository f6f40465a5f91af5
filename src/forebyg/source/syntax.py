"""What a YAML parser's complaint means to the person who wrote the text.

The parser's own sentences are not passed on: they quote the text, and they speak of tokens. They also differ
between libyaml and pure Python, while what is read off them here does not.
"""

from typing import Final, NamedTuple

import yaml

from forebyg.place import Place
from forebyg.source.frames import OpenList, OpenMapping
from forebyg.source.layout import Slip, slip_in_brackets, slip_of_layout

__all__ = ["SyntaxFault", "syntax_fault"]

_BY_CONTEXT: Final = (
    (("anchor",), "anchor"),
    (("alias",), "alias"),
    (("a tag", "a node"), "tag"),
)
"""Words of the parser's context, and the code of the fault that stands where the context begins."""
_RESERVED: Final = "found character"


class SyntaxFault(NamedTuple):
    """A fault of syntax: its code, where it stands, and the character at fault where it is a single one."""

    code: str
    place: Place | None
    word: str | None = None


def syntax_fault(
    error: yaml.MarkedYAMLError, text: str, innermost: OpenList | OpenMapping | None
) -> SyntaxFault:
    """The fault that made the parser give up while it read `innermost`."""
    context, begin, here = error.context or "", _at(error.context_mark), _at(error.problem_mark)
    for words, code in _BY_CONTEXT:
        if any(context.endswith(word) for word in words):
            return SyntaxFault(code, begin)
    if context.endswith("quoted scalar"):
        is_unclosed = (error.problem or "").startswith("found unexpected")
        return SyntaxFault("unclosed" if is_unclosed else "bad-escape", begin)
    if here is None or error.problem_mark is None:
        return SyntaxFault("yaml-syntax", here)
    character = text[error.problem_mark.index : error.problem_mark.index + 1]
    return _in_layout(error, text.split("\n"), here, character, innermost)


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
        return _of_slip(slip_in_brackets(lines, here, character, innermost))
    if (error.problem or "").startswith(_RESERVED):
        return SyntaxFault("reserved-character", here, character)
    if innermost is not None and is_inside:
        return _of_slip(slip_in_brackets(lines, here, character, innermost))
    if character in {"]", "}"}:
        return SyntaxFault("closes-nothing", here)
    slip = slip_of_layout(lines, here)
    return _of_slip(slip) if slip else SyntaxFault("yaml-syntax", here)


def _of_slip(slip: Slip) -> SyntaxFault:
    """The fault; where a colon touches what follows, the colon is the character at fault."""
    code, place = slip
    return SyntaxFault(code, place, ":" if code == "colon-without-blank" else None)


def _at(mark: yaml.Mark | None) -> Place | None:
    if mark is None:
        return None
    line, column = mark.line + 1, mark.column + 1
    return Place(line, column, line, column)
