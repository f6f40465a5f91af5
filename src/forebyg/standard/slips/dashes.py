"""Dashes too many: each begins an entry of a list where none should begin."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Any

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.standard.plain import changed
from forebyg.standard.slips.repair import Origins, Repair

__all__ = ["joined", "lifted", "repeated", "unwrapped"]

Data = dict[str, Any]


def unwrapped(data: Data, path: Path, items: list[Any]) -> Iterator[Repair]:
    """A list of one entry that should be no list."""
    if len(items) != 1 or not isinstance(items[0], dict) or not items[0]:
        return
    told = _dash((*path, 0), items[0])
    yield Repair(told, changed(data, path, items[0]), {path: (*path, 0)})
    field, *rest = items[0]
    if rest and items[0][field] is None:
        inside = {key: items[0][key] for key in rest}
        origins: Origins = {(*path, field, key): (*path, 0, key) for key in inside}
        yield Repair(told, changed(data, path, {field: inside}), origins)


def lifted(data: Data, path: Path, items: list[Any], absent: Container[str]) -> Iterator[Repair]:
    """An entry that begins with a field of the document, and should be no entry.

    Args:
        data: The document.
        path: Where the list stands.
        items: Its entries.
        absent: The fields that the document lacks.
    """
    for nth, item in enumerate(items if len(path) == 1 else ()):
        field = next(iter(item), None) if isinstance(item, dict) else None
        if field is None or field not in absent:
            continue
        value, rest, origins = _what_follows(field, items, nth, path)
        if not rest:
            data = {**changed(data, path, items[:nth]), field: value}
            yield Repair(_dash((*path, nth), item), data, origins)


def _what_follows(field: str, items: list[Any], nth: int, path: Path) -> tuple[Any, list[Any], Origins]:
    """What belongs to a field that begins an entry: its value, the rest of the entry, or the entries below.

    Returns:
        The value, the entries that are left over, and where it stands.
    """
    value, rest = items[nth][field], items[nth + 1 :]
    inside = {key: inner for key, inner in items[nth].items() if key != field}
    if value is not None:
        return value, rest, {(field,): (*path, nth, field)}
    if inside:
        return inside, rest, {(field, key): (*path, nth, key) for key in inside}
    return rest, [], {(field, place): (*path, nth + 1 + place) for place in range(len(rest))}


def joined(data: Data, path: Path, items: list[Any], nth: int) -> Iterator[Repair]:
    """An entry and the one after it that should be one."""
    one, other = _pair(items, nth)
    if not one or not other or one.keys() & other.keys():
        return
    together = [*items[:nth], {**one, **other}, *items[nth + 2 :]]
    origins: Origins = {(*path, nth, key): (*path, nth + 1, key) for key in other}
    origins |= {(*path, place): (*path, place + 1) for place in range(nth + 1, len(together))}
    yield Repair(_dash((*path, nth + 1), other), changed(data, path, together), origins)


def repeated(data: Data, path: Path, items: list[Any], nth: int) -> Iterator[Repair]:
    """An entry that is but the beginning of the one after it."""
    one, other = _pair(items, nth)
    if not one or not one.items() < other.items():
        return
    origins: Origins = {(*path, place): (*path, place + 1) for place in range(nth, len(items) - 1)}
    word = next(iter(one))
    told = Diagnostic("repeated-line", path=(*path, nth, word), fields={"word": word}, on_key=True)
    yield Repair(told, changed(data, path, [*items[:nth], *items[nth + 1 :]]), origins)


def _pair(items: list[Any], nth: int) -> tuple[Data, Data]:
    """An entry and the one after it; what is no mapping is told as an empty one."""
    pair = [one if isinstance(one, dict) else {} for one in items[max(nth, 0) : max(nth, 0) + 2]]
    one, other = (*pair, {}, {})[:2]
    return (one, other) if nth >= 0 else ({}, {})


def _dash(path: Path, entry: Mapping[str, Any]) -> Diagnostic:
    """The dash before an entry is one too many."""
    return Diagnostic("stray-dash", path=(*path, next(iter(entry))), on_key=True)
