"""What has no order, put in one: lists of events, words, forms and conditions mean the same any way round."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final, TypeVar

from forebyg.kernel.condition import AgeIs, AllOf, AnyOf, Condition, FactIs, FormIs, Not
from forebyg.kernel.pattern import Demand, Pattern, Relation
from forebyg.kernel.primitive import Exclusion, Unless
from forebyg.kernel.rule import Criterion, Rule
from forebyg.kernel.window import Between

__all__ = ["in_one_order"]

T = TypeVar("T")


def in_one_order(value: object) -> object:
    """The same value in the one way of writing it that is left; that of its parts is settled already."""
    if isinstance(value, tuple):
        is_selector = bool(value) and all(isinstance(one, Pattern) for one in value)
        return _sorted(value) if is_selector else value
    ordered = _ORDERED.get(type(value))
    return value if ordered is None else ordered(value)


def _demand(value: Demand) -> Demand:
    return value if value.relation is Relation.BETWEEN else replace(value, operand=_sorted(value.operand))


def _fact(value: FactIs) -> FactIs:
    values = value.values if isinstance(value.values, range) else _sorted(value.values)
    return replace(value, values=values, domain=_sorted(value.domain))


def _junction(value: AllOf | AnyOf) -> Condition:
    """Parts of the same kind are taken in; one part alone stands for itself."""
    kind = type(value)
    parts = [part for one in value.parts for part in (one.parts if isinstance(one, kind) else (one,))]
    found = _sorted(parts)
    return found[0] if len(found) == 1 else kind(found)


def _denied(value: Not) -> Condition:
    """The contrary of a part, plainly where it can be said so."""
    part = value.part
    if isinstance(part, Not):
        return part.part
    if isinstance(part, AgeIs) and part.at_least is None and part.at_most is not None:
        return replace(part, at_least=part.at_most + 1, at_most=None)
    if isinstance(part, AgeIs) and part.at_most is None and part.at_least:
        return replace(part, at_least=None, at_most=part.at_least - 1)
    return value


def _of(*names: str) -> Callable[[Any], Any]:
    """The same value with some of its lists in order."""
    return lambda value: replace(value, **{name: _sorted(getattr(value, name)) for name in names})


def _sorted(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(sorted(dict.fromkeys(values), key=repr))


_ORDERED: Final[dict[type, Callable[[Any], object]]] = {
    AllOf: _junction,
    AnyOf: _junction,
    Between: _of("closes"),
    Criterion: _of("forms"),
    Demand: _demand,
    Exclusion: _of("paragraphs"),
    FactIs: _fact,
    FormIs: _of("forms"),
    Not: _denied,
    Rule: _of("forms"),
    Unless: _of("shown"),
}
