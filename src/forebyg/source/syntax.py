"""What a YAML parser's complaint means to the person who wrote the text.

The parser's own sentences are not passed on: they quote the text, and they speak of tokens. They also differ
between libyaml and pure Python, while what is read off them here does not.
"""

from typing import Final, NamedTuple

import yaml

from forebyg.diagnostic import Place
from forebyg.source.frames import OpenList, OpenMapping

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
    if innermost is not None and innermost.in_brackets and here and here.line > innermost.start.line:
        return SyntaxFault("unclosed", innermost.start)
    if (error.problem or "").startswith(_RESERVED) and error.problem_mark is not None:
        return SyntaxFault("reserved-character", here, text[error.problem_mark.index])
    return SyntaxFault("yaml-syntax", here)


def _at(mark: yaml.Mark | None) -> Place | None:
    if mark is None:
        return None
    line, column = mark.line + 1, mark.column + 1
    return Place(line, column, line, column)
