"""Duties: what must be done, day by day until it is done, too late, or no longer owed."""

from __future__ import annotations

from datetime import date
from typing import Final

from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import (
    EarlyEnd,
    Effect,
    Point,
    Possible,
    Precedence,
    Predicate,
    Presence,
    Response,
)
from forebyg.testing.oracle.calendar import ONE_DAY, days, first_possible_day, last_timely_day
from forebyg.testing.oracle.case import Case
from forebyg.testing.oracle.conditions import holds
from forebyg.testing.oracle.outcome import (
    CONDITION_FALSE,
    CONTRADICTORY,
    DISCHARGED,
    INCOMPLETE,
    KEPT,
    NO_ANCHOR,
    NO_SUCH_DAY,
    NOT_SHOWN,
    SUSPENDED,
    Outcome,
    holding,
    met,
    missed,
    overrun,
    pending,
)
from forebyg.testing.oracle.record import Entry
from forebyg.vocabulary import CORE

PLACED: Final = frozenset(kind for kind, known in CORE.events.items() if "at" in known.attributes)
"""The events that may say to which end of the course they belong."""


def predicate(rule: Predicate, case: Case) -> Outcome:
    """A condition that must hold on the day of the first such event; broken on that day."""
    anchors = case.events(rule.on)
    if not anchors:
        return _no_mark(rule.on, case) or NO_ANCHOR
    day = anchors[0].day
    return KEPT if holds(rule.require, case, day) else overrun(day)


def _no_mark(selector: Selector, case: Case) -> Outcome | None:
    """What becomes of a rule that counts from a start or an end which is not recorded or not believed."""
    if case.is_incomplete and _is_start(selector):
        return INCOMPLETE
    return CONTRADICTORY if case.is_contradictory and _is_end(selector) else None


def _is_start(selector: Selector) -> bool:
    return any(pattern.type == "course_start" for pattern in selector)


def _is_end(selector: Selector) -> bool:
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
    if at is not None:
        return at == "start"
    could_say = deed.event.type in PLACED
    return not could_say or deed.day <= start or case.end is None or deed.day < case.end


def _means_end(deed: Entry, case: Case) -> bool:
    """What does not say `at` and came after the start means the end; or it came on that very day."""
    at = deed.event.attributes.get("at")
    return at == "end" or (
        at is None and (case.start is None or deed.day > case.start or deed.day == case.end)
    )


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
    if case.is_incomplete and _is_start(rule.before):
        return INCOMPLETE
    is_owed = rule.owed_from is not None and bool(case.events(rule.owed_from))
    if is_owed and stands:
        return met(None)
    return _no_mark(rule.before, case) or (pending(None) if is_owed else NO_ANCHOR)


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


def response(rule: Response, case: Case, anchor: Entry | None) -> Outcome:
    """Something must follow something else, in time or by the end of the course."""
    if anchor is None:
        return _without_anchor(rule, case)
    return _Clock(rule, case, anchor).outcome()


def _without_anchor(rule: Response, case: Case) -> Outcome:
    """A course without any of the events that it must have had is an incomplete record."""
    if case.course is None:
        return NO_ANCHOR
    is_missed = bool(rule.expected) and not case.events(rule.expected) and not _is_end(rule.after)
    return _no_mark(rule.after, case) or (INCOMPLETE if is_missed else NO_ANCHOR)


