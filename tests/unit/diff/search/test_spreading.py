from __future__ import annotations

from tests.unit.diff.search.records import MONDAY, on, told, trial

from forebyg.diff.search.spreading import on_one_day, spread

CROWDED = trial(on(0, "course_start"), on(0, "conversation"), on(2, "conversation"), as_of=2)


def test_more_time_between_two_events() -> None:
    """Everything from one event on is so many days later, that of one day too, and so is the judging."""
    every = [(told(one), one.as_of - MONDAY) for one in spread(CROWDED, (-1, 0, 7))]

    assert every == [
        (["0 course_start", "7 conversation", "9 conversation"], 9),
        (["0 course_start", "0 conversation", "9 conversation"], 9),
        (["0 course_start", "0 conversation", "2 conversation"], 9),
    ]


def test_all_on_one_day() -> None:
    """On the day of the first event, in their order; the day of judging stays."""
    drawn = on_one_day(CROWDED)

    assert told(drawn) == ["0 course_start", "0 conversation", "0 conversation"]
    assert drawn.as_of == CROWDED.as_of
