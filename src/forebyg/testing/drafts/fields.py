"""From the models of the language to what a draft writes: whatever a model allows can be drawn."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache
from inspect import isclass
from types import NoneType
from typing import Any, Final, Literal, NamedTuple, get_args, get_origin, get_type_hints

from forebyg.standard.fields import Condition, Day, Events, Form, Forms, Model, OpenPeriod, Period, Text
from forebyg.standard.kinds.count import CountWindow, WindowDays, WindowEdge
from forebyg.standard.kinds.target import Share
from forebyg.standard.schema import NEVER_READ
from forebyg.testing.drafts.conditions import condition
from forebyg.testing.drafts.events import events
from forebyg.testing.drafts.ledger import FIRST_STATEMENT
from forebyg.testing.drafts.values import days, period
from forebyg.testing.drafts.writer import Writer
from forebyg.vocabulary import PARAGRAPHS

_MOST_OPTIONS: Final = 2
_ABOVE_THE_LEAST: Final = 3
_DAYS: Final = ("2025-09-01", "2026-01-31")
_NAMES: Final = {"cites": FIRST_STATEMENT, "code": "0999", "sha256": "0" * 64}
"""What stands in fields whose words have a form."""


class Field(NamedTuple):
    """One field of a model.

    Attributes:
        name: Its name.
        hint: What may stand in it.
        default: What its absence says.
        least: The smallest number allowed.
    """

    name: str
    hint: Any
    default: object
    least: int = 0


def fields(
    writer: Writer, model: type[Model], *, without: Collection[str] = (), most: int = _MOST_OPTIONS
) -> dict[str, Any]:
    """What a draft writes of a model: every field that must be there, and a few of the others.

    Args:
        writer: Who writes.
        model: The model.
        without: Fields that are written elsewhere, or not at all.
        most: How many there are at most of those that may be left out.
    """
    known = [name for name in model.model_fields if name not in without]
    must = [name for name in known if model.model_fields[name].is_required()]
    may = [name for name in known if name not in must]
    chosen = writer.some(may, most=most) if may and writer.number(0, 1) else []
    return {model.model_fields[name].alias or name: field(writer, model, name) for name in (*must, *chosen)}


def field(writer: Writer, model: type[Model], name: str, *, is_needed: bool = False) -> Any:  # noqa: ANN401  as the model says
    """What stands in one field, and says something that its absence would not.

    Args:
        writer: Who writes.
        model: The model.
        name: The field.
        is_needed: Whether it must say something under each choice of a reading.
    """
    asked = _asked(model, name)
    if name in NEVER_READ:
        return _value(writer, asked)
    return writer.read(
        lambda inside: _value(inside, asked), or_nothing=asked.default is None and not is_needed
    )


@cache
def _asked(model: type[Model], name: str) -> Field:
    told = model.model_fields[name]
    least = next((one.ge for one in told.metadata if hasattr(one, "ge")), 0)
    return Field(name, get_type_hints(model, include_extras=True)[name], told.default, least)


def _value(writer: Writer, asked: Field) -> Any:  # noqa: ANN401  as the model says
    for known, write in _WRITERS:
        if asked.hint == known:
            return write(writer, asked)
    kind, inside = get_origin(asked.hint), get_args(asked.hint)
    if kind is Literal:
        return writer.one([word for word in inside if word != asked.default])
    if inside == (str,):
        return writer.some(_words(asked))
    if kind is list:
        return [_value(writer, asked._replace(hint=inside[0])) for _ in range(writer.number(1, 2))]
    if isclass(asked.hint) and issubclass(asked.hint, Model):
        return fields(writer, asked.hint)
    return _value(writer, asked._replace(hint=next(one for one in inside if one is not NoneType)))


def _truth(_writer: Writer, asked: Field) -> bool:
    return not asked.default


def _number(writer: Writer, asked: Field) -> int:
    return writer.number(asked.least, asked.least + _ABOVE_THE_LEAST)


def _day(writer: Writer, _asked: Field) -> str:
    return writer.one(_DAYS)


def _words(asked: Field) -> tuple[str, ...]:
    """What may stand in a field of plain words."""
    return PARAGRAPHS if asked.name.endswith(("paragraphs", "offered")) else (_NAMES.get(asked.name, "Nyby"),)


def _word(writer: Writer, asked: Field) -> str:
    return writer.one(_words(asked))


def _text(writer: Writer, _asked: Field) -> str | dict[str, str]:
    return {"en": "As it says.", "da": "Som der står."} if writer.seldom() else "As it says."


def _forms(writer: Writer, _asked: Field) -> str | list[str]:
    forms: tuple[str, ...] = get_args(Form)
    return writer.some(forms) if writer.seldom() else writer.one(forms)


def _events(writer: Writer, asked: Field) -> Any:  # noqa: ANN401  events, or the word that stands for others
    """Events, or no where absence means yes."""
    return False if asked.default is True and writer.seldom() else events(writer)


def _edge(writer: Writer, _asked: Field) -> dict[str, Any]:
    """The day of an event, or seldom one some time before or after it."""
    found = {"first": events(writer)}
    if writer.number(0, 1) == 0:
        return found
    moved = {"earlier": days(writer)} if writer.number(0, 1) else {"later": writer.read(period)}
    return {**found, **moved}


def _share(writer: Writer, _asked: Field) -> dict[str, int]:
    return {"at_least": 80, "at_most": 90} if writer.seldom() else {"at_least": 80}


def _window(writer: Writer, _asked: Field) -> Any:  # noqa: ANN401  a word or edges
    return fields(writer, WindowDays) if writer.number(0, 1) else "whole"


_WRITERS: Final[tuple[tuple[Any, Callable[[Writer, Field], Any]], ...]] = (
    (Events, _events),
    (Condition, lambda writer, _: condition(writer)),
    (Period, lambda writer, _: period(writer)),
    (OpenPeriod, lambda writer, _: period(writer)),
    (Text, _text),
    (Forms, _forms),
    (CountWindow, _window),
    (WindowEdge, _edge),
    (Share, _share),
    (Day, _day),
    (bool, _truth),
    (int, _number),
    (str, _word),
)
"""How what a field asks for is written, by its type."""
