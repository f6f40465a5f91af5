"""What must come and may not: it comes before the days on which it may not, or after them.

Where it surely comes no sooner than the first of those days, it comes after the last one; where it surely
comes no later than the last, it comes before the first. Where so many may come, it is so for what must come
beside as many of other kinds that surely lie inside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import COURSE_END, Count, Frequency, Measure
from forebyg.kernel.rule import Rule
from forebyg.kernel.window import Between, Edge, Reach
from forebyg.lint.course.counting import days_for
from forebyg.lint.course.inside import days_after
from forebyg.lint.course.limits import END, NO_COURSE, NOTHING, START, Limit, Moment, arcs, first
from forebyg.lint.course.network import Arc, cycle, furthest
from forebyg.lint.patterns import are_disjoint, is_part, is_sure

__all__ = ["forbidden"]

_UNKNOWN = -1_000_000
_MOST_KINDS = 3


class _Ban(NamedTuple):
    """A number of events that is the most on some days; none may come at all, or only so many."""

    rule: str
    one: Count
    most: int


class _Record:
    """What surely stands in a record, and how far apart.

    Attributes:
        limits: The limits between its days.
        happening: The events that it surely has.
        form: The form of the course.
        assumed: Events that are only taken to happen, though they may be forbidden.
        numbers: How many events a rule that asks for several asks for, by its name.
        arcs: The limits in days.
    """

    def __init__(
        self,
        limits: Sequence[Limit],
        happening: Sequence[Selector],
        form: str,
        assumed: Sequence[Selector],
        numbers: Mapping[object, int],
    ) -> None:
        self.limits = limits
        self.happening = happening
        self.form = form
        self.assumed = assumed
        self.numbers = numbers
        self.arcs: tuple[Arc, ...] = tuple(arcs(limits))
        self._far: dict[Moment, Mapping[object, int]] = {}

    def after(self, moment: Moment, other: Moment) -> int:
        """How many days one moment comes after another one at least."""
        if moment not in self._far:
            self._far[moment] = furthest(self.arcs, moment)
        return -self._far[moment].get(other, -_UNKNOWN)

    def kinds(self, of: Selector) -> list[Moment]:
        """What surely comes and is one of these events."""
        every = dict.fromkeys(one for limit in self.limits for one in (limit.base, limit.bounded))
        left = [one for one in every if one not in (START, END) and not is_sure(one.what, self.assumed)]
        return [one for one in left if is_part(one.what, of)]

    def number(self, moment: Moment) -> int:
        """How many events it stands for: it is then the last of them."""
        return self.numbers.get(moment.of, 1)

    def asking(self, moment: Moment) -> Iterator[str]:
        """The rules that say when it comes."""
        for limit in self.limits:
            if limit.bounded == moment:
                yield from limit.rules


def forbidden(
    rules: Sequence[Rule],
    limits: Sequence[Limit],
    happening: Sequence[Selector],
    form: str,
    assumed: Sequence[Selector],
) -> Iterator[Limit]:
    """The limits on what must come, and may not come on some days, or not so often."""
    counts = [(rule.ref.id, rule.primitive) for rule in rules if isinstance(rule.primitive, Count)]
    bans = [
        _Ban(name, one, one.at_most) for name, one in counts if one.at_most is not None and one.in_any is None
    ]
    numbers: dict[object, int] = {(name,): one.at_least for name, one in counts if one.at_least}
    record = _Record(limits, happening, form, assumed, numbers)
    if not bans or cycle(record.arcs):
        return
    for ban in bans:
        for moment in record.kinds(ban.one.of):
            yield from _too_many(ban, moment, record)
        for rule in rules:
            if isinstance(rule.primitive, Frequency):
                yield from _too_seldom(ban, rule.ref.id, rule.primitive, record)


def _too_seldom(ban: _Ban, name: str, often: Frequency, record: _Record) -> Iterator[Limit]:
    """What must come again and again, and may not from some day on, lets the course end soon after."""
    window = ban.one.window
    if (
        not isinstance(window, Between)
        or not is_part(often.of, ban.one.of)
        or often.measure is Measure.AVERAGE
    ):
        return
    opens = first(window.opens.of)
    is_to_the_end = all(edge == Edge(COURSE_END) for edge in window.closes)
    is_in_course = opens != START and record.after(opens, START) + days_after(window, window.opens)[0] >= 0
    if is_to_the_end and is_in_course and is_sure(window.opens.of, record.happening):
        opened = _edge(window, window.opens, END)
        days = days_for(often, ban.most)
        yield opened._replace(rules=(name, ban.rule), shift=opened.shift + days)


def _too_many(ban: _Ban, moment: Moment, record: _Record) -> Iterator[Limit]:
    """What follows for an event where it would be one too many beside others that surely lie inside."""
    beside = _beside(ban, moment, record)
    if beside is None:
        return
    asking = (name for other in beside for name in record.asking(other))
    names = tuple(dict.fromkeys((*asking, ban.rule)))
    if isinstance(ban.one.window, Between):
        yield from _outside_days(ban.one.window, moment, record, names)
    else:
        yield from _outside_course(ban.one.window, moment, record, names)


def _beside(ban: _Ban, moment: Moment, record: _Record) -> tuple[Moment, ...] | None:
    """Other events inside that leave none to this one; None where there are none."""
    spare = ban.most - record.number(moment)
    if spare < 0:
        return ()
    inside = [one for one in record.kinds(ban.one.of) if _is_inside(one, ban.one, record)]
    for size in range(1, _MOST_KINDS + 1):
        for others in combinations(inside, size):
            is_full = sum(record.number(one) for one in others) > spare
            if is_full and are_disjoint((moment.what, *(one.what for one in others))):
                return others
    return None


def _is_inside(moment: Moment, one: Count, record: _Record) -> bool:
    """Whether an event surely comes in the course, or in all that belongs to it up to its end."""
    if record.form == NO_COURSE or isinstance(one.window, Between):
        return False
    is_begun = one.window is Reach.WHOLE or record.after(moment, START) >= 0
    return is_begun and record.after(END, moment) >= 0


def _outside_course(
    window: Reach, moment: Moment, record: _Record, names: tuple[str, ...]
) -> Iterator[Limit]:
    if record.form == NO_COURSE:
        if window is Reach.WHOLE:  # which closes with the course alone
            yield Limit(moment, moment, rules=names, shift=-1)
    elif window is Reach.WHOLE or record.after(moment, START) >= 0:
        yield Limit(END, moment, is_least=True, rules=names, shift=1)
    elif record.after(END, moment) >= 0:
        yield Limit(START, moment, rules=names, shift=-1)


def _outside_days(
    window: Between, moment: Moment, record: _Record, names: tuple[str, ...]
) -> Iterator[Limit]:
    """A window that surely opens; what is on one side of its first or last day is outside on that side."""
    opens = first(window.opens.of)
    if not all(is_sure(edge.of, record.happening) for edge in (window.opens, *window.closes)):
        return
    if record.after(moment, opens) >= days_after(window, window.opens)[1]:
        if not window.closes:
            yield Limit(moment, moment, rules=names, shift=-1)
        elif len(window.closes) == 1:
            after = _edge(window, window.closes[0], moment)
            yield after._replace(is_least=True, rules=names, shift=after.shift + 1)
    elif window.closes and all(_is_by(moment, window, edge, record) for edge in window.closes):
        before = _edge(window, window.opens, moment)
        yield before._replace(rules=names, shift=before.shift - 1)


def _is_by(moment: Moment, window: Between, edge: Edge, record: _Record) -> bool:
    """Whether an event surely comes no later than an edge."""
    return record.after(first(edge.of), moment) >= -days_after(window, edge)[0]


def _edge(window: Between, edge: Edge, moment: Moment) -> Limit:
    """How far an event lies from what an edge hangs on, where it comes on that day."""
    length = NOTHING if edge.back else edge.shift or NOTHING
    return Limit(first(edge.of), moment, length, window.counting, shift=-edge.days_back if edge.back else 0)
