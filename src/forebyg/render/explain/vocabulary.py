"""What a standard adds to the vocabulary, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.messages import text
from forebyg.render.naming import either, written
from forebyg.render.wording import Wording
from forebyg.standard.head import OwnAttribute, OwnEvent, OwnVocabulary

__all__ = ["vocabulary_lines"]


def vocabulary_lines(own: OwnVocabulary, wording: Wording) -> Iterator[str]:
    """Each name as records write it, with what it means; attributes stand below their event."""
    for name, event in own.events.items():
        yield f"  {name}: {_event(name, event, wording)}"
        for word, attribute in event.attributes.items():
            meaning = wording.attribute(word, (name,))
            yield f"    {word}: {_value(meaning, attribute, wording.lang)}"
    for name, fact in own.facts.items():
        yield f"  {name}: {_value(wording.fact(name), fact, wording.lang)}"


def _event(name: str, event: OwnEvent, wording: Wording) -> str:
    said = wording.events(name)
    if event.answers is None:
        return said
    answered = wording.events(event.answers)
    return f"{said}; {text('shapes', 'answers', wording.lang, events=answered)}"


def _value(meaning: str, own: OwnAttribute, lang: str) -> str:
    """What it is, what can stand there, and what it means when nothing does; words as records write them."""
    said = [meaning, text("shapes", own.is_, lang)]
    if own.one_of:
        words = either((_word(word, own, lang) for word in own.one_of), lang)
        said.append(text("shapes", "one-of", lang, words=words))
    if own.absent is not None:
        said.append(text("shapes", "absent", lang, value=written(own.absent)))
    return "; ".join(said)


def _word(word: str, own: OwnAttribute, lang: str) -> str:
    return f"{word} ({own.words[word][lang]})" if word in own.words else word
