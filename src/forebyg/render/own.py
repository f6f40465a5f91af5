"""What standards call the names that they have added to the vocabulary."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from forebyg.render.naming import OwnWords
from forebyg.standard import Standard
from forebyg.standard.fields import DOCUMENT_ID
from forebyg.standard.meant import text_meant
from forebyg.standard.municipalities import municipalities
from forebyg.standard.own import OwnAttribute, OwnFact
from forebyg.timeline import FrozenDict

__all__ = ["own_words"]


def own_words(standards: Iterable[Standard], lang: str) -> OwnWords:
    """The words of these documents; where two use one name, the first document's count."""
    events: dict[str, str] = {}
    attributes: dict[tuple[str, str], str] = {}
    facts: dict[str, str] = {}
    values = {("", "residence", one): name for one, name in _municipalities().items()}
    for standard in standards:
        own = standard.head.vocabulary
        for name, event in own.events.items():
            _add(events, name, event.says, lang)
            for word, attribute in event.attributes.items():
                _add(attributes, (name, word), attribute.says, lang)
                _add_words(values, name, word, attribute, lang)
        for name, fact in own.facts.items():
            _add(facts, name, fact.says, lang)
            _add_words(values, "", name, fact, lang)
    return OwnWords(FrozenDict(events), FrozenDict(attributes), FrozenDict(facts), FrozenDict(values))


@cache
def _municipalities() -> dict[str, str]:
    """The name of each municipality, by the id that records name it by."""
    ids = ((text_meant(DOCUMENT_ID, name), name) for name in municipalities().values())
    return {one: name for one, name in ids if one is not None}


def _add_words(
    values: dict[tuple[str, str, str], str], kind: str, name: str, own: OwnAttribute | OwnFact, lang: str
) -> None:
    for word, says in own.words.items():
        _add(values, (kind, name, word), says, lang)


def _add(words: dict[Any, str], name: object, says: dict[str, str] | None, lang: str) -> None:
    """A name's words; a full stop at their end would cut the sentence that they stand in."""
    if says is not None:
        words.setdefault(name, says[lang].rstrip("."))
