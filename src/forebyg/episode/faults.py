"""What is wrong with one episode, named by place and position, never by what the record says.

An unknown key or a value may be about a person: neither is repeated. Only words that forebyg or a standard
defines are shown, among them the one that was probably meant.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, NamedTuple, TypeVar

from forebyg.diagnostic import Diagnostic, Fields
from forebyg.place import Path
from forebyg.source import Document
from forebyg.source.faults import FAULTS_AT_MOST
from forebyg.suggestion import suggest

__all__ = ["Fault", "Faults", "RefusedError", "refused"]

T = TypeVar("T")

_NO_TEXT: Final = Document(None)


class Fault(NamedTuple):
    """One thing wrong with a value.

    Attributes:
        code: A code of the message catalogue.
        fields: What its sentences name; no value of the episode.
        below: The way from the value to the part of it that is wrong.
    """

    code: str
    fields: Mapping[str, object] = Fields()
    below: Path = ()


class RefusedError(Exception):
    """A value that cannot be used; caught where its place is known, so it never leaves `episode`."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__()
        self.faults = faults


def refused(code: str, **fields: object) -> RefusedError:
    """The exception for a value with a single fault."""
    return RefusedError(Fault(code, fields))


class Faults:
    """Collects the faults of one episode.

    Args:
        places: The text that the data was read from; what was refused there is not reported again.
    """

    __slots__ = ("_found", "_places")

    def __init__(self, places: Document | None) -> None:
        self._places = places or _NO_TEXT
        self._found: list[Diagnostic] = []

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """All of them, in the order in which they were noted; a key told as misspelt is not missing."""
        written = {(*one.path, one.fields["suggestion"]) for one in self._found if "suggestion" in one.fields}
        return tuple(one for one in self._found if not (one.code == "missing-key" and one.path in written))

    def optional(
        self, read: Callable[[object], T], data: Mapping[str, object], name: str, path: Path = ()
    ) -> T | None:
        """The value of a key that may be absent or null; None also when it cannot be used."""
        value = data.get(name)
        if value is None:
            return None
        try:
            return read(value)
        except RefusedError as error:
            self.refuse(error, (*path, name))
            return None

    def required(
        self, read: Callable[[object], T], data: Mapping[str, object], name: str, path: Path = ()
    ) -> T | None:
        """The value of a key that must be there; None only when it is not, or cannot be used."""
        value = data.get(name)
        if value is None:
            self.add("missing-key", (*path, name), key=name)
            return None
        try:
            return read(value)
        except RefusedError as error:
            self.refuse(error, (*path, name))
            return None

    def refuse(self, error: RefusedError, path: Path) -> None:
        """Note why the value at a path was refused."""
        for fault in error.faults:
            self.add(fault.code, (*path, *fault.below), **fault.fields)

    def refuse_keys_besides(self, known: tuple[str, ...], data: Mapping[str, object], path: Path) -> None:
        """Note every key of a mapping that is not among the known ones."""
        for name in data:
            if name not in known:
                self.add_key("no-such-key", data, name, path, known)

    def add_key(
        self, code: str, data: Mapping[str, object], name: object, path: Path, known: tuple[str, ...]
    ) -> None:
        """Note a key that is not known in the mapping at a path, by its position, counted from 1."""
        if not isinstance(name, str):
            self.add("key-not-text", path)
            return
        number, near = (
            list(data).index(name) + 1,
            suggest(name, known, [key for key in known if key not in data]),
        )
        fault = Diagnostic(code, path=path, fields={"number": number, "known": known, "suggestion": near})
        self._note(fault, (*path, name), on_key=True)

    def add(self, code: str, path: Path, **fields: object) -> None:
        """Note a fault of the value at a path, which consists of known names and positions only."""
        self._note(Diagnostic(code, path=path, fields=fields), path)

    def _note(self, fault: Diagnostic, at: Path, *, on_key: bool = False) -> None:
        """Keep a fault with the line and column of what it is about, unless there are too many."""
        if len(self._found) > FAULTS_AT_MOST or self._places.is_refused(at):
            return
        if len(self._found) == FAULTS_AT_MOST:
            fault = Diagnostic("too-many-faults", path=fault.path, fields={"limit": FAULTS_AT_MOST})
        place = self._places.place_of(at, on_key=on_key)
        span = place._asdict() if place else {}
        self._found.append(replace(fault, file=self._places.file, **span))
