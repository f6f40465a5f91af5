"""Somebody who turns an age that a rule names, around the day on which the rule asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from forebyg.dates import Day
from forebyg.kernel.condition import AgeIs, Condition, atoms
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Bound, Predicate, Primitive, Response
from forebyg.kernel.window import Reach
from forebyg.report import Norm
from forebyg.witness.binding import truth_of
from forebyg.witness.conditions import birthdays, make, settle
from forebyg.witness.setting import Setting, Shape
from forebyg.witness.shapes.reasons import STEPS
from forebyg.witness.sketch import Sketch
from forebyg.witness.witness import Outcome, Reason

_PLACES: Final = {-1: "old-enough-before", 0: "old-enough", 1: "old-enough-after"}

Turning = tuple[AgeIs, int]
"""A condition on age, and which of the ages that it names."""


def turnings(condition: Condition) -> tuple[Turning, ...]:
    """The ages at which a condition begins to hold, or ceases to; of several on age the first alone."""
    age = next((atom for atom in atoms(condition) if isinstance(atom, AgeIs)), None)
    return () if age is None else tuple((age, place) for place in range(len(age.turning)))


def at_birthday(
    condition: Condition, turning: Turning, sketch: Sketch, day: Day, step: int, setting: Setting
) -> Iterator[Shape]:
    """Someone who turns that age so many days after the day of judging."""
    make(condition, sketch, day, setting.scribe, value=True)
    _turn(turning, sketch, day + step, day)
    settle(condition, sketch, day)
    holds = truth_of(condition, sketch, day)
    if holds is not None:
        outcome = Outcome.SATISFIED if holds else Outcome.VIOLATED
        yield Shape(outcome, sketch, _why(turning, day, step), None if holds else day)


def edges_of_when(
    primitive: Primitive, setting: Setting, show: Callable[[Setting], Iterator[Shape]]
) -> Iterator[Shape]:
    """A record that breaks the rule, or uses the permission, of somebody who turns an age that it binds from.

    The birthday is the day before the day on which the rule asks for the age, that day, and the day after.
    """
    when = setting.rule.when
    for turning in () if when is None else turnings(when):
        for step in STEPS:
            shape = _telling(show(setting), setting)
            day = None if shape is None else _asked_on(primitive, shape.sketch)
            if when is None or shape is None or day is None:
                return
            _turn(turning, shape.sketch, day + step, day)
            holds = truth_of(when, shape.sketch, day)
            outcome = shape.outcome if holds else Outcome.NOT_APPLICABLE
            yield Shape(outcome, shape.sketch, _why(turning, day, step), shape.since if holds else None)


def _turn(turning: Turning, sketch: Sketch, birthday: Day, day: Day) -> None:
    """Let the citizen turn that age on a day near the one on which it is asked for."""
    age, place = turning
    sketch.born = birthdays(age, day)[place] + birthday - day
    sketch.settled.add("born")


def _why(turning: Turning, day: Day, step: int) -> Reason:
    """The age, the day on which it is asked for, and the day from which the citizen counts as that old."""
    age, place = turning
    asked_on, from_day = (date.fromordinal(one) for one in (day, day + step))
    return Reason(_PLACES[step], age.turning[place], asked_on, day=from_day)


def _telling(shapes: Iterator[Shape], setting: Setting) -> Shape | None:
    """The first that would come to nothing if the rule did not bind."""
    if setting.rule.ref.norm is Norm.MAY:
        return next((one for one in shapes if one.outcome is Outcome.SATISFIED), None)
    return next((one for one in shapes if one.outcome.is_breach), None)


def _asked_on(primitive: Primitive, sketch: Sketch) -> Day | None:
    """The day on which the rule's condition is asked about: its anchor's, else the course's start."""
    anchors = _anchors(primitive)
    if anchors is None:
        return None if sketch.start is None else sketch.start.day
    found = sketch.found(anchors)
    return found[0].day if found else None


def _anchors(primitive: Primitive) -> Selector | None:
    if isinstance(primitive, Response):
        return primitive.after
    if isinstance(primitive, Predicate):
        return primitive.on
    is_whole = isinstance(primitive, Bound) and primitive.window is Reach.WHOLE
    return primitive.of if isinstance(primitive, Bound) and is_whole else None
