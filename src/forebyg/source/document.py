"""Plain data together with the places where its keys and values were written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from forebyg.place import Path, Place

__all__ = ["Document"]

_NO_PLACES: Final[Mapping[Path, Place]] = {}


@dataclass(frozen=True, slots=True)
class Document:
    """What one text says: dictionaries, lists, text, numbers, truth values, null and dates.

    The representation keeps silent about the content, which may be a citizen's.

    Attributes:
        data: the plain data; dates only where the text was YAML.
        file: the name of the file, if it has one.
        values: where each value stands, by its key path.
        keys: where each key stands, by the key path of its value.
        refused: key paths whose value was refused when it was read; later checks need say no more about them.
    """

    data: object = field(repr=False)
    file: str | None = None
    values: Mapping[Path, Place] = field(default_factory=lambda: _NO_PLACES, repr=False)
    keys: Mapping[Path, Place] = field(default_factory=lambda: _NO_PLACES, repr=False)
    refused: frozenset[Path] = field(default=frozenset(), repr=False)

    def value_place(self, path: Path) -> Place | None:
        """Where exactly the value at a path stands."""
        return self.values.get(path)

    def key_place(self, path: Path) -> Place | None:
        """Where exactly the key of the value at a path stands; None for a list's items."""
        return self.keys.get(path)

    def place_of(self, path: Path, *, on_key: bool = False) -> Place | None:
        """Where the value at a path, or its key, stands; else where the nearest one around it does.

        What is missing from a mapping is shown at the key of that mapping, where it has one.
        """
        found = self.keys.get(path) if on_key else None
        found = found or self.values.get(path)
        return found or next((place for place in map(self._heading, _around(path)) if place), None)

    def is_bracketed(self, path: Path) -> bool:
        """Whether a list stands in brackets: its first entry begins right behind one, not behind a dash."""
        own, first = self.values.get(path), self.values.get((*path, 0))
        return own is not None and first is not None and first[:2] == (own.line, own.column + 1)

    def is_refused(self, path: Path) -> bool:
        """Whether the value at a path, or one around it, was refused already."""
        return path in self.refused or any(around in self.refused for around in _around(path))

    def _heading(self, path: Path) -> Place | None:
        return self.keys.get(path) or self.values.get(path)


def _around(path: Path) -> Iterator[Path]:
    """The paths around a path, the nearest first."""
    return (path[:length] for length in range(len(path) - 1, -1, -1))
