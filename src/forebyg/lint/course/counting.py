"""What numbers of events come to: too many to be few enough, or more weeks than there may be events for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from forebyg.dates import Span
from forebyg.kernel.primitive import Count, Frequency, Measure, Period, Reach
from forebyg.kernel.rule import Rule
from forebyg.lint.course.limits import END, START, Limit
from forebyg.lint.patterns import are_disjoint, is_part

__all__ = ["count_limits"]

_MOST_KINDS = 4


class _Numbered(NamedTuple):
    """A number of events of one kind, and the rule that says so."""

    rule: str
    one: Count
    number: int


def count_limits(rules: Sequence[Rule]) -> Iterator[Limit]:
    """The limits on a course that follow from its rules on numbers."""
    counts = [(rule.ref.id, rule.primitive) for rule in rules if isinstance(rule.primitive, Count)]
    most = [_Numbered(name, one, one.at_most) for name, one in counts if one.at_most is not None]
    least = [_Numbered(name, one, one.at_least) for name, one in counts if one.at_least is not None]
    often = [(rule.ref.id, rule.primitive) for rule in rules if isinstance(rule.primitive, Frequency)]
    for limit in (limit for limit in most if _is_of_the_course(limit.one)):
        yield from _too_many(limit, [one for one in least if _is_counted(one, limit)])
        for name, one in often:
            if is_part(one.of, limit.one.of):
                days = _days_for(one, limit.number)
                yield Limit(START, END, rules=(name, limit.rule), shift=days)


def _is_of_the_course(one: Count) -> bool:
    """Whether the number holds for a course, and not for a part or a period of it."""
    return isinstance(one.window, Reach) and one.in_any is None


def _is_counted(least: _Numbered, most: _Numbered) -> bool:
    """Whether all that must come is among what may come only so often."""
    in_window = least.one.window is Reach.COURSE or least.one.window is most.one.window is Reach.WHOLE
    return in_window and is_part(least.one.of, most.one.of)


def _too_many(limit: _Numbered, least: list[_Numbered]) -> Iterator[Limit]:
    """What must come, kind by kind, is more than may come in all: no course can be so."""
    for size in range(1, _MOST_KINDS + 1):
        for kinds in combinations(least, size):
            needed = sum(one.number for one in kinds)
            if needed > limit.number and are_disjoint(tuple(kind.one.of for kind in kinds)):
                rules = (*(one.rule for one in kinds), limit.rule)
                yield Limit(START, START, Span(), rules=rules, shift=-1)


def _days_for(often: Frequency, number: int) -> int:
    """The most days from a course's start to its end for which so many events are enough.

    So many whole weeks, and a broken week at either end of at most six days.
    """
    periods = number // often.times
    if often.measure is Measure.GAP:
        return 7 * (number + 1)
    if often.per is Period.MONTH:
        return 31 * periods + 59
    return 7 * periods + 11
