"""Tests of the notices about a record: each kind is given, and not without reason."""

from datetime import date

import pytest

from forebyg.timeline import Episode, Event, FrozenDict, Notice, Snapshot, Support, oddities


def event(words: str) -> Event:
    """An event of the first two months: `1 inquiry`, `32 course_start A form=group`."""
    number, kind, *rest = words.split()
    attributes = FrozenDict(dict(word.split("=", 1) for word in rest if "=" in word))
    names = [word for word in rest if "=" not in word]
    day = date.fromordinal(date(2024, 12, 31).toordinal() + int(number))
    return Event(day, kind, attributes, course=names[0] if names else None)


def notices(*words: str, support: tuple[Support, ...] = ()) -> list[tuple[str, tuple[int, ...]]]:
    """Code and events of what is odd about a record in March."""
    episode = Episode("E-1", events=tuple(map(event, words)), support=support)
    found = oddities(Snapshot(episode, date(2025, 3, 31).toordinal()))
    return [(notice.code, notice.events) for notice in found]


ODD: dict[str, tuple[list[str], list[tuple[str, tuple[int, ...]]]]] = {
    "an ordinary course": (
        ["1 inquiry", "5 course_start", "7 conversation", "7 evaluation", "9 course_end"],
        [],
    ),
    "a contradiction": (["1 course_end", "5 course_start"], [("end-before-start", (0, 1))]),
    "one event twice": (["5 invitation", "7 invitation", "5 invitation"], [("same-event-twice", (0, 2))]),
    "one event once, another twice": (
        ["1 inquiry", "5 invitation", "5 invitation"],
        [("same-event-twice", (1, 2))],
    ),
    "one event three times, another twice": (
        ["5 goals_set", "5 goals_set", "5 goals_set", "5 plan_made", "5 plan_made"],
        [("same-event-twice", (0, 1, 2)), ("same-event-twice", (3, 4))],
    ),
    "two events of a day that differ": (["5 evaluation kind=final", "5 evaluation kind=interim"], []),
    "two events of a day for different courses": (["5 invitation A", "5 invitation B"], []),
    "an answer before the question": (
        ["5 inquiry", "3 inquiry_answered"],
        [("answer-before-question", (1, 0))],
    ),
    "an answer on the day of the question": (["5 inquiry", "5 inquiry_answered"], []),
    "an answer without a question": (["3 information_received"], []),
    "an event of one of two courses": (
        ["1 course_start A", "2 course_start B", "5 conversation"],
        [("event-of-which-course", (2,))],
    ),
    "an event of a named course": (["1 course_start A", "2 course_start B", "5 conversation A"], []),
    "an inquiry after the course": (
        ["1 course_start", "5 course_end", "9 inquiry"],
        [("inquiry-after-course", (2,))],
    ),
    "an inquiry on the last day": (["1 course_start", "5 course_end", "5 inquiry"], []),
    "an inquiry while another course runs": (
        ["1 course_start A", "5 course_end A", "6 course_start B form=group", "9 inquiry A"],
        [],
    ),
    "a course of the same form on the day of the end": (
        ["1 course_start form=group", "10 course_end", "10 course_start form=group"],
        [("new-course-soon", (2, 1))],
    ),
    "a course of the same form a month after the end": (
        ["1 course_start form=group", "10 course_end", "41 course_start form=group"],
        [("new-course-soon", (2, 1))],
    ),
    "a course of the same form more than a month after the end": (
        ["1 course_start form=group", "10 course_end", "42 course_start form=group"],
        [],
    ),
    "a course of another form": (
        ["1 course_start form=group", "10 course_end", "20 course_start form=individual"],
        [],
    ),
}


@pytest.mark.parametrize(("words", "expected"), ODD.values(), ids=ODD)
def test_oddities(words: list[str], expected: list[tuple[str, tuple[int, ...]]]) -> None:
    """Whatever a reader should look at is named by its events, and nothing else is."""
    assert notices(*words) == expected


def test_help_that_ends_before_it_begins() -> None:
    """Such a period is named by its position; one of a single day is not."""
    day, before = date(2025, 1, 5), date(2025, 1, 4)
    support = (Support("SEL-85", day, day), Support("SEL-85", day, before))
    found = oddities(Snapshot(Episode("E-1", support=support), date(2025, 3, 31).toordinal()))
    assert found == (Notice("support-ends-before-start", support=(1,)),)


def test_what_notices_tell() -> None:
    """A notice names type and day of its first event, and nothing else of the record."""
    episode = Episode("E-1", events=(event("5 referral to=Hansen"), event("5 referral to=Hansen")))
    (notice,) = oddities(Snapshot(episode, date(2025, 3, 31).toordinal()))
    assert notice.fields == {"type": "referral", "on": date(2025, 1, 5)}
