"""The lines that may be gone from a text, each with what else would be wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, Final, NamedTuple, cast

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.source import STANDARD_LIMITS, Document, read_yaml
from forebyg.standard.lost.names import Named, candidates, renamed
from forebyg.standard.lost.text import affordable
from forebyg.standard.lost.trials import STAND_IN, Trial, trials
from forebyg.standard.parts import PARTS
from forebyg.standard.plain import at
from forebyg.standard.slips.known import missing
from forebyg.standard.whole import UNKNOWN, faults_of

__all__ = ["Way", "Weighed", "ways_near", "weighed"]

_READ_AT_MOST: Final = 16
_CHECKED_AT_MOST: Final = 30
_NEAR: Final = 3
"""How many lines from a line put in something else may be wrong because of it."""


class Way(NamedTuple):
    """A line that may be gone.

    Attributes:
        trial: The text with a line in its stead.
        document: What that says.
        path: The way to what that line names.
        named: What it may have been.
    """

    trial: Trial
    document: Document
    path: Path
    named: Named

    @property
    def data(self) -> dict[str, Any]:
        """What the standard says with the line."""
        return renamed(cast("dict[str, Any]", self.document.data), self.path, self.named)


class Weighed(NamedTuple):
    """A line that may be gone.

    Attributes:
        way: The line.
        others: What else is wrong, at its place in the text without it.
    """

    way: Way
    others: list[Diagnostic]


def ways_near(text: str, number: int) -> Iterator[Way]:
    """The lines that may be gone at or near a line, the likeliest first."""
    return islice(_ways(text, number), affordable(_CHECKED_AT_MOST, text))


def _ways(text: str, number: int) -> Iterator[Way]:
    for trial in islice(trials(text, number), affordable(_READ_AT_MOST, text)):
        document, wrong = read_yaml(trial.text, limits=STANDARD_LIMITS)
        if document is None or wrong or not isinstance(document.data, dict):
            continue
        path = next(path for path in document.keys if path[-1] == STAND_IN)
        for one in candidates(document.data, path, has_value=trial.has_value):
            yield Way(trial, document, path, one)


def weighed(way: Way) -> Weighed | None:
    """A line that may be gone, with what else is wrong; None if that is about where the line was put in."""
    data, path = way.data, way.path
    if len(path) > 1 and path[0] == "rules" and isinstance(path[1], int):  # is quickly looked at alone
        alone = _to_blame(way, faults_of({**data, "rules": data["rules"][path[1] : path[1] + 1]}))
        if any(fault.path[:1] == ("rules",) for fault in alone):
            return None
    left = faults_of(data)
    to_blame = _to_blame(way, left)
    parts = {_part((*path[:-1], way.named.name or STAND_IN)), *_beside(data, path, way.named)}
    if any(_part(fault.path) in parts or fault.code in UNKNOWN for fault in to_blame) or _swallows(way, left):
        return None
    number = way.trial.below.number
    others = {fault: _moved(_located(fault, way), number) for fault in left}
    is_about = any(abs((others[fault].line or number) - number) <= _NEAR for fault in to_blame)
    return None if is_about else Weighed(way, [*others.values()])


def _swallows(way: Way, faults: Iterable[Diagnostic]) -> bool:
    """Whether what stands below the line is missed where it would stand without it."""
    below = at(way.document.data, way.path)
    return isinstance(below, dict) and any(word in below for _, word in missing(faults))


def _to_blame(way: Way, faults: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The faults that may come of the line: if it begins a rule, no word that is misspelt elsewhere."""
    begins_rule = way.trial.begins_entry and way.named.name == "id"
    return [fault for fault in faults if not (begins_rule and fault.fields.get("suggestion"))]


def _part(path: Path) -> Path:
    """The entry that a place lies in, or the field of the document."""
    return path[: 2 if path[:1] and path[0] in PARTS else 1]


def _beside(data: dict[str, Any], path: Path, named: Named) -> list[Path]:
    """The field of the document that is named by the line, and the one above it."""
    keys = [*data]
    place = keys.index(named.name or STAND_IN) if len(path) == 1 else 0
    return [(key,) for key in keys[max(place - 1, 0) : place + 1]] if len(path) == 1 else []


def _located(fault: Diagnostic, way: Way) -> Diagnostic:
    """A fault at its place in the text with the line put in, where that names the stand-in yet."""
    *above, last = way.path
    name, depth = way.named.name or last, len(above)
    if fault.path[: depth + 1] != (*above, name):
        return fault.located(way.document)
    put = replace(fault, path=(*way.path, *fault.path[depth + 1 :])).located(way.document)
    return replace(put, path=fault.path)


def _moved(fault: Diagnostic, number: int) -> Diagnostic:
    """A fault where it stands without a line that was put in above another."""
    if fault.line is None or fault.line <= number:
        return fault
    return replace(fault, line=fault.line - 1, end_line=(fault.end_line or fault.line) - 1)
