"""Which values an attribute that is not recorded may have, as far as a rule tells them apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from forebyg.kernel.pattern import Demand, Relation
from forebyg.testing.oracle.worlds import Answer
from forebyg.vocabulary import Attribute, Shape

Part = TypeVar("Part")


def meets(demand: Demand, value: Any) -> bool:  # noqa: ANN401  as a record has it
    """Whether a value is what a demand asks for."""
    if demand.relation is Relation.ONE_OF:
        return value in demand.operand
    if demand.relation is Relation.BETWEEN:
        low, high = demand.operand
        return (low is None or low <= value) and (high is None or value <= high)
    words = set(value) if isinstance(value, tuple) else {value}
    asked = set(demand.operand)
    return words == asked if demand.relation is Relation.EXACTLY else asked <= words


def parts_of(rule: object, kind: type[Part]) -> Iterator[Part]:
    """Every part of one kind that stands anywhere in a rule."""
    if isinstance(rule, kind):
        yield rule
    elif isinstance(rule, tuple):
        for part in rule:
            yield from parts_of(part, kind)
    elif is_dataclass(rule):
        for field in fields(rule):
            yield from parts_of(getattr(rule, field.name), kind)


def is_closed(known: Attribute | None) -> bool:
    """Whether the vocabulary says which values there are."""
    return known is not None and (bool(known.choices) or known.shape is Shape.TRUTH)


def telling(values: list[Answer], demands: list[Demand]) -> list[Answer]:
    """One of the values for every way in which the demands can come out."""
    found: dict[tuple[bool, ...], Answer] = {}
    for value in values:
        found.setdefault(tuple(meets(demand, value) for demand in demands), value)
    return list(found.values())


def thinkable(known: Attribute | None, demands: list[Demand]) -> list[Answer]:
    """The values that an attribute may have, as far as they make a difference."""
    operands = [word for demand in demands for word in demand.operand if word is not None]
    if any(demand.relation is Relation.BETWEEN for demand in demands):
        return [number + step for number in operands if isinstance(number, int) for step in (0, -1, 1)]
    if any(demand.relation in {Relation.INCLUDES, Relation.EXACTLY} for demand in demands):
        words = tuple(dict.fromkeys(operands))
        return [words, (), *((word,) for word in words), (*words, "something else")]
    if known is not None and known.choices:
        return list(known.choices)
    if is_closed(known) or any(isinstance(word, bool) for word in operands):
        return [True, False]
    return [*operands, "something else"]
