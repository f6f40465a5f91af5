"""What is wrong with a document, where it is wrong, and what to write instead."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, Protocol, Self

from forebyg import messages
from forebyg.edit import Edit, edit_of
from forebyg.place import Path, Place, path_text

__all__ = ["Diagnostic", "Fields", "Places", "Severity"]

_LONGEST_FIELD: Final = 120


class Severity(StrEnum):
    """How much a diagnostic weighs: only an error makes the document unusable."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Places(Protocol):
    """A file that knows where the values of its document stand."""

    @property
    def file(self) -> str | None:
        """The name of the file, as the reader knows it."""

    def place_of(self, path: Path, *, on_key: bool = False) -> Place | None:
        """Where the value at a path, or its key, stands; else where the nearest one around it does."""


class Fields(Mapping[str, object]):
    """The named values that a sentence is filled with; immutable and hashable, lists become tuples."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, object] | Iterable[tuple[str, object]] = ()) -> None:
        """Keep a copy of the values."""
        self._values: dict[str, object] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in dict(values).items()
        }

    def __getitem__(self, name: str) -> object:
        """The value of one field."""
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        """The names, in the order given."""
        return iter(self._values)

    def __len__(self) -> int:
        """How many fields there are."""
        return len(self._values)

    def __hash__(self) -> int:
        """Equal fields have equal hashes, in whatever order they were given."""
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        """The values as a plain dictionary."""
        return repr(self._values)

    def __reduce__(self) -> tuple[type[Self], tuple[dict[str, object]]]:
        """Pickle as the values alone."""
        return type(self), (self._values,)


_NO_FIELDS: Final = Fields()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing wrong with a document (never with an episode's content: that is a finding).

    Attributes:
        code: what is wrong, a kebab-case word; the sentences for it stand in the catalogue.
        severity: how much it weighs.
        path: the key path of the value that is wrong.
        fields: what the sentence is filled with.
        file: the name of the file, if it has one.
        line: the line, counted from 1, if it is known; likewise `column`, `end_line`, `end_column`.
        on_key: the entry's key is at fault and not its value.
    """

    code: str
    severity: Severity = Severity.ERROR
    path: Path = ()
    fields: Mapping[str, object] = _NO_FIELDS
    file: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    on_key: bool = False

    def __post_init__(self) -> None:
        """Freeze the path and the fields, so that the diagnostic can be hashed and shared."""
        object.__setattr__(self, "path", tuple(self.path))
        object.__setattr__(self, "fields", Fields(self.fields))

    def __str__(self) -> str:
        """One line in English: `file:line:column: error: message [code]`."""
        return self.one_line()

    @property
    def place(self) -> str:
        """The key path as text: `rules[3].within`; empty for the whole document."""
        return path_text(self.path)

    @property
    def where(self) -> str:
        """`file:line:column`, as far as they are known; without a line the key path stands in its stead."""
        position = (self.line, self.column or self.place or None)
        return ":".join(str(part) for part in (self.file, *position) if part is not None)

    @property
    def said(self) -> messages.Phrase:
        """The message as a part of another sentence, in whatever language that is said."""
        return messages.Phrase("diagnostics", self.code, tuple(_shortened(self.fields).items()))

    def message(self, lang: str = "en") -> str:
        """What is wrong, in one sentence."""
        return messages.text("diagnostics", self.code, lang, **_shortened(self.fields))

    def hint(self, lang: str = "en") -> str | None:
        """What to write instead, where something can be said."""
        return messages.maybe(f"diagnostics.{self.code}", "hint", lang, **_shortened(self.fields))

    def one_line(self, lang: str = "en") -> str:
        """Where, how bad, and what: `file:line:column: error: message [code]`."""
        severity = messages.text("severities", self.severity, lang)
        said = f"{severity}: {self.message(lang)} [{self.code}]"
        return f"{self.where}: {said}" if self.where else said

    def located(self, places: Places) -> Self:
        """The same diagnostic with the file, line and column of its key path."""
        found = places.place_of(self.path, on_key=self.on_key)
        if found is None:
            return replace(self, file=places.file)
        return replace(self, file=places.file, **found._asdict())

    @property
    def stretch(self) -> Place | None:
        """The stretch of the file that is wrong, where it is known."""
        if self.line is None or self.column is None:
            return None
        return Place(self.line, self.column, self.end_line or self.line, self.end_column or self.column)

    @property
    def fix(self) -> Edit | None:
        """The change of the text that puts it right, where a machine can tell."""
        return None if self.stretch is None else edit_of(self.code, self.fields, self.stretch)

    def to_dict(self, lang: str = "en") -> dict[str, object]:
        """The diagnostic as JSON has it; every key is always there."""
        fix = self.fix
        return {
            "code": self.code,
            "severity": self.severity.value,
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "end_line": self.end_line,
            "end_column": self.end_column,
            "path": self.place,
            "message": self.message(lang),
            "hint": self.hint(lang),
            "fix": None if fix is None else fix.to_dict(),
        }


def _shortened(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: _short(value) if isinstance(value, str) else value for name, value in fields.items()}


def _short(word: str) -> str:
    return word if len(word) <= _LONGEST_FIELD else word[: _LONGEST_FIELD - 1] + "…"
