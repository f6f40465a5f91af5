"""Lines that are gone from above a block: what they named falls to a neighbour, or to what is around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.standard.plain import at, changed
from forebyg.standard.slips.known import entries, fields_of, is_own, missing, types_with
from forebyg.standard.slips.lines import gone
from forebyg.standard.slips.repair import Origins, Repair

__all__ = ["headless"]

Data = dict[str, Any]
_UNNAMED: Final = "unnamed"
_CONDITION: Final = "happened"


def headless(data: Data, faults: Sequence[Diagnostic]) -> Iterator[Repair]:
    """A block put under the line that is gone from above it.

    Args:
        data: The document.
        faults: What is wrong with it.
    """
    for path in _without_name(data):
        yield _unnamed(data, path)
    for path, name in dict.fromkeys(_without_word(data, faults)):
        yield _wrapped(data, path, name)
    for path in dict.fromkeys(_first_foreign(data, faults)):
        for name in dict.fromkeys(_names_for(data, path, faults)):
            yield _parted(data, path, name)


def _without_name(data: Data) -> Iterator[Path]:
    """Where the writer's own names should stand, and what is said of one stands without it."""
    for path in entries(data):
        value = at(data, path)
        if isinstance(value, dict) and value and value.keys() <= {*fields_of(data, path)}:
            yield path


def _unnamed(data: Data, path: Path) -> Repair:
    """The repair under no name in particular; it takes the one that is then found to be lacking."""
    first, fields = next(iter(at(data, path))), {"around": path[-1]}
    told = Diagnostic("missing-field", path=(*path, first), fields=fields, on_key=True)
    bare = _wrapped(data, path, _UNNAMED)
    return bare._replace(told=told, renamed=lambda name: _wrapped(data, path, name))


def _without_word(data: Data, faults: Iterable[Diagnostic]) -> Iterator[tuple[Path, str]]:
    """What is said of an event, or events where a condition should stand, and the word that is gone above."""
    for fault in faults:
        around = fault.path[:-1]
        value = at(data, around)
        if fault.code == "unknown-event-type" and isinstance(value, dict):
            yield from ((around, name) for name in types_with(data, value))
        if fault.code == "unknown-fact" and fault.fields.get("word") in types_with(data, ()):
            is_item = len(fault.path) > 1 and isinstance(fault.path[-2], int)
            yield (fault.path[:-2] if is_item else around), _CONDITION


def _first_foreign(data: Data, faults: Sequence[Diagnostic]) -> Iterator[Path]:
    """From where on an entry holds what does not belong to it."""
    for around, _ in missing(faults):
        value = at(data, around)
        for key, inner in value.items() if isinstance(value, dict) else ():
            own = fields_of(data, (*around, key))
            foreign = [one for one in inner if one not in own] if own and isinstance(inner, dict) else []
            yield from ((*around, key, one) for one in foreign[:1])
    for fault in faults:
        if fault.on_key and len(fault.path) > 1:
            yield fault.path
            if "reading" in (at(data, fault.path[:-1]) or ()):
                yield (*fault.path[:-1], "reading")


def _names_for(data: Data, path: Path, faults: Iterable[Diagnostic]) -> Iterator[str]:
    """The lines that may be gone above an entry: what is missing beside, or what may hold such entries."""
    around, value = path[:-2], at(data, path[:-1])
    if not around or not isinstance(value, dict) or path[-1] not in value or is_own(around):
        return
    yield from (word for place, word in missing(faults) if place == around)
    rest, beside = {*_from(value, path[-1])}, at(data, around)
    for name in fields_of(data, around):
        if name not in beside and rest <= {*fields_of(data, (*around, name))}:
            yield name


def _from(value: Data, key: Any) -> Data:
    """The entries of a mapping from one on."""
    keys = [*value]
    return {one: value[one] for one in keys[keys.index(key) :]}


def _wrapped(data: Data, path: Path, name: str) -> Repair:
    """All that stands at a place, under a name."""
    value = at(data, path)
    first = next(iter(value)) if isinstance(value, dict) else 0
    told = gone((*path, first), name)
    return Repair(told, changed(data, path, {name: value}), {(*path, name): path})


def _parted(data: Data, path: Path, name: str) -> Repair:
    """What stands in an entry from some key on, under a name beside it."""
    around, within = path[:-2], path[:-1]
    value = at(data, within)
    moved = _from(value, path[-1])
    kept = {key: inner for key, inner in value.items() if key not in moved}
    origins: Origins = {(*around, name, key): (*within, key) for key in moved}
    whole = changed(changed(data, within, kept), (*around, name), moved)
    return Repair(gone(path, name), whole, origins)
