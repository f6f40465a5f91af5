"""Which name somebody meant who wrote one that there is not."""

import difflib
import re
from collections.abc import Container, Iterable
from functools import lru_cache
from itertools import takewhile
from typing import Final

from forebyg import messages

__all__ = ["begun_with", "is_unmistakable", "several", "suggest"]

_LONGEST_WORD: Final = 64
_LOOKED_AT: Final = 100
_NAMES: Final = ("fields", "events", "words")
"""Sections of the catalogue that hold the Danish for a name."""
_SURE: Final = 0.75
_CLEARLY: Final = 0.1
_NEAR_IN_DANISH: Final = 0.8
_ALIKE: Final = 3
"""How near what Danes would write must be, and how many letters must begin it: so do plurals and other
forms of a word, while what denies it often begins otherwise.
"""
_NAME: Final = re.compile(r"[\w-]+")
_PART: Final = re.compile(r"[^\W_]+")
_BETWEEN: Final = re.compile(
    r",?\s+(?:og/eller|and/or|og|samt|eller|plus|and|or)\s+|\s*[,;/+&|]\s*|\s+[-.]\s+|\.\s+"
)
"""What a hand writes between two names."""
_NEGATIVE: Final = frozenset(
    {
        *("aldrig", "ej", "hverken", "ikke", "ingen", "intet", "medmindre", "minus", "uden", "undtagen"),
        *("except", "never", "no", "non", "not", "unless", "without"),
    }
)


def suggest(word: str, candidates: Iterable[str], rather: Container[str] = ()) -> str | None:
    """The candidate that was probably meant, if one is near enough, or is what Danes call it by that word.

    Who names several with something between meant none of them alone, who denies one did not mean it, and
    who says more than one did not mean it alone. Of those equally near one in `rather` is taken, and of those
    again the one that begins alike for longest.
    """
    if len(word) > _LONGEST_WORD:
        return None
    folded = word.casefold()
    by_folded = {candidate.casefold(): candidate for candidate in sorted(candidates, reverse=True)}
    if _denies(folded):
        by_folded = {one: candidate for one, candidate in by_folded.items() if _denies(one)}
    if _names_several(folded, by_folded):
        return None
    near = difflib.get_close_matches(folded, sorted(by_folded), n=_LOOKED_AT)
    if near:
        best = by_folded[max(near, key=lambda one: _rank(folded, one, is_rather=by_folded[one] in rather))]
        return None if best == begun_with(word, by_folded.values()) else best
    return _meant_in_danish(folded, by_folded.values())


def begun_with(text: str, candidates: Iterable[str]) -> str | None:
    """The candidate that a text begins with and says more than: the longest one, whole."""
    folded = text.casefold()
    begins = [one for one in candidates if one and _goes_on(folded, one.casefold())]
    return max(begins, key=len, default=None)


def _goes_on(folded: str, name: str) -> bool:
    """Whether a text is a name and then other words, and does not deny it."""
    rest = folded.removeprefix(name)
    is_whole = rest != folded and not re.match(r"[\w-]", rest)
    return is_whole and bool(_PART.search(rest)) and not _denies(rest)


def _meant_in_danish(folded: str, candidates: Iterable[str]) -> str | None:
    """The candidate that Danes call so, or nearly so."""
    by_word = {word: one for one in reversed([*candidates]) for word in _in_danish(one)}
    by_word = {word: one for word, one in by_word.items() if word[:_ALIKE] == folded[:_ALIKE]}
    if not _denies(folded):
        by_word = {word: one for word, one in by_word.items() if not _denies(word)}
    near = difflib.get_close_matches(folded, sorted(by_word), n=1, cutoff=_NEAR_IN_DANISH)
    return by_word[near[0]] if near else None


def several(text: str, candidates: Iterable[str]) -> tuple[str, ...]:
    """The candidates that a text names side by side, whatever stands between them; none where it does not."""
    known = {*candidates}
    found = tuple(item for part in _BETWEEN.split(text.strip()) for item in part.split())
    return found if len(found) > 1 and known.issuperset(found) else ()


def _names_several(folded: str, known: Container[str]) -> bool:
    """Whether something stands between two names, or two that are known stand side by side."""
    items = [*filter(None, _BETWEEN.split(folded.strip()))]
    return len(items) > 1 or sum(word in known for word in folded.split()) > 1


def _denies(folded: str) -> bool:
    """Whether a text says no to something."""
    return not _NEGATIVE.isdisjoint(_PART.findall(folded))


def _rank(word: str, other: str, *, is_rather: bool) -> tuple[float, bool, int]:
    likeness, alike = _likeness(word, other)
    return likeness, is_rather, alike


def _likeness(word: str, other: str) -> tuple[float, int]:
    """How alike two words are; the longer they begin alike, the more."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))
    return difflib.SequenceMatcher(None, other, word).ratio(), len(list(alike))


@lru_cache(maxsize=1024)
def _in_danish(name: str) -> set[str]:
    """What Danes would write for a name of the format."""
    said = (messages.maybe(section, name, "da") for section in _NAMES)
    return {part.strip().casefold() for words in said if words for part in words.split(",")}


def is_unmistakable(word: str, meant: str, candidates: Iterable[str]) -> bool:
    """Whether no other candidate could have been meant, so that a machine may write the word itself.

    Names that differ in a digit are never taken for one another, and no word is left out.
    """
    folded = word.casefold()
    if not _NAME.fullmatch(meant):
        return False
    if [one for one in folded if one.isdigit()] != [one for one in meant if one.isdigit()]:
        return False
    if folded in _in_danish(meant):
        return not any(folded in _in_danish(one) for one in candidates if one != meant)
    if len(_PART.findall(folded)) > len(_PART.findall(meant)):
        return False
    best = _likeness(folded, meant.casefold())[0]
    others = (_likeness(folded, one.casefold())[0] for one in candidates if one != meant)
    return best >= _SURE and all(other <= best - _CLEARLY for other in others)
