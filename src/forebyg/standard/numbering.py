"""Statements are numbered from the first to the last: which number a name has, and where it belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

__all__ = ["Numbered", "numbered", "row_below", "row_instead"]

_NUMBERED: Final = re.compile(r"(?P<letters>.*[^0-9])(?P<number>[0-9]{1,9})")


class Numbered(NamedTuple):
    """A name that ends in a number.

    Attributes:
        letters: What stands before the number.
        number: The number.
    """

    letters: str
    number: int


def numbered(name: str) -> Numbered | None:
    """A name in its two parts; None if it does not end in a number."""
    found = _NUMBERED.fullmatch(name)
    return found and Numbered(found["letters"], int(found["number"]))


def row_below(name: str, names: Sequence[str]) -> int | None:
    """The place of the row above which the row of this name is gone; None where its number is not skipped.

    Its number is skipped where the one before it stands right above the one after it.
    """
    return _row_after(name, names, between=0)


def row_instead(name: str, names: Sequence[str]) -> int | None:
    """The place of the only row between the number before and the one after; None where there is not one."""
    after = _row_after(name, names, between=1)
    return None if after is None else after - 1


def _row_after(name: str, names: Sequence[str], *, between: int) -> int | None:
    """The place of the row with the next number, so many rows below the one with the number before."""
    own = numbered(name)
    if own is None:
        return None
    rows = [numbered(one) for one in names]
    places = (place for place, row in enumerate(rows) if row == own._replace(number=own.number + 1))
    return next((place for place in places if _follows(rows, place - between, own)), None)


def _follows(rows: Sequence[Numbered | None], place: int, own: Numbered) -> bool:
    """Whether the number before stands right above a place, or the letters begin there."""
    above = rows[place - 1] if place > 0 else None
    if own.number == 1:
        return place >= 0 and (above is None or above.letters != own.letters)
    return above == own._replace(number=own.number - 1)
