"""Names that a document uses and does not declare: each mistake is told once, where it was made."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.standard.meant import listed
from forebyg.suggestion import begun_with, is_unmistakable, several, suggest

__all__ = ["Place", "unknown_names"]

_NUMBER: Final = re.compile(r"\d+")


class Place(NamedTuple):
    """Where a name stands: as a value, or as a key."""

    path: Path
    on_key: bool = False


def unknown_names(
    code: str,
    uses: Iterable[tuple[str, Place]],
    declared: Mapping[str, Place],
    lacking: Container[str] | None = None,
) -> Iterator[Diagnostic]:
    """What to say of the names that are not declared.

    A name that is used several times, while a near one is declared and never used, was misspelt where it is
    declared, unless that one is numbered and stands where its number belongs; and so was a name used once
    if the near one alone is declared with its letters. A name that resembles no other, or is used several
    times and may be another, was forgotten to declare: its first use stands for all. Of names that
    are keys of one mapping none is another.

    Args:
        code: What an unknown name is told under.
        uses: Every mention, from the top of the document to its end.
        declared: Where each name is declared.
        lacking: Declared names that should be used and are not, if that is not so of all that are never
            used; of names equally near one of them was meant.
    """
    places: dict[str, list[Place]] = {}
    for name, place in uses:
        places.setdefault(name, []).append(place)
    idle = declared.keys() - places.keys()
    for name, mentions in places.items():
        if name in declared:
            continue
        around = _mappings(mentions)
        apart = [one for one in declared if around.isdisjoint(_mappings(places.get(one, ())))]
        found = several(name, declared)
        near = suggest(name, apart, idle if lacking is None else lacking)
        is_often = len(mentions) > 1
        if near in idle and is_often and _is_numbered_rightly(near, declared):
            near = None
        if near in idle and (is_often or _is_alone(near, name, declared)):
            path, on_key = declared[near]
            said = {"word": near, "suggestion": name, **({"count": len(mentions)} if is_often else {})}
            yield Diagnostic("declared-otherwise", path=path, fields=said, on_key=on_key)
            continue
        if near is not None and is_often and not is_unmistakable(name, near, declared):
            near = None
        for path, on_key in mentions if near or found else mentions[:1]:
            meant = listed(found, path) if found and not on_key else near
            begins = None if meant else begun_with(name, declared)
            fields = {"word": name, "suggestion": meant, "begins": begins, "known": tuple(declared)}
            yield Diagnostic(code, path=path, fields=fields, on_key=on_key)


def _mappings(mentions: Iterable[Place]) -> set[Path]:
    """The mappings in which a name is a key."""
    return {path[:-1] for path, on_key in mentions if on_key}


def _is_alone(near: str, name: str, declared: Iterable[str]) -> bool:
    """Whether nothing else is declared with the letters of the near name, and another with those used."""
    letters = [_NUMBER.sub("", one) for one in declared]
    return letters.count(_NUMBER.sub("", near)) == 1 and _NUMBER.sub("", name) in letters


def _is_numbered_rightly(near: str, declared: Iterable[str]) -> bool:
    """Whether a declared name is counted on from the one beside it, so that it is no other's misspelling."""
    order = [*declared]
    place = order.index(near)
    around = order[max(place - 1, 0) : place + 2]
    alike = [one for one in around if _NUMBER.sub("", one) == _NUMBER.sub("", near)]
    return any(abs(_number(one) - _number(near)) == 1 for one in alike)


def _number(name: str) -> int:
    """The number that a name ends in; without one a number next to none."""
    return int((_NUMBER.findall(name) or ["-9"])[-1])
