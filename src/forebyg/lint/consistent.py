"""Which clauses can bind one citizen at the same time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeVar

from forebyg.kernel.condition import Condition, FormIs, Not
from forebyg.kernel.rule import Criterion, Rule
from forebyg.lint.logic import Case, can_hold

__all__ = ["binding", "consistent"]

C = TypeVar("C", bound=Rule | Criterion)

_MOST_CONDITIONS = 6


def consistent(rules: Sequence[C], form: str) -> Iterator[list[C]]:
    """The largest sets of clauses that can bind one citizen at once, as far as their conditions tell.

    Where there are too many conditions to try, those that have one are left out.
    """
    seen: list[frozenset[Condition]] = []
    for held, part in binding(rules, form):
        if not any(held <= other for other in seen):
            seen.append(held)
            yield part


def binding(
    rules: Sequence[C], form: str, given: Sequence[Condition] = ()
) -> Iterator[tuple[frozenset[Condition], list[C]]]:
    """Every set of clauses that can bind one citizen at once, with the conditions that hold, the most first.

    Args:
        rules: The clauses. Where they have too many conditions to try, only those without one are taken.
        form: The form of the course.
        given: What is so of the citizen besides.
    """
    conditions = list(dict.fromkeys(rule.when for rule in rules if rule.when is not None))
    if not conditions or len(conditions) > _MOST_CONDITIONS:
        yield frozenset(), [rule for rule in rules if rule.when is None]
        return
    for truths in sorted(product((True, False), repeat=len(conditions)), key=sum, reverse=True):
        held = frozenset(one for one, is_true in zip(conditions, truths, strict=True) if is_true)
        goal = [one if one in held else Not(one) for one in conditions]
        if can_hold((FormIs((form,)), *given, *goal), Case(form)):
            yield held, [rule for rule in rules if rule.when is None or rule.when in held]
