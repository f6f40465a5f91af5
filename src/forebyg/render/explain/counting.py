"""How days are counted, in words: of a demand what can move its days, of a document all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from forebyg.dates import Counting, Length, Span, WorkingDays
from forebyg.kernel.primitive import Count, Duration, Primitive, Response
from forebyg.kernel.window import Between, Rolling
from forebyg.messages import text
from forebyg.render.explain.said import Said
from forebyg.render.wording import Wording
from forebyg.standard.head import CountingDays, Head
from forebyg.standard.resolve import is_reading

__all__ = ["counting_said", "document_counting"]

_ORDINARY: Final = Counting()
_AXES: Final = ("first_day", "missing_day", "non_working", "calendar", "recurring", "units", "leap_birthday")


class _Counted(NamedTuple):
    """What a primitive counts, and how; with `moves` its last day can be moved off a day without work."""

    counting: Counting
    lengths: tuple[Length, ...]
    moves: bool = False


def counting_said(primitive: Primitive, wording: Wording, *, every: bool = False) -> Said:
    """How the days of a demand are counted: what is not ordinary, or with `every` all that can move them."""
    counted = _counted(primitive)
    if counted is None:
        return {}
    return {
        axis: text("counting", code, wording.lang)
        for axis, code in _codes(counted)
        if every or axis == "calendar" or getattr(counted.counting, axis) != getattr(_ORDINARY, axis)
    }


def _counted(primitive: Primitive) -> _Counted | None:
    match primitive:
        case Duration():
            lengths = (primitive.at_most, primitive.at_least)
            return _Counted(primitive.counting, tuple(one for one in lengths if one is not None))
        case Response():
            lengths = (primitive.not_before, primitive.within)
            moves = primitive.within is not None
            return _Counted(primitive.counting, tuple(one for one in lengths if one is not None), moves)
        case Count(in_any=Rolling() as period):
            return _Counted(period.counting, (period.length,))
        case Count(window=Between() as window):
            edges = (window.opens, *window.closes)
            shifts = tuple(edge.shift for edge in edges if edge.shift is not None and not edge.back)
            return _Counted(window.counting, shifts)
        case _:
            return None


def _codes(counted: _Counted) -> Iterator[tuple[str, str]]:
    """The axes that matter to these lengths, each with its sentence."""
    counting, lengths, moves = counted
    spans = [one for one in lengths if isinstance(one, Span)]
    months = [one for one in spans if one.whole_months]
    uses_calendar = any(isinstance(one, WorkingDays) for one in lengths) or (
        moves and counting.non_working.value != "none"
    )
    matters = {
        "first_day": bool(lengths),
        "missing_day": bool(months),
        "units": any(one.whole_days for one in months),
        "non_working": moves,
        "calendar": uses_calendar,
    }
    for axis, does in matters.items():
        if does and getattr(counting, axis) is not None:
            yield axis, f"{axis}-{getattr(counting, axis)}"


def document_counting(head: Head, written: Mapping[str, object], wording: Wording) -> Said:
    """Every choice of a document about counting, and whether it is the text's, a reading or a convention.

    Args:
        head: The head under some choices.
        written: What stands under `counting`, readings and all.
        wording: The language.
    """
    days = head.counting
    said = {
        axis: _choice(axis, str(value), days, written, wording)
        for axis in _AXES
        if (value := getattr(days, axis)) is not None
        and not (axis == "non_working" and days.deadlines is not None)  # only deadlines move
    }
    if days.deadlines is None:
        return said
    inner = written.get("deadlines")
    own = inner if isinstance(inner, Mapping) else {}
    for axis in ("first_day", "non_working"):
        sentence = text("counting", f"{axis}-{getattr(days.deadlines, axis)}", wording.lang)
        origin = _origin("deadlines", own.get(axis), days, wording)
        said[f"deadlines-{axis}"] = text("counting", "deadlines", wording.lang, said=sentence, origin=origin)
    return said


def _choice(
    axis: str, value: str, days: CountingDays, written: Mapping[str, object], wording: Wording
) -> str:
    sentence = text("counting", f"{axis}-{value}", wording.lang)
    return f"{sentence} {_origin(axis, written.get(axis), days, wording)}"


def _origin(axis: str, value: object, days: CountingDays, wording: Wording) -> str:
    """Where a choice comes from."""
    because: Mapping[str, str] | None = getattr(days.because, axis)
    if isinstance(value, dict) and is_reading(value):
        reading = text("counting", "reading", wording.lang, reading=value["reading"])
        return f"{reading} {because[wording.lang]}" if because else reading
    return because[wording.lang] if because else text("counting", "convention", wording.lang)
