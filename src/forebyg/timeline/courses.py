"""How starts and ends make courses, and what of them is not believed.

An end before its start, a second start of a running course and a second end are
contradictions: they raise a notice and the record is judged without them.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from forebyg.dates import Day
from forebyg.timeline.frozen import FrozenDict, frozen, make
from forebyg.timeline.seen import Course, Notice, Seen
from forebyg.vocabulary import UNKNOWN


def courses_of(
    starts: list[Seen], ends: list[Seen], inquiries: list[Seen]
) -> tuple[tuple[Course, ...], tuple[Notice, ...]]:
    """The courses in the order of their starts, and what is odd about them.

    Args:
        starts: The `course_start` events seen, by day.
        ends: The `course_end` events seen, by day.
        inquiries: The inquiries seen. An end without any course closes an acute one;
            without one it makes a course of which only the end is known.
    """
    if len(starts) == 1 and len(ends) <= 1:
        start, end = starts[0], ends[0] if ends else None
        name = start.event.course
        if end is None or (start.day <= end.day and name == end.event.course):
            return (make(Course, (name, start, end, None, None)),), ()
    return _Assembly().run(starts, ends, acute_of(inquiries))


def acute_of(inquiries: list[Seen]) -> list[Seen]:
    """Those of the inquiries that are recorded as acute."""
    return [seen for seen in inquiries if seen.event.attributes.get("acute")]


class _Assembly:
    """The state while the days are walked through; lives for one call only."""

    def __init__(self) -> None:
        self.running: list[Course] = []
        self.over: list[Course] = []
        self.early: list[Seen] = []
        self.notices: list[Notice] = []

    def run(
        self, starts: list[Seen], ends: list[Seen], acute: list[Seen]
    ) -> tuple[tuple[Course, ...], tuple[Notice, ...]]:
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
        found = sorted([*self.over, *self.running], key=_by_start)
        return tuple(found), tuple(self.notices)

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
        if len(open_now) == 1:
            self.running.remove(open_now[0])
            self.over.append(open_now[0]._replace(end=seen, disbelieved=None, possible_end=None))
        elif open_now:
            self._note("end-of-which-course", seen)
            self.running = [
                course._replace(possible_end=course.possible_end or seen) if course in open_now else course
                for course in self.running
            ]
        return bool(open_now)

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
        """Ends after which no course of theirs started either."""
        for seen in self.early:
            if not any(contact.day <= seen.day for contact in acute):
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


def _by_start(course: Course) -> tuple[Day, int]:
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
