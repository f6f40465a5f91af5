"""What goes with a primitive's demand: exceptions, pauses, what counts too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from forebyg.kernel.primitive import (
    COURSE_START,
    Count,
    Duration,
    EarlyEnd,
    Exclusion,
    Precedence,
    Presence,
    Primitive,
    Response,
    Unless,
)
from forebyg.kernel.suspension import Possible, Suspension
from forebyg.kernel.window import Earlier
from forebyg.messages import text
from forebyg.render.explain.said import Said, length_words
from forebyg.render.selectors import first_words, selector_words, types
from forebyg.render.wording import Wording, sentence

__all__ = ["particulars"]


def particulars(primitive: Primitive, wording: Wording) -> Said:
    """A sentence for each thing that the primitive's phrase leaves out; most have none."""
    say = _SAY.get(type(primitive))
    return {} if say is None else say(primitive, wording)


def _say(code: str, wording: Wording, /, **fields: object) -> str:
    return sentence(text("particulars", code, wording.lang, **fields))


def _duration(one: Duration, wording: Wording) -> Said:
    said: Said = {}
    if one.until is not None:
        said["until"] = _say("until", wording, events=selector_words(one.until, wording))
    if one.earlier is not Earlier.ANEW:
        said["earlier"] = _say(f"earlier-{one.earlier}", wording)
    if one.extension is not None:
        until = wording.attribute(one.extension.until, types(one.extension.by))
        said["extension"] = _say(
            "extension", wording, by=selector_words(one.extension.by, wording), until=until
        )
    return said


def _count(one: Count, wording: Wording) -> Said:
    if one.earlier is Earlier.ANEW:
        return {}
    return {"earlier": _say(f"added-{one.earlier}", wording)}


def _exclusion(one: Exclusion, wording: Wording) -> Said:
    said: Said = {} if one.last_day else {"last-day": _say("last-day", wording)}
    return said if one.unless is None else said | {"unless": _unless(one.unless, wording)}


def _unless(one: Unless, wording: Wording) -> str:
    every = f", {text('conditions', 'and', wording.lang)} "
    shown = every.join(selector_words(selector, wording) for selector in one.shown)
    return _say("unless-reduced" if one.reduced else "unless", wording, shown=shown)


def _response(one: Response, wording: Wording) -> Said:
    said: Said = {}
    if one.each:
        said["each"] = _say("each", wording)
    if one.last:
        said["last"] = _say("last", wording)
    if one.not_before is not None:
        said["not-before"] = _say("not-before", wording, limit=length_words(one.not_before, wording))
    lists = {
        "expected": () if one.expected == COURSE_START else one.expected,
        "discharged": one.discharged_by,
        "shown": one.shown_by,
    }
    for code, events in lists.items():
        if events:
            said[code] = _say(code, wording, events=selector_words(events, wording))
    if one.suspension is not None:
        said["suspension"] = _suspension(one.suspension, wording)
    if one.early_end is EarlyEnd.AT_END:
        said["early-end"] = _say("early-end", wording)
    return said


def _suspension(one: Suspension, wording: Wording) -> str:
    by, until = selector_words(one.by, wording), selector_words(one.until, wording)
    late = "" if one.possible is Possible.IN_TIME else f"-{one.possible}"
    return _say(f"suspension-{one.effect}{late}", wording, by=by, until=until)


def _presence(one: Presence, wording: Wording) -> Said:
    if not one.after_last:
        return {}
    return {"after-last": _say("after-last", wording, events=selector_words(one.after_last, wording))}


def _precedence(one: Precedence, wording: Wording) -> Said:
    said: Said = {}
    if one.owed_from is not None:
        said["owed-from"] = _say("owed-from", wording, events=first_words(one.owed_from, wording))
        if one.follows:
            said["follows"] = _say("follows", wording)
    if one.anywhere:
        said["anywhere"] = _say("anywhere", wording)
    return said


_SAY: Final[dict[type[Primitive], Callable[[Any, Wording], Said]]] = {
    Count: _count,
    Duration: _duration,
    Exclusion: _exclusion,
    Precedence: _precedence,
    Presence: _presence,
    Response: _response,
}
