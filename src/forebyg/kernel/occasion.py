"""What a rule is judged on: one course, or the record before any course."""

from __future__ import annotations

from collections.abc import Mapping

from forebyg.dates import Day
from forebyg.kernel.pattern import Matches, Pattern, Selector, Unsure, fit
from forebyg.timeline import Assignment, Course, Seen, Share, Snapshot
from forebyg.vocabulary import Value

_MARKS = frozenset({"course_start", "course_end"})


class Occasion:
    """One course of a snapshot; or, without any course, the record as a whole.

    Attributes:
        snapshot: What is known on the day of judging.
        as_of: The day of judging.
        index: The course's place among the courses; None: there is no course.
        course: The course itself.
        name: The course's name, or one that events carry before such a course has started.
        start: The course's first day, if recorded.
        end: The course's last day, if it has ended.
    """

    __slots__ = ("as_of", "course", "end", "index", "name", "snapshot", "start")

    def __init__(
        self,
        snapshot: Snapshot,
        index: int | None = None,
        course: Course | None = None,
        name: str | None = None,
    ) -> None:
        self.snapshot = snapshot
        self.as_of = snapshot.as_of
        self.index = index
        self.course = course
        self.name = name
        self.start: Day | None = None
        self.end: Day | None = None
        if course is not None:
            self.name, start, end, _ = course
            self.start = None if start is None else start.day
            self.end = None if end is None else end.day

    @property
    def form(self) -> str | None:
        """The course's form, if recorded; `none` before any course."""
        if self.course is None:
            return "none"
        if self.course.start is None:
            return None
        form = self.course.start.event.attributes.get("form")
        return form if isinstance(form, str) else None

    @property
    def form_need(self) -> str:
        """The unknown to ask for when the form is not recorded."""
        if self.course and self.course.start:
            return f"{self.course.start.label}.form"
        return "course_start"

    def under(self, assignment: Assignment) -> Occasion:
        """The same occasion with the ends assigned to courses in one way."""
        course = None if self.index is None else assignment.courses[self.index]
        return Occasion(self.snapshot.under(assignment), self.index, course, self.name)

    def supposing(
        self,
        facts: Mapping[str, Value],
        attributes: Mapping[int, Mapping[str, Value]],
        mine: Mapping[int, bool],
    ) -> Occasion:
        """The same occasion with some of what its record leaves open taken for granted.

        Args:
            facts: Values of facts.
            attributes: Values of attributes, by the place of their event in the input.
            mine: Whether an event that may be of this course is, likewise.
        """
        snapshot = self.snapshot.supposing(facts, attributes)
        if self.index is None:
            return Occasion(snapshot, name=self.name)
        if mine:
            snapshot = snapshot.sharing(self.index, mine)
        return Occasion(snapshot, self.index, snapshot.courses[self.index], self.name)

    def moved(self, as_of: Day) -> Occasion:
        """The same occasion at the end of another day."""
        return Occasion(self.snapshot.moved(as_of), self.index, self.course, self.name)

    def matches(self, selector: Selector, *, anywhere: bool = False) -> Matches:
        """The events that fit, by day, surely or possibly; no answer before the first question.

        Args:
            selector: The events.
            anywhere: Of the whole record, not of this occasion alone.
        """
        sure: list[Seen] = []
        unsure: list[Unsure] = []
        for pattern in selector:
            self._collect(pattern, sure, unsure, anywhere=anywhere)
        if len(selector) > 1:
            sure, unsure = sorted(set(sure)), _without_the_needless(sure, unsure)
        return Matches(sure, unsure)

    def asked_on(self, question: str, *, anywhere: bool = False) -> Day:
        """The first day of a question that may belong here; 0: there is none.

        Args:
            question: The type of the question.
            anywhere: In the whole record, not in this occasion alone.
        """
        shares = self._of_record(question) if anywhere else self._candidates(question)
        return shares[0][0].day if shares else 0

    def _collect(self, pattern: Pattern, sure: list[Seen], unsure: list[Unsure], *, anywhere: bool) -> None:
        shares = self._of_record(pattern.type) if anywhere else self._candidates(pattern.type)
        first = self.asked_on(pattern.answers, anywhere=anywhere) if pattern.answers and shares else 0
        for seen, is_mine in shares:
            if seen.day < first:
                continue
            fits = fit(pattern, seen.event) if pattern.tests else True
            if fits is False:
                continue
            if fits is True and is_mine:
                sure.append(seen)
                continue
            unknown = () if fits is True else fits
            unsure.append(Unsure(seen, unknown if is_mine else (*unknown, "course")))

    def _candidates(self, kind: str) -> list[Share]:
        """Events of a type that may belong here; of a course's start and end only those believed."""
        if self.course is None:
            return [(seen, True) for seen in self.snapshot.of(kind) if self._is_ahead(seen)]
        if kind in _MARKS:
            mark = self.course.start if kind == "course_start" else self.course.end
            return [] if mark is None else [(mark, True)]
        return self.snapshot.shares(kind, self.index or 0)

    def _is_ahead(self, seen: Seen) -> bool:
        """Whether an event belongs to what comes before a course of this name, or of none, has started."""
        if self.name is None or seen.event.course == self.name:
            return True
        return not self.snapshot.courses and seen.event.course is None

    def _of_record(self, kind: str) -> list[Share]:
        """Events of a type in the whole record; of starts and ends only those that some course has."""
        courses = self.snapshot.courses
        if kind not in _MARKS or not courses:
            return [(seen, True) for seen in self.snapshot.of(kind)]
        marks = (course.start if kind == "course_start" else course.end for course in courses)
        return [(mark, True) for mark in sorted(mark for mark in marks if mark is not None)]


def _without_the_needless(sure: list[Seen], unsure: list[Unsure]) -> list[Unsure]:
    """The events that may fit, each for the fewest unknowns: what fits by less need not fit by more."""
    asked = {seen: [set[str]()] for seen in sure}
    for one in unsure:
        asked.setdefault(one.seen, []).append(set(one.unknown))
    return [one for one in unsure if not any(fewer < set(one.unknown) for fewer in asked[one.seen])]


def occasions(snapshot: Snapshot) -> list[Occasion]:
    """Each course, and each name that events carry before a course of that name has started.

    A record without courses is one occasion, unless its events carry several names: then
    what carries none belongs to each of them.
    """
    courses = snapshot.courses
    if snapshot.is_simple:
        return [Occasion(snapshot, 0, courses[0]) if courses else Occasion(snapshot)]
    found = [Occasion(snapshot, i, course) for i, course in enumerate(courses)]
    ahead = sorted(snapshot.names - {course.name for course in snapshot.courses})
    if not found and len(ahead) == 1:
        return [Occasion(snapshot)]
    return found + [Occasion(snapshot, name=name) for name in ahead]
