"""Duties with a period: a clock that runs day by day until it is done, too late, or no longer owed."""

from __future__ import annotations

from datetime import date

from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import EarlyEnd, Response
from forebyg.kernel.suspension import Effect, Possible
from forebyg.testing.oracle.calendar import days, first_possible_day, last_timely_day
from forebyg.testing.oracle.case import Case
from forebyg.testing.oracle.duties import is_end, without_mark
from forebyg.testing.oracle.outcome import (
    CONTRADICTORY,
    DISCHARGED,
    INCOMPLETE,
    NO_ANCHOR,
    NO_SUCH_DAY,
    NOT_SHOWN,
    SUSPENDED,
    Outcome,
    met,
    missed,
    overrun,
    pending,
)
from forebyg.testing.oracle.record import Entry


def response(rule: Response, case: Case, anchor: Entry | None) -> Outcome:
    """Something must follow something else, in time or by the end of the course."""
    if anchor is None:
        return _without_anchor(rule, case)
    return _Clock(rule, case, anchor).outcome()


def _without_anchor(rule: Response, case: Case) -> Outcome:
    """A course without any of the events that it must have had is an incomplete record."""
    if case.course is None:
        return NO_ANCHOR
    is_missed = bool(rule.expected) and not case.events(rule.expected) and not is_end(rule.after)
    return without_mark(rule.after, case) or (INCOMPLETE if is_missed else NO_ANCHOR)


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
