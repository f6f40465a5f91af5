"""Which events a rule speaks of, in words, with everything that it demands of them."""

from __future__ import annotations

from collections.abc import Iterable

from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector, goes_without_saying, written
from forebyg.messages import text
from forebyg.render.naming import Trait, either, event_name
from forebyg.render.wording import Wording

__all__ = ["demand_words", "first_words", "selector_words", "types"]


def selector_words(selector: Selector, wording: Wording) -> str:
    """The events: `final evaluation or conversation (minutes: at least 30)`."""
    return either((_pattern(one, wording) for one in selector), wording.lang)


def first_words(selector: Selector, wording: Wording) -> str:
    """The same where the first of them decides."""
    said = selector_words(selector, wording)
    return text("naming", "first", wording.lang, events=said) if len(selector) > 1 else said


def types(selector: Selector) -> tuple[str, ...]:
    """The event types, each once."""
    return tuple(dict.fromkeys(pattern.type for pattern in selector))


def demand_words(demand: Demand, kinds: Iterable[str], wording: Wording) -> str:
    """What an attribute of these event types must be: `at most 60`, `phone or at home`."""
    if demand.relation is Relation.BETWEEN:
        low, high = demand.operand
        return text("bounds", "number", wording.lang, at_least=low, at_most=high)
    values = [wording.value(value, demand.attribute, kinds) for value in _written(demand)]
    if demand.relation is Relation.ONE_OF:
        return either(values, wording.lang)
    return text("naming", demand.relation.value, wording.lang, values=values)


def _pattern(pattern: Pattern, wording: Wording) -> str:
    tests = (test for test in pattern.tests if not goes_without_saying(test))
    traits = tuple(_trait(test, pattern.type, wording) for test in tests)
    return event_name(pattern.type, traits, wording.lang, wording.own)


def _trait(test: Demand, kind: str, wording: Wording) -> Trait:
    values = _written(test) if test.relation is Relation.ONE_OF else ()
    return Trait(test.attribute, values, demand_words(test, (kind,), wording))


def _written(demand: Demand) -> tuple[str, ...]:
    """The values as a standard writes them."""
    return tuple(written(value) for value in demand.operand if value is not None)
