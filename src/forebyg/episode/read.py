"""Episodes from files: one in YAML or JSON, or one a line in JSONL."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from forebyg.diagnostic import Diagnostic
from forebyg.episode.load import checked, known_keys
from forebyg.errors import EpisodeError
from forebyg.source import EPISODE_LIMITS, Document, read_json, read_jsonl, read_yaml, start_of
from forebyg.timeline import Episode
from forebyg.vocabulary import Vocabulary

__all__ = ["placed", "read_episode", "read_episodes"]

Source = str | os.PathLike[str]

_READERS: Final = {".yaml": read_yaml, ".yml": read_yaml, ".json": read_json}
_LINES: Final = ".jsonl"


def read_episode(source: Source, vocabulary: Vocabulary) -> Episode:
    """Read the one episode of a file.

    Args:
        source: The path of a file whose name ends in `.yaml`, `.yml` or `.json`.
        vocabulary: The event types, attributes and facts that may occur.

    Raises:
        EpisodeError: With everything that is wrong, the file's absence included.
    """
    found = _read_one(Path(source), vocabulary, tuple(_READERS))
    if isinstance(found, EpisodeError):
        raise found
    return found


def read_episodes(
    source: Source, vocabulary: Vocabulary
) -> Iterator[tuple[int | None, Episode | EpisodeError]]:
    """Read the episodes of a file one by one, with the line of each where it holds one a line.

    A bad one is given as the error that `read_episode` would raise, and the rest are still read. Of a
    `.jsonl` file one line is held at a time.
    """
    path = Path(source)
    if _kind(path) != _LINES:
        yield None, _read_one(path, vocabulary, (*_READERS, _LINES))
        return
    try:
        with path.open("rb") as file:
            yield from _read_lines(file, str(path), vocabulary)
    except OSError:
        yield None, _unreadable(path)


def placed(error: EpisodeError, file: Source, line: int | None) -> EpisodeError:
    """The same error with file and line where a diagnostic does not tell them itself."""
    found = [replace(one, file=one.file or str(file), line=one.line or line) for one in error.diagnostics]
    return EpisodeError(found, error.episode)


def _read_one(path: Path, vocabulary: Vocabulary, endings: tuple[str, ...]) -> Episode | EpisodeError:
    """The one episode of a file; of one with another ending, which endings there may be."""
    read = _READERS.get(_kind(path))
    if read is None:
        # Without the path: text given in its stead would show in it.
        return EpisodeError([Diagnostic("unknown-file-type", fields={"known": endings})])
    try:
        text = start_of(path, EPISODE_LIMITS)
    except OSError:
        return _unreadable(path)
    document, faults = read(
        text, file=str(path), limits=EPISODE_LIMITS, echo=False, known=known_keys(vocabulary)
    )
    return _outcome(document, faults, vocabulary)


def _kind(path: Path) -> str:
    """The ending of the file's name; none when it holds line breaks and the like, as text does."""
    return path.suffix.lower() if str(path).isprintable() else ""


def _read_lines(
    file: BinaryIO, name: str, vocabulary: Vocabulary
) -> Iterator[tuple[int, Episode | EpisodeError]]:
    known = known_keys(vocabulary)
    lines = _bounded_lines(file)
    for number, document, faults in read_jsonl(
        lines, file=name, limits=EPISODE_LIMITS, echo=False, known=known
    ):
        found = _outcome(document, faults, vocabulary)
        yield number, _at_line(found, number) if isinstance(found, EpisodeError) else found


def _bounded_lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines; of one that is too long only so much that this can be told."""
    enough = EPISODE_LIMITS.size_bytes + 1
    while line := file.readline(enough):
        yield line
        while len(line) == enough and not line.endswith(b"\n"):
            line = file.readline(enough)


def _outcome(
    document: Document | None, faults: tuple[Diagnostic, ...], vocabulary: Vocabulary
) -> Episode | EpisodeError:
    if document is None:
        return EpisodeError(faults)
    episode, more = checked(document.data, vocabulary, document)
    if episode is None or faults or more:
        ordered = sorted((*faults, *more), key=_line_and_column)
        return EpisodeError(ordered, episode.id if episode else None)
    return episode


def _at_line(error: EpisodeError, number: int) -> EpisodeError:
    """The same error; its faults name the line, and a column only where the text itself cannot be read."""
    faults = [
        replace(fault, line=number, column=None, end_line=None, end_column=None) if fault.path else fault
        for fault in error.diagnostics
    ]
    return EpisodeError(faults, error.episode)


def _line_and_column(fault: Diagnostic) -> tuple[int, int]:
    return fault.line or 0, fault.column or 0


def _unreadable(path: Path) -> EpisodeError:
    return EpisodeError([Diagnostic("unreadable-file", file=str(path))])
