"""Lines that are gone, or that begin a step too far in or out: what is around them stands elsewhere then."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Any, Final

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.standard.faults import fields_at
from forebyg.standard.head import Head, Reading
from forebyg.standard.plain import at, changed
from forebyg.standard.slips.known import fields_of
from forebyg.standard.slips.repair import Origins, Repair

__all__ = ["adopted", "gone", "lost", "moved_in", "moved_out"]

Data = dict[str, Any]
_LISTS: Final = ("complaint", "cost", "contacts")
"""Fields of the head whose entries look alike."""


def lost(data: Data, path: Path, absent: Container[str]) -> Iterator[Repair]:
    """What stands in a field of the document from some entry on, and belongs in one that is not there.

    Args:
        data: The document.
        path: Where the entry stands.
        absent: The fields that the document lacks.
    """
    around, first = path[:-1], path[-1]
    value = at(data, around)
    if not around:
        return
    if isinstance(value, dict) and first in value:
        yield from _lost_among(data, around, value, str(first), absent)
    elif isinstance(value, list) and isinstance(first, int) and around[0] in _LISTS and len(around) == 1:
        for part in (part for part in _LISTS if part in absent):
            origins: Origins = {(part, nth): (*around, first + nth) for nth in range(len(value) - first)}
            whole = {**changed(data, around, value[:first]), part: value[first:]}
            yield Repair(gone(path, part, is_leftmost=True), whole, origins)


def _lost_among(
    data: Data, around: Path, value: Data, first: str, absent: Container[str]
) -> Iterator[Repair]:
    """The same of a mapping, for a field of the document and for one of the mapping itself."""
    moved = {key: value[key] for key in [*value][[*value].index(first) :]}
    kept = {key: inner for key, inner in value.items() if key not in moved}
    for part in (part for part in (*Head.model_fields, "readings") if part in absent):
        if first in fields_at(Head, (part,)) or (part == "readings" and _is_reading(moved[first])):
            origins: Origins = {(part, key): (*around, key) for key in moved}
            whole = {**changed(data, around, kept), part: moved}
            yield Repair(gone((*around, first), part, is_leftmost=True), whole, origins)
    own = fields_at(Head, around) if around[0] in Head.model_fields else ()
    for part in (part for part in own if part not in value and part != first):
        origins = {(*around, part, key): (*around, key) for key in moved}
        whole = changed(data, around, {**kept, part: moved})
        yield Repair(gone((*around, first), part), whole, origins)


def _is_reading(value: object) -> bool:
    """Whether it looks like what is said of a reading."""
    return isinstance(value, dict) and {*Reading.model_fields} >= value.keys() >= {"question"}


def moved_in(data: Data, path: Path) -> Iterator[Repair]:
    """An entry that belongs into the one above it, and begins too far out."""
    around, key = path[:-1], path[-1]
    value = at(data, around)
    above = _above(value, key)
    if above is None or not isinstance(value[above], dict | None) or key in (value[above] or ()):
        return
    kept = {one: inner for one, inner in value.items() if one != key}
    kept[above] = {**(kept[above] or {}), key: value[key]}
    told = _misplaced(path, above)
    yield Repair(told, changed(data, around, kept), {(*around, above, key): path})


def adopted(data: Data, ways: Iterable[Path]) -> Iterator[Repair]:
    """Entries that belong into the one above them, which is empty, and begin too far out.

    Args:
        data: The document.
        ways: Where such entries, or the empty one, may stand.
    """
    for path in dict.fromkeys(filter(None, (_empty_above(data, way) for way in ways))):
        around, empty = path[:-1], path[-1]
        value = at(data, around)
        after = [*value][[*value].index(empty) + 1 :]
        for run in dict.fromkeys(_runs(after, fields_of(data, around), fields_of(data, path))):
            moved = {one: value[one] for one in after[:run]}
            kept = {one: inner for one, inner in value.items() if one not in moved}
            origins: Origins = {(*path, one): (*around, one) for one in moved}
            told = _misplaced((*around, after[0]), empty)
            yield Repair(told, changed(data, around, {**kept, empty: moved}), origins)


def _runs(after: Sequence[str], outer: Container[str], inner: Container[str]) -> Iterator[int]:
    """How many of some entries may belong elsewhere: to the first that belongs here, all that fit, or all."""
    yield len([*takewhile(lambda one: one not in outer, after)]) or len(after)
    yield len([*takewhile(lambda one: one in inner, after)]) or len(after)
    yield len(after)


def _empty_above(data: Data, path: Path) -> Path | None:
    """The nearest key above an entry after which nothing stands, where there is more below it."""
    value, key = at(data, path[:-1]), path[-1]
    if not isinstance(value, dict) or key not in value:
        return None
    above = [*value][: [*value].index(key) + 1]
    empty = (one for one in reversed(above) if value[one] is None and one != next(reversed(value)))
    return next(((*path[:-1], one) for one in empty), None)


def moved_out(data: Data, path: Path) -> Iterator[Repair]:
    """An entry that belongs beside the one that it stands in, and begins too far in.

    Where nothing stands in it, what follows goes with it.
    """
    around, key = path[:-1], path[-1]
    value = at(data, around)
    if not isinstance(value, dict) or key not in value or not around:
        return
    rest = {one: value[one] for one in [*value][[*value].index(key) + 1 :]}
    kept = {one: inner for one, inner in value.items() if one != key and one not in rest}
    outside = around[:-1] if isinstance(around[-1], str) else around[:-2]
    beside = at(data, outside)
    if (value[key] is None) is not bool(rest) or not isinstance(beside, dict) or key in beside:
        return
    origins = {(*outside, key, one): (*around, one) for one in rest} or {(*outside, key): path}
    whole = changed(changed(data, around, kept), (*outside, key), rest or value[key])
    yield Repair(_misplaced(path), whole, origins)


def _above(value: object, key: str | int) -> str | None:
    """The key before one of a mapping."""
    keys = [*value] if isinstance(value, dict) and key in value else []
    place = keys.index(key) if keys else 0
    return keys[place - 1] if place else None


def gone(path: Path, part: str, *, is_leftmost: bool = False) -> Diagnostic:
    """The line with a name, or with a field of the document, is gone from above what stands at a place."""
    line = f"{part}:"
    fields = {"line": line} | ({"heading": line} if is_leftmost else {})
    return Diagnostic("missing-field", path=path, fields=fields, on_key=True)


def _misplaced(path: Path, under: str | int | None = None) -> Diagnostic:
    said = {"word": path[-1]} | ({"suggestion": under} if under else {})
    return Diagnostic("misplaced-field", path=path, fields=said, on_key=True)
