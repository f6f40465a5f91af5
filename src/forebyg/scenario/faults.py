"""What is wrong with a scenario file, each fault at its line and column."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.source import Document
from forebyg.suggestion import suggest

__all__ = ["Faults"]

T = TypeVar("T")


class Faults:
    """Collects the faults of one file, and reads values that may be faulty.

    Every `..._of` method gives None where the value is absent, null or cannot be used.
    """

    def __init__(self, document: Document, found: Iterable[Diagnostic] = ()) -> None:
        """Begin with what the reading of the text has found."""
        self._document = document
        self.found: list[Diagnostic] = list(found)

    def add(self, code: str, path: Path, *, on_key: bool = False, **fields: object) -> None:
        """Note a fault of the value, or the key, at a path; what was refused before is not repeated."""
        if not self._document.is_refused(path):
            fault = Diagnostic(code, path=path, fields=fields, on_key=on_key)
            self.found.append(fault.located(self._document))

    def add_below(self, path: Path, faults: Iterable[Diagnostic]) -> None:
        """Take over faults, already with their lines, of a part that was read on its own."""
        for fault in faults:
            self.found.append(replace(fault, path=(*path, *fault.path), file=self._document.file))

    def in_order(self) -> list[Diagnostic]:
        """All faults, from the top of the file to its end; a key that is told as misspelt is not missing."""
        keys = [one for one in self.found if one.code == "unknown-key"]
        written = {(*one.path[:-1], one.fields["suggestion"]) for one in keys}
        kept = (one for one in self.found if not (one.code == "missing-key" and one.path in written))
        return sorted(kept, key=lambda fault: (fault.line or 0, fault.column or 0))

    def line_of(self, path: Path) -> int | None:
        """The line on which the value at a path begins."""
        place = self._document.place_of(path)
        return None if place is None else place.line

    def mapping(self, value: object, path: Path, known: Collection[str], example: str) -> dict[str, Any]:
        """The keys with values at a path, without those that are not known."""
        if not isinstance(value, Mapping):
            self.add("needs-mapping", path, example=example)
            return {}
        for key in [key for key in value if key not in known]:
            near = suggest(str(key), known)
            self.add("unknown-key", (*path, str(key)), on_key=True, word=str(key), suggestion=near)
        return {key: inner for key, inner in value.items() if key in known}

    def missing(self, key: str, path: Path) -> None:
        """Note that a key which must be there is not."""
        self.add("missing-key", (*path, key), key=key)

    def text_of(self, value: object, path: Path) -> str | None:
        """A text that says something."""
        return self._read(value, path, _text, "needs-text")

    def day_of(self, value: object, path: Path) -> date | None:
        """A day."""
        return self._read(value, path, _day, "needs-date")

    def choice_of(self, value: object, path: Path, known: Collection[str]) -> str | None:
        """One of the words that are known."""
        if value is None or value in known:
            return value if isinstance(value, str) else None
        near = suggest(value, known) if isinstance(value, str) else None
        self.add("needs-choice", path, known=tuple(known), suggestion=near)
        return None

    def list_of(self, value: object, path: Path) -> list[Any]:
        """A list; null is none, for it may be a list that somebody forgot to write."""
        if isinstance(value, list):
            return value
        self.add("needs-list", path)
        return []

    def _read(self, value: object, path: Path, read: Callable[[object], T | None], code: str) -> T | None:
        found = None if value is None else read(value)
        if found is None and value is not None:
            self.add(code, path)
        return found


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
