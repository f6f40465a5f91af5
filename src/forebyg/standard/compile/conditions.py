"""From how a standard writes conditions to the engine's.

at_risk                                   the fact is true
{severity: light}                         the fact has that value, or one of a list
{age: {at_least: 18}}                     whole years on the day of judging
{form: individual}                        the course's form
{happened: {assessment: {of: need}}}      such an event on or before that day
{only: {contact_offered: {channels: {exactly: virtual}}}}   there is one, and all are so
{any: [...]}  {all: [...]}  {not: ...}
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from forebyg.kernel.condition import (
    AgeIs,
    AllOf,
    AnyOf,
    Condition,
    FactIs,
    FormIs,
    Happened,
    Not,
    OnlySo,
    ShownBy,
)
from forebyg.kernel.pattern import Demand, Pattern, Relation, goes_without_saying
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import are_bounds, between, check_value, placed, selector
from forebyg.standard.meant import ages_said, condition_meant
from forebyg.vocabulary import FORMS, LARGEST_NUMBER, Attribute, Shape

_SHOWN_BY: Final = {
    "can_benefit": ShownBy(
        Pattern("assessment", (Demand("of", Relation.ONE_OF, ("benefit",)),)),
        "result",
        (("positive", True), ("negative", False)),
    )
}
"""Facts that an event shows too; the latest such event wins over the fact."""

ALWAYS: Final = AllOf(())
_BOUNDS: Final = ("at_least", "at_most")
_OF_AGE: Final = (*_BOUNDS, "birthday")


def condition(data: Any, context: Context) -> Condition:
    """The condition that a value of a standard writes."""
    if isinstance(data, str):
        return _fact(data, wanted=True, context=context)
    if isinstance(data, list):
        return _parts(AllOf, data, context)
    if isinstance(data, dict) and len(data) == 1:
        ((word, inner),) = data.items()
        special = _SPECIAL.get(word)
        if special is not None:
            return special(inner, context.at(word))
        return _fact(word, wanted=inner, context=context.at(word))
    context.fault("not-a-condition")
    return ALWAYS


_BIRTHDAY: Final = ("counted", "not_counted")


def optional(data: Any, context: Context) -> Condition | None:
    """The same; None where the field is absent."""
    return None if data is None else condition(data, context)


def _fact(name: str, *, wanted: Any, context: Context) -> Condition:
    known = context.vocabulary.facts.get(name)
    if known is None:
        words = (*context.vocabulary.facts, *_SPECIAL)
        meant = condition_meant(name)
        if meant:
            said = {"suggestion": meant.get("suggestion"), "any": meant.get("any"), "all": meant.get("all")}
            context.fault("unknown-fact", on_key=False, word=name, known=words, **said)
        else:
            context.unknown("unknown-fact", name, words)
        return ALWAYS
    if isinstance(wanted, dict):
        return _bounded(name, known, wanted, context)
    values = tuple(wanted) if isinstance(wanted, list) else (wanted,)
    before = len(context.faults)
    for value, place in placed(wanted, context):
        check_value(known, value, place)
    if len(context.faults) > before:
        return ALWAYS
    return FactIs(name, values, _domain(known, values), _SHOWN_BY.get(name))


def _bounded(name: str, known: Attribute, bounds: dict[str, Any], context: Context) -> Condition:
    """A number between bounds, both allowed."""
    for word in bounds:
        if word not in _BOUNDS:
            context.at(word).unknown("unknown-field", word, _BOUNDS)
            return ALWAYS
    if not bounds:
        context.fault("missing-bound")
        return ALWAYS
    if between(name, known, bounds.get("at_least"), bounds.get("at_most"), context) is None:
        return ALWAYS
    low, high = bounds.get("at_least") or 0, bounds.get("at_most")
    high = LARGEST_NUMBER if high is None else high
    return FactIs(name, range(low, high + 1), _around(low, high))


def _domain(known: Attribute, values: tuple[Any, ...]) -> tuple[Any, ...]:
    """What the fact could be."""
    if known.shape is Shape.TRUTH:
        return (True, False)
    if known.shape is Shape.WHOLE:
        return _around(*values)
    return known.choices or (*values, "something else")


def _around(*numbers: int) -> tuple[int, ...]:
    """Numbers and their neighbours: one at least of every stretch that the numbers divide all into."""
    near = {each for number in numbers for each in (number - 1, number, number + 1)}
    return tuple(sorted(each for each in near if 0 <= each <= LARGEST_NUMBER))


def _parts(make: Callable[[tuple[Condition, ...]], Condition], data: Any, context: Context) -> Condition:
    if not isinstance(data, list) or not data:
        context.fault("not-a-list-of-conditions")
        return ALWAYS
    return make(tuple(condition(part, context.at(i)) for i, part in enumerate(data)))


def _all(data: Any, context: Context) -> Condition:
    return _parts(AllOf, data, context)


def _any(data: Any, context: Context) -> Condition:
    return _parts(AnyOf, data, context)


def _not(data: Any, context: Context) -> Condition:
    return Not(condition(data, context))


def _age(data: Any, context: Context) -> Condition:
    if not isinstance(data, dict) or not data.keys() - {"birthday"}:
        context.fault("not-an-age", on_key=False, **ages_said(data))
        return ALWAYS
    for word in data:
        if word not in _OF_AGE:
            context.at(word).unknown("unknown-field", word, _OF_AGE)
            return ALWAYS
    birthday = data.get("birthday", "counted")
    if birthday not in _BIRTHDAY:
        context.at("birthday").unknown("unknown-choice", birthday, _BIRTHDAY)
    low, high = data.get("at_least"), data.get("at_most")
    if not are_bounds(low, high, context):
        return ALWAYS
    return AgeIs(low, high, context.limits, from_next_day=birthday == "not_counted")


def _form(data: Any, context: Context) -> Condition:
    forms = data if isinstance(data, list) else [data]
    for form, place in placed(data, context):
        if form not in (*FORMS, "none"):
            place.unknown("unknown-choice", form, (*FORMS, "none"))
    return FormIs(tuple(forms))


def _happened(data: Any, context: Context) -> Condition:
    return Happened(selector(data, context))


def _only(data: Any, context: Context) -> Condition:
    before = len(context.faults)
    found = selector(data, context)
    if len(context.faults) > before:
        return ALWAYS
    own = [test for pattern in found for test in pattern.tests if not goes_without_saying(test)]
    if len(found) != 1 or len(own) != 1:
        context.fault("only-one-demand")
        return ALWAYS
    rest = tuple(test for test in found[0].tests if test != own[0])
    return OnlySo((Pattern(found[0].type, rest, found[0].answers),), own[0])


_SPECIAL: Final[dict[str, Callable[[Any, Context], Condition]]] = {
    "all": _all,
    "any": _any,
    "not": _not,
    "age": _age,
    "form": _form,
    "happened": _happened,
    "only": _only,
}
WORDS: Final = frozenset(_SPECIAL)
"""The words that have a meaning of their own in a condition."""
