"""What a rule is judged on: one course, or the record before any course."""

from __future__ import annotations

from forebyg.dates import Day
from forebyg.kernel.pattern import Matches, Pattern, Selector, Unsure, fit
from forebyg.timeline import Course, Seen, Snapshot


class Occasion:
    """One course of a snapshot; or, without any course, the record as a whole.

    Attributes:
        snapshot: What is known on the day of judging.
        index: The course's place among the courses; None: there is no course.
        course: The course itself.
        anchor: The one event to count from, for a rule that counts from each of several.
    """

    __slots__ = ("anchor", "course", "index", "snapshot")

    def __init__(
        self,
        snapshot: Snapshot,
        index: int | None = None,
        course: Course | None = None,
        anchor: Seen | None = None,
    ) -> None:
        self.snapshot = snapshot
        self.index = index
        self.course = course
        self.anchor = anchor

    @property
    def as_of(self) -> Day:
        """The day of judging."""
        return self.snapshot.as_of

    @property
    def start(self) -> Day | None:
        """The course's first day, if recorded."""
        return self.course.start.day if self.course and self.course.start else None

    @property
    def end(self) -> Day | None:
        """The course's last day, if it has ended."""
        return self.course.end.day if self.course and self.course.end else None

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

    def with_course(self, course: Course) -> Occasion:
        """The same occasion with another view of its course."""
        return Occasion(self.snapshot, self.index, course, self.anchor)

    def matches(self, selector: Selector) -> Matches:
        """The events of this occasion that fit, by day, surely or possibly."""
        sure: list[Seen] = []
        unsure: list[Unsure] = []
        for pattern in selector:
            self._collect(pattern, sure, unsure)
        if len(selector) > 1:
            sure = sorted(set(sure), key=_by_day)
        return Matches(sure, unsure)

    def _collect(self, pattern: Pattern, sure: list[Seen], unsure: list[Unsure]) -> None:
        for seen in self._candidates(pattern.type):
            fits = fit(pattern, seen.event) if pattern.tests else True
            if fits is False:
                continue
            mine = self.snapshot.belongs(seen, self.index)
            if mine is False:
                continue
            if fits is True and mine:
                sure.append(seen)
                continue
            needs = () if fits is True else tuple(f"{seen.label}.{name}" for name in fits)
            if mine is None:
                needs = (*needs, f"{seen.label}.course")
            unsure.append(Unsure(seen, needs))

    def _candidates(self, kind: str) -> list[Seen]:
        """Events of a type; of a course's start and end only those believed."""
        if self.course is not None:
            if kind == "course_start":
                return [self.course.start] if self.course.start else []
            if kind == "course_end":
                return [self.course.end] if self.course.end else []
        return self.snapshot.of(kind)


def _by_day(seen: Seen) -> tuple[Day, int]:
    return seen.day, seen.position


def occasions(snapshot: Snapshot) -> list[Occasion]:
    """Each course; the record as a whole where there is none."""
    if not snapshot.courses:
        return [Occasion(snapshot)]
    return [Occasion(snapshot, i, course) for i, course in enumerate(snapshot.courses)]
