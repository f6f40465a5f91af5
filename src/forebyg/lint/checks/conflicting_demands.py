"""Demands on the attributes of an event that no event can meet together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.pattern import Demand, Pattern, Selector
from forebyg.kernel.primitive import Bound, Count, Point, Presence, Response, Same
from forebyg.kernel.rule import Rule
from forebyg.kernel.window import Earlier, Reach
from forebyg.lint import say
from forebyg.lint.course.inside import lies_in
from forebyg.lint.draft import FORMS, Draft, binds, kept
from forebyg.lint.minimal import smallest
from forebyg.lint.patterns import compatible, is_part

__all__ = ["CODE", "check"]

CODE = "conflicting-demands"


class _Asked(NamedTuple):
    """Events that a rule asks for or speaks of, and what every one of them must be like."""

    rule: Rule
    events: Selector
    demand: Demand | None


_Found = tuple[tuple[str, ...], dict[str, object]]
"""The rules that are at odds, and what else is said of them."""


def check(draft: Draft) -> Iterator[Diagnostic]:
    """An event that must come, or whose attribute is bounded, can never be as all the rules demand."""
    seen: set[frozenset[str]] = set()
    for variant in draft.variants:
        for form in FORMS:
            asked = [
                _asked(rule)
                for rule in variant.rules
                if kept(rule) and binds(rule, form) and rule.when is None
            ]
            listed = [one for one in asked if one is not None]
            found: list[_Found] = [
                (_conflict(one, listed), {"events": say.events(one.events)}) for one in listed
            ]
            found += _differing([rule for rule in variant.rules if kept(rule) and binds(rule, form)], listed)
            for names, said in found:
                ids = frozenset(names)
                if ids and ids not in seen:
                    seen.add(ids)
                    clauses = [rule for rule in variant.rules if rule.ref.id in ids]
                    forms = [one for one in FORMS if all(binds(rule, one) for rule in clauses)]
                    circumstances = say.circumstances(clauses, forms, variant)
                    fields = {"rules": say.rules(draft, ids), **said, **circumstances}
                    yield Diagnostic(CODE, path=draft.place(max(ids, key=draft.place)), fields=fields)


def _asked(rule: Rule) -> _Asked | None:
    one = rule.primitive
    if isinstance(one, Bound):
        return _Asked(rule, one.of, one.test)
    if isinstance(one, Response | Presence):
        return _Asked(rule, one.do, None)
    if isinstance(one, Count) and one.at_least:
        return _Asked(rule, one.of, None)
    return None


def _conflict(asked: _Asked, others: Sequence[_Asked]) -> tuple[str, ...]:
    """The fewest rules under which none of the events asked for can be."""
    bounds = [one for one in others if one.demand is not None and one is not asked]

    def is_wrong(part: Sequence[_Asked]) -> bool:
        return all(_is_impossible(pattern, asked.demand, part) for pattern in asked.events)

    if not is_wrong(bounds):
        return ()
    return (asked.rule.ref.id, *(one.rule.ref.id for one in smallest(bounds, is_wrong)))


def _differing(rules: Sequence[Rule], listed: Sequence[_Asked]) -> Iterator[_Found]:
    """Two events that must both come and have the same value, and cannot."""
    for rule in rules:
        one = rule.primitive
        if not isinstance(one, Same) or rule.when is not None:
            continue
        inside = [asked for asked in listed if is_part(asked.events, one.of) and _is_inside(asked, one)]
        for asked, other in combinations(inside, 2):
            if not _can_share(asked.events, other.events, one.attribute):
                names = (rule.ref.id, asked.rule.ref.id, other.rule.ref.id)
                yield names, {"those": say.events(one.of), "attribute": one.attribute}


def _is_inside(asked: _Asked, same: Same) -> bool:
    """Whether what must come surely comes where the values are compared: no later than the course's end."""
    one = asked.rule.primitive
    if isinstance(one, Count):
        return one.earlier is Earlier.ANEW and lies_in(one.window, same.window)
    return isinstance(one, Presence) and one.point is not Point.OPEN and same.window is Reach.WHOLE


def _can_share(some: Selector, others: Selector, attribute: str) -> bool:
    """Whether an event of each kind can have one value of an attribute."""
    return any(
        all(
            compatible(test, other)
            for test in one.tests
            for other in another.tests
            if test.attribute == other.attribute == attribute
        )
        for one in some
        for another in others
    )


def _is_impossible(pattern: Pattern, own: Demand | None, bounds: Sequence[_Asked]) -> bool:
    demands = [*pattern.tests, *([own] if own else [])]
    demands += [one.demand for one in bounds if one.demand and is_part((pattern,), one.events)]
    return any(
        one.attribute == other.attribute and not compatible(one, other)
        for place, one in enumerate(demands)
        for other in demands[place + 1 :]
    )
