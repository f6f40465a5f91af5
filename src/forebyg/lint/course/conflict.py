"""Whether a course can keep all its rules; and where not, the fewest rules and the days that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from forebyg.dates import Day
from forebyg.kernel.primitive import Duration, Precedence, Presence, Response
from forebyg.kernel.rule import Rule
from forebyg.lint.course.days import days_when
from forebyg.lint.course.lengths import DAYS
from forebyg.lint.course.limits import START, Fixed, Limit, Moment, is_exact
from forebyg.lint.course.network import Arc
from forebyg.lint.course.proof import Course, Proof
from forebyg.lint.course.ways import Ways, has_ways
from forebyg.lint.minimal import smallest

__all__ = ["Conflict", "Round", "conflicts"]


class Round(NamedTuple):
    """A round of limits that comes back before its own first day.

    Attributes:
        ways: How the rules are kept that can be kept in two ways.
        cycle: The limits.
        fixed: The day that the sample starts from.
    """

    ways: Ways
    cycle: tuple[Arc, ...]
    fixed: Fixed


class Conflict(NamedTuple):
    """Rules that no such course can keep together.

    Attributes:
        rules: The fewest rules that cannot be kept together.
        course: The kind of course.
        days: On how many of the days of four years it is so when the anchor falls on them.
        rounds: What shows it, one for each way in which the rules can be kept.
        is_exact: Whether all can be kept on the other days; else it may be so on more of them.
    """

    rules: tuple[Rule, ...]
    course: Course
    days: int
    rounds: tuple[Round, ...]
    is_exact: bool = True

    @property
    def is_always(self) -> bool:
        """Whether no day at all helps."""
        return self.days == len(DAYS)


_MOST_CONFLICTS = 8

_OF_PAIRS = Duration | Precedence | Presence | Response
"""What says of two days how far they lie apart, and nothing of numbers."""


def conflicts(rules: Sequence[Rule], course: Course) -> Iterator[Conflict]:
    """Every set of rules that cannot be kept, each found with one rule of those before it left out."""
    left = list(rules)
    for _ in range(_MOST_CONFLICTS):
        found = _conflict(left, course)
        if found is None:
            return
        yield found
        left.remove(found.rules[-1])


def _conflict(rules: Sequence[Rule], course: Course) -> Conflict | None:
    proof = Proof(rules, course)
    if proof.ways():
        return _shown(smallest(rules, lambda part: bool(Proof(part, course).ways())), course, len(DAYS))
    for anchor in _anchors(proof.limits()):
        days = _broken_days(proof, anchor)
        if days:
            return _on_days(rules, course, anchor, days)
    return None


def _on_days(rules: Sequence[Rule], course: Course, anchor: Moment, days: list[Day]) -> Conflict:
    """A conflict that only exact sums of months show."""
    fixed = Fixed(anchor, days[0])
    if len(days) == len(DAYS):
        fewest = smallest(rules, lambda part: len(_broken_days(Proof(part, course), anchor)) == len(DAYS))
        return _shown(fewest, course, len(DAYS), fixed)
    fewest = smallest(rules, lambda part: bool(Proof(part, course).ways(fixed)))
    proof = Proof(fewest, course)
    shown = _shown(fewest, course, len(_broken_days(proof, anchor)), fixed)
    return shown._replace(is_exact=_is_exact(proof, anchor))


def _is_exact(proof: Proof, anchor: Moment) -> bool:
    """Whether its rules are about pairs of days alone, and none of their limits is only a bound."""
    if any(has_ways(rule) or not isinstance(rule.primitive, _OF_PAIRS) for rule in proof.rules):
        return False
    return all(is_exact(limit, anchor) for limit in proof.limits())


def _shown(rules: tuple[Rule, ...], course: Course, days: int, fixed: Fixed | None = None) -> Conflict:
    proof = Proof(rules, course)
    return Conflict(rules, course, days, tuple(_round(proof, ways, fixed) for ways in proof.ways(fixed)))


def _round(proof: Proof, ways: Ways, fixed: Fixed | None) -> Round:
    """The limits in one way, with a sample day where none is given or it has no part in them."""
    cycle = proof.cycle(ways, fixed)
    if fixed is None or all(arc.earlier != fixed.moment for arc in cycle):
        fixed = Fixed(_turn(cycle), DAYS[0])
        cycle = proof.cycle(ways, fixed) or cycle
    return Round(ways, cycle, fixed)


def _turn(round_trip: Sequence[Arc]) -> Moment:
    """The moment of a cycle that others are counted from: bounds from below come in, from above go out."""
    turns = [
        limit.base
        for before, after in zip((round_trip[-1], *round_trip), round_trip, strict=False)
        if isinstance(limit := after.why, Limit)
        and not limit.is_least
        and getattr(before.why, "is_least", False)
    ]
    return START if START in turns or not turns else turns[0]


def _anchors(limits: Sequence[Limit]) -> list[Moment]:
    """The moments that lengths of varying days are counted from."""
    return list(dict.fromkeys(limit.base for limit in limits if getattr(limit.length, "whole_months", 0)))


def _broken_days(proof: Proof, anchor: Moment) -> list[Day]:
    """The days on which the anchor cannot fall."""
    return days_when(proof.limits(), anchor, lambda fixed: bool(proof.ways(fixed)))
