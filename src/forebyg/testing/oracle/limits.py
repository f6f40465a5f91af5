"""Limits on the events of a course: how many, how often, of what kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Bound, Count, Frequency, Measure, Period, Same
from forebyg.kernel.window import Between, Edge, Reach, Rolling
from forebyg.testing.oracle.calendar import ONE_DAY, SUNDAY, days, last_timely_day
from forebyg.testing.oracle.case import Case
from forebyg.testing.oracle.earlier import added
from forebyg.testing.oracle.outcome import (
    CONDITION_FALSE,
    INCOMPLETE,
    KEPT,
    NO_ANCHOR,
    NO_SUCH_DAY,
    Outcome,
    holding,
    met,
    missed,
    overrun,
    pending,
)
from forebyg.testing.oracle.record import Entry
from forebyg.vocabulary import UNKNOWN

WEEK: Final = timedelta(days=7)


def count(rule: Count, case: Case) -> Outcome:
    """At most, or at least, so many events in a window.

    A most of all that belongs to a course, also what came before it, opens with the first such
    event; a least is owed by the course.
    """
    looked_at = _looked_at(rule, case)
    if isinstance(looked_at, Outcome):
        return looked_at
    own, closes = looked_at
    earlier = [
        entry
        for other in added(rule.earlier, case)
        if not isinstance(before := _looked_at(rule, other), Outcome)
        for entry in before[0]
    ]
    found = sorted({entry.position: entry for entry in (*own, *earlier)}.values(), key=lambda one: one[:2])
    past = [entry for entry in earlier if entry not in own and case.start and entry.day < case.start]
    return _counted(rule, found, past, closes, case)


def _looked_at(rule: Count, case: Case) -> tuple[list[Entry], date | None] | Outcome:
    """The events that a course counts, and the last day of its window."""
    if isinstance(rule.window, Between):
        return _between(rule, rule.window, case)
    if rule.window is Reach.WHOLE and (case.course is None or rule.at_most is not None):
        found = _reached(rule.of, rule.window, case)
        return (found, case.end) if found else NO_ANCHOR
    if case.course is None:
        return NO_ANCHOR
    if case.is_incomplete and rule.window is Reach.COURSE:
        return INCOMPLETE
    return _reached(rule.of, rule.window, case), case.end


def _reached(selector: Selector, reach: Reach, case: Case) -> list[Entry]:
    """The events from start to end; or also those before the start, that belong to the course."""
    if reach is Reach.COURSE:
        return case.in_course(selector)
    return [entry for entry in case.events(selector) if case.end is None or entry.day <= case.end]


def _between(rule: Count, window: Between, case: Case) -> tuple[list[Entry], date | None] | Outcome:
    """Both days of the window are in it; the earliest closing that is recorded closes it."""
    opening = _opening(window, case)
    opens = None if opening is None else _moved(opening, window.opens, window)
    if opens is None:
        is_unknown = case.is_incomplete and _speaks_of("course_start", window.opens.of)
        return INCOMPLETE if is_unknown else NO_ANCHOR
    closing = [day for edge in window.closes for day in _closings(edge, window, case)]
    closes = min(closing, default=None)
    found = [
        entry
        for entry in case.events(rule.of)
        if opens <= entry.day and (closes is None or entry.day <= closes)
    ]
    return found, closes


def _speaks_of(kind: str, selector: Selector) -> bool:
    return any(pattern.type == kind for pattern in selector)


def _opening(window: Between, case: Case) -> date | None:
    """The day of the first event that opens the window."""
    return next((entry.day for entry in case.events(window.opens.of)), None)


def _closings(edge: Edge, window: Between, case: Case) -> Iterator[date]:
    """The days on which a window that has opened would close."""
    opening = _opening(window, case)
    for entry in case.events(edge.of):
        day = _moved(entry.day, edge, window)
        if opening is not None and day is not None and max(entry.day, day) >= opening:
            yield day


def _moved(day: date, edge: Edge, window: Between) -> date | None:
    """The day of an event, moved as the rule says."""
    if edge.shift is None:
        return day
    moved = last_timely_day(day, edge.shift, window.counting)
    return day - (moved - day) if edge.back and moved is not None else moved


def _counted(rule: Count, found: list[Entry], past: list[Entry], closes: date | None, case: Case) -> Outcome:
    """What was too much before the course is no breach of it; it only has nothing left."""
    if rule.at_least is not None:
        return _enough(rule.at_least, found, closes, case)
    most = rule.at_most or 0
    if rule.in_any is not None:
        return _counted_in_any(rule.in_any, most, found, past, closes, case)
    over = [entry.day for entry in found[most:] if entry not in past]
    if over:
        return overrun(*over)
    if closes is not None and closes <= case.today:
        return KEPT
    return holding(remaining=max(0, most - len(found)))


def _counted_in_any(
    period: Rolling, most: int, found: list[Entry], past: list[Entry], closes: date | None, case: Case
) -> Outcome:
    """Of every period that begins with an event, the events inside it are counted."""
    ends = [last_timely_day(entry.day, period.length, period.counting) for entry in found]
    over = [
        entry.day
        for number, entry in enumerate(found)
        if entry not in past
        and any(last is not None and entry.day <= last for last in ends[: max(0, number - most + 1)])
    ]
    if over:
        return overrun(*over)
    if None in ends:
        return NO_SUCH_DAY
    if closes is not None and closes <= case.today:
        return KEPT
    running = [len(found) - number for number, last in enumerate(ends) if last and last >= case.today]
    return holding(remaining=max(0, most - max(running, default=0)))


def _enough(least: int, found: list[Entry], closes: date | None, case: Case) -> Outcome:
    """A duty that ends with the window: afterwards nothing counts any more."""
    if len(found) >= least:
        return met(None)
    if closes is None or case.today <= closes:
        return pending(closes)
    return missed(closes, done_late=False, can_be_met=False)


def _always(_day: date) -> bool:
    return True


def bound(rule: Bound, case: Case, binds: Callable[[date], bool] = _always) -> Outcome:
    """A demand that every event of a kind meets; broken on the day of the first that does not.

    Events on whose day it does not bind are passed over.
    """
    if rule.window is Reach.COURSE and case.is_incomplete:
        return INCOMPLETE
    reached = _reached(rule.of, rule.window, case)
    if not reached:
        return NO_ANCHOR
    found = [entry for entry in reached if binds(entry.day)]
    if not found:
        return CONDITION_FALSE
    outside = [entry.day for entry in found if not case.passes(rule.test, entry)]
    return _kept_by_all(outside, case)


def same(rule: Same, case: Case) -> Outcome:
    """One value at every event; broken on the day of the first event with another."""
    if rule.window is Reach.COURSE and case.is_incomplete:
        return INCOMPLETE
    found = _reached(rule.of, rule.window, case)
    if not found:
        return NO_ANCHOR
    recorded = [entry.event.attributes.get(rule.attribute, rule.default) for entry in found]
    values = [
        case.supposed(entry, rule.attribute) if value is UNKNOWN else value
        for entry, value in zip(found, recorded, strict=True)
    ]
    others = [entry.day for entry, value in zip(found, values, strict=True) if value != values[0]]
    return _kept_by_all(others, case)


def _kept_by_all(breaches: list[date], case: Case) -> Outcome:
    if breaches:
        return overrun(*breaches)
    return holding() if case.end is None else KEPT


def frequency(rule: Frequency, case: Case) -> Outcome:
    """So many events in every whole week or month that lies within the course."""
    if case.start is None:
        return INCOMPLETE if case.is_incomplete else NO_ANCHOR
    found = [entry.day for entry in case.in_course(rule.of)]
    if rule.measure is Measure.GAP:
        return _without_gap(case.start, found, case)
    breaches: list[date] = []
    for number, (first, last) in enumerate(_whole_periods(case.start, rule.per), start=1):
        if case.end is not None and last > case.end:
            return overrun(*breaches) if breaches else KEPT
        if rule.measure is Measure.AVERAGE:
            is_kept = len([day for day in found if day <= last]) >= rule.times * number
        else:
            is_kept = len([day for day in found if first <= day <= last]) >= rule.times
        if not is_kept and last < case.today:
            breaches.append(last + ONE_DAY)
        elif not is_kept:
            return overrun(*breaches) if breaches else holding(due=last)
    raise AssertionError


def _whole_periods(start: date, per: Period) -> Iterator[tuple[date, date]]:
    """Every calendar week, or month, of which no day lies before the start."""
    first = None
    for day in days(start, date.max):
        if day.weekday() == 0 if per is Period.WEEK else day.day == 1:
            first = day
        is_last = day.weekday() == SUNDAY if per is Period.WEEK else (day + ONE_DAY).day == 1
        if first is not None and is_last:
            yield first, day


def _without_gap(start: date, found: list[date], case: Case) -> Outcome:
    """No more than seven days pass without an event, from the start on."""
    breaches = []
    last = start
    for day in days(start, case.end or case.today):
        if day == last + WEEK + ONE_DAY:
            breaches.append(day)
        if day in found:
            last = day
    if breaches:
        return overrun(*breaches)
    return holding(due=last + WEEK) if case.end is None else KEPT
