"""An episode out of plain data: checked against a vocabulary, with every fault found in one go."""

from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from forebyg.diagnostic import Diagnostic
from forebyg.episode.entries import EVENT_KEYS, SUPPORT_KEYS, event_from, support_from, values_from
from forebyg.episode.faults import Faults
from forebyg.episode.names import identifier_of
from forebyg.episode.values import day_of
from forebyg.errors import EpisodeError
from forebyg.source import Document
from forebyg.timeline import EMPTY, Episode, FrozenDict
from forebyg.vocabulary import Value, Vocabulary

__all__ = ["checked", "episode_from", "known_keys"]

_KEYS: Final = ("id", "born", "facts", "events", "support", "as_of", "readings")

T = TypeVar("T")


def episode_from(data: object, vocabulary: Vocabulary, places: Document | None = None) -> Episode:
    """The episode that plain data describes.

    Args:
        data: A mapping of the shape that an episode has in YAML or JSON. Dates are `datetime.date`, or text
            written `YYYY-MM-DD`; null stands for what is absent.
        vocabulary: The event types, attributes and facts that may occur.
        places: The text that the data was read from, to tell lines and columns.

    Raises:
        EpisodeError: With everything that is wrong; nothing of the record is repeated in it.
    """
    episode, faults = checked(data, vocabulary, places)
    if episode is None or faults:
        raise EpisodeError(faults, episode.id if episode else None)
    return episode


def checked(
    data: object, vocabulary: Vocabulary, places: Document | None = None
) -> tuple[Episode | None, tuple[Diagnostic, ...]]:
    """The episode that plain data describes, as far as it can be used, and everything wrong with it."""
    faults = Faults(places)
    episode = _episode(data, vocabulary, faults)
    return episode, faults.found


def known_keys(vocabulary: Vocabulary) -> frozenset[str]:
    """Every key that an episode can have, which errors may therefore show."""
    attributes = (name for spec in vocabulary.events.values() for name in spec.attributes)
    return frozenset((*_KEYS, *EVENT_KEYS, *SUPPORT_KEYS, *vocabulary.facts, *attributes))


def _episode(data: object, vocabulary: Vocabulary, faults: Faults) -> Episode | None:
    if not isinstance(data, Mapping):
        faults.add("needs-mapping", (), example="id: E-1")
        return None
    faults.refuse_keys_besides(_KEYS, data, ())
    identifier = faults.required(identifier_of, data, "id")
    born = faults.optional(day_of, data, "born")
    facts = _facts(data.get("facts"), vocabulary, faults)
    events = _entries(data, "events", lambda item, at: event_from(item, at, vocabulary, faults), faults)
    support = _entries(data, "support", lambda item, at: support_from(item, at, faults), faults)
    as_of = faults.optional(day_of, data, "as_of")
    readings = _readings(data.get("readings"), faults)
    if identifier is None:
        return None
    return Episode(identifier, born, facts, events, support, as_of, readings)


def _facts(data: object, vocabulary: Vocabulary, faults: Faults) -> FrozenDict[str, Value]:
    if data is None:
        return EMPTY
    if not isinstance(data, Mapping):
        faults.add("needs-mapping", ("facts",), example="motivated: true")
        return EMPTY
    return values_from(data, vocabulary.facts, ("facts",), faults, "no-such-fact")


def _entries(
    data: Mapping[str, object],
    name: str,
    read: Callable[[object, tuple[str, int]], T | None],
    faults: Faults,
) -> tuple[T, ...]:
    """What can be read of a list's entries; absent or null: there are none."""
    items = data.get(name)
    if items is None:
        return ()
    if not isinstance(items, list | tuple):
        faults.add("needs-list", (name,))
        return ()
    found = [read(item, (name, position)) for position, item in enumerate(items)]
    return tuple(entry for entry in found if entry is not None)


def _readings(data: object, faults: Faults) -> FrozenDict[str, str]:
    """The choices to judge by; whether the standard has them is for the judging to say."""
    if data is None:
        return EMPTY
    if not isinstance(data, Mapping):
        faults.add("needs-mapping", ("readings",), example="wording: extension")
        return EMPTY
    for number, (name, choice) in enumerate(data.items(), start=1):
        if not (isinstance(name, str) and isinstance(choice, str)):
            faults.add("needs-reading", ("readings",), number=number)
    return FrozenDict(data)
