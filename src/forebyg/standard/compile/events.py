"""From how a standard names events to patterns that the engine matches.

    conversation
    {evaluation: {kind: final}}
    [course_end, {referral: {to: civil society}}]

A demand is a value, a list of values allowed, or one of `includes`, `exactly`,
`at_least` and `at_most`. Conversations and meetings that were not held never count.
"""

from __future__ import annotations

from typing import Any

from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector
from forebyg.standard.compile.context import Context
from forebyg.vocabulary import Attribute, EventType, Shape

_DEMANDS = ("includes", "exactly", "at_least", "at_most", "one_of")


def selector(data: Any, context: Context) -> Selector:
    """The patterns that a value of a standard names."""
    if not isinstance(data, list):
        return _patterns(data, context)
    if not data:
        context.fault("no-events")
    return tuple(pattern for i, item in enumerate(data) for pattern in _patterns(item, context.at(i)))


def optional(data: Any, context: Context) -> Selector:
    """The same; nothing where the field is absent."""
    return () if data is None else selector(data, context)


def _patterns(data: Any, context: Context) -> Selector:
    if isinstance(data, str):
        return _pattern(data, {}, context)
    if isinstance(data, dict) and data:
        return tuple(
            pattern for kind, demands in data.items() for pattern in _pattern(kind, demands, context.at(kind))
        )
    context.fault("not-events")
    return ()


def _pattern(kind: str, demands: Any, context: Context) -> Selector:
    known = context.vocabulary.events.get(kind)
    if known is None:
        context.unknown("unknown-event-type", kind, context.vocabulary.events)
        return ()
    if not isinstance(demands, dict):
        context.fault("not-demands", type=kind)
        return ()
    tests = [_attribute(kind, known, name, demand, context.at(name)) for name, demand in demands.items()]
    held = known.attributes.get("held")
    if held is not None and "held" not in demands:
        tests.append(Demand("held", Relation.ONE_OF, (True,), held.default))
    found = tuple(one for one in tests if one is not None)
    return (Pattern(kind, found, known.answers),)


def _attribute(kind: str, known: EventType, name: str, wanted: Any, context: Context) -> Demand | None:
    attribute = known.attributes.get(name)
    if attribute is None:
        context.unknown("unknown-attribute", name, known.attributes, type=kind)
        return None
    if _says_nothing(attribute, wanted):
        return None
    return demand(name, attribute, wanted, context)


def _says_nothing(attribute: Attribute, wanted: Any) -> bool:
    """Whether every value that the attribute can have is allowed, so that none need be known."""
    return (
        isinstance(wanted, list)
        and bool(attribute.choices)
        and set(attribute.choices) <= set(map(str, wanted))
    )


def demand(name: str, attribute: Attribute, wanted: Any, context: Context) -> Demand | None:
    """One demand on an attribute."""
    if isinstance(wanted, dict):
        return _worded(name, attribute, wanted, context)
    values = wanted if isinstance(wanted, list) else [wanted]
    relation = Relation.INCLUDES if attribute.shape is Shape.WORDS else Relation.ONE_OF
    for value in values:
        check_value(attribute, value, context)
    return Demand(name, relation, tuple(values), attribute.default)


def _worded(name: str, attribute: Attribute, wanted: dict[str, Any], context: Context) -> Demand | None:
    for word in wanted:
        if word not in _DEMANDS:
            context.at(word).unknown("unknown-demand", word, _DEMANDS)
            return None
    bounds = {"at_least", "at_most"} & set(wanted)
    if bounds:
        return between(name, attribute, wanted.get("at_least"), wanted.get("at_most"), context)
    ((word, operand),) = list(wanted.items())[:1]
    values = operand if isinstance(operand, list) else [operand]
    for value in values:
        check_value(attribute, value, context.at(word))
    return Demand(name, Relation(word), tuple(values), attribute.default)


def between(name: str, attribute: Attribute, low: Any, high: Any, context: Context) -> Demand | None:
    """A demand that a whole number lies between two bounds, both allowed."""
    if attribute.shape is not Shape.WHOLE:
        context.fault("not-a-number-attribute", name=name)
        return None
    if any(not _is_whole(bound) for bound in (low, high) if bound is not None):
        context.fault("not-a-whole-number")
        return None
    if low is not None and high is not None and low > high:
        context.fault("range-upside-down", low=low, high=high)
        return None
    return Demand(name, Relation.BETWEEN, (low, high), attribute.default)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def check_value(attribute: Attribute, value: Any, context: Context) -> None:
    """Say so when no event could ever carry such a value."""
    if attribute.choices:
        if value not in attribute.choices:
            context.unknown("unknown-choice", value, attribute.choices)
    elif attribute.shape is Shape.TRUTH and not isinstance(value, bool):
        context.fault("not-true-or-false")
    elif attribute.shape is Shape.WHOLE and not _is_whole(value):
        context.fault("not-a-whole-number")
    elif attribute.shape in {Shape.TEXT, Shape.WORDS} and not isinstance(value, str):
        context.fault("not-a-text")
