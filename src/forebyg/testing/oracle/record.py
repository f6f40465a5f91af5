"""What is known of an episode at the end of a day, and the courses that it tells of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from forebyg.testing.oracle.calendar import days
from forebyg.testing.oracle.worlds import World
from forebyg.timeline.episode import Episode, Event, Support
from forebyg.vocabulary import UNKNOWN


class Entry(NamedTuple):
    """An event of the record with its place in the input."""

    day: date
    position: int
    event: Event

    @property
    def label(self) -> str:
        """How it is named: `events[3]`."""
        return f"events[{self.position}]"


@dataclass(frozen=True)
class Record:
    """What has happened and is known.

    Attributes:
        episode: The whole record, for its facts.
        today: The end of this day is judged.
        entries: The events seen, by day.
        support: The support periods seen, with their place in the input.
    """

    episode: Episode
    today: date
    entries: tuple[Entry, ...]
    support: tuple[tuple[int, Support], ...]

    def on(self, day: date) -> Record:
        """The same events, judged at the end of another day."""
        return replace(self, today=day)


def record_of(episode: Episode, as_of: date, known_as_of: date | None = None) -> Record:
    """What is known at the end of `as_of`: later events have not happened.

    With `known_as_of`, what was written down after that day is hidden too.
    """

    def is_known(day: date, recorded: date | None) -> bool:
        return day <= as_of and (known_as_of is None or (recorded or day) <= known_as_of)

    entries = [
        Entry(event.date, position, event)
        for position, event in enumerate(episode.events)
        if is_known(event.date, event.recorded)
    ]
    support = [
        (position, period)
        for position, period in enumerate(episode.support)
        if is_known(period.start, period.recorded)
    ]
    return Record(episode, as_of, tuple(sorted(entries, key=lambda one: one[:2])), tuple(support))


@dataclass
class Course:
    """One course, as far as it is believed.

    Attributes:
        name: The name that its start (or lone end) carries.
        start: Its start; None: only its end is known.
        end: Its end; None: it runs.
        is_contradictory: An end is recorded that lies before the start.
    """

    name: str | None
    start: Entry | None
    end: Entry | None = None
    is_contradictory: bool = False

    @property
    def mark(self) -> int:
        """Where its start stands in the input; or its end, where only that is recorded."""
        return _mark(self).position

    def runs_on(self, day: date) -> bool:
        """Whether it runs that day, first and last day included."""
        return self.start is not None and self.start.day <= day and (self.end is None or day <= self.end.day)


def courses_of(record: Record, world: World) -> list[Course]:
    """The courses by their first day, made by going through the days."""
    return _Diary(record, world).courses()


class _Diary:
    """Starts and ends, day by day."""

    def __init__(self, record: Record, world: World) -> None:
        self.world = world
        self.starts = [one for one in record.entries if one.event.type == "course_start"]
        self.ends = [one for one in record.entries if one.event.type == "course_end"]
        self.acute = [
            one
            for one in record.entries
            if one.event.type == "inquiry" and one.event.attributes.get("acute") is True
        ]
        self.found: list[Course] = []
        self.too_early: list[Entry] = []

    def courses(self) -> list[Course]:
        marked = {mark.day for mark in (*self.starts, *self.ends)}
        for day in days(min(marked), max(marked)) if marked else ():
            if day in marked:
                self._go_through(day)
        for end in self.too_early:
            if not any(one.event.course is None and one.day <= end.day for one in self.acute):
                self.found.append(Course(end.event.course, None, end))
        return sorted(self.found, key=first_day)

    def _go_through(self, day: date) -> None:
        """One day: ends of what already runs, then starts, then ends of what has just begun."""
        waiting = [end for end in _by_name(self.ends) if end.day == day and not self._closed_by(end)]
        for start in _agreed([start for start in self.starts if start.day == day]):
            self._open(start)
        for end in waiting:
            if not self._closed_by(end):
                self._set_aside(end)

    def _open(self, start: Entry) -> None:
        """A second start of a course that runs is not believed; an end before this start neither."""
        name = start.event.course
        if any(course.name == name and course.end is None for course in self.found):
            return
        early = [end for end in self.too_early if _may_end(end, name)]
        self.too_early = [end for end in self.too_early if end not in early]
        self.found.append(Course(name, start, is_contradictory=bool(early)))

    def _closed_by(self, end: Entry) -> bool:
        """Let an end close the course that it belongs to; where several run, any of them."""
        running = [c for c in self.found if c.end is None and _may_end(end, c.name)]
        if not running:
            return False
        course = running[0]
        if len(running) > 1:
            name = self.world.ask(f"{end.label}.course", [one.name for one in running])
            course = next(one for one in running if one.name == name)
        course.end, course.is_contradictory = end, False
        return True

    def _set_aside(self, end: Entry) -> None:
        """An end while nothing runs: it closes an acute contact, comes twice, or comes too early."""
        over = [c.end.day for c in self.found if c.end is not None and _may_end(end, c.name)]
        is_closing = any(
            contact.day <= end.day
            and _may_end(end, contact.event.course)
            and all(day < contact.day for day in over)
            for contact in self.acute
        )
        if not is_closing and not over:
            self.too_early.append(end)


def _mark(course: Course) -> Entry:
    mark = course.start or course.end
    if mark is None:
        raise TypeError
    return mark


def first_day(course: Course) -> tuple[date, int]:
    """Courses are told by their first day, or the only one known."""
    return _mark(course)[:2]


def _may_end(end: Entry, name: str | None) -> bool:
    """Whether an end may close what bears that name."""
    return end.event.course is None or end.event.course == name


def _by_name(ends: list[Entry]) -> list[Entry]:
    """Ends that name their course before those that do not."""
    return sorted(ends, key=lambda end: (end.event.course is None, end.event.course or "", end.position))


def _agreed(starts: list[Entry]) -> list[Entry]:
    """Starts of one name on one day are one start that says what all of them say."""
    found: dict[str | None, Entry] = {}
    for start in _by_name(starts):
        first = found.setdefault(start.event.course, start)
        one, other = first.event.attributes, start.event.attributes
        said = {name: one[name] if one.get(name) == other.get(name) else UNKNOWN for name in {**one, **other}}
        found[start.event.course] = first._replace(event=first.event._replace(attributes=said))  # type: ignore[arg-type]  # an unknown is no value
    return list(found.values())


def owners(entry: Entry, courses: list[Course]) -> list[Course]:
    """The courses that an event may belong to.

    The course running that day, else the next to start, else the last ended; where several run,
    any of them. An event that names a course belongs to no other.
    """
    name = entry.event.course
    named = [course for course in courses if name is None or course.name == name]
    running = [course for course in named if course.runs_on(entry.day)]
    if running:
        return running
    ahead = [(course.start.day, course) for course in named if course.start and course.start.day > entry.day]
    if ahead:
        soonest = min(day for day, _ in ahead)
        return [course for day, course in ahead if day == soonest]
    ended = [(course.end.day, course) for course in named if course.end]
    if not ended:
        return named
    latest = max(day for day, _ in ended)
    return [course for day, course in ended if day == latest]
