"""Words of a standard's own vocabulary that were misspelt where they are declared, and used otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.standard.names import Place

__all__ = ["told_where_declared"]

_VOCABULARY: Final = "vocabulary"


class _Own(NamedTuple):
    """A word that the standard declares.

    Attributes:
        word: The word.
        place: Where it is declared.
        code: What a use that is not declared is told under.
        owner: What it belongs to: an attribute's event type, the attribute or fact of a word allowed.
        beside: All the words allowed there.
    """

    word: str
    place: Place
    code: str
    owner: str | None = None
    beside: tuple[str, ...] = ()


class _Use(NamedTuple):
    """A word, and the way to it."""

    word: str
    path: Path


def told_where_declared(data: Mapping[str, Any], faults: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The same faults, but one alone at a word's declaration for several uses that all call it otherwise.

    Args:
        data: The document.
        faults: All that was found wrong with it.
    """
    own = [*_declared(data.get(_VOCABULARY))]
    if not own or not any(fault.code in _CODES for fault in faults):
        return [*faults]
    uses = [*_uses({key: value for key, value in data.items() if key != "statements"}, ())]
    left = [*faults]
    for one in own:
        told = [fault for fault in left if _may_mean(fault, one)]
        words = {str(fault.fields["word"]) for fault in told}
        if len(told) > 1 and len(words) == 1 and not _is_used(one, uses):
            path, on_key = one.place
            fields = {"word": one.word, "suggestion": words.pop(), "count": len(told)}
            left = [fault for fault in left if fault not in told]
            left.append(Diagnostic("declared-otherwise", path=path, fields=fields, on_key=on_key))
    return left


_CODES: Final = frozenset({"unknown-event-type", "unknown-attribute", "unknown-fact", "unknown-choice"})


def _declared(vocabulary: Any) -> Iterator[_Own]:
    for name, event in _entries(vocabulary, "events"):
        path: Path = (_VOCABULARY, "events", name)
        yield _Own(name, Place(path, on_key=True), "unknown-event-type")
        for word, attribute in _entries(event, "attributes"):
            inside = (*path, "attributes", word)
            yield _Own(word, Place(inside, on_key=True), "unknown-attribute", name)
            yield from _allowed(word, attribute, inside)
    for name, fact in _entries(vocabulary, "facts"):
        path = (_VOCABULARY, "facts", name)
        yield _Own(name, Place(path, on_key=True), "unknown-fact")
        yield from _allowed(name, fact, path)


def _entries(value: Any, key: str) -> Iterable[tuple[str, Any]]:
    """What stands under a key, where that can be read."""
    inner = value.get(key) if isinstance(value, dict) else None
    return inner.items() if isinstance(inner, dict) else ()


def _allowed(owner: str, value: Any, path: Path) -> Iterator[_Own]:
    """The words that an attribute or fact may have."""
    words = value.get("one_of") if isinstance(value, dict) else None
    beside = tuple(words) if isinstance(words, list) else ()
    for nth, word in enumerate(beside):
        yield _Own(word, Place((*path, "one_of", nth)), "unknown-choice", owner, beside)


def _uses(value: object, path: Path) -> Iterator[_Use]:
    """Every word of a document, as a key or as a value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield _Use(key, (*path, key))
            yield from _uses(inner, (*path, key))
    elif isinstance(value, list):
        for nth, inner in enumerate(value):
            yield from _uses(inner, (*path, nth))
    elif isinstance(value, str):
        yield _Use(value, path)


def _may_mean(fault: Diagnostic, own: _Own) -> bool:
    """Whether a fault is about a word that is not declared and near this one."""
    is_near = fault.code == own.code and fault.fields.get("suggestion") == own.word
    if own.beside:
        return is_near and fault.fields.get("known") == own.beside
    return is_near and own.owner in {None, fault.fields.get("type")}


def _is_used(own: _Own, uses: Iterable[_Use]) -> bool:
    """Whether it is named anywhere but where it is declared, and of its owner."""
    named = [use.path for use in uses if use.word == own.word and use.path != own.place.path]
    if own.owner is None:
        return bool(named)
    owned = {use.path[:2] for use in uses if use.word == own.owner and use.path[0] != _VOCABULARY}
    return any(own.owner in path or path[:2] in owned for path in named)
