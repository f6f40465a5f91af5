"""A line that is gone: found by writing one in its stead, and seeing whether all is well then.

What stood below a line that is gone falls to what is above it, or cannot be read at all; where a parser
stumbles over that says little to the person who wrote the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, islice
from typing import Any, Final

from forebyg.diagnostic import Diagnostic
from forebyg.standard.lost.trials import STAND_IN
from forebyg.standard.lost.ways import Way, Weighed, ways_near, weighed
from forebyg.suggestion import suggest

__all__ = ["told_by_lost_line"]

_UNKNOWN: Final = "…"
_TRIED_AT_MOST: Final = 3
"""How many faults are looked at for a line that is gone above them."""
_OTHERS_AT_MOST: Final = 3
"""How many other mistakes may stand beside a line that is gone."""
_BEHIND: Final = frozenset({"rules", "statements"})
"""What is checked by the head."""
_CODES: Final = frozenset(
    {
        "duplicate-key",
        "missing-colon",
        "missing-dash",
        "missing-field",
        "not-a-mapping",
        "stray-dash",
        "text-above-lines",
        "uneven-indentation",
        "unknown-field",
        "unknown-reading-choice",
        "yaml-syntax",
    }
)
"""Faults that may come of a line that is gone."""


def told_by_lost_line(text: str, faults: Sequence[Diagnostic], *, is_read: bool) -> list[Diagnostic] | None:
    """What is wrong with a standard if one line is gone from it; None where that explains nothing.

    Args:
        text: The standard.
        faults: What was found wrong with it.
        is_read: Whether it could be read as it is, so that these are all; else something may be wrong
            elsewhere as well.
    """
    if STAND_IN in text:
        return None
    tried = islice(filter(_may_be_lost, faults), _TRIED_AT_MOST)
    return next(
        filter(None, (_told_by_line_near(text, fault, faults, is_read=is_read) for fault in tried)), None
    )


def _told_by_line_near(
    text: str, first: Diagnostic, faults: Sequence[Diagnostic], *, is_read: bool
) -> list[Diagnostic] | None:
    """The same for a line that is gone where one of the faults is."""
    best: list[Weighed] = []
    for _, ways in groupby(ways_near(text, first.line or 1), key=lambda way: way.trial):
        found = [one for one in map(weighed, ways) if one is not None]
        if is_read:
            found = [one for one in found if _explains(one, first, faults)]
        fewest = min((len(one.others) for one in found), default=_OTHERS_AT_MOST + 1)
        if fewest < (len(best[0].others) if best else _OTHERS_AT_MOST + 1):
            best = [one for one in found if len(one.others) == fewest]
        if not fewest:
            break
    others = [replace(one, file=first.file) for one in best[0].others] if best else []
    return [_told(best, first.file), *others] if best else None


def _explains(one: Weighed, first: Diagnostic, faults: Sequence[Diagnostic]) -> bool:
    """Whether a fault is gone with a line put in, and nothing else is wrong than was, or could be seen."""
    known = {(fault.code, fault.line) for fault in faults}
    left = {(fault.code, fault.line) for fault in one.others}
    new = [fault for fault in one.others if (fault.code, fault.line) not in known]
    was_hidden = one.way.path[0] not in _BEHIND and all(map(_is_behind_head, new))
    return (first.code, first.line) not in left and (not new or was_hidden)


def _is_behind_head(fault: Diagnostic) -> bool:
    """Whether a fault can only be found once the head is right, which holds also for what the head cites."""
    return fault.code == "unknown-statement" or not _BEHIND.isdisjoint(fault.path[:1])


def _may_be_lost(fault: Diagnostic) -> bool:
    """Whether a fault may come of a line that is gone, and not of a word that is misspelt."""
    word, meant = str(fault.fields.get("word", "")), fault.fields.get("suggestion")
    is_known = fault.code == "missing-field" and (word or fault.fields.get("line"))
    return fault.code in _CODES and not is_known and not (meant and suggest(word, [str(meant)]))


def _told(best: Sequence[Weighed], file: str | None) -> Diagnostic:
    """The line that is gone, told at the one below it."""
    below, path = best[0].way.trial.below, best[0].way.path
    told = Diagnostic("missing-field", path=path[:-1], fields=_fields([one.way for one in best]), file=file)
    return replace(told, **below.whole._asdict())


def _fields(ways: Sequence[Way]) -> dict[str, Any]:
    if ways[0].named.name is None:
        return {"around": ways[0].path[-2]}
    lines = tuple(map(_line, ways))
    if len(lines) > 1:
        return {"either": lines}
    said = {"entry" if ways[0].trial.begins_entry else "line": lines[0]}
    if len(ways[0].path) == 2:  # noqa: PLR2004  a field of the document, and what is below it
        said["heading"] = lines[0]
    return said | ({"unknown": _UNKNOWN} if lines[0].endswith(_UNKNOWN) else {})


def _line(way: Way) -> str:
    """The line as it may have been, as far as that is known."""
    name, value = way.named
    dash = "- " if way.trial.begins_entry else ""
    unknown = f" {_UNKNOWN}" if way.trial.has_value else ""
    return f"{dash}{name}:{unknown}" if value is None else f"{dash}{name}: {value}"
