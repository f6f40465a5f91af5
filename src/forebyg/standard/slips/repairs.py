"""The ways in which a document with something wrong may have been meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.standard.plain import at
from forebyg.standard.slips.dashes import joined, lifted, repeated, unwrapped
from forebyg.standard.slips.headings import headless
from forebyg.standard.slips.known import missing
from forebyg.standard.slips.lines import adopted, lost, moved_in, moved_out
from forebyg.standard.slips.repair import Repair
from forebyg.standard.slips.strayed import strayed

__all__ = ["repairs"]

Data = dict[str, Any]


def repairs(data: Data, faults: Sequence[Diagnostic], fields: Sequence[str]) -> Iterator[Repair]:
    """What may have been meant, in the order in which it should be tried.

    Args:
        data: The document.
        faults: What is wrong with it.
        fields: The fields that a document may have.
    """
    absent = [field for field in fields if field not in data]
    yield from strayed(data)
    lists = [*_lists_of(data, faults)]
    for path, items, _ in lists:
        yield from unwrapped(data, path, items)
        yield from lifted(data, path, items, absent)
    for path, items, nth in lists:
        for first in (nth - 1, nth):
            yield from repeated(data, path, items, first)
            yield from joined(data, path, items, first)
    if len(faults) > 1:
        yield from adopted(data, _ways(faults))
    yield from headless(data, faults)
    foreign = [*_foreign(data, absent), *_missed(data, faults)]
    for path in foreign:
        yield from moved_out(data, path)
    if len(faults) > 1:
        yield from _of_lines(data, faults, absent, foreign)


def _of_lines(
    data: Data, faults: Sequence[Diagnostic], absent: Sequence[str], foreign: Sequence[Path]
) -> Iterator[Repair]:
    """Lines that are gone, or begin too far in or out."""
    wrong = [
        fault.path for fault in faults if fault.on_key and fault.path and not fault.fields.get("suggestion")
    ]
    for path in dict.fromkeys((*wrong, *foreign)):
        yield from lost(data, path, absent)
        yield from moved_in(data, path)
        yield from moved_out(data, path)
    for way in _ways(faults):
        yield from moved_in(data, way)


def _foreign(data: Data, absent: Sequence[str]) -> Iterator[Path]:
    """What stands in a field of the document and is one itself, or a reading."""
    for path, value in _within(data):
        for key, inner in value.items():
            is_reading = path[0] != "readings" and isinstance(inner, dict) and "question" in inner
            if key in absent or is_reading:
                yield *path, key


def _within(data: Data) -> Iterator[tuple[Path, Data]]:
    """The mappings in the fields of the document, and those that are entries of one."""
    for field, value in data.items():
        for nth, entry in enumerate(value) if isinstance(value, list) else ():
            if isinstance(entry, dict):
                yield (field, nth), entry
        if isinstance(value, dict):
            yield (field,), value


def _missed(data: Data, faults: Sequence[Diagnostic]) -> Iterator[Path]:
    """What is missing in one place and stands in an entry of it."""
    for around, word in missing(faults):
        value = at(data, around)
        for key, inner in value.items() if around and isinstance(value, dict) else ():
            if isinstance(inner, dict) and word in inner:
                yield *around, key, word


def _ways(faults: Sequence[Diagnostic]) -> dict[Path, None]:
    """Every step of the way to something wrong."""
    return dict.fromkeys(fault.path[:length] for fault in faults for length in range(1, len(fault.path) + 1))


def _lists_of(data: Data, faults: Sequence[Diagnostic]) -> Iterator[tuple[Path, list[Any], int]]:
    """The lists in which something is wrong, each with the entry that it is in."""
    for way in _ways(faults):
        value, around = at(data, way), at(data, way[:-1])
        if isinstance(value, list):
            yield way, value, 0
        if isinstance(around, list) and isinstance(way[-1], int):
            yield way[:-1], around, way[-1]
