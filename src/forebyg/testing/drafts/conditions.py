"""Conditions of a draft: on facts, age, form, and on what has happened."""

from __future__ import annotations

from typing import Any, Final

from forebyg.testing.drafts.events import askable, events, types
from forebyg.testing.drafts.values import bounds, values
from forebyg.testing.drafts.writer import Writer
from forebyg.vocabulary import CORE, FORMS, Shape

_FACTS: Final = ("at_risk", "motivated", "wish", "can_benefit", "severity")
_AGES: Final = (18, 30)
_DEEPEST: Final = 2


def condition(writer: Writer, depth: int = 0) -> Any:  # noqa: ANN401  a word, a mapping or a list
    """A condition; or another for each choice of a reading."""
    return writer.read(lambda inside: _condition(inside, depth))


def _condition(writer: Writer, depth: int) -> Any:  # noqa: ANN401  as above
    if depth < _DEEPEST and writer.seldom():
        return _of_parts(writer, depth + 1)
    return _LEAVES[writer.one(tuple(_LEAVES))](writer)


def _of_parts(writer: Writer, depth: int) -> Any:  # noqa: ANN401  as above
    word = writer.one(("any", "all", "not", ""))
    if word == "not":
        return {word: condition(writer, depth)}
    parts = [condition(writer, depth) for _ in range(writer.number(1, 2))]
    return {word: parts} if word else parts


def _true(writer: Writer) -> str:
    known = writer.vocabulary.facts
    return writer.one([name for name in _facts(writer) if known[name].shape is Shape.TRUTH])


def _fact(writer: Writer) -> dict[str, Any]:
    """A fact with a value, one of several, or between bounds."""
    name = writer.one(_facts(writer))
    fact = writer.vocabulary.facts[name]
    known = values(fact)
    if fact.shape is Shape.WHOLE and writer.number(0, 1):
        return {name: bounds(writer, known)}
    return {name: writer.some(known) if writer.seldom() else writer.one(known[::-1])}


def _facts(writer: Writer) -> tuple[str, ...]:
    """The facts, the draft's own before the others."""
    own = (name for name in writer.vocabulary.facts if name not in CORE.facts)
    return (*own, *_FACTS)


def _age(writer: Writer) -> dict[str, Any]:
    found: dict[str, Any] = bounds(writer, _AGES)
    return {"age": {**found, "birthday": "not_counted"} if writer.seldom() else found}


def _form(writer: Writer) -> dict[str, Any]:
    forms = (*FORMS, "none")
    return {"form": writer.some(forms) if writer.seldom() else writer.one(forms)}


def _happened(writer: Writer) -> dict[str, Any]:
    return {"happened": events(writer)}


def _only(writer: Writer) -> dict[str, Any]:
    """There is such an event, and all of them meet the one demand that is made."""
    kind = writer.one([kind for kind in types(writer) if _demandable(writer, kind)])
    name = writer.one(_demandable(writer, kind))
    known = writer.vocabulary.events[kind].attributes[name]
    wanted = bounds(writer, values(known)) if known.shape is Shape.WHOLE else writer.one(values(known))
    return {"only": {kind: {name: wanted}}}


def _demandable(writer: Writer, kind: str) -> list[str]:
    """The attributes of a type that can be demanded; a talk that was not held never counts."""
    return [name for name in askable(writer, kind) if name != "held"]


_LEAVES: Final = {
    "true": _true,
    "fact": _fact,
    "age": _age,
    "form": _form,
    "happened": _happened,
    "only": _only,
}
