"""How the events that two rules speak of relate: one part of the other, none in common."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector

__all__ = ["are_disjoint", "compatible", "implies", "is_part", "is_sure", "overlap"]


def is_part(special: Selector, general: Selector) -> bool:
    """Whether every event that fits the first surely fits the second too."""
    return all(any(_covers(wide, narrow) for wide in general) for narrow in special)


def is_sure(events: Selector, happening: Iterable[Selector]) -> bool:
    """Whether one of these events is among what happens."""
    return any(is_part(one, events) for one in happening)


def overlap(one: Selector, other: Selector) -> bool:
    """Whether one event can fit both."""
    return any(_can_both(a, b) for a in one for b in other)


def are_disjoint(selectors: tuple[Selector, ...]) -> bool:
    """Whether no event fits any two of them."""
    return not any(overlap(one, other) for one, other in combinations(selectors, 2))


def compatible(one: Demand, other: Demand) -> bool:
    """Whether some value of one attribute meets both demands."""
    if one.relation is Relation.BETWEEN and other.relation is Relation.BETWEEN:
        return _ranges_meet(one, other)
    if one.relation is Relation.ONE_OF:
        return any(_meets(value, other) for value in one.operand)
    if other.relation is Relation.ONE_OF:
        return compatible(other, one)
    return _words_meet(one, other)


def implies(narrow: Demand, wide: Demand) -> bool:
    """Whether meeting the first demand is always meeting the second."""
    if narrow == wide:
        return True
    if narrow.relation is Relation.ONE_OF:
        return all(_meets(value, wide) for value in narrow.operand)
    if narrow.relation is Relation.BETWEEN and wide.relation is Relation.BETWEEN:
        return _is_within(narrow, wide)
    has_words = narrow.relation is not Relation.BETWEEN and wide.relation is Relation.INCLUDES
    return has_words and set(wide.operand) <= set(narrow.operand)


def _covers(wide: Pattern, narrow: Pattern) -> bool:
    if wide.type != narrow.type:
        return False
    known = {test.attribute: test for test in narrow.tests}
    return all(test.attribute in known and implies(known[test.attribute], test) for test in wide.tests)


def _can_both(one: Pattern, other: Pattern) -> bool:
    if one.type != other.type:
        return False
    known = {test.attribute: test for test in one.tests}
    return all(test.attribute not in known or compatible(known[test.attribute], test) for test in other.tests)


def _meets(value: object, demand: Demand) -> bool:
    """Whether an attribute that is one plain value meets a demand."""
    if demand.relation is Relation.BETWEEN:
        low, high = demand.operand
        number = value if isinstance(value, int) else None
        if number is None:
            return False
        return not (isinstance(low, int) and number < low) and not (isinstance(high, int) and number > high)
    if demand.relation is Relation.ONE_OF:
        return value in demand.operand
    return set(demand.operand) <= {value}


def _bounds(demand: Demand) -> tuple[int | None, int | None]:
    low, high = demand.operand
    return (low if isinstance(low, int) else None, high if isinstance(high, int) else None)


def _ranges_meet(one: Demand, other: Demand) -> bool:
    (low, high), (least, most) = _bounds(one), _bounds(other)
    return not (low is not None and most is not None and low > most) and not (
        least is not None and high is not None and least > high
    )


def _is_within(narrow: Demand, wide: Demand) -> bool:
    (low, high), (least, most) = _bounds(narrow), _bounds(wide)
    return (least is None or (low is not None and low >= least)) and (
        most is None or (high is not None and high <= most)
    )


def _words_meet(one: Demand, other: Demand) -> bool:
    """Lists of words: two exact lists must be the same, and an exact one must hold the other's words."""
    words, others = set(one.operand), set(other.operand)
    if one.relation is Relation.EXACTLY and other.relation is Relation.EXACTLY:
        return words == others
    if one.relation is Relation.EXACTLY:
        return others <= words
    return other.relation is not Relation.EXACTLY or words <= others
