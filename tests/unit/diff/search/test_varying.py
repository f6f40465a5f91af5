from __future__ import annotations

from tests.unit.diff.search.records import on, trial

from forebyg.diff.search.material import Material, Template
from forebyg.diff.search.varying import known_otherwise, of_another_form, varied

ASKED = Template("inquiry")
TALK = Template("conversation", (("channel", "phone"),))
GROUP, ALONE = (Template("course_start", (("form", form),)) for form in ("group", "individual"))
RECORD = trial(
    on(0, "course_start", form="individual"),
    on(1, "inquiry"),
    on(2, "inquiry"),
    as_of=3,
    facts={"wish": True},
)


def test_other_events() -> None:
    """One inquiry, or all of them, becomes a talk; the start of the course stays what it is."""
    every = [[event.type for event in one.episode.events] for one in varied(RECORD, (GROUP, TALK, ASKED))]

    assert ["course_start", "conversation", "inquiry"] in every
    assert ["course_start", "conversation", "conversation"] in every
    assert {types[0] for types in every} == {"course_start"}


def test_another_form() -> None:
    """The course starts in each form that the clauses look at, and nothing else is another."""
    every = [one.episode.events for one in of_another_form(RECORD, (ALONE, TALK, GROUP))]

    assert [events[0].attributes["form"] for events in every] == ["individual", "group"]
    assert {events[1:] for events in every} == {RECORD.episode.events[1:]}


def test_without_a_course_there_is_no_other_form() -> None:
    """A record before any course has no start to change."""
    assert list(of_another_form(trial(on(0, "inquiry"), as_of=1), (GROUP,))) == []


def test_other_facts() -> None:
    """Each mix of what the clauses can tell apart, in place of what is known."""
    of = Material((), {"motivated": (None, True, False)}, ())

    assert [dict(one.episode.facts) for one in known_otherwise(RECORD, of)] == [
        {},
        {"motivated": True},
        {"motivated": False},
    ]


def test_no_facts_no_cases() -> None:
    """Where the clauses look at no fact, what is known tells nothing."""
    assert list(known_otherwise(RECORD, Material((), {}, ()))) == []
