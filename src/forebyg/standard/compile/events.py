"""From how a standard names events to patterns that the engine matches.

    conversation
    {evaluation: {kind: final}}
    [course_end, {referral: {to: civil society}}]

A demand is a value, a list of values allowed, or one of `includes`, `exactly`,
`at_least` and `at_most`. Conversations and meetings that were not held never count, nor do
events of the standard's own for which it declares that truth.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector
from forebyg.standard.compile.context import Context
from forebyg.standard.meant import listed, number_said, truth_meant
from forebyg.vocabulary import Attribute, EventType, Shape

_DEMANDS = ("includes", "exactly", "at_least", "at_most", "one_of")


def selector(data: Any, context: Context, words: tuple[str, ...] = ()) -> Selector:
    """The patterns that a value of a standard names.

    Args:
        data: The value.
        context: Where it stands.
        words: What else could stand there, in case that was meant.
    """
    if isinstance(data, str) and data not in context.vocabulary.events:
        context.unknown("unknown-event-type", data, (*context.vocabulary.events, *words))
        return ()
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
        context.fault("not-demands", type=kind, suggestion=_demand_meant(known, demands))
        return ()
    tests = [_attribute(kind, known, name, demand, context.at(name)) for name, demand in demands.items()]
    held = known.attributes.get("held")
    if held is not None and held.shape is Shape.TRUTH and "held" not in demands:
        tests.append(Demand("held", Relation.ONE_OF, (True,), held.default))
    found = tuple(one for one in tests if one is not None)
    return (Pattern(kind, found, known.answers),)


def _demand_meant(known: EventType, value: object) -> str | None:
    """The demand for a word that is one of the choices of a single attribute."""
    names = [name for name, attribute in known.attributes.items() if value in attribute.choices]
    return f"{{{names[0]}: {value}}}" if len(names) == 1 else None


def _attribute(kind: str, known: EventType, name: str, wanted: Any, context: Context) -> Demand | None:
    attribute = known.attributes.get(name)
    if attribute is None:
        context.unknown("unknown-attribute", name, known.attributes, type=kind)
        return None
    found = demand(name, attribute, wanted, context)
    return None if found is None or says_nothing(attribute, found) else found


def says_nothing(attribute: Attribute, asked: Demand) -> bool:
    """Whether every value that the attribute can have is allowed, so that none need be known."""
    every = (True, False) if attribute.shape is Shape.TRUTH else attribute.choices
    is_any_of = asked.relation is Relation.ONE_OF and bool(every)
    return is_any_of and all(value in asked.operand for value in every)


def demand(name: str, attribute: Attribute, wanted: Any, context: Context) -> Demand | None:
    """One demand on an attribute."""
    if isinstance(wanted, dict):
        return _worded(name, attribute, wanted, context)
    values = wanted if isinstance(wanted, list) else [wanted]
    relation = Relation.INCLUDES if attribute.shape is Shape.WORDS else Relation.ONE_OF
    for value, place in placed(wanted, context):
        check_value(attribute, value, place)
    return Demand(name, relation, tuple(values), attribute.default)


def _worded(name: str, attribute: Attribute, wanted: dict[str, Any], context: Context) -> Demand | None:
    for word in wanted:
        if word not in _DEMANDS:
            context.at(word).unknown("unknown-demand", word, _DEMANDS)
            return None
    bounds = {"at_least", "at_most"} & set(wanted)
    others = [word for word in wanted if word not in bounds]
    if len(others) + bool(bounds) != 1:
        context.at(*others[-1:]).fault("one-demand" if wanted else "missing-demand", on_key=bool(wanted))
        return None
    if bounds:
        return between(name, attribute, wanted.get("at_least"), wanted.get("at_most"), context)
    ((word, operand),) = wanted.items()
    values = operand if isinstance(operand, list) else [operand]
    for value, place in placed(operand, context.at(word)):
        check_value(attribute, value, place)
    return Demand(name, Relation(word), tuple(values), attribute.default)


def between(name: str, attribute: Attribute, low: Any, high: Any, context: Context) -> Demand | None:
    """A demand that a whole number lies between two bounds, both allowed."""
    if attribute.shape is not Shape.WHOLE:
        context.fault("not-a-number-attribute", name=name)
        return None
    if not are_bounds(low, high, context):
        return None
    return Demand(name, Relation.BETWEEN, (low, high), attribute.default)


def check_one_bound(low: object, high: object, context: Context) -> bool:
    """Whether exactly one of `at_least` and `at_most` is given, as where each is a rule of its own."""
    if low is not None and high is not None:
        context.at("at_most").fault("one-bound", on_key=True)
    elif low is None and high is None:
        context.fault("missing-bound")
    return (low is None) != (high is None)


def are_bounds(low: Any, high: Any, context: Context) -> bool:
    """Whether `at_least` and `at_most` are whole numbers, from zero up, that something can lie between."""
    bounds = {"at_least": low, "at_most": high}
    given = {word: bound for word, bound in bounds.items() if bound is not None}
    for word, bound in given.items():
        if not _is_whole(bound):
            said = number_said(str(bound))
            context.at(word).fault("not-a-whole-number", on_key=False, word=str(bound), **said)
            return False
        if bound < 0:
            context.at(word).fault("number-too-small", limit=0)
            return False
    if len(given) == len(bounds) and low > high:
        context.at("at_most").fault("range-upside-down", low=low, high=high)
        return False
    return True


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def placed(data: Any, context: Context) -> Iterator[tuple[Any, Context]]:
    """A value, or each of a list of values, with where it stands."""
    if not isinstance(data, list):
        yield data, context
        return
    if not data:
        context.fault("empty-list", limit=1)
    yield from ((value, context.at(nth)) for nth, value in enumerate(data))


def check_value(attribute: Attribute, value: Any, context: Context) -> None:
    """Say so when no event could ever carry such a value."""
    if attribute.choices:
        if value not in attribute.choices:
            may_be_several = context.path[-1:] and not isinstance(context.path[-1], int)
            example = listed(attribute.choices[:2], context.path) if may_be_several else None
            context.unknown("unknown-choice", value, attribute.choices, example=example)
    elif attribute.shape is Shape.TRUTH and not isinstance(value, bool):
        context.fault("not-true-or-false", suggestion=truth_meant(str(value)))
    elif attribute.shape is Shape.WHOLE and not _is_whole(value):
        context.fault("not-a-whole-number", on_key=False, word=str(value), **number_said(str(value)))
    elif attribute.shape in {Shape.TEXT, Shape.WORDS} and not isinstance(value, str):
        context.fault("not-a-text")
