"""Tests of how starts and ends make courses, and which course an event belongs to."""

from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebyg.timeline import Course, Episode, Event, FrozenDict, Seen, Snapshot
from forebyg.vocabulary import UNKNOWN

LAST = date(2025, 1, 31)


class Shown(NamedTuple):
    """A course by the days of January on which it starts and ends."""

    name: str | None
    start: int | None
    end: int | None = None
    disbelieved: int | None = None


def event(words: str) -> Event:
    """An event of January: `1 start A`, `5 end`, `3 acute`, `4 talk`."""
    day, kind, *name = words.split()
    types = {"start": "course_start", "end": "course_end", "acute": "inquiry", "talk": "conversation"}
    attributes = FrozenDict({"acute": True} if kind == "acute" else {})
    return Event(date(2025, 1, int(day)), types[kind], attributes, course=name[0] if name else None)


def snapshot(*words: str) -> Snapshot:
    """The record of such events at the end of January."""
    return Snapshot(Episode("E-1", events=tuple(map(event, words))), LAST.toordinal())


def shown(course: Course) -> Shown:
    """A course without its events."""
    marks = (course.start, course.end, course.disbelieved)
    return Shown(course.name, *(mark.event.date.day if mark else None for mark in marks))


COURSES: dict[str, tuple[list[str], list[Shown], list[tuple[str, tuple[int, ...]]]]] = {
    "none": (["3 talk"], [], []),
    "one that runs": (["1 start"], [Shown(None, 1)], []),
    "one that runs, by name": (["1 start A"], [Shown("A", 1)], []),
    "one that is over": (["1 start", "5 end"], [Shown(None, 1, 5)], []),
    "named end of a named course": (["1 start A", "5 end A"], [Shown("A", 1, 5)], []),
    "unnamed end of a named course": (["1 start A", "5 end"], [Shown("A", 1, 5)], []),
    "start and end on one day": (["5 end", "5 start"], [Shown(None, 5, 5)], []),
    "one after the other": (
        ["1 start", "5 end", "9 start", "12 end"],
        [Shown(None, 1, 5), Shown(None, 9, 12)],
        [],
    ),
    "one begins on the day the other ends": (
        ["1 start", "5 start", "5 end"],
        [Shown(None, 1, 5), Shown(None, 5)],
        [],
    ),
    "one of a single day after another": (
        ["1 start A", "3 end A", "5 end B", "5 start B"],
        [Shown("A", 1, 3), Shown("B", 5, 5)],
        [],
    ),
    "one name twice": (["1 start A", "5 end A", "9 start A"], [Shown("A", 1, 5), Shown("A", 9)], []),
    "two at once": (
        ["1 start A", "2 start B", "5 end B", "9 end A"],
        [Shown("A", 1, 9), Shown("B", 2, 5)],
        [],
    ),
    "two begin on one day": (["1 start B", "1 start A"], [Shown("B", 1), Shown("A", 1)], []),
    "unnamed end while one of two still runs": (
        ["1 start A", "2 start B", "5 end A", "9 end"],
        [Shown("A", 1, 5), Shown("B", 2, 9)],
        [],
    ),
    "unnamed end of two at once": (
        ["1 start A", "2 start B", "5 end"],
        [Shown("A", 1), Shown("B", 2)],
        [("end-of-which-course", (2,))],
    ),
    "unnamed end of two at once, one of which ends later": (
        ["1 start A", "2 start B", "5 end", "9 end B"],
        [Shown("A", 1), Shown("B", 2)],
        [("end-of-which-course", (2,)), ("end-of-which-course", (3,))],
    ),
    "unnamed and named end on one day": (
        ["1 start A", "2 start B", "5 end", "5 end A"],
        [Shown("A", 1, 5), Shown("B", 2, 5)],
        [],
    ),
    "two unnamed ends of two at once": (
        ["1 start A", "1 start B", "5 end", "6 end"],
        [Shown("A", 1), Shown("B", 1)],
        [("end-of-which-course", (2,)), ("end-of-which-course", (3,))],
    ),
    "end before the start": (
        ["1 end", "5 start"],
        [Shown(None, 5, disbelieved=1)],
        [("end-before-start", (0, 1))],
    ),
    "end before the start, then a proper one": (
        ["1 end", "5 start", "9 end"],
        [Shown(None, 5, 9)],
        [("end-before-start", (0, 1))],
    ),
    "two ends before the start": (
        ["1 end", "2 end", "5 start"],
        [Shown(None, 5, disbelieved=1)],
        [("end-before-start", (0, 2)), ("end-before-start", (1, 2))],
    ),
    "end of another before the start": (
        ["1 end A", "5 start B"],
        [Shown("A", None, 1), Shown("B", 5)],
        [("end-without-start", (0,))],
    ),
    "second start": (["1 start", "5 start"], [Shown(None, 1)], [("second-start", (1,))]),
    "second start by name": (
        ["1 start A", "5 start A", "9 end"],
        [Shown("A", 1, 9)],
        [("second-start", (1,))],
    ),
    "second end": (["1 start", "5 end", "9 end"], [Shown(None, 1, 5)], [("second-end", (2,))]),
    "second end on the same day": (
        ["1 start", "5 end", "5 end"],
        [Shown(None, 1, 5)],
        [("second-end", (2,))],
    ),
    "second end, then a new course": (
        ["1 start", "5 end", "9 end", "12 start"],
        [Shown(None, 1, 5), Shown(None, 12)],
        [("second-end", (2,))],
    ),
    "end without a start": (["5 end"], [Shown(None, None, 5)], [("end-without-start", (0,))]),
    "named end without a start": (["5 end A"], [Shown("A", None, 5)], [("end-without-start", (0,))]),
    "end of another course than the one that runs": (
        ["1 start A", "5 end B"],
        [Shown("A", 1), Shown("B", None, 5)],
        [("end-without-start", (1,))],
    ),
    "named end of a course without a name": (
        ["1 start", "5 end A"],
        [Shown(None, 1), Shown("A", None, 5)],
        [("end-without-start", (1,))],
    ),
    "end before the start, and another that may be of two": (
        ["1 end A", "3 start A", "4 start B", "9 end"],
        [Shown("A", 3), Shown("B", 4)],
        [("end-before-start", (0, 1)), ("end-of-which-course", (3,))],
    ),
    "acute contact that is closed": (["3 acute", "5 end"], [], []),
    "acute contact closed on its day": (["3 end", "3 acute"], [], []),
    "acute contact without a name, closed by a name": (["3 acute", "5 end A"], [], []),
    "acute contact without a name, closed by a name on its day": (["3 acute", "3 end A"], [], []),
    "acute contact of a name, closed by it": (["3 acute A", "5 end A"], [], []),
    "acute contact of a name, and the end of another": (
        ["3 acute A", "5 end B"],
        [Shown("B", None, 5)],
        [("end-without-start", (1,))],
    ),
    "end before an acute contact": (
        ["3 end", "5 acute"],
        [Shown(None, None, 3)],
        [("end-without-start", (0,))],
    ),
    "acute contact that is closed, then a course": (["3 acute", "5 end", "9 start"], [Shown(None, 9)], []),
    "acute contact, then the end of a course that begins later": (
        ["3 acute", "5 end A", "9 start A"],
        [Shown("A", 9, disbelieved=5)],
        [("end-before-start", (1, 2))],
    ),
    "acute contact during a course": (["1 start", "3 acute", "5 end"], [Shown(None, 1, 5)], []),
    "acute contact after a course, closed": (
        ["1 start", "3 end", "5 acute", "9 end"],
        [Shown(None, 1, 3)],
        [],
    ),
    "acute contact after a course, closed by name": (
        ["1 start A", "3 end A", "5 acute A", "9 end A"],
        [Shown("A", 1, 3)],
        [],
    ),
    "acute contact after a course, closed on its day": (
        ["1 start", "3 end", "5 acute", "5 end"],
        [Shown(None, 1, 3)],
        [],
    ),
    "acute contact on the last day of a course does not excuse a second end": (
        ["1 start", "3 end", "3 acute", "9 end"],
        [Shown(None, 1, 3)],
        [("second-end", (3,))],
    ),
    "acute contact before a course does not excuse a second end": (
        ["1 acute", "2 start", "3 end", "9 end"],
        [Shown(None, 2, 3)],
        [("second-end", (3,))],
    ),
}


