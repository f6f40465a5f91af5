"""What a standard adds to the vocabulary, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.kernel.pattern import written
from forebyg.messages import text
from forebyg.render.explain.outline import Passage
from forebyg.render.naming import either
from forebyg.render.wording import Wording
from forebyg.standard.own import OwnAttribute, OwnEvent, OwnFact, OwnVocabulary

__all__ = ["vocabulary_passages"]


def vocabulary_passages(own: OwnVocabulary, wording: Wording) -> Iterator[Passage]:
    """Each name as records write it, with what it means; attributes stand below their event."""
    for name, event in own.events.items():
        yield Passage(_event(name, event, wording), name, below=tuple(_attributes(name, event, wording)))
    for name, fact in own.facts.items():
        yield Passage(_value(wording.fact(name), fact, wording.lang), name)


def _attributes(name: str, event: OwnEvent, wording: Wording) -> Iterator[Passage]:
    for word, attribute in event.attributes.items():
        yield Passage(_value(wording.attribute(word, (name,)), attribute, wording.lang), word)


def _event(name: str, event: OwnEvent, wording: Wording) -> str:
    said = wording.events(name)
    if event.answers is None:
        return said
    answered = wording.events(event.answers)
    return f"{said}; {text('shapes', 'answers', wording.lang, events=answered)}"


def _value(meaning: str, own: OwnAttribute | OwnFact, lang: str) -> str:
    """What it is, what can stand there, and what it means when nothing does; words as records write them."""
    said = [meaning, text("shapes", own.is_, lang)]
    if own.one_of:
        words = either((_word(word, own, lang) for word in own.one_of), lang)
        said.append(text("shapes", "one-of", lang, words=words))
    if isinstance(own, OwnAttribute) and own.absent is not None:
        said.append(text("shapes", "absent", lang, value=written(own.absent)))
    return "; ".join(said)


def _word(word: str, own: OwnAttribute | OwnFact, lang: str) -> str:
    return f"{word} ({own.words[word][lang]})" if word in own.words else word
