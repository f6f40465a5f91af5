"""How starts and ends make courses, and what of them is not believed.

An end before its start, a second start of a running course and a second end are
contradictions: they raise a notice and the record is judged without them. An end that
may be of several running courses is assigned to one of them, as it is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from forebyg.dates import Day
from forebyg.timeline.frozen import FrozenDict, frozen
from forebyg.timeline.seen import Course, Notice, Seen
from forebyg.vocabulary import UNKNOWN


class Assembled(NamedTuple):
    """The courses under one assignment of the ends that may be of several.

    Attributes:
        courses: In the order of their starts.
        notices: What is odd about the starts and ends.
        told: Which course each such end was assigned to, by the positions of end and start.
        asked: The number of courses that the next such end may be of; 0: all are assigned.
    """

    courses: tuple[Course, ...]
    notices: tuple[Notice, ...]
    told: Mapping[int, int] = FrozenDict()
    asked: int = 0


def assembled(
    starts: list[Seen], ends: list[Seen], inquiries: list[Seen], chosen: Sequence[int] = ()
) -> Assembled:
    """The courses that starts and ends make.

    Args:
        starts: The `course_start` events seen, by day.
        ends: The `course_end` events seen, by day.
        inquiries: The inquiries seen. An end without any course closes an acute one;
            without one it makes a course of which only the end is known.
        chosen: For each end that may be of several courses, the number of the one it is of.
    """
    return _Assembly(chosen).run(starts, ends, acute_of(inquiries))


def acute_of(inquiries: list[Seen]) -> list[Seen]:
    """Those of the inquiries that are recorded as acute."""
    return [seen for seen in inquiries if seen.event.attributes.get("acute")]


class _Assembly:
    """The state while the days are walked through; lives for one call only."""

    def __init__(self, chosen: Sequence[int]) -> None:
        self.chosen = chosen
        self.told: dict[int, int] = {}
        self.asked = 0
        self.running: list[Course] = []
        self.over: list[Course] = []
        self.early: list[Seen] = []
        self.notices: list[Notice] = []

    def run(self, starts: list[Seen], ends: list[Seen], acute: list[Seen]) -> Assembled:
        for _, marks in groupby(sorted([*starts, *ends], key=_by_day), key=lambda seen: seen.day):
            today = list(marks)
            opening = self._agreed([s for s in today if s.event.type == "course_start"])
            closing = [seen for seen in today if seen.event.type == "course_end"]
            later = [seen for seen in closing if not self._close(seen)]
            for seen in opening:
                self._open(seen)
            for seen in later:
                if not self._close(seen):
                    self._set_aside(seen, acute)
        self._lone_ends(acute)
        found = sorted([*self.over, *self.running], key=by_start)
        return Assembled(tuple(found), tuple(self.notices), FrozenDict(self.told), self.asked)

    def _agreed(self, opening: list[Seen]) -> list[Seen]:
        """Starts of one name on one day are one start; what they disagree on is not known."""
        found: dict[str | None, Seen] = {}
        for seen in opening:
            name = seen.event.course
            if name in found:
                self._note("second-start", seen, found[name])
                found[name] = _in_common(found[name], seen)
            else:
                found[name] = seen
        return list(found.values())

    def _open(self, seen: Seen) -> None:
        name = seen.event.course
        if any(course.name == name for course in self.running):
            self._note("second-start", seen)
            return
        waiting = [end for end in self.early if _names(end, name)]
        for end in waiting:
            self.early.remove(end)
            self._note("end-before-start", end, seen)
        self.running.append(Course(name, seen, disbelieved=waiting[0] if waiting else None))

    def _close(self, seen: Seen) -> bool:
        """End the course that this end belongs to; False where none is running."""
        open_now = [course for course in self.running if _names(seen, course.name)]
        if not open_now:
            return False
        course = open_now[0] if len(open_now) == 1 else self._chosen(seen, open_now)
        self.running.remove(course)
        self.over.append(course._replace(end=seen, disbelieved=None))
        return True

    def _chosen(self, seen: Seen, open_now: list[Course]) -> Course:
        """The course that an end is assigned to; the first one, where nothing is chosen yet."""
        place = len(self.told)
        if place >= len(self.chosen):
            self.asked = self.asked or len(open_now)
        course = open_now[self.chosen[place] if place < len(self.chosen) else 0]
        self.told[seen.position] = course.start.position if course.start else 0
        return course

    def _set_aside(self, seen: Seen, acute: list[Seen]) -> None:
        """Take an end while no course runs: it closes a contact, comes again, or comes too early."""
        ends = [course.end.day for course in self.over if course.end and _names(seen, course.name)]
        last = max(ends, default=0)
        if any(_names(seen, contact.event.course) and last < contact.day <= seen.day for contact in acute):
            return
        if last:
            self._note("second-end", seen)
        else:
            self.early.append(seen)

    def _lone_ends(self, acute: list[Seen]) -> None:
        """Ends after which no course of theirs started either; a contact without a name may be theirs."""
        unnamed = [contact for contact in acute if contact.event.course is None]
        for seen in self.early:
            if not any(contact.day <= seen.day for contact in unnamed):
                self._note("end-without-start", seen)
                self.over.append(Course(seen.event.course, None, end=seen))

    def _note(self, code: str, *seen: Seen) -> None:
        days = FrozenDict({"on": seen[0].event.date})
        self.notices.append(Notice(code, tuple(one.position for one in seen), fields=days))


def _by_day(seen: Seen) -> tuple[Day, bool, str, int]:
    """On one day what names its course comes first, so that the order of the input decides nothing."""
    name = seen.event.course
    return seen.day, name is None, name or "", seen.position


def _in_common(first: Seen, second: Seen) -> Seen:
    """The first start, without what the second one says otherwise."""
    one, other = first.event.attributes, second.event.attributes
    told: dict[str, Any] = {
        name: one[name] if one.get(name) == other.get(name) else UNKNOWN for name in {**one, **other}
    }
    return first._replace(event=first.event._replace(attributes=frozen(told)))


def _names(end: Seen, name: str | None) -> bool:
    """Whether an end may belong to a course of that name."""
    return end.event.course is None or end.event.course == name


def by_start(course: Course) -> tuple[Day, int]:
    """Courses sort by their first day, or the only one known, then by input position."""
    seen = course.start or course.end
    return (seen.day, seen.position) if seen else (0, 0)


def owners(seen: Seen, courses: Iterable[Course]) -> tuple[int, ...]:
    """The courses (by index) that an event may belong to; one: it is certain.

    It belongs to the course running that day, else the next to start, else the
    last ended; a named event only to courses of that name.
    """
    name = seen.event.course
    mine = [(i, c) for i, c in enumerate(courses) if name is None or c.name == name]
    running = tuple(i for i, course in mine if course.has_day(seen.day))
    if running:
        return running
    ahead = [(c.start.day, i) for i, c in mine if c.start and c.start.day > seen.day]
    if ahead:
        soonest = min(ahead)[0]
        return tuple(i for day, i in ahead if day == soonest)
    behind = [(c.end.day, i) for i, c in mine if c.end]
    if not behind:
        return tuple(i for i, _ in mine)
    latest = max(behind)[0]
    return tuple(i for day, i in behind if day == latest)
