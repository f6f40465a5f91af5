"""What one recorded value may look like, by the shape that the vocabulary gives it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from forebyg.dates import parse_date
from forebyg.episode.faults import Fault, RefusedError, refused
from forebyg.suggestion import suggest
from forebyg.vocabulary import LARGEST_NUMBER, Attribute, Shape, Value

__all__ = ["day_of", "value_of"]


def value_of(value: object, spec: Attribute) -> Value:
    """The value of an attribute or a fact; lists become tuples.

    Raises:
        RefusedError: It is none that the attribute can have.
    """
    return _READERS[spec.shape](value, spec)


def day_of(value: object) -> date:
    """A day: a date without a time, or text written exactly `YYYY-MM-DD`.

    Raises:
        RefusedError: It is neither, or no day of the calendar.
    """
    if type(value) is date:
        return value
    if isinstance(value, str):
        try:
            return parse_date(value)
        except ValueError:
            raise refused("needs-date") from None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise refused("needs-date")


def _truth(value: object, _spec: Attribute) -> bool:
    if isinstance(value, bool):
        return value
    raise refused("needs-truth")


def _whole(value: object, _spec: Attribute) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST_NUMBER:
        return value
    raise refused("needs-whole-number")


def _text(value: object, _spec: Attribute) -> str:
    if isinstance(value, str) and value and not value.isspace():
        return value
    raise refused("needs-text")


def _choice(value: object, spec: Attribute) -> str:
    if not isinstance(value, str):
        raise refused("needs-choice", known=spec.choices)
    if value not in spec.choices:
        raise refused("needs-choice", known=spec.choices, suggestion=suggest(value, spec.choices))
    return value


def _date(value: object, _spec: Attribute) -> date:
    return day_of(value)


def _words(value: object, spec: Attribute) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise refused("needs-words")
    read = _choice if spec.choices else _text
    words: list[str] = []
    faults: list[Fault] = []
    for position, word in enumerate(value):
        try:
            words.append(read(word, spec))
        except RefusedError as error:
            faults += [fault._replace(below=(position,)) for fault in error.faults]
    if faults:
        raise RefusedError(*faults)
    return tuple(words)


_READERS: Final[Mapping[Shape, Callable[[object, Attribute], Value]]] = MappingProxyType(
    {
        Shape.TRUTH: _truth,
        Shape.WHOLE: _whole,
        Shape.TEXT: _text,
        Shape.CHOICE: _choice,
        Shape.DATE: _date,
        Shape.WORDS: _words,
    }
)
