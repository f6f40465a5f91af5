"""Demands on the attributes of an event that no event can meet together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.pattern import Demand, Pattern, Selector
from forebyg.kernel.primitive import Bound, Count, Presence, Response
from forebyg.kernel.rule import Rule
from forebyg.lint import say
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
            for one in listed:
                ids = frozenset(_conflict(one, listed))
                if ids and ids not in seen:
                    seen.add(ids)
                    fields = {
                        "rules": say.rules(draft, ids),
                        "events": say.events(one.events),
                        **say.under(variant),
                    }
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


def _is_impossible(pattern: Pattern, own: Demand | None, bounds: Sequence[_Asked]) -> bool:
    demands = [*pattern.tests, *([own] if own else [])]
    demands += [one.demand for one in bounds if one.demand and is_part((pattern,), one.events)]
    return any(
        one.attribute == other.attribute and not compatible(one, other)
        for place, one in enumerate(demands)
        for other in demands[place + 1 :]
    )
