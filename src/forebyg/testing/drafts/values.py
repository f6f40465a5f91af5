"""Values that a draft writes: of attributes and facts, numbers between bounds, and periods."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from forebyg.testing.drafts.writer import Writer
from forebyg.vocabulary import Attribute, Shape

_WORDS: Final = ("home", "A", "B")
_NUMBERS: Final = (3, 45, 60)
_MOST: Final = {"month": 8, "week": 20, "day": 40}
"""How many there are at most of a unit."""
_FEW_DAYS: Final = 9


def values(attribute: Attribute) -> tuple[Any, ...]:
    """Some values that an attribute or a fact can have."""
    match attribute.shape:
        case Shape.TRUTH:
            return (True, False)
        case Shape.WHOLE:
            return _NUMBERS
        case _:
            return attribute.choices or _WORDS


def bounds(writer: Writer, numbers: Sequence[int]) -> dict[str, int]:
    """The smallest number allowed, the largest, or both."""
    low, high = min(numbers), max(numbers)
    either = ({"at_least": low}, {"at_most": high}, {"at_least": low, "at_most": high})
    return either[writer.number(0, len(either) - 1)]


def period(writer: Writer, units: Sequence[str] = tuple(_MOST)) -> str:
    """A period in words: of one unit, or seldom of two."""
    if writer.has_calendar and writer.seldom():
        return _worded(writer.number(1, 15), "working day")
    unit = writer.one(units)
    whole = _worded(writer.number(1, _MOST[unit]), unit)
    return f"{whole} {days(writer, _FEW_DAYS)}" if unit != "day" and writer.seldom() else whole


def days(writer: Writer, most: int = _MOST["day"]) -> str:
    """A period of so many days at most."""
    return _worded(writer.number(1, most), "day")


def _worded(count: int, unit: str) -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
