"""The standards that `forebyg check` is asked about: found, read, put right with `--fix`, and checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from forebyg.cli.files import is_no_standard, yaml_files
from forebyg.cli.paths import is_folder
from forebyg.diagnostic import Diagnostic
from forebyg.edit import Edit, applied
from forebyg.errors import StandardError, UnknownStandardError
from forebyg.source import STANDARD_LIMITS
from forebyg.standard import Standard
from forebyg.standard.load import Text, find_text, load_standard, standard_of
from forebyg.suggestion import suggest

__all__ = ["Checked", "Mended", "checked", "mended", "named"]

_ROUNDS: Final = 10
"""How often a file is mended and read again: one fault can hide others."""
_MARK: Final = "\ufeff"


class Checked(NamedTuple):
    """A standard asked for, as far as it can be used, and what is wrong with it.

    Attributes:
        name: what it was asked for as.
        text: its text, None where there is none.
        standard: the standard, None where the text has errors.
        found: what is wrong with it.
    """

    name: str
    text: Text | None
    standard: Standard | None
    found: tuple[Diagnostic, ...]


class Mended(NamedTuple):
    """An edit that was made, and the words that stood there before."""

    diagnostic: Diagnostic
    before: str
    edit: Edit


def named(given: Iterable[str]) -> Iterator[str]:
    """Each standard by itself: of a folder every YAML file but records and scenarios."""
    for name in given:
        if is_folder(name):
            yield from map(str, yaml_files(Path(name), STANDARD_LIMITS, is_no_standard))
        else:
            yield name


def checked(name: str) -> Checked:
    """A standard with everything that is wrong with it, before it is held against its source and the law."""
    try:
        text = find_text(name)
    except StandardError as error:
        return Checked(name, None, None, error.diagnostics)
    except UnknownStandardError as error:
        fields = {"word": name, "suggestion": suggest(name, error.known), "known": error.known}
        return Checked(name, None, None, (Diagnostic("no-such-standard", fields=fields),))
    if text.path is not None and isinstance(text.written, bytes) and is_no_standard(text.written):
        return Checked(name, None, None, (Diagnostic("not-a-standard", file=text.file),))
    try:
        standard = load_standard(name)
    except StandardError as error:
        return Checked(name, text, None, error.diagnostics)
    return Checked(name, text, standard, ())


def mended(text: Text) -> tuple[bytes, list[Mended]]:
    """The text with every safe edit made, and what was done; what is not UTF-8 is left as it is."""
    written = text.written if isinstance(text.written, bytes) else text.written.encode()
    try:
        words = written.decode("utf-8")
    except UnicodeDecodeError:
        return written, []
    mark, words = words[: words.startswith(_MARK)], words.removeprefix(_MARK)
    every: list[Mended] = []
    for _ in range(_ROUNDS):
        safe = {one.fix: one for one in _wrong(words, text.file) if one.fix is not None and one.fix.is_safe}
        if not safe:
            break
        words, made = applied(words, safe)
        every += [Mended(safe[edit], before, edit) for edit, before in made.items()]
    return (mark + words).encode(), every


def _wrong(words: str, file: str | None) -> tuple[Diagnostic, ...]:
    try:
        standard_of(words, file)
    except StandardError as error:
        return error.diagnostics
    return ()
