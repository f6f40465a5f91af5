"""What numbers of events come to: too many, too close, or more weeks than there may be events for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from forebyg.dates import Span
from forebyg.kernel.pattern import Pattern, Selector
from forebyg.kernel.primitive import COURSE_START, Count, Frequency, Measure, Period
from forebyg.kernel.rule import Rule
from forebyg.kernel.window import Between, Earlier, Reach, Rolling
from forebyg.lint.course.inside import days_after, lies_in
from forebyg.lint.course.lengths import least as fewest_days
from forebyg.lint.course.limits import END, START, Limit
from forebyg.lint.course.windows import stretch_of
from forebyg.lint.patterns import are_disjoint, is_part

__all__ = ["count_limits", "days_for"]

_MOST_KINDS = 4


class _Numbered(NamedTuple):
    """A number of events of one kind, and the rule that says so."""

    rule: str
    one: Count
    number: int


_MARKS: Final = tuple((Pattern(mark),) for mark in ("course_start", "course_end"))

_BY_NATURE: Final = tuple(_Numbered("", Count(mark, None, 1, Reach.WHOLE), 1) for mark in _MARKS)
"""A course starts once at most, and ends once at most."""

_SURE: Final = tuple(_Numbered("", Count(mark, 1, None), 1) for mark in _MARKS)
"""And it does start, and does end."""


def count_limits(rules: Sequence[Rule], happening: Iterable[Selector], form: str) -> Iterator[Limit]:
    """The limits on a course that follow from its rules on numbers."""
    counts = [(rule.ref.id, rule.primitive) for rule in rules if isinstance(rule.primitive, Count)]
    most = [_Numbered(name, one, one.at_most) for name, one in counts if one.at_most is not None]
    least = [
        *_SURE,
        *(
            _Numbered(name, one, one.at_least)
            for name, one in counts
            if one.at_least and one.earlier is Earlier.ANEW and stretch_of(one.window, happening, form)
        ),
    ]
    often = [(rule.ref.id, rule.primitive) for rule in rules if isinstance(rule.primitive, Frequency)]
    for limit in (*most, *_BY_NATURE):
        for kinds in _kinds([one for one in least if _is_counted(one, limit)]):
            yield from _too_many(limit, kinds) if limit.one.in_any is None else _too_close(limit, kinds)
        for kind in least:
            yield from _too_close_in_days(limit, kind)
        for name, one in often:
            if is_part(one.of, limit.one.of) and (_is_of_every_week(limit, one) or _is_long(limit, one)):
                days = days_for(one, limit.number)
                yield Limit(START, END, rules=tuple(filter(None, (name, limit.rule))), shift=days)


def _is_counted(least: _Numbered, most: _Numbered) -> bool:
    """Whether all that must come is among what may come only so often."""
    return is_part(least.one.of, most.one.of) and lies_in(least.one.window, most.one.window)


def _kinds(least: Sequence[_Numbered]) -> Iterator[tuple[_Numbered, ...]]:
    """One or more numbers of kinds that have no event in common, so that they add up."""
    for size in range(1, _MOST_KINDS + 1):
        for kinds in combinations(least, size):
            if are_disjoint(tuple(kind.one.of for kind in kinds)):
                yield kinds


def _too_many(limit: _Numbered, kinds: Sequence[_Numbered]) -> Iterator[Limit]:
    """What must come, kind by kind, is more than may come in all: no course can be so."""
    if sum(one.number for one in kinds) > limit.number:
        yield Limit(START, START, Span(), rules=_named(limit, kinds), shift=-1)


def _too_close(limit: _Numbered, kinds: Sequence[_Numbered]) -> Iterator[Limit]:
    """So many after each other need a course that is long enough: each lies in a period of its own."""
    periods = (sum(one.number for one in kinds) - 1) // limit.number if limit.number else 0
    days = _days_in(limit)
    if days is not None and periods and all(one.one.window is Reach.COURSE for one in kinds):
        shift = periods * (days + 1)
        yield Limit(START, END, is_least=True, rules=_named(limit, kinds), shift=shift)


def _too_close_in_days(limit: _Numbered, kind: _Numbered) -> Iterator[Limit]:
    """So many in days that are too few for them: one comes after the end of the course, yet in these days."""
    days, window = _days_in(limit), kind.one.window
    if days is None or not isinstance(window, Between) or not isinstance(limit.one.window, Reach):
        return
    is_of_start = window.opens.of == COURSE_START and [edge.of for edge in window.closes] == [COURSE_START]
    if not (is_of_start and is_part(kind.one.of, limit.one.of)) or limit.number == 0 or window.opens.back:
        return
    (close,) = window.closes
    room = days_after(window, close)[1] - days_after(window, window.opens)[0]
    if (kind.number - 1) // limit.number * (days + 1) > room:
        names = _named(limit, (kind,))
        yield Limit(START, END, close.shift or Span(), window.counting, rules=names, shift=-1)


def _named(limit: _Numbered, kinds: Sequence[_Numbered]) -> tuple[str, ...]:
    names = (*(one.rule for one in kinds), limit.rule)
    return tuple(name for name in names if name)


def _days_in(limit: _Numbered) -> int | None:
    """The fewest days from an event to the end of the period that begins with it; None: there is none."""
    period = limit.one.in_any
    return fewest_days(period.length, period.counting) if isinstance(period, Rolling) else None


def _is_of_every_week(limit: _Numbered, often: Frequency) -> bool:
    """Whether the number holds for a course; or for a period that has as many whole weeks and one more."""
    if not isinstance(limit.one.window, Reach):
        return False
    days = _days_in(limit)
    return days is None or (often.measure is not Measure.AVERAGE and days >= _days_of(often, limit.number))


def _is_long(limit: _Numbered, often: Frequency) -> bool:
    """Whether the number holds for the first days of a course, and more are owed by the last of them."""
    window = limit.one.window
    if not isinstance(window, Between) or limit.one.in_any is not None or often.measure is Measure.AVERAGE:
        return False
    is_from_start = window.opens.of == COURSE_START and (window.opens.shift is None or window.opens.back)
    days = days_for(often, limit.number)
    return is_from_start and all(
        edge.of == COURSE_START and not edge.back and days_after(window, edge)[0] > days
        for edge in window.closes
    )


def _days_of(often: Frequency, number: int) -> int:
    """The days from the first event of a week to the end of the week by which there are more than so many."""
    periods = number // often.times
    if often.measure is Measure.GAP:
        return 7 * number
    if often.per is Period.MONTH:
        return 31 * (periods + 1) - 1
    return 7 * (periods + 1) - 1


def days_for(often: Frequency, number: int) -> int:
    """The most days from a course's start, or a day in it, to its end for which so many events are enough.

    So many whole weeks, and a broken week at either end of at most six days.
    """
    periods = number // often.times
    if often.measure is Measure.GAP:
        return 7 * (number + 1)
    if often.per is Period.MONTH:
        return 31 * periods + 59
    return 7 * periods + 11
