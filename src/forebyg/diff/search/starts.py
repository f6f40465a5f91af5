"""On which days a case may begin: each from which the limits of two clauses are differently far away."""

from __future__ import annotations

from typing import Final

from forebyg.dates import Day
from forebyg.diff.search.days import common_force, counted
from forebyg.diff.search.side import Side
from forebyg.diff.strictness.lengths import reckoned
from forebyg.kernel.primitive import Frequency, Period
from forebyg.kernel.window import Edge

__all__ = ["is_all_told", "telling_starts"]

_DAYS: Final = 1_461
"""Four years and their leap day: in them every month end and every weekday comes by."""
_WEEK: Final = 7


def telling_starts(old: Side, new: Side, first: Day) -> tuple[Day, ...]:
    """The first day of each kind in the four years from a day on, while both documents are in force.

    Two days are of one kind when every limit is as many days away from either; where something is asked for
    every week, when they are the same day of the week too.
    """
    periods = [one for side in (old, new) for one in counted(side)]
    forces = (side.standard.program(side.readings).force for side in (old, new))
    last = common_force(*forces).last
    is_weekly = any(isinstance(value, Frequency) for side in (old, new) for value in side.values())
    found: dict[tuple[object, ...], Day] = {}
    for day in range(first, first + _DAYS if last is None else min(last + 1, first + _DAYS)):
        limits = [reckoned(one, day) for one in periods]
        away = (None if limit is None else limit - day for limit in limits)
        found.setdefault((day % _WEEK if is_weekly else None, *away), day)
    return tuple(found.values())


def is_all_told(old: Side, new: Side) -> bool:
    """Whether nothing but the limits and the day of the week tells two first days apart."""
    values = (value for side in (old, new) for value in side.values())
    return not any(
        (isinstance(value, Frequency) and value.per is Period.MONTH)
        or (isinstance(value, Edge) and value.back and value.shift is not None)
        for value in values
    )
