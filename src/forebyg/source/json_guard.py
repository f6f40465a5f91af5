"""How deep and how large a JSON text is, found without parsing it: the parser itself recurses."""

import re
from itertools import accumulate, islice
from typing import Final

from forebyg.place import Place
from forebyg.source.faults import Faults
from forebyg.source.limits import Limits

__all__ = ["refuse_excess"]

_STRING: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
"""A string, closed or not; possessive, so that no text makes it look twice at a character."""
_STRUCTURE: Final = re.compile(r"[\[\]{},:]")
_BEGINS: Final = "[{,:"
_LOOKED_AT: Final = 100_000
"""Characters whose nesting is looked at where there is too much of them anyway."""
_STEP: Final = {"[": 1, "{": 1, "]": -1, "}": -1, ",": 0, ":": 0}


def refuse_excess(text: str, limits: Limits, faults: Faults) -> None:
    """Refuse what is too deep or too much.

    Every key and value is a node, counted by the punctuation around it; an empty list or mapping is two.

    Raises:
        UnreadableError: it is.
    """
    if text.count("[") + text.count("{") <= limits.depth and len(text) <= limits.nodes:
        return
    bare = _STRING.sub("", text)
    is_too_much = 1 + sum(map(bare.count, _BEGINS)) > limits.nodes
    structure = _STRUCTURE.findall(bare[:_LOOKED_AT] if is_too_much else bare)
    depths = accumulate(map(_STEP.__getitem__, structure))
    too_deep = next((index for index, depth in enumerate(depths) if depth > limits.depth), None)
    if too_deep is not None:
        faults.stop("too-deep", _place_of_nth(too_deep, text), limit=limits.depth)
    if is_too_much:
        faults.stop("too-many-nodes", None, limit=limits.nodes)


def _place_of_nth(index: int, text: str) -> Place:
    bare = _STRING.sub(_blanks, text)
    offset = next(islice(_STRUCTURE.finditer(bare), index, None)).start()
    line, column = bare.count("\n", 0, offset) + 1, offset - bare.rfind("\n", 0, offset)
    return Place(line, column, line, column + 1)


def _blanks(string: re.Match[str]) -> str:
    """As many blanks as the string has characters, so that what follows keeps its place."""
    return " " * len(string.group())
