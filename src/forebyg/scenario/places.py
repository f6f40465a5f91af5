"""Where the episodes of a scenario file stand, so that their faults are shown there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from forebyg.place import Path, Place
from forebyg.source import Document

__all__ = ["episode_places"]

T = TypeVar("T")


def episode_places(document: Document) -> dict[int, Document]:
    """The places of each case's episode, by the case's position; paths begin at the episode."""
    values, keys = _by_case(document.values), _by_case(document.keys)
    refused: dict[int, set[Path]] = {}
    for number, path, _ in _inside((path, None) for path in document.refused):
        refused.setdefault(number, set()).add(path)
    return {
        number: Document(
            None, document.file, values[number], keys.get(number, {}), frozenset(refused.get(number, ()))
        )
        for number in values
    }


def _by_case(places: Mapping[Path, Place]) -> dict[int, dict[Path, Place]]:
    found: dict[int, dict[Path, Place]] = {}
    for number, path, place in _inside(places.items()):
        found.setdefault(number, {})[path] = place
    return found


def _inside(items: Iterable[tuple[Path, T]]) -> Iterator[tuple[int, Path, T]]:
    """What lies in an episode, with its case's position and the path within the episode."""
    for path, item in items:
        match path:
            case ("cases", int(number), "episode", *rest):
                yield number, tuple(rest), item
            case _:
                pass
