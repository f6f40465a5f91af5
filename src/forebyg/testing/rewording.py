"""The same record in other words: a value gives way only to one that every rule takes in the same way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from forebyg.standard import Standard
from forebyg.timeline import Episode, Event, frozen
from forebyg.vocabulary import Attribute, Shape, Unknown, Value
from forebyg.witness.asked import Asked, asked
from forebyg.witness.values import any_of, meets

_KEPT: Final = 8_192
_NEVER_REWORDED: Final = frozenset({"form", "of", "result"})
"""Attributes on which hangs what else may be said."""
_NUMBERS: Final = (45, 5)
"""Numbers for an attribute that no rule looks at."""
_STEPS: Final = (-30, -15, -5, -1, 1, 5, 15, 30)
"""How far from a number another one is tried in its place."""


def reworded(standard: Standard, episode: Episode, turn: int, *, numbers: bool) -> Episode:
    """The same record in words that come to the same.

    Args:
        standard: The standard.
        episode: A record.
        turn: Which words; nought: as it is.
        numbers: Whether a number may give way to one that is as good.
    """
    if not turn:
        return episode
    events = [
        one._replace(attributes=frozen(dict(_said(standard, episode, one, turn + place, numbers=numbers))))
        for place, one in enumerate(episode.events)
    ]
    return episode._replace(events=tuple(events))


def _said(
    standard: Standard, episode: Episode, event: Event, turn: int, *, numbers: bool
) -> Iterator[tuple[str, Value]]:
    for place, (name, known) in enumerate(standard.vocabulary.events[event.type].attributes.items()):
        value = event.attributes.get(name)
        options: tuple[Value | None, ...] = (value,)
        if numbers or known.shape is not Shape.WHOLE:
            options = _alike(standard, episode.readings, (event.type, name), value)
        chosen = options[(turn + place) % len(options)]
        if chosen is not None:
            yield name, chosen


@lru_cache(maxsize=_KEPT)
def _alike(
    standard: Standard, readings: Mapping[str, str], key: tuple[str, str], value: Value | None
) -> tuple[Value | None, ...]:
    """The values that every rule takes as it takes this one, which comes first; None: nothing is said."""
    kind, name = key
    found, known = asked(standard.program(readings)), standard.vocabulary.events[kind].attributes[name]
    has_meaning = not isinstance(known.default, Unknown) or known.shape is Shape.DATE
    if has_meaning or name in _NEVER_REWORDED or any(one.attribute == name for one in found.sames):
        return (value,)
    if key not in found.demands:
        return tuple(
            dict.fromkeys((value, None, *(_NUMBERS if known.shape is Shape.WHOLE else any_of(known))))
        )
    if value is None:
        return (value,)
    alike = [one for one in _near(known, value) if _is_taken_alike(found, key, value, one)]
    return tuple(dict.fromkeys((value, *alike)))


def _near(known: Attribute, value: Value) -> Iterable[Value]:
    """Values beside this one, and words more in a list."""
    if isinstance(value, int) and known.shape is Shape.WHOLE:
        return [value + step for step in _STEPS if value + step > 0]
    if isinstance(value, tuple):
        return [(*value, word) for word in known.choices if word not in value]
    return any_of(known)


def _is_taken_alike(found: Asked, key: tuple[str, str], value: Value, other: Value) -> bool:
    """Whether no demand of any rule tells two values apart."""
    kind, name = key
    tests = [test for _, test in found.demands[key]]
    tests += [
        one.test
        for _, one in found.bounds
        if one.test.attribute == name and any(p.type == kind for p in one.of)
    ]
    if not tests:  # what shows a fact is looked at without a demand
        return False
    return all(meets(value, (test,)) == meets(other, (test,)) for test in tests)
