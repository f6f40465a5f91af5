"""Which clause of one document is which of the other: by id, else by what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from forebyg.diff.clauses import Clause
from forebyg.diff.strictness import clause_aspects
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import (
    Bound,
    Count,
    Duration,
    Exclusion,
    Frequency,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Response,
    Same,
)
from forebyg.kernel.rule import Criterion, Rule, Undecided
from forebyg.lint.logic import facts_of
from forebyg.lint.patterns import overlap
from forebyg.witness.asked import flat

__all__ = ["Pair", "pairs"]


class Pair(NamedTuple):
    """Two clauses laid side by side; None: the other document has none like it."""

    old: Clause | None
    new: Clause | None


def pairs(old: tuple[Clause, ...], new: tuple[Clause, ...]) -> tuple[Pair, ...]:
    """Every clause once: those of the old document in its order, then what only the new one has.

    Of several clauses about the same thing those with the fewest differences belong together.
    """
    mate = dict(_by_id(old, new))
    rest_old = [one for one in old if one.id not in mate]
    taken = {one.id for one in mate.values()}
    rest_new = [one for one in new if one.id not in taken]
    mate.update(_by_meaning(rest_old, rest_new))
    taken = {one.id for one in mate.values()}
    found = [Pair(one, mate.get(one.id)) for one in old]
    return (*found, *(Pair(None, one) for one in new if one.id not in taken))


def _by_id(old: tuple[Clause, ...], new: tuple[Clause, ...]) -> Iterator[tuple[str, Clause]]:
    named = {one.id: one for one in new}
    return ((one.id, named[one.id]) for one in old if one.id in named)


def _by_meaning(old: list[Clause], new: list[Clause]) -> Iterator[tuple[str, Clause]]:
    ranked = sorted(
        (len(clause_aspects(a, b)), i, j)
        for i, a in enumerate(old)
        for j, b in enumerate(new)
        if _is_about_the_same(a, b)
    )
    used_old, used_new = set[int](), set[int]()
    for _, i, j in ranked:
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            yield old[i].id, new[j]


def _is_about_the_same(one: Clause, other: Clause) -> bool:
    """One rule kind, and demands on the same events or facts."""
    if one.kind != other.kind:
        return False
    pairs = zip(_carried(one), _carried(other), strict=False)
    return any(_meet(a, b) for a, b in pairs)


def _carried(clause: Clause) -> list[Rule | Criterion]:
    every: list[Rule | Criterion | Undecided | None] = [clause.rule, clause.criterion]
    return [next(flat(one)) for one in every if one is not None]


def _meet(one: Rule | Criterion, other: Rule | Criterion) -> bool:
    match one, other:
        case Rule(), Rule():
            return _same_events(one.primitive, other.primitive)
        case Criterion(), Criterion():
            return _same_facts(one, other)
        case _:
            return False


def _same_facts(one: Criterion, other: Criterion) -> bool:
    if isinstance(one.require, Exclusion) or isinstance(other.require, Exclusion):
        return type(one.require) is type(other.require)
    return bool(facts_of(one.require) & facts_of(other.require))


def _same_events(one: Primitive, other: Primitive) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, Predicate) and isinstance(other, Predicate):
        return bool(facts_of(one.require) & facts_of(other.require))
    if isinstance(one, Exclusion) and isinstance(other, Exclusion):
        return bool(set(one.paragraphs) & set(other.paragraphs))
    if isinstance(one, Count | Duration) and isinstance(other, Count | Duration):
        is_most = (one.at_most is None) == (other.at_most is None)
        return is_most and all(overlap(a, b) for a, b in zip(_events(one), _events(other), strict=True))
    return all(overlap(a, b) for a, b in zip(_events(one), _events(other), strict=True))


def _events(primitive: Primitive) -> tuple[Selector, ...]:
    """The events that tell what a demand is about; a length of a course is about the course alone."""
    match primitive:
        case Bound() | Count() | Frequency() | Same():
            return (primitive.of,)
        case Response():
            return (primitive.do, primitive.after)
        case Presence():
            return (primitive.do,)
        case Precedence():
            return (primitive.before, primitive.stands)
        case _:
            return ()
