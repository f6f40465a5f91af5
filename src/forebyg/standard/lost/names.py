"""What a line that is gone may have named: each field, word or name with which nothing is wrong any more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any, Final, NamedTuple

from forebyg.place import Path
from forebyg.standard.compile.conditions import WORDS
from forebyg.standard.plain import at, changed
from forebyg.standard.slips.known import fields_of, is_own, types_with
from forebyg.standard.whole import UNKNOWN, faults_of

__all__ = ["Named", "candidates", "renamed"]

Data = dict[str, Any]
_NAMES: Final = 3
"""How many names of the writer's own are tried."""


class Named(NamedTuple):
    """A line as it may have been.

    Attributes:
        name: What it named; None where any name would do.
        value: What stood behind the colon; None where something else did, or nothing.
    """

    name: str | None
    value: str | None = None


def candidates(data: Data, path: Path, *, has_value: bool) -> Iterator[Named]:
    """What a line that was put into a document may have been, the likeliest first.

    Args:
        data: The document with the line.
        path: The way to what the line names, its stand-in last.
        has_value: Whether something stands behind its colon.
    """
    if is_own(path[:-1]):
        yield from _own(data)
    else:
        yield from dict.fromkeys(_first_fields(data, path) if has_value else _fields(data, path))


def renamed(data: Data, path: Path, one: Named) -> Data:
    """The document with the line as it may have been."""
    beside: Data = {**at(data, path[:-1])}
    if one.value is not None:
        beside[str(path[-1])] = one.value
    named: Data = {(one.name or key) if key == path[-1] else key: inner for key, inner in beside.items()}
    whole: Data = changed(data, path[:-1], named)
    return whole


def _own(data: Data) -> Iterator[Named]:
    """The names that the writer may have made up: any, or one that is used and not declared."""
    yield Named(None)
    words = (str(fault.fields["word"]) for fault in faults_of(data) if fault.code in UNKNOWN)
    yield from map(Named, islice(dict.fromkeys(words), _NAMES))


def _first_fields(data: Data, path: Path) -> Iterator[Named]:
    """The fields that an entry may begin with, and have a value on their line."""
    entry = at(data, path[:-1])
    rest = {key for key in entry if key != path[-1]}
    if path[:-1] == ("rules", path[-2]):
        yield from () if "id" in rest else (Named("id"),)
    readings = data.get("readings")
    for name, reading in readings.items() if isinstance(readings, dict) else ():
        choices = reading.get("choices") if isinstance(reading, dict) else None
        if isinstance(choices, dict) and choices.keys() == rest:
            yield Named("reading", name)


def _fields(data: Data, path: Path) -> Iterator[Named]:
    """The fields, choices, words and event types that may stand above what is below the line."""
    value, beside = at(data, path), at(data, path[:-1])
    inside = {*value} if isinstance(value, dict) else set()
    known = [name for name in fields_of(data, path[:-1]) if name not in beside]
    yield from map(Named, sorted(known, key=lambda one: not _holds(data, (*path[:-1], one), inside)))
    if path[0] == "rules":
        more = chain(_choices(data, beside), sorted(WORDS), types_with(data, inside) if inside else ())
        yield from (Named(name) for name in more if name not in beside)


def _holds(data: Data, path: Path, inside: set[str]) -> bool:
    """Whether fields with the names inside are known to stand at a place."""
    return bool(inside) and inside <= {*fields_of(data, path)}


def _choices(data: Data, beside: Mapping[str, Any]) -> Iterator[str]:
    """The choices of the reading that a value hangs on."""
    choices = at(data, ("readings", str(beside.get("reading")), "choices"))
    yield from choices if isinstance(choices, dict) else ()
