"""Names that a document uses and does not declare: each mistake is told once, where it was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.suggestion import suggest

__all__ = ["Place", "unknown_names"]


class Place(NamedTuple):
    """Where a name stands: as a value, or as a key."""

    path: Path
    on_key: bool = False


def unknown_names(
    code: str, uses: Iterable[tuple[str, Place]], declared: Mapping[str, Place]
) -> Iterator[Diagnostic]:
    """What to say of the names that are not declared.

    A name that is used several times, while a near one is declared and never used, was misspelt where it is
    declared. One that resembles no other was forgotten to declare: its first use stands for all.

    Args:
        code: What an unknown name is told under.
        uses: Every mention, from the top of the document to its end.
        declared: Where each name is declared.
    """
    places: dict[str, list[Place]] = {}
    for name, place in uses:
        places.setdefault(name, []).append(place)
    idle = declared.keys() - places.keys()
    for name, mentions in places.items():
        if name in declared:
            continue
        near = suggest(name, declared, idle)
        if near in idle and len(mentions) > 1:
            path, on_key = declared[near]
            said = {"word": near, "suggestion": name, "count": len(mentions)}
            yield Diagnostic("declared-otherwise", path=path, fields=said, on_key=on_key)
            continue
        for path, on_key in mentions if near else mentions[:1]:
            yield Diagnostic(
                code,
                path=path,
                fields={"word": name, "suggestion": near, "known": tuple(declared)},
                on_key=on_key,
            )
