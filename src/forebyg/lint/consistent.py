"""Which clauses can bind one citizen at the same time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeVar

from forebyg.kernel.condition import Condition, FormIs, Not
from forebyg.kernel.rule import Criterion, Rule
from forebyg.lint.logic import Case, can_hold

__all__ = ["consistent"]

C = TypeVar("C", bound=Rule | Criterion)

_MOST_CONDITIONS = 6


def consistent(rules: Sequence[C], form: str) -> Iterator[list[C]]:
    """The largest sets of clauses that can bind one citizen at once, as far as their conditions tell.

    Where there are too many conditions to try, those that have one are left out.
    """
    conditions = list(dict.fromkeys(rule.when for rule in rules if rule.when is not None))
    if not conditions or len(conditions) > _MOST_CONDITIONS:
        yield [rule for rule in rules if rule.when is None]
        return
    seen: list[set[Condition]] = []
    for truths in sorted(product((True, False), repeat=len(conditions)), key=sum, reverse=True):
        held = {one for one, is_true in zip(conditions, truths, strict=True) if is_true}
        goal = [one if one in held else Not(one) for one in conditions]
        if any(held <= other for other in seen) or not can_hold((FormIs((form,)), *goal), Case(form)):
            continue
        seen.append(held)
        yield [rule for rule in rules if rule.when is None or rule.when in held]
