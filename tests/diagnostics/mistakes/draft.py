"""A good standard with the place of every word, and what a mistake in it is."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path as FilePath
from typing import Any, Final, NamedTuple

from forebyg.place import Path, Place
from forebyg.source import STANDARD_LIMITS, Document, read_yaml


class Mistake(NamedTuple):
    """A text with one thing wrong.

    Attributes:
        text: the whole document.
        lines: where a reader would look for the fault; more than one where two lines disagree.
        column: where on that line, if it is clear.
        meant: what the advice must name, if the writer's mind can be read.
    """

    text: str
    lines: tuple[int, ...]
    column: int | None = None
    meant: str | None = None


class Draft:
    """A good standard, with the place of every word."""

    def __init__(self, file: FilePath) -> None:
        """Read it."""
        self.text = file.read_text(encoding="utf-8")
        document, _ = read_yaml(self.text, limits=STANDARD_LIMITS)
        assert document is not None
        self.document: Document = document
        self.lines = self.text.split("\n")

    def at(self, place: Place) -> str:
        """What stands at a place of one line."""
        return self.lines[place.line - 1][place.column - 1 : place.end_column - 1]

    def with_line(self, number: int, *lines: str) -> str:
        """The text with other lines in place of one, counted from 1."""
        return "\n".join([*self.lines[: number - 1], *lines, *self.lines[number:]])

    def without(self, number: int) -> str:
        """The text without a line, counted from 1."""
        return "\n".join([*self.lines[: number - 1], *self.lines[number:]])

    def put(self, place: Place, words: str) -> str:
        """The text with other words at a place of one line."""
        line = self.lines[place.line - 1]
        return self.with_line(place.line, line[: place.column - 1] + words + line[place.end_column - 1 :])

    def wrong(self, place: Place, words: str, meant: str | None = None) -> Mistake:
        """The mistake of having written other words at a place."""
        return Mistake(self.put(place, words), (place.line,), place.column, meant)

    def value(self, path: Path) -> Any:  # noqa: ANN401  plain data of any shape
        """The value at a path."""
        value: Any = self.document.data
        for step in path:
            value = value[step]
        return value

    def keys(self, *names: str) -> list[Path]:
        """The paths whose last step is one of these keys."""
        return [path for path in self.document.keys if path[-1] in names]

    def scalars(self, wanted: Callable[[Path], bool]) -> list[tuple[Place, str]]:
        """Single words without quotes whose paths are wanted, with their places."""
        found = []
        for path, place in self.document.values.items():
            value = self.value(path)
            if (
                isinstance(value, str)
                and place.line == place.end_line
                and self.at(place) == value
                and wanted(path)
            ):
                found.append((place, value))
        return found


Planter = Callable[[Draft, random.Random], Mistake | None]


MISTAKES: Final[dict[str, Planter]] = {}
"""Every kind of mistake by its name; a planter gives None where the draft has no place for it."""


FREE: Final = frozenset({"readings", "facts", "events", "because", "choices", "attributes", "under"})
"""Under these keys names are the writer's own."""


EVENTS: Final = frozenset({"of", "do", "after", "before", "required", "by", "may", "owed_from", "at"})


def mistake(planter: Planter) -> Planter:
    """Add a planter under its own name."""
    MISTAKES[planter.__name__.replace("_", " ")] = planter
    return planter


def misspelt(word: str, rng: random.Random) -> str:
    """The word with two letters swapped, one left out, or one doubled."""
    at = rng.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    left_out = word[:at] + word[at + 1 :]
    doubled = word[:at] + word[at] + word[at:]
    return next(one for one in rng.sample([swapped, left_out, doubled], 3) if one != word)


def is_field(draft: Draft, path: Path) -> bool:
    """Whether a key is a word of the format, and not one that the writer made up."""
    if "vocabulary" in path[:-1] and path[-1] in {"en", "da"}:
        return False
    around = draft.value(path[:-1])
    own = len(path) > 1 and path[-2] in FREE
    return not own and "reading" not in around and path[-1] != "happened"


def pick(rng: random.Random, found: list[Any]) -> Any:  # noqa: ANN401  an item of any type
    """One of those found, or None."""
    return rng.choice(found) if found else None


def lines_with(draft: Draft, word: str) -> list[int]:
    """The lines outside of the vocabulary on which a word stands, as a key or as a value."""
    keys = [draft.document.keys[path].line for path in draft.keys(word) if path[0] != "vocabulary"]
    values = draft.scalars(lambda path: path[0] != "vocabulary" and draft.value(path) == word)
    return [*keys, *(place.line for place, _ in values)]


def changes(draft: Draft, text: str) -> bool:
    """Whether a text is no YAML, or says something else."""
    document, faults = read_yaml(text, limits=STANDARD_LIMITS)
    return document is None or bool(faults) or document.data != draft.document.data


def block_lines(draft: Draft) -> list[tuple[int, str, Path]]:
    """The lines that begin with a key, with the key's path."""
    return [
        (place.line, draft.lines[place.line - 1], path)
        for path, place in draft.document.keys.items()
        if draft.lines[place.line - 1].strip().startswith(f"{path[-1]}:")
    ]


def headings(draft: Draft) -> list[tuple[int, int]]:
    """The lines with a key and nothing behind it, each with the last line of what is below it."""
    found = [
        (number, draft.document.values[path].end_line)
        for number, line, path in block_lines(draft)
        if line.rstrip().endswith(":")
    ]
    return [(number, end) for number, end in found if draft.lines[number].strip()]


def moved(draft: Draft, first: int, last: int, blanks: int) -> str:
    """The text with some lines moved in, or out by a negative number of blanks."""
    lines = [" " * blanks + line if blanks > 0 else line[-blanks:] for line in draft.lines[first - 1 : last]]
    return "\n".join([*draft.lines[: first - 1], *lines, *draft.lines[last:]])


def municipality_code(draft: Draft) -> Place | None:
    """The place of the municipality's code."""
    return draft.document.values.get(("municipality", "code"))


def is_in_brackets(draft: Draft, place: Place) -> bool:
    """Whether a value without quotes does not go on to the end of its line."""
    return draft.lines[place.line - 1][place.end_column - 1 :].lstrip().startswith((",", "}"))
