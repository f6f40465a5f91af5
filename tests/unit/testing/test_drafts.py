"""Random drafts say whatever the language can say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from inspect import isclass
from random import Random
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import pytest
from jsonschema import Draft202012Validator

from forebyg.dates.workdays import load_calendar
from forebyg.errors import CalendarMissingError
from forebyg.standard.fields import Holds, Model
from forebyg.standard.head import Head, Reading
from forebyg.standard.kinds import KINDS, Kind
from forebyg.standard.schema import standard_schema
from forebyg.standard.statement import Statement
from forebyg.testing.drafts.document import document
from forebyg.testing.drafts.writer import Writer

DRAWN = 800
"""So many drafts say everything."""
BY_HAND = {"format", "id", "kind", "title", "why", "question"}
"""Fields that every document has, whatever it says."""
WITH_A_CALENDAR = {"CountingDays.non_working", "CountingDays.deadlines", "CountingDeadlines"}
"""What can be told only where the public holidays are installed."""

T = TypeVar("T")

Option = str
"""A field of a model, or a field and one of its words: `Duty.by=end`."""


def options(model: type[Model], but: Collection[str] = ()) -> Iterator[Option]:
    """Every field of a model and of the models in it, with every word that says more than its absence."""
    hints = get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        if name in BY_HAND or name in but:
            continue
        yield f"{model.__name__}.{name}"
        for hint in inner(hints[name]):
            if get_origin(hint) is Literal:
                words = (word for word in get_args(hint) if word != field.default)
                yield from (f"{model.__name__}.{name}={word}" for word in words)
            elif isclass(hint) and issubclass(hint, Model):
                yield from options(hint)


def inner(hint: Any) -> Iterator[Any]:  # noqa: ANN401  any type of a field
    """The types that a type is made of, itself among them; what checks itself says which model it holds."""
    if isinstance(hint, Holds):
        yield hint.model
    elif hint is not NoneType:
        yield hint
        if get_origin(hint) is not Literal:
            parts = (*get_args(hint), *getattr(hint, "__metadata__", ()))
            yield from (found for part in parts for found in inner(part))


def said(model: type[Model], data: Any) -> Iterator[Option]:  # noqa: ANN401  as a document has it
    """The options that a part of a document makes use of, under any choice of its readings."""
    if isinstance(data, list):
        for one in data:
            yield from said(model, one)
    elif isinstance(data, dict) and "reading" in data:
        for choice in data.values():
            yield from said(model, choice)
    elif isinstance(data, dict):
        yield from said_of_fields(model, data)


def said_of_fields(model: type[Model], data: Mapping[str, Any]) -> Iterator[Option]:
    """The same of a mapping whose keys are the fields of the model."""
    hints = get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        if (field.alias or name) not in data:
            continue
        value = data[field.alias or name]
        yield f"{model.__name__}.{name}"
        yield from (f"{model.__name__}.{name}={word}" for word in words(value))
        for hint in inner(hints[name]):
            if isclass(hint) and issubclass(hint, Model):
                yield from said(hint, list(value.values()) if get_origin(hints[name]) is dict else value)


def words(value: Any) -> Iterator[Any]:  # noqa: ANN401  as a document has it
    """A word, each of a list, or that of each choice of a reading."""
    if isinstance(value, dict):
        yield from (word for key, one in value.items() if key != "reading" for word in words(one))
    elif isinstance(value, list):
        yield from (word for one in value for word in words(one))
    else:
        yield value


class Dice(Writer):
    """Takes the same decisions as any writer, by throwing dice."""

    def __init__(self, seed: int) -> None:
        """Begin to write."""
        self._dice = Random(seed)  # noqa: S311  repeatable on purpose

    def one(self, choices: Sequence[T]) -> T:
        """One of some things."""
        return self._dice.choice(choices)

    def some(self, choices: Sequence[T], *, least: int = 1, most: int = 2) -> list[T]:
        """A few different ones of some things."""
        different = list(dict.fromkeys(choices))
        return self._dice.sample(different, self.number(least, min(most, len(different))))

    def number(self, low: int, high: int) -> int:
        """A whole number, both bounds included."""
        return self._dice.randint(low, high)

    def seldom(self) -> bool:
        """Whether something that is mostly left out is written."""
        return self.number(1, 5) == 1


@cache
def documents() -> tuple[dict[str, Any], ...]:
    """The plain data of so many drafts, the same at every run.

    Dice draw what Hypothesis draws, without its cost: it would vary each draft several times over.
    """
    return tuple(document(Dice(number)) for number in range(DRAWN))


def has_calendar() -> bool:
    """Whether working days can be told here."""
    try:
        load_calendar("DK")
    except CalendarMissingError:
        return False
    return True


def missed(model: type[Model], parts: list[Any], but: Collection[str] = ()) -> list[Option]:
    """The options of a model that no part of any draft makes use of."""
    every = {option for part in parts for option in said(model, part)}
    without = () if has_calendar() else tuple(WITH_A_CALENDAR)
    return [one for one in options(model, but) if one not in every and not one.startswith(without or ("-",))]


@pytest.mark.parametrize("kind", KINDS)
def test_every_option_of_a_kind_is_drawn(kind: str) -> None:
    """Each field of its own, and each word that a field may have."""
    rules = [rule for data in documents() for rule in data["rules"] if rule["kind"] == kind]

    assert missed(KINDS[kind], rules, but=Kind.model_fields) == []


def test_every_option_of_all_kinds_is_drawn() -> None:
    """Each field that every rule may have, and each of its words, with one kind or another."""
    assert missed(Kind, [rule for data in documents() for rule in data["rules"]]) == []


def test_every_part_of_the_head_is_drawn() -> None:
    """Each field of the head and of its parts, the draft's own vocabulary too."""
    assert missed(Head, list(documents())) == []


def test_every_part_of_the_readings_and_of_the_ledger_is_drawn() -> None:
    """Each field, and each thing that may become of a statement."""
    readings = [one for data in documents() for one in data.get("readings", {}).values()]
    rows = [row for data in documents() for row in data["statements"]]

    assert missed(Reading, readings) == missed(Statement, rows) == []


def test_conditions_of_every_form_are_drawn() -> None:
    """Facts, age, form, what has happened, and all of them taken together."""
    conditions = [
        rule[word]
        for data in documents()
        for rule in data["rules"]
        for word in ("when", "require")
        if word in rule
    ]

    assert {"any", "all", "not", "age", "form", "happened", "only", "birthday"} <= set(keys(conditions))


def keys(value: Any) -> Iterator[str]:  # noqa: ANN401  as a document has it
    """Every key anywhere inside."""
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        yield from (key for one in value for key in keys(one))


def test_an_option_that_is_never_drawn_is_missed() -> None:
    """The measure itself sees what is left out."""
    rules = [
        {"id": "r", "kind": "duty", "cites": ["A-1"], "do": "plan_made", "by": {"reading": "x", "a": "end"}}
    ]

    found = missed(KINDS["duty"], rules)

    assert "Duty.by=start" in found
    assert "Duty.after" in found
    assert "Duty.by=end" not in found


def test_the_schema_takes_every_draft() -> None:
    """What can be loaded is right by the JSON Schema too."""
    validator = Draft202012Validator(standard_schema())

    for data in documents()[:200]:
        assert [one.message for one in validator.iter_errors(plain(data))] == []


def plain(value: Any) -> Any:  # noqa: ANN401  as a document has it
    """The same with days as text, as JSON has them."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value if isinstance(value, bool | int | str | NoneType) else str(value)
