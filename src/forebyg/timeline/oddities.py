"""What is odd about a record, whatever the standard: notices, never verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Final

from forebyg.dates import Counting, Day, Span, last_day
from forebyg.timeline.frozen import FrozenDict
from forebyg.timeline.seen import Course, Notice, Seen
from forebyg.timeline.snapshot import Snapshot
from forebyg.vocabulary import CORE

_A_MONTH_ON: Final = last_day(Span(months=1), Counting(), rolls=False)
_ANSWERS: Final = tuple((kind, spec.answers) for kind, spec in CORE.events.items() if spec.answers)
_MARKS: Final = frozenset({"course_start", "course_end"})


def oddities(snapshot: Snapshot) -> tuple[Notice, ...]:
    """Everything that a reader of the record should look at."""
    found = [*snapshot.contradictions, *_same_twice(snapshot), *_early_answers(snapshot)]
    if snapshot.courses:
        found += [*_of_several(snapshot), *_new_course_soon(snapshot), *_later_inquiries(snapshot)]
    found += [
        Notice("support-ends-before-start", support=(period.position,))
        for period in snapshot.support
        if period.disbelieved
    ]
    return tuple(found)


def _same_twice(snapshot: Snapshot) -> Iterator[Notice]:
    """Identical events; each of them counts."""
    for seen_list in snapshot.by_type.values():
        days = [seen.day for seen in seen_list]
        if len(set(days)) == len(days):
            continue
        for _, same_day in groupby(seen_list, key=lambda seen: seen.day):
            yield from _repeated(list(same_day))


def _repeated(same_day: list[Seen]) -> Iterator[Notice]:
    for seen in same_day:
        same = [other for other in same_day if other.event == seen.event]
        if len(same) > 1 and same[0] == seen:
            yield _notice("same-event-twice", *same)


def _early_answers(snapshot: Snapshot) -> Iterator[Notice]:
    for kind, question_kind in _ANSWERS:
        answers, questions = snapshot.of(kind), snapshot.of(question_kind or "")
        if answers and questions and answers[0].day < questions[0].day:
            yield _notice("answer-before-question", answers[0], questions[0])


def _of_several(snapshot: Snapshot) -> Iterator[Notice]:
    """Events that may belong to any of several courses."""
    events = sorted(s for kind, same in snapshot.by_type.items() if kind not in _MARKS for s in same)
    for seen in events:
        if snapshot.may_be_of_several(seen):
            yield _notice("event-of-which-course", seen)


def _new_course_soon(snapshot: Snapshot) -> Iterator[Notice]:
    """A new course of the same form within a month after an end; a maximum starts anew with it."""
    for before, after in pairwise(course for course in snapshot.courses if course.start):
        ended, begun = before.end, after.start
        if ended and begun and _form(before) == _form(after) and _soon(ended.day, begun.day):
            yield _notice("new-course-soon", begun, ended)


def _soon(ended: Day, begun: Day) -> bool:
    last = _A_MONTH_ON(ended)
    return last is not None and ended <= begun <= last


def _form(course: Course) -> object:
    return course.start.event.attributes.get("form") if course.start else None


def _later_inquiries(snapshot: Snapshot) -> Iterator[Notice]:
    """An inquiry after the last course, with no new one: deadlines count from the first inquiry."""
    ends = [course.end.day if course.end else None for course in snapshot.courses]
    if None in ends:
        return
    last = max(day for day in ends if day is not None)
    for seen in snapshot.of("inquiry"):
        if seen.day > last:
            yield _notice("inquiry-after-course", seen)


def _notice(code: str, *events: Seen) -> Notice:
    first = events[0].event
    fields = FrozenDict({"type": first.type, "on": first.date})
    return Notice(code, tuple(seen.position for seen in events), fields=fields)
