"""The faults found while a text is read, and what may be said of its content."""

from collections.abc import Container
from itertools import takewhile
from typing import Final, NoReturn

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path, Place

__all__ = ["FAULTS_AT_MOST", "Faults", "UnreadableError"]

FAULTS_AT_MOST: Final = 1000
"""After so many faults reading stops: the text is hostile or of another kind."""


_SLIPS: Final = frozenset(
    {
        "closes-nothing",
        "colon-in-text",
        "colon-without-blank",
        "dash-without-blank",
        "foreign-bullet",
        "foreign-mark",
        "hash-in-text",
        "missing-braces",
        "missing-colon",
        "missing-dash",
        "missing-field",
        "stray-dash",
        "stray-remark",
        "table-row",
        "text-above-lines",
        "text-after-brackets",
        "text-after-quotes",
        "unclosed",
        "unreadable-entry",
    }
)
"""Slips that make a whole line mean something else."""


class UnreadableError(Exception):
    """Nothing sensible can be read after this fault; never leaves `source`."""


class Faults:
    """Collects the faults of one text.

    With `echo` off nothing of the text is repeated but what is in `known`: no word, and of a key path only
    the part before the first unknown key. With `line`, the text is that line of a file and nothing more.
    """

    def __init__(
        self, file: str | None, *, echo: bool = True, known: Container[str] = (), line: int | None = None
    ) -> None:
        """Begin with no faults."""
        self._line = line
        self._file = file
        self._echo = echo
        self._known = known
        self._found: list[Diagnostic] = []

    def add(self, code: str, place: Place | None, path: Path = (), **fields: object) -> None:
        """Note a fault; the field `word` is taken to be text of the document.

        Raises:
            UnreadableError: there are too many faults to go on.
        """
        self._note(code, place, path, fields)
        if len(self._found) >= FAULTS_AT_MOST:
            self.stop("too-many-faults", place, limit=FAULTS_AT_MOST)

    def withdraw(self, place: Place) -> None:
        """Forget what was noted of a value, when the fault to come explains it."""
        start = self._line or place.line, place.column
        self._found = [fault for fault in self._found if (fault.line, fault.column) != start]

    def stop(self, code: str, place: Place | None, path: Path = (), **fields: object) -> NoReturn:
        """Note a fault after which nothing can be read; others on its line come of it, or it of them."""
        beside = [fault for fault in self._found if place is not None and fault.line == place.line]
        if code in _SLIPS and any(fault.code in _SLIPS for fault in beside):
            raise UnreadableError
        if code in _SLIPS:
            self._found = [fault for fault in self._found if fault not in beside]
        self._note(code, place, path, fields)
        raise UnreadableError

    def in_order(self) -> tuple[Diagnostic, ...]:
        """All faults, from the top of the text to its end; those without a line keep their order, first."""
        return tuple(sorted(self._found, key=lambda fault: (fault.line or 0, fault.column or 0)))

    def _note(self, code: str, place: Place | None, path: Path, fields: dict[str, object]) -> None:
        if "word" in fields and not self._may_say(fields["word"]):
            del fields["word"]
        placed = self._in_file(place)
        span = placed._asdict() if placed else {}
        self._found.append(
            Diagnostic(code=code, path=self._sayable(path), fields=fields, file=self._file, **span)
        )

    def _in_file(self, place: Place | None) -> Place | None:
        if self._line is None:
            return place
        _, column, _, end_column = place or Place(1, 1, 1, 1)
        return Place(self._line, column, self._line, end_column)

    def _may_say(self, word: object) -> bool:
        return bool(word) and (self._echo or word in self._known)

    def _sayable(self, path: Path) -> Path:
        if self._echo:
            return path
        sayable = takewhile(lambda step: isinstance(step, int) or step in self._known, path)
        return tuple(sayable)
