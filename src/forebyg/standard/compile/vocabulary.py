"""From what a standard declares of its own to the vocabulary that its episodes use."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from forebyg.standard.compile.conditions import WORDS
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import check_value
from forebyg.standard.own import OwnAttribute, OwnEvent, OwnFact, OwnVocabulary
from forebyg.vocabulary import CORE, Attribute, EventType, Shape, Vocabulary

_SHAPES: Final = {
    "truth": Shape.TRUTH,
    "whole": Shape.WHOLE,
    "text": Shape.TEXT,
    "date": Shape.DATE,
    "choice": Shape.CHOICE,
    "words": Shape.WORDS,
}
_BORN: Final = "born"
"""By that name the record has the citizen's birthday, and a report asks for it."""
_KEYS: Final = frozenset({"date", "type", "course", "recorded", "id"})


def vocabulary(own: OwnVocabulary, context: Context) -> Vocabulary:
    """The core vocabulary with a standard's own names; a core name cannot be changed."""
    events = {
        name: _event(name, event, own, context.at("events", name)) for name, event in own.events.items()
    }
    facts = {}
    for name, fact in own.facts.items():
        here = context.at("facts", name)
        if name in CORE.facts or name in WORDS or name == _BORN:
            here.fault("core-name", on_key=True, word=name)
        facts[name] = _named(fact, here)
    return CORE.extended(events, facts)


def _event(name: str, event: OwnEvent, own: OwnVocabulary, context: Context) -> EventType:
    core = CORE.events.get(name)
    taken = _KEYS if core is None else _KEYS | core.attributes.keys()
    attributes = {}
    for word, attribute in event.attributes.items():
        here = context.at("attributes", word)
        if word in taken:
            here.fault("core-name", on_key=True, word=word)
        attributes[word] = _attribute(attribute, here)
    known = {**CORE.events, **own.events}
    if event.answers is not None and event.answers not in known:
        context.at("answers").unknown("unknown-event-type", event.answers, known)
    return EventType(attributes, event.answers)


def _attribute(own: OwnAttribute, context: Context) -> Attribute:
    attribute = _named(own, context)
    if own.absent is None:
        return attribute
    if attribute.shape is not Shape.CHOICE or own.one_of:
        check_value(attribute, own.absent, context.at("absent"))
    return replace(attribute, default=own.absent)


def _named(own: OwnAttribute | OwnFact, context: Context) -> Attribute:
    """What a value looks like; absence says nothing."""
    attribute = Attribute(_SHAPES[own.is_], tuple(own.one_of))
    if attribute.shape is Shape.CHOICE and not own.one_of:
        context.fault("missing-field", word="one_of")
    for word in own.words:
        if own.one_of and word not in own.one_of:
            context.at("words", word).unknown("unknown-choice", word, own.one_of)
    return attribute
