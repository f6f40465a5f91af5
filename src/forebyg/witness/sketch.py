"""A record in the making: events that are still to be moved, and what may not be added to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from forebyg.dates import MAX_DAY, Day
from forebyg.kernel.occasion import Occasion, occasions
from forebyg.kernel.pattern import Demand, Pattern, Selector, fit, passes
from forebyg.timeline import Episode, Event, Snapshot, Support, frozen
from forebyg.vocabulary import Value

MARKS: Final = frozenset({"course_start", "course_end"})
"""The events that make a course; they are moved and never added."""

_OWN = "B"
_OTHER = "A"


@dataclass(slots=True, eq=False)
class Planned:
    """An event still in the making.

    Attributes:
        day: The day on which it happens.
        type: Its type.
        attributes: What is recorded of it.
        settled: The attributes that stay as they are, those left out too.
    """

    day: Day
    type: str
    attributes: dict[str, Value] = field(default_factory=dict)
    settled: set[str] = field(default_factory=set)

    def event(self, course: str | None = None) -> Event:
        """The event as it stands now."""
        return Event(date.fromordinal(self.day), self.type, frozen(dict(self.attributes)), course)

    def fits(self, selector: Selector) -> bool:
        """Whether it surely is one of these events."""
        event = self.event()
        return any(pattern.type == self.type and fit(pattern, event) is True for pattern in selector)


class Ban(NamedTuple):
    """Days, both included, on which no such event may be added.

    Attributes:
        of: The events.
        first: First day.
        last: Last day.
        unless: Those that meet this demand may; None: none may.
    """

    of: Selector
    first: Day
    last: Day
    unless: Demand | None = None

    def forbids(self, planned: Planned) -> bool:
        """Whether an event may not stand where it does."""
        if not (self.first <= planned.day <= self.last and planned.fits(self.of)):
            return False
        return self.unless is None or not passes(self.unless, planned.event())


class Sketch:
    """A record about one course, or about none, in the making.

    Attributes:
        form: The course's form; `none` before any course.
        start: The course's start, if there is one.
        end: Its end, if it has ended.
        as_of: The day of judging; None: when all of it is over.
        born: The citizen's birthday.
        facts: What is known about the citizen.
        settled: The facts (and `born`, `end`) that stay as they are, those left out too.
        events: All other events.
        support: Help under other paragraphs.
        lead: A day before the course on which the first contact is.
        beside: The events of another course, which runs at the same time.
    """

    def __init__(self, form: str, lead: Day, start: Day | None, end: Day | None) -> None:
        self.form = form
        self.lead = lead
        self.start = None if start is None else _start(start, form)
        self.end = None if end is None else Planned(end, "course_end")
        self.as_of: Day | None = None
        self.born: Day | None = None
        self.facts: dict[str, Value] = {}
        self.settled: set[str] = set()
        self.events: list[Planned] = []
        self.support: list[Support] = []
        self.bans: list[Ban] = []
        self.beside: tuple[Event, ...] = ()

    @property
    def first_day(self) -> Day:
        """The day that the record turns on: the course's start, else the first contact."""
        return self.lead if self.start is None else self.start.day

    @property
    def last_day(self) -> Day | None:
        """The last day on which something can still be done: the end, or the day of judging."""
        return self.end.day if self.end is not None else self.as_of

    def every(self) -> Iterator[Planned]:
        """All events, the course's start and end among them."""
        yield from (mark for mark in (self.start, self.end) if mark is not None)
        yield from self.events

    def found(self, selector: Selector) -> list[Planned]:
        """The events that surely are some of these, by day."""
        return sorted((one for one in self.every() if one.fits(selector)), key=lambda one: one.day)

    def has(self, selector: Selector, first: Day, last: Day) -> bool:
        """Whether such an event stands between two days, both included."""
        return any(first <= one.day <= last for one in self.found(selector))

    def ban(self, selector: Selector, first: Day = 0, last: Day = MAX_DAY) -> None:
        """Let nobody add such an event on these days."""
        if selector:
            self.bans.append(Ban(selector, first, last))

    def demand(self, selector: Selector, test: Demand) -> None:
        """Let nobody add such an event that does not meet a demand."""
        self.bans.append(Ban(selector, 0, MAX_DAY, test))

    def is_banned(self, planned: Planned) -> bool:
        """Whether an event may not stand where it does."""
        return any(ban.forbids(planned) for ban in self.bans)

    def mark_of(self, selector: Selector) -> Pattern | None:
        """The pattern that names the course's own start or end, if the selector has one."""
        if self.form == "none":
            return None
        return next((pattern for pattern in selector if pattern.type in MARKS), None)

    def move_start(self, day: Day) -> None:
        """Let the course start on another day; it lasts as long as before."""
        if self.start is None:
            self.start = _start(day, self.form)
            return
        if self.end is not None:
            self.end.day += day - self.start.day
        self.start.day = day

    def move_end(self, day: Day) -> None:
        """Let the course end on that day, for good."""
        self.end = Planned(day, "course_end") if self.end is None else self.end
        self.end.day = day
        self.settled.add("end")

    def run_until(self, as_of: Day) -> None:
        """Let the course run on the day of judging."""
        self.end = None
        self.as_of = as_of
        self.settled.add("end")

    def judge_on(self, day: Day) -> None:
        """Let the record be judged on that day; what comes after it has not happened yet."""
        if self.end is not None and self.end.day > day:
            self.end = None
        if self.start is not None and self.start.day > day:
            self.start = None
        self.as_of = day
        self.settled.add("end")

    def judged(self) -> Day:
        """The day of judging: as chosen, else the day after everything."""
        if self.as_of is not None:
            return self.as_of
        return max([self.lead, *(one.day for one in self.every())]) + 1

    def episode(self, name: str) -> Episode:
        """The record as it stands now, in the order of its days; nothing after the day of judging."""
        own = _OWN if self.beside else None
        planned = [one.event(own) for one in self.every() if one.day <= self.judged()]
        events = sorted((*self.beside, *planned), key=lambda event: (event.date, event.type == "course_end"))
        born = None if self.born is None else date.fromordinal(self.born)
        return Episode(name, born, frozen(dict(self.facts)), tuple(events), tuple(self.support))

    def occasion(self) -> Occasion:
        """The course, or the record before any, as the engine sees it."""
        return occasions(Snapshot(self.episode("sketch"), self.judged()))[-1]

    def put_beside(self, episode: Episode) -> None:
        """Let another course run at the same time."""
        self.beside = tuple(event._replace(course=_OTHER) for event in episode.events)


def added(selector: Selector) -> Selector:
    """Those of the events that can be added to a record: a course has one start and one end."""
    return tuple(pattern for pattern in selector if pattern.type not in MARKS)


def _start(day: Day, form: str) -> Planned:
    """The start of a course, whose form is meant as it is."""
    return Planned(day, "course_start", {"form": form}, {"form"})
