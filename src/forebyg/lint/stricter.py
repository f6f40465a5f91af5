"""Of two rules of one kind: whether whoever keeps the first keeps the second too.

Each answer follows from when the second is broken. A deadline is broken when nothing has come by its last
day, so one that asks for something narrower, sooner or no sooner is kept with it. An order is broken by an
event before which nothing stood: where that event is one of those that the other order speaks of, and what
could have stood before it is all that would have done there, the other one is broken too, no later. What must
stand by the start stands by the end. A whole month holds three whole weeks at least. Support that runs on the
first day of a course runs in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from forebyg.dates import Counting, Length
from forebyg.kernel.primitive import (
    Bound,
    Count,
    Duration,
    During,
    EarlyEnd,
    Exclusion,
    Frequency,
    Measure,
    Period,
    Point,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Response,
    Same,
)
from forebyg.kernel.window import Earlier, Reach
from forebyg.lint.course.inside import lies_in
from forebyg.lint.course.lengths import least, most
from forebyg.lint.logic import is_implied
from forebyg.lint.patterns import implies, is_part

__all__ = ["is_about_the_kind", "is_at_least_as_strict"]

_WEEKS_OF_A_MONTH: Final = 3


def is_at_least_as_strict(strict: Primitive, loose: Primitive) -> bool:
    """Whether whoever keeps the first keeps the second, on the same occasion."""
    if type(strict) is type(loose):
        found = _STRICTER.get(type(loose))
        return found is not None and found(strict, loose)
    return _is_banned(strict, loose) or _is_there(strict, loose)


def is_about_the_kind(one: Primitive, other: Primitive) -> bool:
    """Whether two rules of one kind differ in what kind of events they speak of, not in how many or when.

    A deadline for another deed is another deadline, whatever its last day.
    """
    if type(one) is not type(other):
        return False
    if isinstance(one, Response) and isinstance(other, Response) and one.do != other.do:
        return True
    return all(getattr(one, name) == getattr(other, name) for name in _MEASURES.get(type(one), ()))


def _is_banned(strict: Primitive, loose: Primitive) -> bool:
    """Whether the events that one rule says how to make may not come at all."""
    if not (isinstance(strict, Count) and isinstance(loose, Bound | Same)):
        return False
    is_ban = strict.at_most == 0 and isinstance(strict.window, Reach)
    return is_ban and is_part(loose.of, strict.of) and lies_in(loose.window, strict.window)


def _is_there(strict: Primitive, loose: Primitive) -> bool:
    """Whether what must come by the end of a course is asked for as a duty and by its number."""
    if isinstance(strict, Presence) and isinstance(loose, Count):
        is_one = loose.at_least == 1 and loose.earlier is Earlier.ANEW and loose.window is Reach.WHOLE
        return is_one and strict.point is not Point.OPEN and is_part(strict.do, loose.of)
    if isinstance(strict, Count) and isinstance(loose, Presence):
        is_owed = (
            bool(strict.at_least) and strict.earlier is Earlier.ANEW and isinstance(strict.window, Reach)
        )
        is_by_end = loose.point is Point.BY_END and not loose.after_last
        return is_owed and is_by_end and is_part(strict.of, loose.do)
    return False


def _count(strict: Count, loose: Count) -> bool:
    if strict.at_most is not None and loose.at_most is not None:
        looks_back = strict.earlier in {loose.earlier, Earlier.ALL} or loose.earlier is Earlier.ANEW
        is_within = is_part(loose.of, strict.of) and lies_in(loose.window, strict.window)
        return strict.at_most <= loose.at_most and looks_back and is_within and _is_as_long(strict, loose)
    if strict.at_least is not None and loose.at_least is not None:
        is_within = is_part(strict.of, loose.of) and lies_in(strict.window, loose.window)
        return strict.at_least >= loose.at_least and strict.earlier is loose.earlier and is_within
    return False


def _is_as_long(strict: Count, loose: Count) -> bool:
    """Whether every period of the second lies in one of the first that begins on the same day."""
    if strict.in_any is None or strict.in_any == loose.in_any:
        return True
    period, other = loose.in_any, strict.in_any
    if period is None or period.counting != other.counting:
        return False
    return _is_within(period.length, other.length, period.counting)


def _frequency(strict: Frequency, loose: Frequency) -> bool:
    if not is_part(strict.of, loose.of) or strict.measure is not loose.measure:
        return False
    if strict.per is loose.per:
        return strict.times >= loose.times
    is_weekly = strict.per is Period.WEEK and strict.measure is Measure.CALENDAR
    return is_weekly and _WEEKS_OF_A_MONTH * strict.times >= loose.times


def _duration(strict: Duration, loose: Duration) -> bool:
    """Of a least length, or of one and the same longest one; a longer one is asked of all rules together."""
    if replace(strict, at_least=loose.at_least) == loose:
        return _is_within(loose.at_least, strict.at_least, loose.counting)
    is_alike = loose.extension is None and replace(strict, at_most=loose.at_most) == loose
    longest = None if strict.at_most is None else most(strict.at_most, strict.counting, rolls=False)
    return is_alike and loose.at_most is not None and longest == least(loose.at_most, loose.counting)


def _response(strict: Response, loose: Response) -> bool:
    if replace(strict, within=loose.within) == loose:
        return _is_within(strict.within, loose.within, loose.counting)
    return _is_same_otherwise(strict, loose) and _is_in_time(strict, loose) and _is_no_sooner(strict, loose)


def _is_same_otherwise(strict: Response, loose: Response) -> bool:
    """Whether both count alike, from the same events, and what lifts the first lifts the second."""
    if strict.suspension or strict.last:
        return False
    is_ended_with = strict.discharged_by in {(), loose.discharged_by}
    is_there_with = strict.shown_by in {None, loose.shown_by} and loose.expected in {(), strict.expected}
    is_due_with = strict.early_end in {loose.early_end, EarlyEnd.AT_END}
    alike = replace(
        loose,
        do=strict.do,
        within=strict.within,
        not_before=strict.not_before,
        expected=strict.expected,
        discharged_by=strict.discharged_by,
        shown_by=strict.shown_by,
        early_end=strict.early_end,
    )
    return is_ended_with and is_there_with and is_due_with and alike == strict


def _is_in_time(strict: Response, loose: Response) -> bool:
    """Whether what is done in time for the first is in time for the second."""
    is_as_short = strict.within == loose.within or _is_within(strict.within, loose.within, loose.counting)
    return is_as_short and is_part(strict.do, loose.do)


def _is_no_sooner(strict: Response, loose: Response) -> bool:
    """Whether what is not too soon for the first is not too soon for the second."""
    is_alike = (strict.not_before, strict.do) == (loose.not_before, loose.do)
    return loose.not_before is None or is_alike


def _presence(strict: Presence, loose: Presence) -> bool:
    if not is_part(strict.do, loose.do) or strict.after_last != loose.after_last:
        return False
    return strict.point is loose.point or (strict.point in _IN_COURSE and loose.point is Point.BY_END)


def _precedence(strict: Precedence, loose: Precedence) -> bool:
    is_owed = loose.owed_from is None or loose.owed_from == strict.owed_from
    is_part_of_it = is_part(loose.before, strict.before) and is_part(strict.stands, loose.stands)
    is_plain = not (strict.follows or loose.follows)
    is_alike = strict.overlapping is loose.overlapping and (loose.anywhere or not strict.anywhere)
    return is_owed and is_part_of_it and is_plain and is_alike


def _predicate(strict: Predicate, loose: Predicate) -> bool:
    return strict.on == loose.on and is_implied(loose.require, (strict.require,))


def _exclusion(strict: Exclusion, loose: Exclusion) -> bool:
    if strict.unless is not None or not set(loose.paragraphs) <= set(strict.paragraphs):
        return False
    is_looked_at = strict.during == loose.during or (
        strict.during is During.COURSE and loose.during is During.START
    )
    return is_looked_at and (strict.last_day or not loose.last_day)


def _bound(strict: Bound, loose: Bound) -> bool:
    """Whether more events must have an attribute that meets as much."""
    is_alike = strict.test.attribute == loose.test.attribute and strict.window is loose.window
    return is_alike and is_part(loose.of, strict.of) and implies(strict.test, loose.test)


def _same(strict: Same, loose: Same) -> bool:
    is_alike = replace(strict, of=loose.of, window=loose.window) == loose
    return is_alike and is_part(loose.of, strict.of) and lies_in(loose.window, strict.window)


def _is_within(one: Length | None, other: Length | None, counting: Counting) -> bool:
    """Whether a length is no longer than another one, from whatever day both are counted."""
    if one is None or other is None:
        return False
    longest = most(one, counting, rolls=False)
    return longest is not None and longest <= least(other, counting)


_IN_COURSE: Final = frozenset({Point.START, Point.END})

_MEASURES: Final[dict[type, tuple[str, ...]]] = {
    Bound: ("test",),
    Count: ("at_least", "at_most", "in_any"),
    Duration: ("at_least", "at_most"),
    Exclusion: ("during", "last_day"),
    Frequency: ("times", "per"),
    Predicate: ("require",),
    Presence: ("point",),
    Response: ("within", "not_before"),
}
"""What a rule says beside the kind of events: how many, how long, when."""

_STRICTER: Final[dict[type, Callable[[Any, Any], bool]]] = {
    Bound: _bound,
    Count: _count,
    Duration: _duration,
    Exclusion: _exclusion,
    Frequency: _frequency,
    Precedence: _precedence,
    Predicate: _predicate,
    Presence: _presence,
    Response: _response,
    Same: _same,
}
