"""A compiled rule: a small tree of values that prints, compares, pickles and can be walked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import TypeVar

from forebyg.kernel.condition import Condition
from forebyg.kernel.primitive import Exclusion, Primitive
from forebyg.report import RuleRef

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Rule:
    """What carries a statement out.

    Attributes:
        ref: What findings say of it.
        primitive: What it demands.
        forms: The course forms it binds (`none`: before any course); empty: all.
        when: When it binds at all, judged on the day it counts from.
    """

    ref: RuleRef
    primitive: Primitive
    forms: tuple[str, ...] = ()
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """One demand on who is in the target group; the exclusion's bar is one too."""

    ref: RuleRef
    require: Condition | Exclusion
    forms: tuple[str, ...] = ()
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Undecided:
    """A rule or criterion under each choice of a reading that the standard leaves open.

    The result is definite only where all the choices agree.
    """

    reading: str
    variants: tuple[tuple[str, Rule | Criterion | Undecided | None], ...]


def parts_of(value: object, kind: type[Part]) -> Iterator[Part]:
    """Every part of one kind that stands anywhere in a rule, itself included."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple):
        for one in value:
            yield from parts_of(one, kind)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from parts_of(getattr(value, field.name), kind)
