"""A condition in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from forebyg.dates import LeapBirthday
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
)
from forebyg.kernel.pattern import written
from forebyg.messages import maybe, text
from forebyg.render.naming import either
from forebyg.render.selectors import demand_words, selector_words, types
from forebyg.render.wording import Wording
from forebyg.vocabulary import LARGEST_NUMBER

__all__ = ["condition_words", "form_words"]


def condition_words(condition: Condition, wording: Wording) -> str:
    """When a condition holds: `the citizen is at risk of developing them, or ...`."""
    return _SAY[type(condition)](condition, wording)


def form_words(forms: tuple[str, ...], wording: Wording) -> str:
    """The course forms that something binds, or the time before any course."""
    return either((text("forms", form, wording.lang) for form in forms), wording.lang)


def _fact(one: FactIs, wording: Wording) -> str:
    said = _fact_itself(one, wording)
    if one.shown_by is None:
        return said
    events = selector_words((one.shown_by.pattern,), wording)
    return text("conditions", "shown", wording.lang, fact=said, events=events)


def _fact_itself(one: FactIs, wording: Wording) -> str:
    fact = wording.fact(one.fact)
    if isinstance(one.values[0], bool) and len(one.values) == 1:
        return fact if one.values[0] else _untrue(one, wording)
    return text("conditions", "value", wording.lang, fact=fact, values=_values(one, wording))


def _values(one: FactIs, wording: Wording) -> str:
    """The values that a fact may have: `light or severe`, `at most 2`."""
    if isinstance(one.values, range):
        low, high = one.values.start, one.values.stop - 1
        most = None if high == LARGEST_NUMBER else high
        least = None if low == 0 and most is not None else low
        return text("bounds", "number", wording.lang, at_least=least, at_most=most)
    return either((wording.value(written(value), one.fact) for value in one.values), wording.lang)


def _untrue(one: FactIs, wording: Wording) -> str:
    """A fact that is not so; where the language has no words for it, that its words are not so."""
    own = None if one.fact in wording.own.facts else maybe("not-facts", one.fact, wording.lang)
    return own or text("conditions", "not", wording.lang, part=wording.fact(one.fact))


def _age(one: AgeIs, wording: Wording) -> str:
    said = text("conditions", "age", wording.lang, low=one.at_least, high=one.at_most)
    if one.from_next_day:
        said = text("conditions", "from-next-day", wording.lang, age=said)
    if one.counting.leap_birthday is LeapBirthday.MARCH_1:
        return said
    return text("conditions", "leap-birthday", wording.lang, age=said)


def _form(one: FormIs, wording: Wording) -> str:
    return text("conditions", "form", wording.lang, forms=form_words(one.forms, wording))


def _happened(one: Happened, wording: Wording) -> str:
    return text("conditions", "happened", wording.lang, events=selector_words(one.events, wording))


def _only(one: OnlySo, wording: Wording) -> str:
    """Every such event, and the demand that each meets."""
    kinds = types(one.events)
    return text(
        "conditions",
        "only",
        wording.lang,
        events=selector_words(one.events, wording),
        attribute=wording.attribute(one.test.attribute, kinds),
        value=demand_words(one.test, kinds, wording),
    )


def _all(one: AllOf, wording: Wording) -> str:
    return _joined("and", one.parts, wording)


def _any(one: AnyOf, wording: Wording) -> str:
    return _joined("or", one.parts, wording)


def _not(one: Not, wording: Wording) -> str:
    if isinstance(one.part, FactIs) and one.part.values == (True,) and one.part.shown_by is None:
        return _untrue(one.part, wording)
    return text("conditions", "not", wording.lang, part=condition_words(one.part, wording))


def _joined(code: str, parts: tuple[Condition, ...], wording: Wording) -> str:
    """The parts with the word between them; a part that is itself joined stands in brackets."""
    if len(parts) == 1:
        return condition_words(parts[0], wording)
    said = [condition_words(part, wording) for part in parts]
    apart = [
        f"({words})" if isinstance(part, AllOf | AnyOf) and len(part.parts) > 1 else words
        for part, words in zip(parts, said, strict=True)
    ]
    return f", {text('conditions', code, wording.lang)} ".join(apart)


_SAY: Final[dict[type[Condition], Callable[[Any, Wording], str]]] = {
    AgeIs: _age,
    AllOf: _all,
    AnyOf: _any,
    FactIs: _fact,
    FormIs: _form,
    Happened: _happened,
    Not: _not,
    OnlySo: _only,
}
