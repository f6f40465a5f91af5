"""Where a rule is shown: a fresh sketch of a course that it binds, or of the time before one."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from datetime import date
from typing import Final, NamedTuple

from forebyg.dates import MAX_DAY, Day, monday_of
from forebyg.kernel.condition import FormIs, atoms
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Duration
from forebyg.kernel.program import Program
from forebyg.kernel.rule import Criterion, Rule
from forebyg.vocabulary import FORMS
from forebyg.witness.adding import Scribe
from forebyg.witness.asked import binding
from forebyg.witness.binding import binds
from forebyg.witness.conditions import make, settle
from forebyg.witness.keepers.lengths import keep_duration
from forebyg.witness.sketch import Planned, Sketch
from forebyg.witness.witness import Outcome, Reason

_MONDAY: Final = date(2025, 1, 20).toordinal()
"""The first day of a course, where the standard is in force on it and nothing else is chosen."""
_LEAD: Final = 10
_SHORT_LEAD: Final = 1
_LONGER_LEAD: Final = 4
"""Days from the first contact to the start of the course, of a short one, and how many more may be chosen."""
_WEEKS: Final = 4
_LONGER: Final = 80
"""A course has so many whole weeks, and lasts so many days longer at most."""
_BEFORE: Final = 28
_ROOM: Final = 400
"""The standard is in force so many days before the course starts, and after it, where that can be."""
_YEARS: Final = 1_700
"""A course may start so many days later than the first that it could; among them is a 29 February."""
_HOW_OFTEN: Final = 3
"""A start on the last day of a month is one choice beside so many."""
_LONG_AGO: Final = 120
"""A course that is seen on a day of judging has begun at most so many days before."""


class Shape(NamedTuple):
    """A sketch in which one rule comes to one outcome; the other rules have not been kept yet.

    Attributes:
        outcome: What the rule comes to.
        sketch: The record in the making.
        why: What in it makes it so.
        since: First day of breach.
    """

    outcome: Outcome
    sketch: Sketch
    why: Reason
    since: Day | None = None


class Setting(NamedTuple):
    """The rule to be shown, and who writes the events for it.

    Attributes:
        scribe: Writes events as the standard wants them.
        rule: The rule.
        form: The form of the course; `none`: before any course.
        is_short: It lasts a week and comes soon after the first contact.
    """

    scribe: Scribe
    rule: Rule | Criterion
    form: str
    is_short: bool = False

    @property
    def binds_courses_alone(self) -> bool:
        """Whether the rule binds certain forms only, and so nothing before a course has started."""
        return bool(self.rule.forms) and "none" not in self.rule.forms

    def sketch(self, form: str | None = None) -> Sketch:
        """A course of some weeks that has ended and that the rule binds, or a record before any course."""
        sketch = fresh(self.scribe, form or self.form, but=self.rule.ref.id, is_short=self.is_short)
        when = self.rule.when
        if when is not None and not binds(self.rule, sketch):
            make(when, sketch, sketch.lead, self.scribe, value=True)  # from the first contact on
            make(when, sketch, sketch.first_day, self.scribe, value=True)
            settle(when, sketch, sketch.first_day)
        return sketch

    def anchor(self, sketch: Sketch, selector: Selector, day: Day | None = None) -> Planned | None:
        """The first of the events that a rule counts from; none stands before it, and none is added."""
        found = self.place(sketch, selector, sketch.lead if day is None else day)
        if found is not None:
            sketch.ban(selector, 0, found.day - 1)
        return found

    def place(self, sketch: Sketch, selector: Selector, day: Day, *, silent: bool = False) -> Planned | None:
        """One of these events: the course's own start or end where it is named, else on that day."""
        mark = sketch.mark_of(selector)
        if mark is not None:
            own = sketch.start if mark.type == "course_start" else sketch.end
            day = day if own is None else own.day
        return self.scribe.happen(sketch, selector, day, silent=silent)

    def do(
        self,
        sketch: Sketch,
        selector: Selector,
        day: Day,
        alone: tuple[Day, Day] = (0, MAX_DAY),
        *,
        silent: bool = False,
    ) -> bool:
        """Let one of these events happen on that day, and no other one of them between two days."""
        done = self.scribe.happen(sketch, selector, day, silent=silent) is not None
        sketch.ban(selector, *alone)
        return done


