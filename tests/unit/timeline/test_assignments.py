"""Tests of ends that may be of several running courses: every way to assign them."""

from __future__ import annotations

from itertools import permutations

import pytest
from tests.unit.timeline.test_courses import Shown, shown, snapshot

from forebyg.timeline import Snapshot

WAYS: dict[str, tuple[list[str], list[list[Shown]]]] = {
    "all ends are certain": (["1 start A", "2 start B", "5 end A"], []),
    "one end of two courses": (
        ["1 start A", "2 start B", "5 end"],
        [[Shown("A", 1, 5), Shown("B", 2)], [Shown("A", 1), Shown("B", 2, 5)]],
    ),
    "two ends of two courses": (
        ["1 start A", "2 start B", "5 end", "9 end"],
        [[Shown("A", 1, 5), Shown("B", 2, 9)], [Shown("A", 1, 9), Shown("B", 2, 5)]],
    ),
    "three ends of two courses: the last is a second end": (
        ["1 start A", "2 start B", "5 end", "9 end", "12 end"],
        [[Shown("A", 1, 5), Shown("B", 2, 9)], [Shown("A", 1, 9), Shown("B", 2, 5)]],
    ),
    "one of the two is named": (
        ["1 start A", "2 start B", "5 end", "9 end B"],
        [[Shown("A", 1, 5), Shown("B", 2, 9)], [Shown("A", 1), Shown("B", 2, 5)]],
    ),
    "a second start, or a new course": (
        ["1 start A", "2 start B", "5 end", "8 start A"],
        [
            [Shown("A", 1, 5), Shown("B", 2), Shown("A", 8)],
            [Shown("A", 1), Shown("B", 2, 5), Shown("A", None)],
        ],
    ),
    "an end that is not believed, unless it is the course's own": (
        ["1 end A", "3 start A", "2 start", "5 end"],
        [[Shown(None, 2, 5), Shown("A", 3, None, 1)], [Shown(None, 2), Shown("A", 3, 5)]],
    ),
}


def ways_of(found: Snapshot) -> list[list[Shown]]:
    """The courses of every way to assign the ends."""
    return [[shown(course) for course in way.courses] for way in found.assignments]


@pytest.mark.parametrize(("words", "ways"), WAYS.values(), ids=WAYS)
def test_every_way_is_thought_of(words: list[str], ways: list[list[Shown]]) -> None:
    """An end without a course may be of any that runs; each way gives courses of its own."""
    assert ways_of(snapshot(*words)) == ways


def test_what_all_ways_say_is_certain() -> None:
    """A third course that its own end closes has ended, whatever the other end was of."""
    found = snapshot("1 start A", "2 start B", "3 start C", "4 end C", "5 end")

    assert [shown(course) for course in found.courses] == [Shown("A", 1), Shown("B", 2), Shown("C", 3, 4)]
    assert [(one.code, one.events) for one in found.contradictions] == [("end-of-which-course", (4,))]


def test_a_start_that_may_be_a_second_one_is_noted() -> None:
    """The course may have ended before it starts again, or not."""
    found = snapshot("1 start A", "2 start B", "5 end", "8 start A")

    assert [(one.code, one.events) for one in found.contradictions] == [
        ("second-start", (3,)),
        ("end-of-which-course", (2,)),
    ]
    assert [way.has_course(2) for way in found.assignments] == [True, False]


def test_the_order_of_the_input_plays_no_part() -> None:
    """However the events are listed, the ways are the same."""
    words = ("1 start A", "1 start B", "5 end", "5 end", "8 start C")

    found = [ways_of(snapshot(*some)) for some in permutations(words)]
    assert len({repr(sorted(sorted(map(repr, way)) for way in ways)) for ways in found}) == 1


@pytest.mark.parametrize(("courses", "ways", "is_cut"), [(4, 24, False), (5, 64, True), (20, 64, True)])
def test_a_great_many_ways_are_cut_short(courses: int, ways: int, is_cut: bool) -> None:  # noqa: FBT001  a table
    """As many unnamed ends as courses: four can be assigned in 24 ways, more are not all tried."""
    names = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[:courses]
    found = snapshot(*(f"1 start {name}" for name in names), *("5 end" for _ in names))

    assert (len(found.assignments), found.is_cut) == (ways, is_cut)