@pytest.mark.parametrize(("words", "courses", "contradictions"), COURSES.values(), ids=COURSES)
def test_courses(
    words: list[str], courses: list[Shown], contradictions: list[tuple[str, tuple[int, ...]]]
) -> None:
    """Starts and ends make courses in the order of their starts; what is not believed is noted."""
    found = snapshot(*words)
    assert [shown(course) for course in found.courses] == courses
    assert [(notice.code, notice.events) for notice in found.contradictions] == contradictions


def test_contradictions_tell_the_day() -> None:
    """The notice of a contradiction names the day of the event that is not believed."""
    (notice,) = snapshot("1 end", "5 start").contradictions
    assert notice.fields == {"on": date(2025, 1, 1)}


def test_what_two_starts_of_one_day_disagree_on_is_not_known() -> None:
    """Two starts of one name on one day are one start, with what both say and nothing else."""
    one = {"form": "individual", "place": "A"}
    other = {"form": "individual", "place": "B"}
    events = [Event(LAST, "course_start", FrozenDict(said), course="X") for said in (one, other)]
    found = Snapshot(Episode("E-1", events=tuple(events)), LAST.toordinal())

    (course,) = found.courses
    assert course.start is not None
    assert course.start.position == 0
    assert course.start.event.attributes == {"form": "individual", "place": UNKNOWN}
    assert [(notice.code, notice.events) for notice in found.contradictions] == [("second-start", (1, 0))]


