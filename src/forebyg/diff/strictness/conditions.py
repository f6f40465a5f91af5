"""Which of two conditions asks more: decided over every case that their parts can tell apart."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.dates import LeapBirthday
from forebyg.diff.direction import Direction, flipped
from forebyg.diff.strictness.scales import either_way
from forebyg.kernel.condition import AgeIs, AllOf, AnyOf, Condition, FactIs, Not, atoms
from forebyg.lint.logic import is_implied

__all__ = ["by_condition"]


def by_condition(old: Condition | None, new: Condition | None, *, weaker: Direction) -> Direction | None:
    """Two conditions, of which the one that holds more often tightens or loosens; None holds always."""
    if old == new:
        return None
    first, second = (AllOf(()) if one is None else one for one in (old, new))
    found = either_way(is_implied(second, (first,)), is_implied(first, (second,)), weaker)
    if found is None:
        return _beside_values(first, second, weaker)
    return found


def _beside_values(old: Condition, new: Condition, weaker: Direction) -> Direction | None:
    """Two conditions of the same values: what else decides is the events that show a fact, and a birthday."""
    if _shown(old) != _shown(new):
        return Direction.CHANGED
    before, now = _birthdays(old), _birthdays(new)
    if before == now:
        return None
    is_sooner = (before, now) == ({LeapBirthday.MARCH_1}, {LeapBirthday.FEBRUARY_28})
    is_later = (now, before) == ({LeapBirthday.MARCH_1}, {LeapBirthday.FEBRUARY_28})
    helps = set(_helped_by_age(new))
    if len(helps) > 1 or not (is_sooner or is_later):
        return Direction.CHANGED
    return weaker if helps == {is_sooner} else flipped(weaker)


def _shown(condition: Condition) -> frozenset[object]:
    """The events that show a fact."""
    facts = (one for one in atoms(condition) if isinstance(one, FactIs))
    return frozenset((one.fact, one.shown_by) for one in facts if one.shown_by is not None)


def _birthdays(condition: Condition) -> set[LeapBirthday]:
    """On which day those born on 29 February have a birthday."""
    return {one.counting.leap_birthday for one in atoms(condition) if isinstance(one, AgeIs)}


def _helped_by_age(condition: Condition, *, helps: bool = True) -> Iterator[bool]:
    """For each bound of an age, whether a birthday that comes sooner makes the condition hold sooner."""
    match condition:
        case AllOf() | AnyOf():
            for part in condition.parts:
                yield from _helped_by_age(part, helps=helps)
        case Not():
            yield from _helped_by_age(condition.part, helps=not helps)
        case AgeIs():
            if condition.at_least is not None:
                yield helps
            if condition.at_most is not None:
                yield not helps
        case _:
            pass
