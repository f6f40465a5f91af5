"""From what a standard declares of its own to the vocabulary that its episodes use."""

from __future__ import annotations

from forebyg.standard.compile.context import Context
from forebyg.standard.head import OwnAttribute, OwnVocabulary
from forebyg.vocabulary import CORE, UNKNOWN, Attribute, EventType, Shape, Vocabulary

_SHAPES = {
    "truth": Shape.TRUTH,
    "whole": Shape.WHOLE,
    "text": Shape.TEXT,
    "date": Shape.DATE,
    "choice": Shape.CHOICE,
    "words": Shape.WORDS,
}


def vocabulary(own: OwnVocabulary, context: Context) -> Vocabulary:
    """The core vocabulary with a standard's own names; a core name cannot be changed."""
    events = {}
    for name, event in own.events.items():
        core = CORE.events.get(name)
        attributes = {}
        for word, attribute in event.attributes.items():
            if core is not None and word in core.attributes:
                context.at("events", name, "attributes", word).fault("core-name", word=word)
            attributes[word] = _attribute(attribute)
        events[name] = EventType(attributes, event.answers)
    for fact in own.facts:
        if fact in CORE.facts:
            context.at("facts", fact).fault("core-name", word=fact)
    facts = {name: _attribute(fact) for name, fact in own.facts.items()}
    return CORE.extended(events, facts)


def _attribute(own: OwnAttribute) -> Attribute:
    default = UNKNOWN if own.absent is None else own.absent
    return Attribute(_SHAPES[own.is_], tuple(own.one_of), default)