OWNERS: dict[str, tuple[list[str], str, list[Shown]]] = {
    "the course that runs": (["1 start", "9 end", "12 start"], "5 talk", [Shown(None, 1, 9)]),
    "its first day": (["1 start", "9 end", "12 start"], "1 talk", [Shown(None, 1, 9)]),
    "its last day": (["1 start", "9 end", "12 start"], "9 talk", [Shown(None, 1, 9)]),
    "between two: the next": (["1 start", "9 end", "12 start"], "10 talk", [Shown(None, 12)]),
    "before all: the next": (["2 start", "9 end", "12 start"], "1 talk", [Shown(None, 2, 9)]),
    "after all: the last ended": (["1 start", "5 end", "6 start", "9 end"], "10 talk", [Shown(None, 6, 9)]),
    "after all, the longer one ended last": (
        ["1 start A", "2 start B", "5 end B", "9 end A"],
        "10 talk",
        [Shown("A", 1, 9)],
    ),
    "two that run: either": (
        ["1 start A", "2 start B"],
        "5 talk",
        [Shown("A", 1), Shown("B", 2)],
    ),
    "one of two runs": (["1 start A", "9 start B"], "5 talk", [Shown("A", 1)]),
    "two that start next on one day: either": (
        ["5 start A", "5 start B", "9 start C"],
        "1 talk",
        [Shown("A", 5), Shown("B", 5)],
    ),
    "two that ended last on one day: either": (
        ["1 start A", "1 start B", "5 end A", "5 end B"],
        "9 talk",
        [Shown("A", 1, 5), Shown("B", 1, 5)],
    ),
    "a named event: its course only": (["1 start A", "2 start B"], "5 talk B", [Shown("B", 2)]),
    "a named event before its course": (["1 start A", "9 start B"], "5 talk B", [Shown("B", 9)]),
    "a named event after its course": (["1 start A", "3 end A", "4 start B"], "5 talk A", [Shown("A", 1, 3)]),
    "a course that has not started": (["1 start A"], "5 talk B", []),
    "the second course of one name": (["1 start A", "3 end A", "6 start A"], "5 talk A", [Shown("A", 6)]),
    "a course of which only the end is known": (["5 end"], "3 talk", [Shown(None, None, 5)]),
    "a course that ran on past a disbelieved end": (
        ["1 end", "3 start"],
        "9 talk",
        [Shown(None, 3, None, 1)],
    ),
}


def has(found: Snapshot, index: int, seen: Seen) -> bool | None:
    """Whether a course has an event; None: it or another."""
    return {one: is_sure or None for one, is_sure in found.shares(seen.event.type, index)}.get(seen, False)


@pytest.mark.parametrize(("words", "words_of_event", "owners"), OWNERS.values(), ids=OWNERS)
def test_owners(words: list[str], words_of_event: str, owners: list[Shown]) -> None:
    """An event belongs to the course running that day, else the next to start, else the last ended."""
    found = snapshot(*words, words_of_event)
    (talk,) = found.of("conversation")
    whether = [has(found, index, talk) for index in range(len(found.courses))]
    sure = len(owners) == 1 or None
    assert whether == [sure if shown(course) in owners else False for course in found.courses]
    assert found.may_be_of_several(talk) is (len(owners) > 1)


words = st.builds(
    lambda day, kind, name: f"{day} {kind} {name}",
    st.integers(1, 12),
    st.sampled_from(["start", "end", "start", "end", "talk", "acute"]),
    st.sampled_from(["", "", "A", "B"]),
)


def picture(found: Snapshot) -> object:
    """All that courses and owners say, without positions."""
    events = [seen for same in found.by_type.values() for seen in same]
    owned = [
        (
            seen.day,
            seen.event,
            sorted((repr(shown(c)), has(found, i, seen)) for i, c in enumerate(found.courses)),
        )
        for seen in events
    ]
    return (
        sorted(repr(shown(course)) for course in found.courses),
        sorted((notice.code, repr(notice.fields["on"])) for notice in found.contradictions),
        sorted(map(repr, owned)),
    )


@given(st.lists(words, max_size=8).flatmap(lambda them: st.tuples(st.just(them), st.permutations(them))))
def test_order_of_input_is_irrelevant(them: tuple[list[str], list[str]]) -> None:
    """However the events are listed, the courses, the contradictions and the owners are the same."""
    one, other = them
    assert picture(snapshot(*one)) == picture(snapshot(*other))


@given(st.lists(words, max_size=8))
def test_every_end_is_accounted_for(them: list[str]) -> None:
    """Each start and end is believed, noted as odd, or closes an acute contact; none is lost."""
    found = snapshot(*them)
    believed = {mark.position for course in found.courses for mark in (course.start, course.end) if mark}
    noted = {position for notice in found.contradictions for position in notice.events}
    marks = {seen.position for kind in ("course_start", "course_end") for seen in found.of(kind)}
    lost = marks - believed - noted
    acute = [seen.day for seen in found.of("inquiry")]
    assert all(any(day <= found.episode.events[end].date.toordinal() for day in acute) for end in lost)
    assert all(found.episode.events[end].type == "course_end" for end in lost)


@given(st.lists(words, max_size=8))
def test_a_course_ends_when_or_after_it_starts(them: list[str]) -> None:
    """No course has an end that is believed and lies before its start."""
    pairs = [(course.start, course.end) for course in snapshot(*them).courses]
    assert all(start.day <= end.day for start, end in pairs if start and end)
