"""Compiled data in one order, wherever the order in which something was written means nothing."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from forebyg.kernel.condition import AllOf, AnyOf
from forebyg.kernel.pattern import Demand, Pattern, Relation
from forebyg.kernel.window import Edge

__all__ = ["in_order"]

T = TypeVar("T")


def in_order(value: T) -> T:
    """The same demand with its events, what is asked of them, and parts of conditions in one order."""
    return _ordered(value)  # type: ignore[no-any-return]  # every value stays of its type


def _ordered(value: Any) -> Any:  # noqa: ANN401  any part of compiled data
    if isinstance(value, tuple):
        parts = [_ordered(one) for one in value]
        return tuple(sorted(parts, key=repr) if all(_is_one_of_many(one) for one in parts) else parts)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {one.name: _ordered(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Demand) and value.relation is not Relation.BETWEEN:
        changed["operand"] = tuple(sorted(value.operand, key=repr))
    if isinstance(value, AllOf | AnyOf):
        changed["parts"] = tuple(sorted(changed["parts"], key=repr))
    return replace(value, **changed)


def _is_one_of_many(part: object) -> bool:
    """Events, demands on them, or edges, of which it means nothing which is named first."""
    if isinstance(part, tuple):
        return bool(part) and all(isinstance(one, Pattern) for one in part)
    return isinstance(part, Pattern | Demand | Edge)
