"""An answer in three values: yes, no, or what it turns on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from forebyg.dates import Day
from forebyg.kernel.occasion import Occasion


class Truth(NamedTuple):
    """The answer; None with exactly the unknowns on which it turns."""

    value: bool | None
    needs: tuple[str, ...] = ()


YES: Final = Truth(value=True)
NO: Final = Truth(value=False)


class Scene(NamedTuple):
    """Where a condition is judged: an occasion, on one day."""

    occasion: Occasion
    day: Day


def turns_on(place: int, cases: Mapping[tuple[Any, ...], object]) -> bool:
    """Whether two cases whose values differ only in that place have different answers."""
    seen: dict[tuple[Any, ...], object] = {}
    for values, answer in cases.items():
        rest = values[:place] + values[place + 1 :]
        if seen.setdefault(rest, answer) != answer:
            return True
    return False


def joined(needs: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """What several answers turn on, each once."""
    return tuple(dict.fromkeys(need for some in needs for need in some))
