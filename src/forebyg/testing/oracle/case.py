"""One occasion in one world: all that a rule may look at, with nothing left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from forebyg.kernel.pattern import Demand, Pattern, Selector
from forebyg.kernel.primitive import Same
from forebyg.testing.oracle.record import Course, Entry, Record, courses_of, owners
from forebyg.testing.oracle.values import is_closed, meets, parts_of, telling, thinkable
from forebyg.testing.oracle.worlds import Answer, World
from forebyg.vocabulary import ASSESSMENT_RESULTS, CORE, FORMS, UNKNOWN, Unknown

_ANYBODY = ("someone", "someone else")
NO_FORM = "none"
"""The form of the time before any course."""


@dataclass(frozen=True)
class Occasion:
    """What findings are made about.

    Attributes:
        mark: Where the start of its course stands in the input (or its end, of which only that is
            recorded); None: there is no course.
        name: The name of the course, or one that events carry before such a course has started.
        start: The first day of the course, where it is recorded.
    """

    mark: int | None
    name: str | None
    start: date | None = None


def occasion_of(course: Course) -> Occasion:
    """The findings about a course."""
    return Occasion(course.mark, course.name, course.start.day if course.start else None)


def is_disbelieved(unknown: str) -> bool:
    """Whether an unknown is no gap of the record but a contradiction: the end of support before its start."""
    return unknown.startswith("support[") and unknown.endswith("].to")


class Case:
    """One course of the record, or the record before any course, as one world tells it."""

    def __init__(self, record: Record, occasion: Occasion, world: World, rule: object) -> None:
        """Look at a record; `rule` tells which values of an unknown make a difference."""
        self.record = record
        self.world = world
        self.courses = courses_of(record, world)
        self.course = next((one for one in self.courses if one.mark == occasion.mark), None)
        self.is_absent = self.course is None and occasion.mark is not None
        self._name = occasion.name
        self._is_single = len(self.courses) <= 1 and not any(one.event.course for one in record.entries)
        self.rule = rule
        starts = {one.start.position: one.start for one in self.courses if one.start is not None}
        self._entries = [starts.get(entry.position, entry) for entry in record.entries]

    @property
    def today(self) -> date:
        """The day whose end is judged."""
        return self.record.today

    @property
    def start(self) -> date | None:
        """The course's first day."""
        return self.course.start.day if self.course and self.course.start else None

    @property
    def end(self) -> date | None:
        """The course's last day, once it is recorded and believed."""
        return self.course.end.day if self.course and self.course.end else None

    @property
    def is_incomplete(self) -> bool:
        """A course of which only the end is recorded."""
        return self.course is not None and self.course.start is None

    @property
    def is_contradictory(self) -> bool:
        """A course whose only recorded end lies before its start."""
        return self.course is not None and self.course.is_contradictory

    def has_form(self, forms: tuple[str, ...]) -> bool:
        """Whether the course has one of these forms; before any course one may still come."""
        if self.course is None and NO_FORM in forms:
            return True
        if set(forms) == {NO_FORM} or (self.course is not None and set(FORMS) <= set(forms)):
            return set(forms) != {NO_FORM}
        return self.form() in forms

    def form(self) -> str:
        """The form of the course; before any course, that of the one to come."""
        return self.form_of(self.course)

    def form_of(self, course: Course | None) -> str:
        """The form of any course of the record."""
        if course is None or course.start is None:
            return str(self.world.ask("course_start", FORMS))
        form = course.start.event.attributes.get("form", UNKNOWN)
        if isinstance(form, Unknown):
            return str(self.world.ask(f"{course.start.label}.form", FORMS))
        return str(form)

    def events(self, selector: Selector) -> list[Entry]:
        """The events that the selector means, by day."""
        return [entry for entry in self._entries if any(self._is_meant(one, entry) for one in selector)]

    def anywhere(self, selector: Selector) -> list[Entry]:
        """Such events of the whole record, whatever course they belong to."""
        return [
            entry
            for entry in self._entries
            if self._is_of_some_course(entry) and any(self._fits(one, entry) for one in selector)
        ]

    def in_course(self, selector: Selector) -> list[Entry]:
        """Those dated from the course's start to its end, both included."""
        return [
            entry
            for entry in self.events(selector)
            if self.start is not None
            and self.start <= entry.day
            and (self.end is None or entry.day <= self.end)
        ]

    def passes(self, demand: Demand, entry: Entry) -> bool:
        """Whether the event meets a demand on one attribute."""
        return meets(demand, self._value_of(entry, demand))

    def value(self, entry: Entry, attribute: str, thinkable: tuple[Answer, ...]) -> Answer:
        """The value of an attribute; where it is not recorded, one of those that are thinkable."""
        value = entry.event.attributes.get(attribute, UNKNOWN)
        if isinstance(value, Unknown):
            return self.world.ask(f"{entry.label}.{attribute}", thinkable)
        return value

    def _is_of_some_course(self, entry: Entry) -> bool:
        """Of the starts and ends only those are believed that some course has."""
        if not self.courses or entry.event.type not in {"course_start", "course_end"}:
            return True
        marks = [mark for course in self.courses for mark in (course.start, course.end)]
        return any(mark is not None and mark.position == entry.position for mark in marks)

    def _fits(self, pattern: Pattern, entry: Entry) -> bool:
        """Whether the event is what the pattern names, wherever it belongs."""
        if entry.event.type != pattern.type or self._is_before(pattern, entry, anywhere=True):
            return False
        demands = sorted(pattern.tests, key=lambda demand: _is_open(demand, entry))
        return all(self.passes(demand, entry) for demand in demands)

    def _is_meant(self, pattern: Pattern, entry: Entry) -> bool:
        if entry.event.type != pattern.type or not self._is_believed(entry):
            return False
        demands = sorted(pattern.tests, key=lambda demand: _is_open(demand, entry))
        known = [demand for demand in demands if not _is_open(demand, entry)]
        if not all(self.passes(demand, entry) for demand in known) or not self._is_here(entry):
            return False
        if self._is_before(pattern, entry):
            return False
        return all(self.passes(demand, entry) for demand in demands)

    def _is_believed(self, entry: Entry) -> bool:
        """Of the starts and ends only the course's own are believed."""
        if self.course is None:
            return True
        if entry.event.type == "course_start":
            return self.course.start is not None and self.course.start.position == entry.position
        if entry.event.type == "course_end":
            return self.course.end is not None and self.course.end.position == entry.position
        return True

    def _is_here(self, entry: Entry) -> bool:
        """Whether the event belongs to this occasion."""
        if entry.event.type in {"course_start", "course_end"} and self.course is not None:
            return True
        if self.course is None:
            mine = self._name is None or entry.event.course == self._name
            return mine or (not self.courses and entry.event.course is None)
        if self._is_single:
            return True
        found = owners(entry, self.courses)
        if len(found) < 2 or not any(course is self.course for course in found):  # noqa: PLR2004  several
            return any(course is self.course for course in found)
        numbers = [self.courses.index(course) for course in found]
        return self.courses[int(str(self.world.ask(f"{entry.label}.course", numbers)))] is self.course

    def is_answered_too_early(self, pattern: Pattern) -> bool:
        """Whether such an answer lies before the first question here."""
        return any(
            entry.event.type == pattern.type
            and self._is_before(pattern, entry)
            and self._is_here(entry)
            and all(self.passes(demand, entry) for demand in pattern.tests)
            for entry in self.record.entries
        )

    def _is_before(self, pattern: Pattern, entry: Entry, *, anywhere: bool = False) -> bool:
        """Whether an answer lies before every question that may be of its course, and so is not believed."""
        asked = [
            one.day
            for one in self.record.entries
            if one.event.type == pattern.answers and (anywhere or self._may_be_here(one))
        ]
        return bool(asked) and entry.day < min(asked)

    def _may_be_here(self, entry: Entry) -> bool:
        """Whether the event may belong to this occasion, in one world or another."""
        if self.course is None or self._is_single:
            return self._is_here(entry)
        return any(course is self.course for course in owners(entry, self.courses))

    def supposed(self, entry: Entry, attribute: str) -> Answer:
        """What this world says of an attribute that is not recorded."""
        demands = self._demands_on(attribute)
        if entry.event.type == "assessment" and (attribute == "of" or (attribute == "result" and demands)):
            return self._assessed(entry)[attribute]
        known = CORE.events[entry.event.type].attributes if entry.event.type in CORE.events else {}
        values = thinkable(known.get(attribute), demands)
        told = telling(values, demands)
        if any(one.attribute == attribute for one in parts_of(self.rule, Same)):
            told = self._compared(attribute, told, values if is_closed(known.get(attribute)) else _ANYBODY)
        return self.world.ask(f"{entry.label}.{attribute}", told)

    def _compared(self, attribute: str, told: list[Answer], others: Sequence[Answer]) -> list[Answer]:
        """Values where one is wanted throughout: those that other events have too, and two that none has."""
        recorded = (entry.event.attributes.get(attribute, UNKNOWN) for entry in self.record.entries)
        known = dict.fromkeys((*told, *(value for value in recorded if not isinstance(value, Unknown))))
        return [*known, *[value for value in others if value not in known][:2]]

    def _demands_on(self, attribute: str) -> list[Demand]:
        return [demand for demand in parts_of(self.rule, Demand) if demand.attribute == attribute]

    def _assessed(self, entry: Entry) -> dict[str, Answer]:
        """What was assessed, with a result that belongs to it."""
        of, result = (entry.event.attributes.get(word, UNKNOWN) for word in ("of", "result"))
        told: dict[str, Answer] = {"of": of, "result": result}
        if isinstance(of, Unknown):
            every = ASSESSMENT_RESULTS.items()
            possible = [one for one, words in every if isinstance(result, Unknown) or result in words]
            told["of"] = self.world.ask(f"{entry.label}.of", possible)
        if isinstance(result, Unknown) and self._demands_on("result"):
            # Each of them, for one result may belong to two kinds of assessment.
            every_result = ASSESSMENT_RESULTS[str(told["of"])]
            told["result"] = self.world.ask(f"{entry.label}.result", every_result)
        return told

    def _value_of(self, entry: Entry, demand: Demand) -> Answer:
        value = entry.event.attributes.get(demand.attribute, demand.default)
        return self.supposed(entry, demand.attribute) if isinstance(value, Unknown) else value


def _is_open(demand: Demand, entry: Entry) -> bool:
    value = entry.event.attributes.get(demand.attribute, demand.default)
    return isinstance(value, Unknown)
