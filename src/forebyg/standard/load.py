"""From a shipped id, a file or a text to a standard."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from forebyg.diagnostic import Diagnostic
from forebyg.errors import StandardError, UnknownStandardError
from forebyg.source import STANDARD_LIMITS, Document, read_yaml
from forebyg.standard.standard import Standard

_IN_WHEEL = "_standards"
_IN_CHECKOUT = "standards"


def load_standard(source: str | os.PathLike[str]) -> Standard:
    """Load a standard.

    Args:
        source: The id of a shipped standard, the path of a YAML file, or its text (a
            text has more than one line).

    Raises:
        StandardError: With everything that is wrong with the document.
        UnknownStandardError: No shipped standard and no file has that name.
    """
    if not isinstance(source, str):
        return _from_file(Path(source))
    if "\n" in source:
        return Standard(document_of(source, None))
    shipped = dict(_shipped())
    if source in shipped:
        return _load_shipped(source)
    path = Path(source)
    if path.suffix in {".yaml", ".yml"} or _is_there(path):
        return _from_file(path)
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


def document_of(text: str | bytes, file: str | None) -> Document:
    """The plain data of a standard's text, with places.

    Raises:
        StandardError: The text is no YAML that a standard may be written in.
    """
    document, faults = read_yaml(text, file=file, limits=STANDARD_LIMITS, echo=True)
    if faults or document is None:
        raise StandardError(faults)
    return document


def _from_file(path: Path) -> Standard:
    try:
        text = path.read_bytes()
    except OSError:
        raise StandardError([Diagnostic("unreadable-file", file=str(path))]) from None
    return Standard(document_of(text, str(path)))


@lru_cache(maxsize=64)
def _load_shipped(name: str) -> Standard:
    """A shipped standard never changes, so it is read once."""
    found = dict(_shipped())[name]
    return Standard(document_of(found.read_bytes(), f"{name}.yaml"))


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
