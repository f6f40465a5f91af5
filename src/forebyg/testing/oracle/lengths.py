"""How long a course lasts, and which support may not run beside it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Duration, During, Exclusion, Extension, Unless
from forebyg.kernel.window import Earlier
from forebyg.testing.oracle.calendar import ONE_DAY, days, first_possible_day, last_timely_day
from forebyg.testing.oracle.case import Case
from forebyg.testing.oracle.earlier import begun_before, chain_start
from forebyg.testing.oracle.outcome import (
    CONDITION_FALSE,
    CONTRADICTORY,
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
from forebyg.timeline.episode import Support
from forebyg.vocabulary import Unknown


def duration(rule: Duration, case: Case) -> Outcome:
    """At most, or at least, so long from the first of some events."""
    if case.course is None:
        return NO_ANCHOR
    counted_from = case.events(rule.since)
    if case.is_incomplete or not counted_from:
        return INCOMPLETE
    if case.is_contradictory:
        return CONTRADICTORY
    if rule.at_least is not None:
        return _at_least(rule, counted_from[0].day, case)
    return _at_most(rule, counted_from[0].day, case)


def _at_least(rule: Duration, anchor: date, case: Case) -> Outcome:
    """Broken on the end's own day when that comes too early."""
    counted = _with_earlier(rule, anchor, case)
    earliest = first_possible_day(counted.anchor, rule.at_least, rule.counting) if rule.at_least else None
    if earliest is None:
        return NO_SUCH_DAY
    earliest -= counted.spent
    if rule.until is not None:
        return _at_least_until(rule.until, earliest, case)
    if case.end is None:
        return pending(None, earliest)
    kept = met(None, earliest)
    return overrun(case.end)._replace(earliest=earliest) if case.end < earliest else kept


def _at_most(rule: Duration, anchor: date, case: Case) -> Outcome:
    """Broken on the day after the last one, ended later or not."""
    counted = _with_earlier(rule, anchor, case)
    due = last_timely_day(counted.anchor, rule.at_most, rule.counting) if rule.at_most else None
    if due is None:
        return NO_SUCH_DAY
    due -= counted.spent
    if rule.extension is not None:
        due = _extended(rule.extension, due, case)
    if rule.until is not None:
        return _at_most_until(rule.until, due, case)
    if (case.end or case.today) > due:
        return overrun(due + ONE_DAY)._replace(due=due)
    return holding(due=due) if case.end is None else KEPT._replace(due=due)


class _Counted(NamedTuple):
    """What a length is counted from, and how much of it earlier courses have spent."""

    anchor: date
    spent: timedelta


def _with_earlier(rule: Duration, anchor: date, case: Case) -> _Counted:
    """The time of earlier courses of the same form: none, that of an unbroken run, or that of all."""
    if rule.earlier is Earlier.ANEW:
        return _Counted(anchor, timedelta())
    earlier = [(began, ended) for began, ended, _ in begun_before(case)]
    if rule.earlier is Earlier.TOUCHING:
        return _Counted(chain_start(anchor, earlier), timedelta())
    return _Counted(anchor, sum((last - first for first, last in earlier if last is not None), timedelta()))


def _at_least_until(until: Selector, earliest: date, case: Case) -> Outcome:
    """A duty by the end of the course; one too short for it is broken as it ends."""
    if any(entry.day >= earliest for entry in case.in_course(until)):
        return met(None, earliest)
    if case.end is None:
        return pending(None, earliest)
    if case.end < earliest:
        return overrun(case.end)._replace(earliest=earliest)
    if case.today == case.end:
        return pending(case.end, earliest)
    return missed(case.end, done_late=False, can_be_met=False)._replace(earliest=earliest)


def _at_most_until(until: Selector, due: date, case: Case) -> Outcome:
    """Each event beyond the last day is too late; without an end another one may come."""
    late = [entry.day for entry in case.in_course(until) if entry.day > due]
    if late:
        return overrun(*late)._replace(due=due)
    return holding(due=due) if case.end is None else KEPT._replace(due=due)


def _extended(extension: Extension, due: date, case: Case) -> date:
    """Each extension made before the time ran out moves its last day."""
    for entry in case.events(extension.by):
        if entry.day > due:
            break
        until = case.value(entry, extension.until, (date.min, date.max - ONE_DAY))
        if isinstance(until, date):
            due = max(due, until)
    return due


def exclusion(rule: Exclusion, case: Case) -> Outcome:
    """Support that may not run at the start, on the day of some event, or throughout."""
    if isinstance(rule.during, During):
        if case.course is None:
            return NO_ANCHOR
        if case.start is None:
            return INCOMPLETE
        if rule.during is During.COURSE:
            return _throughout(rule, case.start, case)
        return _barred_on(rule, case.start, case)
    events = case.events(rule.during)
    return _barred_on(rule, events[0].day, case) if events else NO_ANCHOR


def _barred_on(rule: Exclusion, day: date, case: Case) -> Outcome:
    """Decided on one day."""
    running = barring(rule, day, case)
    barred = [day for number, period in running if not is_lifted(rule.unless, number, period, day, case)]
    if barred:
        return overrun(*barred)
    return CONDITION_FALSE if rule.unless is not None and not running else KEPT


def _throughout(rule: Exclusion, start: date, case: Case) -> Outcome:
    """Broken on the first common day."""
    beside: set[int] = set()
    breaches: list[date] = []
    for day in days(start, case.end or case.today):
        for number, period in barring(rule, day, case):
            if number not in beside and not is_lifted(rule.unless, number, period, day, case):
                breaches.append(day)
            beside.add(number)
    if breaches:
        return overrun(*breaches)
    if rule.unless is not None and not beside:
        return CONDITION_FALSE
    return holding() if case.end is None else KEPT


def barring(rule: Exclusion, day: date, case: Case) -> list[tuple[int, Support]]:
    """The support of these paragraphs that runs on the day."""
    return [
        (number, period)
        for number, period in case.record.support
        if period.paragraph in rule.paragraphs and _runs_on(rule, number, period, day, case)
    ]


def _runs_on(rule: Exclusion, number: int, period: Support, day: date, case: Case) -> bool:
    """Of a period that ends before it begins only the first day is sure."""
    if period.end is not None and period.end < period.start:
        if day <= period.start:
            return day == period.start
        return case.world.ask(f"support[{number}].to", (True, False)) is True
    last = period.end if period.end is None or rule.last_day else period.end - ONE_DAY
    return period.start <= day and (last is None or day <= last)


def is_lifted(unless: Unless | None, number: int, period: Support, day: date, case: Case) -> bool:
    """Whether everything stands by that day that lifts the bar."""
    if unless is None:
        return False
    for selector in unless.shown:
        if not any(entry.day <= day for entry in case.events(selector)):
            return False
    return not unless.reduced or _is_reduced(number, period, day, case)


def _is_reduced(number: int, period: Support, day: date, case: Case) -> bool:
    reduced = period.reduced_from
    if isinstance(reduced, Unknown):
        return case.world.ask(f"support[{number}].reduced_from", (True, False)) is True
    return reduced is not None and reduced <= day
