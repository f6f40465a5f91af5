"""The days between which events are looked at, in words."""

from __future__ import annotations

from forebyg.kernel.window import Between, Edge, Window
from forebyg.messages import text
from forebyg.render.explain.said import length_words
from forebyg.render.naming import either
from forebyg.render.selectors import first_words
from forebyg.render.wording import Wording

__all__ = ["window_words"]


def window_words(window: Window, wording: Wording) -> str:
    """From which day until which: `from the start of the course to its end`."""
    if not isinstance(window, Between):
        return _say(window.value, wording)
    opens, closes = _edge(window.opens, wording), [_edge(edge, wording) for edge in window.closes]
    if not closes:
        return _say("from", wording, opens=opens)
    if closes == [opens]:
        return _say("same-day", wording, day=opens)
    code = "first-of" if len(closes) > 1 else "between"
    return _say(code, wording, opens=opens, closes=either(closes, wording.lang))


def _edge(edge: Edge, wording: Wording) -> str:
    of = first_words(edge.of, wording)
    if edge.shift is None:
        return _say("edge", wording, of=of)
    code = "edge-back" if edge.back else "edge-on"
    return _say(code, wording, of=of, shift=length_words(edge.shift, wording))


def _say(code: str, wording: Wording, /, **fields: object) -> str:
    return text("windows", code, wording.lang, **fields)
