"""Names, days and periods of a result in the words of one language."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from forebyg.messages import maybe, text
from forebyg.render.naming import NOTHING_OWN, OwnWords, Trait, either, event_name, own_attribute, own_value
from forebyg.timeline import Episode, Event

__all__ = ["Wording", "event_types", "sentence"]

_NAME: Final = re.compile(r"(\w+)(?: \((.*)\))?", re.DOTALL)
_BETWEEN_DEMANDS: Final = re.compile(r", (?=\w+=)")
_WORD: Final = re.compile(r"[^\W\d]\w*")
_PARAGRAPH: Final = re.compile(r"\b([A-Z]+)-(\d+)([a-z]?)\b")
_OF_EVENT: Final = re.compile(r"events\[(\d+)\]\.(\w+)")
_OF_SUPPORT: Final = re.compile(r"support\[(\d+)\]\.(\w+)")

# The names come from standards, not from episodes, so a process meets few of them again and again.
_KEPT: Final = 4_096


class Wording(NamedTuple):
    """How values are put into words.

    Attributes:
        lang: `da` or `en`.
        iso: Days as `2025-02-28`, for programs, and not as people write them.
        episode: The record, where what is missing may be named by its event's type and day.
        own: What standards call the names that they have added to the vocabulary.
    """

    lang: str = "en"
    iso: bool = False
    episode: Episode | None = None
    own: OwnWords = NOTHING_OWN

    def day(self, day: date) -> str:
        """A day: `2025-02-28`, `28 February 2025` or `28. februar 2025`."""
        if self.iso:
            return day.isoformat()
        month = text("months", f"{day.month:02}", self.lang)
        return text("dates", "day", self.lang, day=day.day, month=month, year=day.year)

    def events(self, name: str) -> str:
        """What a rule looks for, from its short name: `assessment (of=need) / conversation`."""
        return _events(name, self.lang, self.own)

    def attribute(self, name: str, kinds: Iterable[str] = ()) -> str:
        """An attribute of these event types by its word."""
        return own_attribute(kinds, name, self.own) or self.words(name)

    def value(self, word: str, name: str = "", kinds: Iterable[str] = ("",)) -> str:
        """A value of an attribute of these event types, or of a fact, in words: `phone`, `SEL § 82 a`."""
        return own_value(kinds, name, word, self.own) or _value(word, self.lang)

    def words(self, words: str) -> str:
        """Every name of the vocabulary in the text by its word; other names stay, without underscores."""
        return _words(words, self.lang)

    def period(self, period: str) -> str:
        """A period that a standard states: `6 months`, `6 måneder`."""
        return _period(period, self.lang)

    def paragraphs(self, paragraphs: str) -> str:
        """Paragraph keys as they are cited: `SEL § 82 c`."""
        return _paragraphs(paragraphs)

    def fact(self, name: str) -> str:
        """What a fact says: `the citizen can benefit from the offer`."""
        return self._known_fact(name) or name.replace("_", " ")

    def needs(self, needs: Iterable[str]) -> str:
        """What to ask for, each unknown with its name in the record."""
        return ", ".join(self.need(name) for name in needs)

    def need(self, name: str) -> str:
        """One unknown: a fact, the date of birth, an attribute, a reading, or an event that would tell."""
        if found := _OF_EVENT.fullmatch(name):
            return self._of_event(name, int(found[1]), found[2])
        if found := _OF_SUPPORT.fullmatch(name):
            return text("needs", "support", self.lang, attribute=self.words(found[2]), name=name)
        fact = self._known_fact(name)
        if fact is not None:
            return text("needs", "fact", self.lang, fact=fact, name=name)
        if "(" in name or " / " in name or name in self.own.events or maybe("events", name, self.lang):
            return self.events(name)
        return name

    def _known_fact(self, name: str) -> str | None:
        return self.own.facts.get(name) or maybe("facts", name, self.lang)

    def _of_event(self, name: str, position: int, attribute: str) -> str:
        event = self._recorded(position)
        if event is None:
            return text("needs", "attribute", self.lang, attribute=self.words(attribute), name=name)
        word = self.attribute(attribute, (event.type,))
        of, on = self.events(event.type), self.day(event.date)
        return text("needs", "attribute-of", self.lang, attribute=word, of=of, on=on, name=name)

    def _recorded(self, position: int) -> Event | None:
        if self.episode is None or position >= len(self.episode.events):
            return None
        return self.episode.events[position]


def event_types(name: str) -> tuple[str, ...]:
    """The event types in the short name of what a rule looks for."""
    return tuple(one.partition(" ")[0] for one in name.split(" / "))


def sentence(words: str) -> str:
    """The same words with a capital letter at their beginning."""
    return words[:1].upper() + words[1:]


@lru_cache(maxsize=_KEPT)
def _events(name: str, lang: str, own: OwnWords) -> str:
    return either((_event(one, lang, own) for one in name.split(" / ")), lang)


def _event(name: str, lang: str, own: OwnWords) -> str:
    found = _NAME.fullmatch(name)
    if found is None:
        return _words(name, lang)
    parts = _BETWEEN_DEMANDS.split(found[2]) if found[2] else ()
    return event_name(found[1], tuple(_trait(found[1], part, lang, own) for part in parts), lang, own)


def _trait(kind: str, part: str, lang: str, own: OwnWords) -> Trait:
    """A demand from its short form: `purpose=guidance,clarifying`."""
    attribute, _, operand = part.partition("=")
    values = tuple(operand.split(","))
    said = (own_value((kind,), attribute, value, own) or _value(value, lang) for value in values)
    return Trait(attribute, values, either(said, lang))


def _value(value: str, lang: str) -> str:
    """A word of the vocabulary by its own; other text stays, without underscores."""
    if _PARAGRAPH.fullmatch(value):
        return _paragraphs(value)
    return maybe("words", value, lang) or maybe("events", value, lang) or value.replace("_", " ")


def _paragraphs(keys: str) -> str:
    return _PARAGRAPH.sub(lambda key: f"{key[1]} § {key[2]} {key[3]}".rstrip(), keys)


@lru_cache(maxsize=_KEPT)
def _words(words: str, lang: str) -> str:
    def word(found: re.Match[str]) -> str:
        name = found[0]
        known = maybe("words", name, lang) or maybe("events", name, lang)
        return known or name.replace("_", " ")

    return _WORD.sub(word, words)


@lru_cache(maxsize=_KEPT)
def _period(period: str, lang: str) -> str:
    def unit(found: re.Match[str]) -> str:
        return maybe("units", found[0], lang) or found[0]

    return _WORD.sub(unit, period.replace("working day", "working_day"))
