"""What may stand at a place of a document: fields of the format, or names that the writer makes up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.standard.faults import fields_at
from forebyg.standard.head import Head, Reading
from forebyg.standard.kinds import KINDS, Kind
from forebyg.standard.parts import PARTS
from forebyg.standard.plain import at
from forebyg.vocabulary import CORE

__all__ = ["entries", "fields_of", "is_own", "missing", "types_with"]

Data = dict[str, Any]
_MISSING: Final = frozenset({"missing-field", "missing-reading-choice"})
"""Faults that name what is missing; where they say more of it, they are told one step inside of its place."""


def missing(faults: Iterable[Diagnostic]) -> Iterator[tuple[Path, str]]:
    """What is missing, each with the place where it should stand."""
    for fault in faults:
        if fault.code in _MISSING:
            inside = len(fault.fields) > 1
            yield fault.path[: len(fault.path) - inside], str(fault.fields["word"])


def fields_of(data: Data, path: Path) -> tuple[str, ...]:
    """The fields that may stand at a place; where names are the writer's own, those of what is named."""
    match path:
        case ():
            return *Head.model_fields, *PARTS
        case ("readings", *rest):
            return fields_at(Reading, rest[1:])
        case ("rules", nth, *rest):
            return fields_at(KINDS.get(str(at(data, ("rules", nth, "kind"))), Kind), rest)
        case _:
            return fields_at(Head, path)


def entries(data: Data) -> Iterator[Path]:
    """The places where the writer's own names stand, each with what is said of it."""
    yield ("readings",)
    yield ("vocabulary", "facts")
    yield ("vocabulary", "events")
    events = at(data, ("vocabulary", "events"))
    for name in events if isinstance(events, dict) else ():
        yield "vocabulary", "events", name, "attributes"


def is_own(path: Path) -> bool:
    """Whether names at a place are the writer's own."""
    return path == ("readings",) or (
        path[:1] == ("vocabulary",) and path[-1] in {"facts", "events", "attributes"}
    )


def types_with(data: Data, attributes: Iterable[str]) -> list[str]:
    """The event types that may have all of these attributes."""
    own = at(data, ("vocabulary", "events"))
    known: dict[str, set[str]] = {name: {*event.attributes} for name, event in CORE.events.items()}
    for name in own if isinstance(own, dict) else ():
        more = at(own, (name, "attributes"))
        known.setdefault(name, set()).update(more if isinstance(more, dict) else ())
    return [name for name, has in known.items() if has.issuperset(attributes)]
