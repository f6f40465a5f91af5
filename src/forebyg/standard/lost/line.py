"""A line that is gone: found by writing one in its stead, and seeing whether all is well then.

What stood below a line that is gone falls to what is above it, or cannot be read at all; where a parser
stumbles over that says little to the person who wrote the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice
from typing import Any, Final, NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.source import STANDARD_LIMITS, read_yaml
from forebyg.standard.lost.names import Named, candidates, renamed
from forebyg.standard.lost.trials import STAND_IN, Trial, trials
from forebyg.standard.whole import faults_of
from forebyg.suggestion import suggest

__all__ = ["told_by_lost_line"]

_READ_AT_MOST: Final = 16
_CHECKED_AT_MOST: Final = 30
_CODES: Final = frozenset(
    {
        "duplicate-key",
        "missing-colon",
        "missing-dash",
        "missing-field",
        "stray-dash",
        "uneven-indentation",
        "unknown-field",
        "unknown-reading-choice",
        "yaml-syntax",
    }
)
"""Faults that may come of a line that is gone."""


class _Way(NamedTuple):
    """A line that may be gone.

    Attributes:
        trial: The text with a line in its stead.
        path: The way to what that line names.
        data: The document with it.
        named: What it may have been.
    """

    trial: Trial
    path: Path
    data: dict[str, Any]
    named: Named


def told_by_lost_line(text: str, faults: Sequence[Diagnostic]) -> Diagnostic | None:
    """What is wrong with a standard if all of it comes of one line that is gone; None where it does not.

    Args:
        text: The standard.
        faults: What was found wrong with it.
    """
    first = next(iter(faults), None)
    if first is None or first.line is None or not all(map(_may_be_lost, faults)) or STAND_IN in text:
        return None
    ways = islice(_ways(text, first.line), _CHECKED_AT_MOST)
    for (trial, path), alike in groupby(ways, key=lambda way: (way.trial, way.path)):
        found = [way.named for way in alike if _is_right(renamed(way.data, path, way.named), path)]
        if found:
            return _told(trial, path, found, first.file)
    return None


def _ways(text: str, number: int) -> Iterator[_Way]:
    """The lines that may be gone at or near a line, the likeliest first."""
    for trial in islice(trials(text, number), _READ_AT_MOST):
        document, wrong = read_yaml(trial.text, limits=STANDARD_LIMITS)
        if document is None or wrong or not isinstance(document.data, dict):
            continue
        path = next(path for path in document.keys if path[-1] == STAND_IN)
        for one in candidates(document.data, path, has_value=trial.has_value):
            yield _Way(trial, path, document.data, one)


def _is_right(data: dict[str, Any], path: Path) -> bool:
    """Whether nothing is wrong with a document; a rule that the line stands in is looked at first."""
    if len(path) > 1 and path[0] == "rules" and isinstance(path[1], int):
        alone = faults_of({**data, "rules": data["rules"][path[1] : path[1] + 1]})
        if any(fault.path[:1] == ("rules",) for fault in alone):
            return False
    return not faults_of(data)


def _may_be_lost(fault: Diagnostic) -> bool:
    """Whether a fault may come of a line that is gone, and not of a word that is misspelt."""
    word, meant = str(fault.fields.get("word", "")), fault.fields.get("suggestion")
    return fault.code in _CODES and not (meant and suggest(word, [str(meant)]))


def _told(trial: Trial, path: Path, found: Sequence[Named], file: str | None) -> Diagnostic:
    """The line that is gone, told at the one below it."""
    below = trial.below
    return Diagnostic(
        "missing-field",
        path=path[:-1],
        fields=_fields(trial, path, found),
        file=file,
        line=trial.number,
        column=len(below) - len(below.lstrip(" ")) + 1,
        end_line=trial.number,
        end_column=len(below.rstrip()) + 1,
    )


def _fields(trial: Trial, path: Path, found: Sequence[Named]) -> dict[str, Any]:
    if found[0].name is None:
        return {"around": path[-2]}
    lines = tuple(f"{'- ' if trial.begins_entry else ''}{_line(one)}" for one in found)
    if len(lines) > 1:
        return {"either": lines}
    return {"entry" if trial.begins_entry else "line": lines[0]}


def _line(one: Named) -> str:
    return f"{one.name}:" if one.value is None else f"{one.name}: {one.value}"
