"""What compiling a rule needs to know, and where it says what is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from forebyg.dates import Counting, WorkingDays
from forebyg.diagnostic import Diagnostic, Severity
from forebyg.place import Path
from forebyg.standard.meant import listed
from forebyg.suggestion import begun_with, several, suggest
from forebyg.vocabulary import CORE, Vocabulary


@dataclass(frozen=True, slots=True)
class Context:
    """Where in the document one stands, and by which vocabulary and counting.

    Attributes:
        vocabulary: The names that events and facts may have.
        limits: How maximum lengths and ages are counted.
        deadlines: How deadlines are counted.
        path: The key path of the value being compiled.
        faults: All that was found wrong so far; shared by every context of a document.
    """

    vocabulary: Vocabulary
    limits: Counting
    deadlines: Counting
    path: Path = ()
    faults: list[Diagnostic] = field(default_factory=list)

    @classmethod
    def nowhere(cls, faults: list[Diagnostic], path: Path = ()) -> Context:
        """A context for what needs no vocabulary of its own."""
        return cls(CORE, Counting(), Counting(), path, faults)

    def at(self, *steps: str | int) -> Context:
        """The context of a value further in."""
        return replace(self, path=(*self.path, *steps))

    def fault(self, code: str, *, on_key: bool = False, **fields: object) -> None:
        """Say what is wrong with the value here."""
        self.faults.append(Diagnostic(code, Severity.ERROR, self.path, fields, on_key=on_key))

    def needs_calendar(self, length: object, counting: Counting) -> None:
        """Say so where the length here is in working days and no calendar tells which days they are."""
        if isinstance(length, WorkingDays) and counting.calendar is None:
            self.fault("no-calendar")

    def unknown(self, code: str, word: object, known: Iterable[str], **fields: object) -> None:
        """Say that a name, the key or the value here, is not known, and which one was probably meant."""
        names = tuple(known)
        is_key = bool(self.path) and self.path[-1] == word
        found = () if is_key else several(str(word), names)
        near = listed(found, self.path) if found else suggest(str(word), names)
        begins = None if near else begun_with(str(word), names)
        self.fault(code, on_key=is_key, word=str(word), suggestion=near, begins=begins, known=names, **fields)
