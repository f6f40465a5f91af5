"""The quick search gives what the general one gives, or says that something is in doubt."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event

from forebyg.kernel.occasion import Occasion, occasions
from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector
from forebyg.kernel.search import search
from forebyg.timeline import Episode, Event, FrozenDict, Snapshot

PHONE = Demand("channel", Relation.ONE_OF, ("phone",))
LONG = Demand("minutes", Relation.BETWEEN, (45, None))
HELD = Demand("held", Relation.ONE_OF, (True,), default=True)
OFFERED = Demand("channels", Relation.INCLUDES, ("phone",))


def occasion(*events: Event) -> Occasion:
    """The only occasion of a record, at the end of September 2025."""
    (one,) = occasions(Snapshot(Episode("E-1", events=events), date(2025, 9, 30).toordinal()))
    return one


@pytest.mark.parametrize(
    ("selector", "known", "expected"),
    [
        ((Pattern("conversation", (PHONE,)),), {"channel": "phone"}, True),
        ((Pattern("conversation", (PHONE,)),), {"channel": "home"}, False),
        ((Pattern("conversation", (PHONE,)),), {}, None),
        ((Pattern("conversation", (LONG,)),), {"minutes": 45}, True),
        ((Pattern("conversation", (LONG,)),), {"minutes": 44}, False),
        ((Pattern("conversation", (LONG,)),), {}, None),
        ((Pattern("conversation", (LONG, HELD)),), {"minutes": 45, "held": False}, False),
        ((Pattern("conversation", (HELD, LONG)),), {"held": False}, False),
        ((Pattern("conversation", (HELD, LONG)),), {"minutes": 45}, True),
        ((Pattern("conversation", (PHONE,)), Pattern("group_meeting")), {"channel": "phone"}, True),
        ((Pattern("conversation", (PHONE,)), Pattern("group_meeting")), {}, None),
        ((Pattern("conversation"), Pattern("group_meeting")), {}, True),
        ((), {}, False),
    ],
)
def test_a_search_finds_the_event_or_says_that_it_is_in_doubt(
    selector: Selector, known: dict[str, str | int | bool], *, expected: bool | None
) -> None:
    """An event that fits is found, one that does not is not, and one that may makes the search give up."""
    talk = Event(date(2025, 9, 5), "conversation", FrozenDict(known))
    here = occasion(event(1, "course_start"), talk)
    found = search(selector)(here)

    assert (found if found is None else [seen.event for seen in found]) == (
        None if expected is None else [talk] * expected
    )
    if found is not None:
        assert found == here.matches(selector).sure


def test_a_list_of_words_is_searched_for_the_words() -> None:
    """A channel is offered where it is one of those offered."""
    offers = [
        Event(date(2025, 9, 5), "contact_offered", FrozenDict({"channels": words}))
        for words in (("phone", "text"), ("text",), ())
    ]
    found = search((Pattern("contact_offered", (OFFERED,)),))(occasion(event(1, "course_start"), *offers))

    assert found is not None
    assert [seen.position for seen in found] == [1]


def test_starts_and_ends_are_those_believed() -> None:
    """Of a course its own start and end; where there is no course, every one that is seen."""
    starts, ends = (Pattern("course_start"),), (Pattern("course_end"),)
    twice = occasion(event(1, "course_start"), event(3, "course_start"))
    over = occasion(event(1, "course_start"), event(5, "course_end"), event(9, "course_end"))
    runs = occasion(event(5, "course_start"), event(1, "course_end"))
    closed = occasion(event(3, "inquiry", acute=True), event(5, "course_end"))

    def days(selector: Selector, where: Occasion) -> list[int]:
        return [seen.event.date.day for seen in search(selector)(where) or []]

    assert (days(starts, twice), days(ends, twice)) == ([1], [])
    assert (search(starts)(occasion()), search(ends)(occasion())) == ([], [])
    assert (days(starts, over), days(ends, over)) == ([1], [5])
    assert (days(starts, runs), days(ends, runs)) == ([5], [])
    assert (days(starts, closed), days(ends, closed)) == ([], [5])
