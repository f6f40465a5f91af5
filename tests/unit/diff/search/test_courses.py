from __future__ import annotations

import pytest
from tests.unit.diff.search.records import MONDAY, on, told, trial

from forebyg.diff.search.courses import over_two_courses
from forebyg.diff.search.trial import Trial

START = on(0, "course_start", form="group")
TALKS = (on(2, "conversation"), on(4, "conversation"))
ENDED = trial(START, *TALKS, on(9, "course_end"), as_of=10)


def test_one_course_after_the_other() -> None:
    """After every talk the first course ends, and the second starts on the next day or a day later."""
    every = [told(one) for one in over_two_courses(ENDED)]

    first = ["0 course_start", "2 conversation", "2 course_end"]
    assert [*first, "3 course_start", "5 conversation", "10 course_end"] in every
    assert [*first, "4 course_start", "6 conversation", "11 course_end"] in every
    assert sum("course_end" in line for one in every for line in one) == 3 * 2 * 2 + 3


def test_the_day_of_judging_moves_with_the_events() -> None:
    """What stood after everything stands after everything still."""
    assert [one.as_of - MONDAY for one in over_two_courses(ENDED)] == [11, 12, 11] * 3


def test_one_course_beside_the_other() -> None:
    """The second one starts a day later and has a name, and so have the events of each."""
    every = [told(one) for one in over_two_courses(ENDED)]

    assert [
        "0 course_start A",
        "1 course_start B",
        "3 conversation A",
        "5 conversation B",
        "10 course_end B",
    ] in every


def test_both_are_of_one_form() -> None:
    """Only courses of one form are added up."""
    forms = {
        event.attributes["form"]
        for one in over_two_courses(ENDED)
        for event in one.episode.events
        if event.type == "course_start"
    }

    assert forms == {"group"}


def test_what_came_before_may_come_again() -> None:
    """An inquiry stands before the first course alone, or on the day of the second start as well."""
    asked = trial(on(-3, "inquiry"), START, TALKS[0], as_of=3)
    every = [told(one) for one in over_two_courses(asked)]
    first = ["-3 inquiry", "0 course_start", "0 course_end"]

    assert [*first, "1 course_start", "3 conversation"] in every
    assert [*first, "1 inquiry", "1 course_start", "3 conversation"] in every
    assert ["-3 inquiry", "0 course_start A", "1 inquiry B", "1 course_start B", "3 conversation B"] in every


@pytest.mark.parametrize(
    "record",
    [
        trial(on(0, "inquiry"), as_of=3),
        trial(START, on(9, "course_end"), on(20, "course_start"), as_of=30),
        trial(on(0, "course_start", "A"), on(3, "conversation", "A"), as_of=30),
    ],
)
def test_other_records_are_left_as_they_are(record: Trial) -> None:
    """Without a course there is nothing to spread; several courses are spread already."""
    assert list(over_two_courses(record)) == []
