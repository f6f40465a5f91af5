"""From a shipped id, a file or a text to a standard."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final, NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.errors import StandardError, UnknownStandardError
from forebyg.source import STANDARD_LIMITS, Document, read_yaml, start_of, unreadable
from forebyg.standard.lost import told_by_a_line
from forebyg.standard.standard import Standard

_SHAPELESS: Final = frozenset(
    {"colon-without-blank", "duplicate-key", "key-not-text", "merge-key", "missing-dash", "too-many-faults"}
)
"""Faults after which it is not known what the document says."""
_IN_WHEEL = "_standards"
_IN_CHECKOUT = "standards"


class Text(NamedTuple):
    """The text of a standard, not yet read.

    Attributes:
        file: What diagnostics call it.
        written: Its bytes, as far as they may be read.
        path: Where it lies and may be changed; None for a shipped one, and for a text handed over.
    """

    file: str | None
    written: str | bytes
    path: Path | None


def load_standard(source: str | os.PathLike[str]) -> Standard:
    """Load a standard.

    Args:
        source: The id of a shipped standard, the path of a YAML file, or its text (a
            text has more than one line).

    Raises:
        StandardError: With everything that is wrong with the document.
        UnknownStandardError: No shipped standard and no file has that name.
    """
    if isinstance(source, str) and "\n" not in source and source in shipped_ids():
        return _load_shipped(source)
    text = find_text(source)
    return standard_of(text.written, text.file)


def standard_of(text: str | bytes, file: str | None) -> Standard:
    """The standard that a text says.

    Raises:
        StandardError: With everything that is wrong with it; what comes of a single line that is gone is told
            as that line.
    """
    try:
        document = _document_of(text, file)
    except StandardError as error:
        raise _explained(error, text, is_read=False) from None
    try:
        return Standard(document)
    except StandardError as error:
        raise _explained(error, text, is_read=True) from None


def _explained(error: StandardError, text: str | bytes, *, is_read: bool) -> StandardError:
    """The same error, or the line that is gone or moved, where it comes of that."""
    told = told_by_a_line(_words(text), error.diagnostics, is_read=is_read)
    return error if told is None else StandardError(sorted(told, key=_by_place))


def _words(text: str | bytes) -> str:
    """A text as a person reads it."""
    return (text.decode("utf-8", "replace") if isinstance(text, bytes) else text).removeprefix("\ufeff")


def find_text(source: str | os.PathLike[str]) -> Text:
    """The text of what `load_standard` would load.

    Raises:
        StandardError: The file cannot be read.
        UnknownStandardError: No shipped standard and no file has that name.
    """
    if not isinstance(source, str):
        return _in_file(Path(source))
    if "\n" in source:
        return Text(None, source, None)
    shipped = dict(_shipped())
    if source in shipped:
        return Text(f"{source}.yaml", shipped[source].read_bytes(), None)
    path = Path(source)
    if source and (path.suffix in {".yaml", ".yml"} or _is_there(path)):  # no name is not this folder
        return _in_file(path)
    raise UnknownStandardError(source, shipped)


def _is_there(path: Path) -> bool:
    """Whether a file has that name; a name that no file can have is of none."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def shipped_ids() -> tuple[str, ...]:
    """The ids of the standards that come with the library, the statute last."""
    return tuple(name for name, _ in _shipped())


def _document_of(text: str | bytes, file: str | None) -> Document:
    """The plain data of a standard's text, with places.

    Raises:
        StandardError: With everything that is wrong with the text as such, and with what it says
            as far as that can be told.
    """
    document, faults = read_yaml(text, file=file, limits=STANDARD_LIMITS, echo=True)
    if document is None or any(fault.code in _SHAPELESS for fault in faults):
        raise StandardError(faults)
    if faults:
        raise StandardError(sorted((*faults, *_said_wrongly(document)), key=_by_place))
    return document


def _said_wrongly(document: Document) -> tuple[Diagnostic, ...]:
    """What is wrong with what a document says."""
    try:
        Standard(document)
    except StandardError as error:
        return error.diagnostics
    return ()


def _by_place(diagnostic: Diagnostic) -> tuple[int, int]:
    return diagnostic.line or 0, diagnostic.column or 0


def _in_file(path: Path) -> Text:
    try:
        return Text(str(path), start_of(path, STANDARD_LIMITS), path)
    except (OSError, ValueError):  # the second for what no file can be called
        raise StandardError([unreadable(path)]) from None


@lru_cache(maxsize=64)
def _load_shipped(name: str) -> Standard:
    """A shipped standard never changes, so it is read once."""
    text = find_text(name)
    return standard_of(text.written, text.file)


def _shipped() -> Iterator[tuple[str, Traversable]]:
    folder = _folder()
    for place in (folder, folder / "statute"):
        for entry in sorted(place.iterdir(), key=lambda one: one.name):
            if entry.name.endswith(".yaml"):
                yield entry.name.removesuffix(".yaml"), entry


def _folder() -> Traversable:
    """The shipped standards: inside a wheel, or at the top of a checkout."""
    installed = files("forebyg") / _IN_WHEEL
    if installed.is_dir():
        return installed
    return Path(__file__).resolve().parents[3] / _IN_CHECKOUT
