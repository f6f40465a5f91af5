"""Rules and statements under a heading that is not theirs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from forebyg.diagnostic import Diagnostic
from forebyg.standard.faults import fields_at
from forebyg.standard.kinds import KINDS
from forebyg.standard.slips.repair import Origins, Repair

__all__ = ["strayed"]

Data = dict[str, Any]


def strayed(data: Data) -> Iterator[Repair]:
    """The first rule or statement that stands under another heading, put under its own."""
    for heading, items in data.items():
        for nth, item in enumerate(items if isinstance(items, list) else ()):
            own = _heading_of(item)
            if own is not None and own != heading and isinstance(data.get(own), list):
                yield _moved(data, heading, nth, own)
                return


def _heading_of(item: object) -> str | None:
    """The heading that an entry belongs under, if it looks like a rule or a statement."""
    if not isinstance(item, dict) or "id" not in item:
        return None
    return "statements" if "phrase" in item else "rules" if item.get("kind") in KINDS else None


def _moved(data: Data, heading: str, nth: int, own: str) -> Repair:
    """One entry as the last under its own heading; what was read as part of it stays where it is."""
    items, item, last = data[heading], data[heading][nth], len(data[own])
    fields = fields_at(KINDS[item["kind"]], ()) if own == "rules" else tuple(item)
    rest = {key: value for key, value in item.items() if key not in fields}
    kept = [*items[:nth], *items[nth + 1 :]]
    origins: Origins = {(heading, place): (heading, place + 1) for place in range(nth, len(kept))}
    if rest and not kept:
        origins = {(heading, key): (heading, nth, key) for key in rest}
    origins[own, last] = (heading, nth)
    told = Diagnostic(
        "misplaced-entry", path=(heading, nth), fields={"word": heading, "suggestion": own}, on_key=True
    )
    moved = {key: value for key, value in item.items() if key not in rest}
    left = {heading: (kept or rest) if not (kept and rest) else [*kept[:nth], rest, *kept[nth:]]}
    return Repair(told, {**data, **left, own: [*data[own], moved]}, origins)