class _Clock:
    """A duty from the day of its anchor on, one day after the other."""

    def __init__(self, rule: Response, case: Case, anchor: Entry) -> None:
        self.rule = rule
        self.case = case
        self.anchor = anchor
        self.deeds = self._after(rule.do)
        self.discharging = self._after(rule.discharged_by)
        self.is_shown = rule.shown_by is None or bool(self.deeds or self._after(rule.shown_by))
        self.earliest = self._earliest(anchor.day)
        self.due = self._due(anchor.day)
        self.stopped_on: date | None = None
        self.can_be_met = True

    def _after(self, selector: Selector) -> list[Entry]:
        """Such events on or after the anchor's day, other than the anchor itself."""
        found = self.case.events(selector)
        return [entry for entry in found if entry.day >= self.anchor.day and entry != self.anchor]

    def _earliest(self, day: date) -> date | None:
        if self.rule.not_before is None:
            return None
        return first_possible_day(day, self.rule.not_before, self.rule.counting)

    def _due(self, day: date) -> date | None:
        """The last timely day, counted from a day; without a period, the end of the course."""
        end = self.case.end
        if self.rule.within is None:
            return end if end is not None and end >= self.anchor.day else None
        due = last_timely_day(day, self.rule.within, self.rule.counting, moves=True)
        is_early = end is not None and day <= end and due is not None and end < due
        return end if is_early and self.rule.early_end is EarlyEnd.AT_END else due

    def outcome(self) -> Outcome:
        """Go through the days until something settles it."""
        if self._has_no_day():
            return NO_SUCH_DAY
        for day in days(self.anchor.day, self.case.today):
            self._count_anew(day)
            self._stop_or_go_on(day)
            settled = self._on(day)
            if settled is not None:
                return settled
        return self._still_open()

    def _has_no_day(self) -> bool:
        """The month lacks the day, and the document does not say which one it is instead."""
        lacks_due = self.rule.within is not None and self.due is None
        return lacks_due or (self.rule.not_before is not None and self.earliest is None)

    def _count_anew(self, day: date) -> None:
        """Where the last anchor counts, a later one moves what is still open; the deed itself is none."""
        later = self._after(self.rule.after) if self.rule.last and self.rule.within is not None else []
        is_open = not self._is_over(day) or self.stopped_on is not None or self._can_stop_late()
        if is_open and any(entry.day == day and entry not in self.deeds[:1] for entry in later):
            self.due, self.earliest = self._due(day), self._earliest(day)
            self.stopped_on = self.stopped_on and day

    def _stop_or_go_on(self, day: date) -> None:
        """A timely event stops the clock; another one sets it going again."""
        stopping = self.rule.suspension
        if stopping is None or self.due is None:
            return
        is_in_time = day <= self.due or self._can_stop_late()
        if self.stopped_on is None and is_in_time and self._happens(stopping.by, day):
            self.stopped_on = day
        if self.stopped_on is not None and self._happens(stopping.until, day):
            self._go_on(stopping.effect, day)

    def _go_on(self, effect: Effect, day: date) -> None:
        if effect is Effect.OPEN or self.stopped_on is None or self.due is None:
            return
        waited = day - self.stopped_on
        self.due = self._due(day) if effect is Effect.RESTART else max(self.due, self.stopped_on) + waited
        self.stopped_on = None

    def _can_stop_late(self) -> bool:
        """Whether a stop counts at any time before the deed, so that no day is the last."""
        return self.rule.suspension is not None and self.rule.suspension.possible is Possible.ANY_TIME

    def _happens(self, selector: Selector, day: date) -> bool:
        return any(entry.day == day for entry in self.case.events(selector))

    def _on(self, day: date) -> Outcome | None:
        """What a day settles: done, done too early, done late, or no longer owed."""
        if any(entry.day == day for entry in self.deeds):
            return self._done(day)
        if not any(entry.day == day for entry in self.discharging):
            return None
        if self._is_over(day) and self.is_shown and not self._can_stop_late():
            self.can_be_met = False
            return None
        return DISCHARGED

    def _is_over(self, day: date) -> bool:
        return self.due is not None and day > self.due

    def _done(self, day: date) -> Outcome:
        if self.earliest is not None and day < self.earliest:
            return overrun(day)._replace(earliest=self.earliest, due=self.due, done=True)
        if self.due is None or not self._is_over(day):
            return met(self.due, self.earliest)
        if self.stopped_on is None:
            return missed(self.due, done_late=True)._replace(earliest=self.earliest)
        stopping = self.rule.suspension
        is_open = stopping is not None and stopping.effect is Effect.OPEN
        return SUSPENDED if is_open else met(None, self.earliest)

    def _still_open(self) -> Outcome:
        """Nothing has settled it by the end of today."""
        needs_end = self.rule.within is None
        if self._answered_too_early() or (needs_end and self.case.is_contradictory):
            return CONTRADICTORY
        if self.due is None or self.case.today <= self.due:
            return pending(self.due, self.earliest)
        if self.stopped_on is not None:
            return SUSPENDED
        if self._can_stop_late():
            return pending(None, self.earliest)
        if not self.is_shown:
            return NOT_SHOWN._replace(needs=(str(self.rule.shown_by),))
        broken = missed(self.due, done_late=False, can_be_met=self.can_be_met)
        return broken._replace(earliest=self.earliest)

    def _answered_too_early(self) -> bool:
        """An answer before the first question is not believed, and leaves open whether there was one."""
        return any(self.case.is_answered_too_early(pattern) for pattern in self.rule.do)
