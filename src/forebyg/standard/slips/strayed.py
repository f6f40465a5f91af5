"""Rules and statements under a heading that is not theirs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from forebyg.diagnostic import Diagnostic
from forebyg.standard.faults import fields_at
from forebyg.standard.kinds import KINDS
from forebyg.standard.slips.known import fields_of
from forebyg.standard.slips.repair import Origins, Repair

__all__ = ["strayed"]

Data = dict[str, Any]


def strayed(data: Data) -> Iterator[Repair]:
    """The first rule or statement that stands under another heading, put under its own."""
    yield from _under_remarks(data)
    for heading, items in data.items():
        for nth, item in enumerate(items if isinstance(items, list) else ()):
            own = _heading_of(item)
            if own is not None and own != heading and isinstance(data.get(own), list):
                yield _moved(data, heading, nth, own)
                return


def _under_remarks(data: Data) -> Iterator[Repair]:
    """Rules or statements below a heading of the writer's own, put back under theirs."""
    fields = fields_of(data, ())
    for heading, items in data.items():
        owns = {_heading_of(item) for item in items} if isinstance(items, list) else set()
        own = owns.pop() if len(owns) == 1 else None
        if heading not in fields and own is not None and isinstance(data.get(own), list):
            said = {"word": heading, "remark": heading, "suggestion": None, "known": fields}
            told = Diagnostic("unknown-field", path=(heading,), fields=said, on_key=True)
            origins: Origins = {(own, len(data[own]) + nth): (heading, nth) for nth in range(len(items))}
            rest = {key: value for key, value in data.items() if key != heading}
            yield Repair(told, {**rest, own: [*data[own], *items]}, origins)


def _heading_of(item: object) -> str | None:
    """The heading that an entry belongs under, if it looks like a rule or a statement."""
    if not isinstance(item, dict) or "id" not in item:
        return None
    return "statements" if "phrase" in item else "rules" if str(item.get("kind")) in KINDS else None


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
