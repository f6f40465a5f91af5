"""A compiled rule: a small tree of values that prints, compares, pickles and can be walked."""

from __future__ import annotations

from dataclasses import dataclass

from forebyg.kernel.condition import Condition
from forebyg.kernel.primitive import Exclusion, Primitive
from forebyg.report import RuleRef


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
