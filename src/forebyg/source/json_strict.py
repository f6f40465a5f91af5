"""JSON parsed as its specification has it: one value a key, no NaN, no text that cannot be written."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

from forebyg.place import Path, Place
from forebyg.source.faults import Faults
from forebyg.source.scalars import LONGEST_NUMBER
from forebyg.source.text import unprintable

__all__ = ["parse_strictly"]

_Container = dict[Any, Any] | list[Any]

_BLANK: Final = " \t\n\r"
"""What may stand between the parts of JSON."""

_ODD_ESCAPE: Final = re.compile(r"\\u(?:00[01]|007[fF]|00[89]|[dD][89a-fA-F]|[fF]{3}[eEfF])")
"""Escapes that may stand for no character; only a text that has one is searched value by value."""


def parse_strictly(text: str, faults: Faults) -> tuple[object, frozenset[Path]]:
    """The data, and the key paths of what was refused in it (null in the data).

    Raises:
        UnreadableError: the text is not JSON.
    """
    reader = _Reader()
    try:
        data = json.loads(
            text,
            object_pairs_hook=reader.mapping,
            parse_int=reader.whole_number,
            parse_float=reader.fraction,
            parse_constant=reader.constant,
        )
    except json.JSONDecodeError as error:
        _refuse_syntax(error, faults)
    if reader.has_faults or _may_hold_unprintable(text):
        return _searched(data, reader, faults)
    return data, frozenset()


@dataclass(frozen=True, slots=True)
class _Refused:
    """Stands in the data for a value that is refused, until its key path is known."""

    code: str


@dataclass(slots=True)
class _Reader:
    """What the parser calls; it notes faults, whose key path only the finished data can tell.

    Attributes:
        has_faults: some were noted.
        repeated: by the identity of a mapping, the mapping and its keys given more than once.
    """

    has_faults: bool = False
    repeated: dict[int, tuple[object, tuple[str, ...]]] = field(default_factory=dict)

    def mapping(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        """A mapping; of a key given twice the last value."""
        data = dict(pairs)
        if len(data) != len(pairs):
            counts = Counter(key for key, _ in pairs)
            self.repeated[id(data)] = data, tuple(key for key, count in counts.items() if count > 1)
            self.has_faults = True
        return data

    def whole_number(self, digits: str) -> object:
        """A whole number of bearable length."""
        if len(digits.removeprefix("-")) > LONGEST_NUMBER:
            return self._refuse("number-too-long")
        return int(digits)

    def fraction(self, digits: str) -> object:
        """A fraction; whether one may stand there is for others to say."""
        number = float(digits)
        return number if math.isfinite(number) else self._refuse("not-a-number")

    def constant(self, _name: str) -> object:
        """NaN and the infinities, which are not JSON."""
        return self._refuse("not-a-number")

    def _refuse(self, code: str) -> _Refused:
        self.has_faults = True
        return _Refused(code)


def _refuse_syntax(error: json.JSONDecodeError, faults: Faults) -> NoReturn:
    at = _superfluous_comma(error)
    line, column = error.doc.count("\n", 0, at) + 1, at - error.doc.rfind("\n", 0, at)
    faults.stop("json-syntax", Place(line, column, line, column))


def _superfluous_comma(error: json.JSONDecodeError) -> int:
    """The place of the fault; of a comma that nothing follows its own, for Pythons differ on that."""
    before = error.doc[: error.pos].rstrip(_BLANK)
    is_last = before.endswith(",") and error.doc[error.pos : error.pos + 1] in {"]", "}"}
    return len(before) - 1 if is_last else error.pos


def _may_hold_unprintable(text: str) -> bool:
    """Whether it is worth looking at every value; most texts are cleared without a search."""
    if "\\u" in text and _ODD_ESCAPE.search(text):
        return True
    return not text.isprintable() and unprintable(text) is not None


def _searched(data: object, reader: _Reader, faults: Faults) -> tuple[object, frozenset[Path]]:
    """Note all faults of the data by key path, in its order, and take the refused values out."""
    top = [data]
    refused: set[Path] = set()
    for around, step, path in _walk(top):
        value = around[step]
        _refuse_repeated(value, path, reader, faults)
        if isinstance(value, _Refused):
            faults.add(value.code, None, path, limit=LONGEST_NUMBER)
            around[step] = None
            refused.add(path)
        elif name := unprintable(step) or unprintable(value):
            faults.add("control-character", None, path, name=name)
            refused.add(path)
    return top[0], frozenset(refused)


def _refuse_repeated(value: object, path: Path, reader: _Reader, faults: Faults) -> None:
    _, keys = reader.repeated.get(id(value), (None, ()))
    for key in keys:
        faults.add("duplicate-key", None, (*path, key), word=key)


def _walk(top: list[object]) -> Iterator[tuple[_Container, Any, Path]]:
    """Every value below the top, in the order of the text: what holds it, its key or position, its path."""
    waiting: list[tuple[_Container, Any, Path]] = [(top, 0, ())]
    while waiting:
        around, step, path = waiting.pop()
        yield around, step, path
        value = around[step]
        if isinstance(value, dict | list):
            steps = value if isinstance(value, dict) else range(len(value))
            waiting.extend((value, inner, (*path, inner)) for inner in reversed(steps))
