"""Tests of what is known of a record at the end of one day."""

from datetime import date

import pytest

from forebyg.timeline import Episode, Event, Seen, SeenSupport, Snapshot, Support
from forebyg.vocabulary import UNKNOWN


def day(number: int) -> int:
    """A day of January as an ordinal."""
    return january(number).toordinal()


def january(number: int) -> date:
    """A day of January."""
    return date(2025, 1, number)


TALKS = tuple(Event(january(number), "conversation") for number in (9, 5, 7, 5))


@pytest.mark.parametrize(
    ("as_of", "positions"),
    [(4, []), (5, [1, 3]), (6, [1, 3]), (7, [1, 3, 2]), (8, [1, 3, 2]), (9, [1, 3, 2, 0])],
)
def test_events_after_the_day_have_not_happened(as_of: int, positions: list[int]) -> None:
    """Events are seen from their own day on, by day and then in the order of the input."""
    found = Snapshot(Episode("E-1", events=TALKS), day(as_of))
    assert [seen.position for seen in found.of("conversation")] == positions


def test_events_by_type() -> None:
    """Each type has its own list, and a type without events an empty one."""
    invitation = Event(january(2), "invitation")
    found = Snapshot(Episode("E-1", events=(*TALKS, invitation)), day(31))
    assert found.of("invitation") == [Seen(day(2), 4, invitation)]
    assert found.of("inquiry") == []


def test_label() -> None:
    """Findings name an event by its position in the input."""
    assert Seen(day(1), 3, TALKS[0]).label == "events[3]"


@pytest.mark.parametrize(("as_of", "starts"), [(4, []), (5, [5]), (31, [5])])
def test_help_that_has_not_begun_is_not_seen(as_of: int, starts: list[int]) -> None:
    """Help is seen from its first day on."""
    found = Snapshot(Episode("E-1", support=(Support("SEL-85", january(5)),)), day(as_of))
    assert [period.start for period in found.support] == [day(number) for number in starts]


def test_help_that_ends_later_is_a_plan() -> None:
    """An end after the day of judging is known already."""
    found = Snapshot(Episode("E-1", support=(Support("SEL-85", january(5), january(20)),)), day(6))
    assert [(period.end, period.disbelieved) for period in found.support] == [(day(20), False)]


@pytest.mark.parametrize(
    ("end", "expected"), [(None, (None, False)), (5, (day(5), False)), (4, (None, True))]
)
def test_end_of_help(end: int | None, expected: tuple[int | None, bool]) -> None:
    """Help of a single day is believed; with an end before its first day it counts as running."""
    period = Support("SEL-85", january(5), january(end) if end else None)
    (seen,) = Snapshot(Episode("E-1", support=(period,)), day(31)).support
    assert (seen.end, seen.disbelieved) == expected


def test_reduction_of_help() -> None:
    """Whether and when help was reduced is passed on: not said, not reduced, or the day."""
    periods = tuple(Support("SEL-85", january(5), None, reduced) for reduced in (UNKNOWN, None, january(9)))
    found = Snapshot(Episode("E-1", support=periods), day(31)).support
    assert [(period.position, period.paragraph, period.reduced_from) for period in found] == [
        (0, "SEL-85", UNKNOWN),
        (1, "SEL-85", None),
        (2, "SEL-85", day(9)),
    ]
    assert all(isinstance(period, SeenSupport) for period in found)


@pytest.mark.parametrize(
    ("known_as_of", "positions"),
    [(None, [0, 1, 2]), (4, [2]), (5, [0, 2]), (9, [0, 2]), (10, [0, 1, 2]), (31, [0, 1, 2])],
)
def test_known_as_of(known_as_of: int | None, positions: list[int]) -> None:
    """What was written down later is hidden; without a day of writing it was known on its own day."""
    recorded = (None, january(10), january(2))
    events = tuple(Event(january(5), "conversation", recorded=written) for written in recorded)
    support = tuple(Support("SEL-85", january(5), recorded=written) for written in recorded)
    known = day(known_as_of) if known_as_of else None
    found = Snapshot(Episode("E-1", events=events, support=support), day(31), known)
    assert [seen.position for seen in found.of("conversation")] == positions
    assert [period.position for period in found.support] == positions


def test_a_start_written_down_later_makes_no_course() -> None:
    """Courses are made of what was known, too."""
    start = Event(january(5), "course_start", recorded=january(10))
    episode = Episode("E-1", events=(start,))
    assert [len(Snapshot(episode, day(31), day(known)).courses) for known in (9, 10)] == [0, 1]


def test_a_course_that_has_not_started_is_none() -> None:
    """A start or an end after the day of judging is not seen."""
    events = (Event(january(5), "course_start"), Event(january(9), "course_end"))
    episode = Episode("E-1", events=events)
    assert Snapshot(episode, day(4)).courses == ()
    (running,) = Snapshot(episode, day(8)).courses
    (over,) = Snapshot(episode, day(9)).courses
    assert (running.end, over.end) == (None, Seen(day(9), 1, events[1]))


@pytest.mark.parametrize(("born", "expected"), [(None, None), (date(1990, 4, 2), 726_559)])
def test_birthday(born: date | None, expected: int | None) -> None:
    """The day of birth is counted like every other day."""
    assert Snapshot(Episode("E-1", born=born), day(1)).born == expected


def test_moved() -> None:
    """The same record can be judged at the end of another day, what it shows staying as it is."""
    found = Snapshot(Episode("E-1", born=january(1), events=TALKS), day(7))
    moved = found.moved(day(20))
    assert (found.as_of, moved.as_of) == (day(7), day(20))
    assert (moved.by_type, moved.courses, moved.born) == (found.by_type, found.courses, found.born)
    assert moved.shares("conversation", 0) == [(talk, True) for talk in found.of("conversation")]


def test_the_ways_of_another_day() -> None:
    """An assignment of ends is looked at on the day that is judged, also where it was looked at before."""
    marks = (("A", 1, "course_start"), ("B", 2, "course_start"), (None, 5, "course_end"))
    events = tuple(Event(january(number), kind, course=name) for name, number, kind in marks)
    found = Snapshot(Episode("E-1", events=events), day(7))
    for way in found.assignments:
        assert found.under(way).as_of == day(7)
        assert found.moved(day(20)).under(way).as_of == day(20)
        assert (found.under(way).courses, found.under(way).assignments) == (way.courses, ())
