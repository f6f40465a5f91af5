"""What is said of a witness: the date sum, and where in it the record stands."""

from __future__ import annotations

from datetime import date

from forebyg.dates import Counting, Day, Length, Span, last_day
from forebyg.witness.setting import Shape
from forebyg.witness.sketch import Sketch
from forebyg.witness.witness import Outcome, Reason

STEPS = (-1, 0, 1)
_PLACES = {-1: "day-before", 0: "the-day", 1: "day-after"}


def plain(outcome: Outcome, sketch: Sketch, since: Day | None = None) -> Shape:
    """An outcome that needs no date sum."""
    return Shape(outcome, sketch, Reason(outcome.value), since)


def undone(
    sketch: Sketch, step: int, limit: Day, *, kept: Outcome = Outcome.PENDING, since: Day | None = None
) -> Shape:
    """What nothing has been done about, judged so many days after the last timely day.

    Args:
        sketch: The record in the making.
        step: How many days after it.
        limit: The last timely day.
        kept: What it comes to up to that day.
        since: First day of breach; None: the day after the last timely one.
    """
    breach = limit + 1 if since is None else since
    is_broken = limit + step >= breach
    outcome = Outcome.VIOLATED if is_broken else kept
    why = Reason(outcome.value, date.fromordinal(limit), day=date.fromordinal(limit + step))
    return Shape(outcome, sketch, why, breach if is_broken else None)


def at_step(
    shape: tuple[Outcome, Sketch, Day | None],
    step: int,
    limit: Day,
    anchor: Day | None = None,
    length: Length | None = None,
) -> Shape:
    """An outcome on the day before a limit, on it, or on the day after it."""
    outcome, sketch, since = shape
    has_sum = anchor is not None and _is_sum(anchor, length, limit)
    why = Reason(
        _PLACES[step],
        date.fromordinal(limit),
        date.fromordinal(anchor) if has_sum and anchor is not None else None,
        str(length) if has_sum else None,
        date.fromordinal(limit + step),
    )
    return Shape(outcome, sketch, why, since)


def _is_sum(anchor: Day, length: Length | None, limit: Day) -> bool:
    """Whether anyone with a calendar would come to that limit; the standard may count otherwise."""
    return isinstance(length, Span) and last_day(length, Counting(), rolls=False)(anchor) == limit


def of_number(outcome: Outcome, sketch: Sketch, numbers: tuple[int, int], since: Day | None = None) -> Shape:
    """An outcome that hangs on a number: the limit, and what there is."""
    limit, there = numbers
    return Shape(outcome, sketch, Reason("number", limit, day=there), since)