def fresh(scribe: Scribe, form: str, but: str = "", *, is_short: bool = False) -> Sketch:
    """A course of four whole weeks or more, or as long as it must last, in force and over.

    Args:
        scribe: Writes events as the standard wants them.
        form: The course's form; for `none` there is no course.
        but: The id of a rule that is not heeded.
        is_short: It lasts one week only, or as long as it must, and comes soon after the first contact.
    """
    start = _some_day(scribe)
    lead = start - (_SHORT_LEAD if is_short else _LEAD) - scribe.pick(_LONGER_LEAD)
    if form == "none":
        return Sketch(form, lead, None, None)
    end = start + 6 if is_short else start + 7 * _WEEKS - 1 + scribe.pick(_LONGER)
    trial = Sketch(form, lead, start, end)
    for rule in binding(scribe.program):
        length = rule.primitive
        if isinstance(length, Duration) and rule.ref.id != but and binds(rule, trial):
            keep_duration(length, trial, scribe)
    return Sketch(form, lead, start, end if trial.end is None else trial.end.day)


def seen_on(sketch: Sketch, as_of: Day, scribe: Scribe) -> None:
    """Move a fresh sketch so that its course runs on the day of judging, or has ended by then."""
    before = scribe.pick(_LONG_AGO)
    gap = sketch.first_day - sketch.lead
    if sketch.start is not None:
        sketch.move_start(as_of - before)
    sketch.lead = as_of - before - (gap if sketch.start is not None else 0)
    sketch.as_of = as_of
    if sketch.end is not None and sketch.end.day > as_of:
        sketch.run_until(as_of)


def first_day(program: Program) -> Day:
    """A Monday on which the standard is in force, with room before and after it."""
    first, last = program.force.first, program.force.last
    day = _MONDAY if first is None else max(_MONDAY, monday_of(first + _BEFORE + 6))
    if last is None or day + _ROOM <= last:
        return day
    earliest = 1 if first is None else first
    day = max(monday_of(last - _ROOM), monday_of(earliest + _BEFORE + 6))
    return day if day + _BEFORE <= last else monday_of(earliest + 6)


def _some_day(scribe: Scribe) -> Day:
    """A day on which a course may start; now and then the last of a month, from which months are hard."""
    first = first_day(scribe.program)
    room = _room(scribe.program)
    day = first + scribe.pick(room)
    is_last_of_month = scribe.pick(_HOW_OFTEN if room else 0) == _HOW_OFTEN
    return min(_end_of_month(day), first + room) if is_last_of_month else day


def _end_of_month(day: Day) -> Day:
    found = date.fromordinal(day)
    return found.replace(day=monthrange(found.year, found.month)[1]).toordinal()


def _room(program: Program) -> Day:
    """How many days later a course may start as well: some years, and so also a leap year."""
    last = program.force.last
    return _YEARS if last is None else max(0, min(_YEARS, last - first_day(program) - _ROOM))


def usual_form(program: Program) -> str:
    """The form that most rules are about; individual where none is named more than others."""
    named = Counter(
        form
        for rule in binding(program)
        if set(rule.forms) < set(FORMS)
        for form in rule.forms
        if form in FORMS
    )
    return max(FORMS, key=lambda form: named[form])


def forms_of(rule: Rule | Criterion, program: Program) -> tuple[str, ...]:
    """The forms of course in which a rule may be shown, the one that it is shown in by itself first."""
    return tuple(dict.fromkeys((form_of(rule, program), *(rule.forms or FORMS))))


def form_of(rule: Rule | Criterion, program: Program) -> str:
    """A form of course that the rule binds, else the time before any."""
    named = [form for form in rule.forms if form in FORMS]
    if rule.when is not None and not named:
        named = [form for atom in atoms(rule.when) if isinstance(atom, FormIs) for form in atom.forms]
    usual = usual_form(program)
    if not named:
        return "none" if rule.forms else usual
    return usual if usual in named else named[0]
