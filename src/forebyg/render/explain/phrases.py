"""What each primitive demands, in one phrase."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from forebyg.kernel.primitive import (
    Bound,
    Count,
    Duration,
    Exclusion,
    Frequency,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Response,
    Same,
    Unstated,
)
from forebyg.messages import text
from forebyg.render.conditions import condition_words
from forebyg.render.explain.said import length_words, times_words
from forebyg.render.explain.windows import window_words
from forebyg.render.selectors import demand_words, first_words, selector_words, types
from forebyg.render.wording import Wording

__all__ = ["phrase"]


def phrase(primitive: Primitive, wording: Wording) -> str:
    """The demand in a few words: `final evaluation no later than 20 weeks after start of the course`."""
    return _SAY[type(primitive)](primitive, wording)


def _say(code: str, wording: Wording, /, **fields: object) -> str:
    return text("phrases", code, wording.lang, **fields)


def _count(one: Count, wording: Wording) -> str:
    of, window = selector_words(one.of, wording), window_words(one.window, wording)
    if one.at_most == 0:
        return _say("count-none", wording, of=of, window=window)
    if one.in_any is not None and one.at_most is not None:
        times, length = times_words(one.at_most, wording), length_words(one.in_any.length, wording)
        return _say("count-in-any", wording, of=of, times=times, length=length, window=window)
    if one.at_most is not None:
        return _say("count-at-most", wording, of=of, times=times_words(one.at_most, wording), window=window)
    least = times_words(one.at_least or 0, wording)
    return _say("count-at-least", wording, of=of, times=least, window=window)


def _frequency(one: Frequency, wording: Wording) -> str:
    of, times = selector_words(one.of, wording), times_words(one.times, wording)
    return _say(f"frequency-{one.measure}-{one.per}", wording, of=of, times=times)


def _duration(one: Duration, wording: Wording) -> str:
    bounds = {"at_least": one.at_least, "at_most": one.at_most}
    lengths = {name: length and length_words(length, wording) for name, length in bounds.items()}
    return _say("duration", wording, since=first_words(one.since, wording), **lengths)


def _exclusion(one: Exclusion, wording: Wording) -> str:
    paragraphs = wording.paragraphs(", ".join(one.paragraphs))
    if isinstance(one.during, tuple):
        return _say("exclusion-events", wording, paragraphs=paragraphs, of=first_words(one.during, wording))
    return _say(f"exclusion-{one.during}", wording, paragraphs=paragraphs)


def _bound(one: Bound, wording: Wording) -> str:
    attribute = wording.attribute(one.test.attribute, types(one.of))
    of, window = selector_words(one.of, wording), window_words(one.window, wording)
    value = demand_words(one.test, types(one.of), wording)
    return _say("bound", wording, attribute=attribute, value=value, of=of, window=window)


def _same(one: Same, wording: Wording) -> str:
    attribute = wording.attribute(one.attribute, types(one.of))
    of, window = selector_words(one.of, wording), window_words(one.window, wording)
    return _say("same", wording, attribute=attribute, of=of, window=window)


def _response(one: Response, wording: Wording) -> str:
    after = selector_words(one.after, wording) if one.each else first_words(one.after, wording)
    limit = None if one.within is None else length_words(one.within, wording)
    return _say("response", wording, do=selector_words(one.do, wording), after=after, limit=limit)


def _presence(one: Presence, wording: Wording) -> str:
    return _say(f"presence-{one.point}", wording, do=selector_words(one.do, wording))


def _precedence(one: Precedence, wording: Wording) -> str:
    stands = selector_words(one.stands, wording)
    code = "precedence-overlapping" if one.overlapping else "precedence"
    return _say(code, wording, before=first_words(one.before, wording), stands=stands)


def _predicate(one: Predicate, wording: Wording) -> str:
    require = condition_words(one.require, wording)
    return _say("predicate", wording, condition=require, on=first_words(one.on, wording))


def _unstated(_one: Unstated, wording: Wording) -> str:
    return _say("unstated", wording)


_SAY: Final[dict[type[Primitive], Callable[[Any, Wording], str]]] = {
    Bound: _bound,
    Count: _count,
    Duration: _duration,
    Exclusion: _exclusion,
    Frequency: _frequency,
    Precedence: _precedence,
    Predicate: _predicate,
    Presence: _presence,
    Response: _response,
    Same: _same,
    Unstated: _unstated,
}
