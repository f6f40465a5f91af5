"""A standard that is varied a little: one limit shorter, or all of it at another time."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from forebyg.dates import Day, Length, Span, WorkingDays
from forebyg.kernel import Program
from forebyg.kernel.primitive import Duration, Response
from forebyg.kernel.rule import Rule

_UNITS: Final = ("days", "weeks", "months", "years")


def limited(program: Program) -> list[int]:
    """The places of the rules whose deadline, or longest time, can be made shorter."""
    return [place for place, rule in enumerate(program.rules) if isinstance(rule, Rule) and _shorter(rule)]


def shortened(program: Program, place: int) -> Program:
    """The same standard with a shorter deadline, or longest time, of one rule.

    Args:
        program: The standard.
        place: One of those that are `limited`.
    """
    rule = program.rules[place]
    tight = _shorter(rule) if isinstance(rule, Rule) else None
    return replace(program, rules=(*program.rules[:place], tight or rule, *program.rules[place + 1 :]))


def moved(program: Program, days: Day) -> Program:
    """The same standard, in force so many days later."""
    force = program.force
    first, last = (None if day is None else day + days for day in (force.first, force.last))
    return replace(program, force=replace(force, first=first, last=last))


def _shorter(rule: Rule) -> Rule | None:
    primitive = rule.primitive
    if isinstance(primitive, Response) and primitive.within is not None:
        length = _less(primitive.within)
        return None if length is None else replace(rule, primitive=replace(primitive, within=length))
    if isinstance(primitive, Duration) and primitive.at_most is not None:
        length = _less(primitive.at_most)
        return None if length is None else replace(rule, primitive=replace(primitive, at_most=length))
    return None


def _less(length: Length) -> Length | None:
    """One of its smallest unit less; None: nothing would be left."""
    if isinstance(length, WorkingDays):
        return WorkingDays(length.count - 1) if length.count > 1 else None
    unit = next(unit for unit in _UNITS if getattr(length, unit))
    less = replace(length, **{unit: getattr(length, unit) - 1})
    return None if less == Span() else less
