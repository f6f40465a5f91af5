"""Duties that hang on a course or on another event: at its start, by its end, before something else."""

from __future__ import annotations

from datetime import date

from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Point, Precedence, Predicate, Presence
from forebyg.testing.oracle.calendar import ONE_DAY
from forebyg.testing.oracle.case import Case
from forebyg.testing.oracle.conditions import holds
from forebyg.testing.oracle.outcome import (
    CONDITION_FALSE,
    CONTRADICTORY,
    INCOMPLETE,
    KEPT,
    NO_ANCHOR,
    Outcome,
    holding,
    met,
    missed,
    overrun,
    pending,
)
from forebyg.testing.oracle.record import Entry
from forebyg.vocabulary import PLACED


def predicate(rule: Predicate, case: Case) -> Outcome:
    """A condition that must hold on the day of the first such event; broken on that day."""
    anchors = case.events(rule.on)
    if not anchors:
        return without_mark(rule.on, case) or NO_ANCHOR
    day = anchors[0].day
    return KEPT if holds(rule.require, case, day) else overrun(day)


def without_mark(selector: Selector, case: Case) -> Outcome | None:
    """What becomes of a rule that counts from a start or an end which is not recorded or not believed."""
    if case.is_incomplete and is_start(selector):
        return INCOMPLETE
    return CONTRADICTORY if case.is_contradictory and is_end(selector) else None


def is_start(selector: Selector) -> bool:
    """Whether the start of a course is what is selected."""
    return any(pattern.type == "course_start" for pattern in selector)


def is_end(selector: Selector) -> bool:
    """Whether the end of a course is what is selected."""
    return any(pattern.type == "course_end" for pattern in selector)


def presence(rule: Presence, case: Case) -> Outcome:
    """Something must be done at the start, at the end, or in a course."""
    if case.course is None:
        return met(None) if rule.point is Point.OPEN and case.events(rule.do) else NO_ANCHOR
    if rule.after_last:
        return _after_last(rule, case)
    match rule.point:
        case Point.START:
            return _at_start(rule, case)
        case Point.END:
            return _at_end(rule, case)
        case Point.BY_END:
            return _by_end(case.events(rule.do), case)
        case Point.OPEN:
            return met(None) if case.events(rule.do) else pending(None)


def _means_start(deed: Entry, start: date, case: Case) -> bool:
    """What could say `at` and does not is placed by its day; a late one means the start until the end."""
    at = deed.event.attributes.get("at")
    if deed.event.type not in PLACED:
        return True
    if at is not None:
        return at == "start"
    return deed.day <= start or case.end is None or deed.day < case.end


def _means_end(deed: Entry, case: Case) -> bool:
    """What could say `at` and does not means the end where it came after the start, or on the last day."""
    at = deed.event.attributes.get("at")
    if deed.event.type not in PLACED:
        return True
    if at is not None:
        return at == "end"
    return case.start is None or deed.day > case.start or deed.day == case.end


def _at_start(rule: Presence, case: Case) -> Outcome:
    """Before: not applicable; open: pending, due that day; broken the next day."""
    if case.start is None:
        return INCOMPLETE
    start = case.start
    return _due_on(start, [deed for deed in case.events(rule.do) if _means_start(deed, start, case)], case)


def _at_end(rule: Presence, case: Case) -> Outcome:
    """Pending without a day while the course runs; then due on its last day."""
    return _by_end([deed for deed in case.events(rule.do) if _means_end(deed, case)], case)


def _by_end(deeds: list[Entry], case: Case) -> Outcome:
    """Pending without a day; due on the end day; broken the day after."""
    if deeds and (case.end is None or deeds[0].day <= case.end):
        return met(case.end)
    if case.is_contradictory:
        return CONTRADICTORY
    return pending(None) if case.end is None else _due_on(case.end, deeds, case)


def _after_last(rule: Presence, case: Case) -> Outcome:
    """Settled when the course has ended, for until then there may be one more of what it must come after."""
    end = case.end
    days_of = [
        entry.day
        for entry in case.events(rule.after_last)
        if (case.start is None or entry.day >= case.start) and (end is None or entry.day <= end)
    ]
    deeds = [
        deed
        for deed in case.events(rule.do)
        if all(deed.day >= day for day in days_of) and (rule.point is Point.BY_END or _means_end(deed, case))
    ]
    if end is not None:
        return _due_on(end, deeds, case)
    if case.is_contradictory:
        return CONTRADICTORY
    return holding() if deeds else pending(None)


def _due_on(due: date, deeds: list[Entry], case: Case) -> Outcome:
    """What is due on one day and may be done before it."""
    if any(deed.day <= due for deed in deeds):
        return met(due)
    return pending(due) if case.today <= due else missed(due, done_late=bool(deeds))


def precedence(rule: Precedence, case: Case) -> Outcome:
    """Before one event another must stand: a condition, or a duty owed from some event on."""
    reached = case.events(rule.before)
    stands = _standing(rule, reached, case)
    if reached and rule.overlapping and not _starts_beside_another(case):
        return CONDITION_FALSE
    if reached:
        return _reached(rule, reached[0].day, stands)
    if case.is_incomplete and is_start(rule.before):
        return INCOMPLETE
    is_owed = rule.owed_from is not None and bool(case.events(rule.owed_from))
    if is_owed and stands:
        return met(None)
    return without_mark(rule.before, case) or (pending(None) if is_owed else NO_ANCHOR)


def _standing(rule: Precedence, reached: list[Entry], case: Case) -> list[Entry]:
    """What stands; where it must follow what the duty is owed from, only from that day on."""
    stands = case.anywhere(rule.stands) if rule.anywhere else case.events(rule.stands)
    owed_from = case.events(rule.owed_from) if rule.follows and rule.owed_from is not None else []
    if not owed_from or (reached and reached[0].day < owed_from[0].day):
        return stands
    return [entry for entry in stands if entry.day >= owed_from[0].day]


def _reached(rule: Precedence, day: date, stands: list[Entry]) -> Outcome:
    """The event has come: the other stood by then, or it is broken since that very day."""
    in_time = bool(stands) and stands[0].day <= day
    if rule.owed_from is None:
        return KEPT if in_time else overrun(day)
    if in_time:
        return met(None)
    return missed(day - ONE_DAY, done_late=bool(stands))._replace(due=None)


def _starts_beside_another(case: Case) -> bool:
    """Whether another course runs on the day that this one starts."""
    start = case.start
    return start is not None and any(
        other is not case.course and other.runs_on(start) for other in case.courses
    )
