"""What ends that may be of several running courses could mean: every assignment of them.

An end without a course belongs to any of those running. Each way to assign such ends gives
courses of its own; what all of them say alike is certain.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from forebyg.timeline.courses import Assembled, assembled, by_start
from forebyg.timeline.frozen import FrozenDict, make
from forebyg.timeline.seen import Course, Notice, Seen

_MOST_ASSIGNMENTS: Final = 64


class Assignment(NamedTuple):
    """One way to assign the ends that may be of several courses.

    Attributes:
        courses: Place by place those of the snapshot; one that is not there in this way has
            neither start nor end.
        told: Which course each such end is of, by the positions of end and start.
    """

    courses: tuple[Course, ...]
    told: Mapping[int, int]

    def has_course(self, index: int) -> bool:
        """Whether a course of the snapshot is there in this way too."""
        course = self.courses[index]
        return course.start is not None or course.end is not None


class Courses(NamedTuple):
    """The courses of a record.

    Attributes:
        certain: By start, with the end that every assignment gives them; else they run.
        notices: What is odd about the starts and ends.
        assignments: Every way to assign the ends that may be of several; none: there are no such ends.
        is_cut: There are so many ways that only the first of them are here.
    """

    certain: tuple[Course, ...]
    notices: tuple[Notice, ...]
    assignments: tuple[Assignment, ...] = ()
    is_cut: bool = False


def courses_of(starts: list[Seen], ends: list[Seen], inquiries: list[Seen]) -> Courses:
    """The courses that the record tells of.

    Args:
        starts: The `course_start` events seen, by day.
        ends: The `course_end` events seen, by day.
        inquiries: The inquiries seen.
    """
    if len(starts) == 1 and len(ends) <= 1:
        start, end = starts[0], ends[0] if ends else None
        name = start.event.course
        if end is None or (start.day <= end.day and name == end.event.course):
            return make(Courses, ((make(Course, (name, start, end, None)),), (), (), False))
    first = assembled(starts, ends, inquiries)
    if not first.asked:
        return Courses(first.courses, first.notices)
    ways, is_cut = _every(starts, ends, inquiries)
    keyed = [{_mark(course): course for course in way.courses} for way in ways]
    every = {mark: course for courses in keyed for mark, course in courses.items()}
    certain = [_in_common(course, [courses.get(mark) for courses in keyed]) for mark, course in every.items()]
    certain.sort(key=by_start)
    assignments = tuple(
        Assignment(tuple(courses.get(_mark(one), Course(one.name, None)) for one in certain), way.told)
        for way, courses in zip(ways, keyed, strict=True)
    )
    return Courses(tuple(certain), (*_agreed(ways), *_unclear(ends, keyed)), assignments, is_cut)


def _every(starts: list[Seen], ends: list[Seen], inquiries: list[Seen]) -> tuple[list[Assembled], bool]:
    """Each way to assign the ends, up to a bound; and whether there are more."""
    ahead: list[tuple[int, ...]] = [()]
    found: list[Assembled] = []
    while ahead and len(found) < _MOST_ASSIGNMENTS:
        chosen = ahead.pop()
        way = assembled(starts, ends, inquiries, chosen)
        ahead += [(*chosen, place) for place in reversed(range(way.asked))]
        if not way.asked:
            found.append(way)
    return found, bool(ahead)


def _mark(course: Course) -> int:
    """What tells a course from others in every assignment: its start, or the end that is all of it."""
    mark = course.start or course.end
    return mark.position if mark else -1


def _in_common(course: Course, told: list[Course | None]) -> Course:
    """The course with what every assignment says of it; one that may not be there runs, if it is."""
    if course.start is None or all(one == course for one in told):
        return course
    return Course(course.name, course.start)


def _agreed(ways: list[Assembled]) -> Iterator[Notice]:
    """What is odd in every assignment; and each start that is a second one in any."""
    for notice in dict.fromkeys(notice for way in ways for notice in way.notices):
        if notice.code == "second-start" or all(notice in way.notices for way in ways):
            yield notice


def _unclear(ends: list[Seen], keyed: list[dict[int, Course]]) -> Iterator[Notice]:
    """Each end that is not the same course's in every assignment."""
    for seen in ends:
        owners = {
            next((mark for mark, course in courses.items() if course.end == seen), None) for courses in keyed
        }
        if len(owners) > 1:
            yield Notice("end-of-which-course", (seen.position,), fields=FrozenDict({"on": seen.event.date}))
