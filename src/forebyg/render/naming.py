"""How a kind of event is called in words, with what a rule demands of it."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from forebyg.messages import maybe, text
from forebyg.timeline import EMPTY, FrozenDict

__all__ = [
    "NOTHING_OWN",
    "OwnWords",
    "Trait",
    "either",
    "event_name",
    "own_attribute",
    "own_value",
]


class OwnWords(NamedTuple):
    """What standards call the names that they have added to the vocabulary, in one language.

    Attributes:
        events: By event type.
        attributes: By event type and attribute.
        facts: By fact.
        values: By event type, attribute and word of a choice; a fact has an empty type.
    """

    events: FrozenDict[str, str] = EMPTY
    attributes: FrozenDict[tuple[str, str], str] = FrozenDict()
    facts: FrozenDict[str, str] = EMPTY
    values: FrozenDict[tuple[str, str, str], str] = FrozenDict()


NOTHING_OWN: Final = OwnWords()


class Trait(NamedTuple):
    """A demand on an attribute of an event.

    Attributes:
        attribute: Its name.
        values: The values, as a standard writes them.
        said: The demand's value in words.
    """

    attribute: str
    values: tuple[str, ...]
    said: str


def event_name(kind: str, traits: tuple[Trait, ...], lang: str, own: OwnWords) -> str:
    """The events of a type that have these traits: `assessment of need (result: individual)`.

    A trait that the catalogue has a phrase for, such as the `of` of an assessment, becomes part of the name.
    """
    for trait in traits:
        phrases = [maybe("events", f"{kind} ({trait.attribute}={value})", lang) for value in trait.values]
        if phrases and None not in phrases:
            rest = (one for one in traits if one is not trait)
            return _in_brackets(either((phrase for phrase in phrases if phrase), lang), kind, rest, lang, own)
    name = own.events.get(kind) or maybe("events", kind, lang) or kind.replace("_", " ")
    return _in_brackets(name, kind, traits, lang, own)


def either(names: Iterable[str], lang: str) -> str:
    """One of several: `a, b or c`."""
    *before, last = names
    return f"{', '.join(before)} {text('dates', 'or', lang)} {last}" if before else last


def own_attribute(kinds: Iterable[str], attribute: str, own: OwnWords) -> str | None:
    """What a standard calls an attribute that it has added to one of these event types."""
    found = (own.attributes.get((kind, attribute)) for kind in kinds)
    return next((words for words in found if words is not None), None)


def own_value(kinds: Iterable[str], attribute: str, word: str, own: OwnWords) -> str | None:
    """What a standard calls a word of a choice that it has added."""
    found = (own.values.get((kind, attribute, word)) for kind in kinds)
    return next((words for words in found if words is not None), None)


def _in_brackets(name: str, kind: str, traits: Iterable[Trait], lang: str, own: OwnWords) -> str:
    said = [_trait(kind, trait, lang, own) for trait in traits]
    return f"{name} ({', '.join(said)})" if said else name


def _trait(kind: str, trait: Trait, lang: str, own: OwnWords) -> str:
    """`channel: by phone`; a truth is said by its name alone."""
    name = own_attribute((kind,), trait.attribute, own) or maybe("words", trait.attribute, lang)
    name = name or trait.attribute.replace("_", " ")
    if trait.values == ("true",):
        return name
    if trait.values == ("false",):
        return text("naming", "not", lang, attribute=name)
    return text("naming", "is", lang, attribute=name, value=trait.said)
