from __future__ import annotations

from collections.abc import Iterator

from tests.unit.kernel.one_rule import event, standard_of

from forebyg import Episode, load_standard
from forebyg.testing.rewording import reworded
from forebyg.timeline import frozen
from forebyg.vocabulary import Value
from forebyg.witness import boundary, compliant

HJOERRING = load_standard("hjoerring")
GROUP = compliant(HJOERRING, form="group")
TURNS = range(1, 20)


def said(kind: str, name: str, *, numbers: bool = True, of: Episode = GROUP) -> Iterator[Value | None]:
    """What a record says of such events, in each of its wordings."""
    for turn in TURNS:
        told = reworded(HJOERRING, of, turn, numbers=numbers)
        yield from (one.attributes.get(name) for one in told.events if one.type == kind)


def test_without_a_turn_nothing_is_reworded() -> None:
    """Nought is the record as it is."""
    assert reworded(HJOERRING, GROUP, 0, numbers=True) is GROUP


def test_a_number_stays_on_its_side_of_every_bound() -> None:
    """Three to five may take part, for two to three hours, and no wording leaves that."""
    assert set(said("group_meeting", "participants")) == {3, 4}
    assert set(said("group_meeting", "minutes")) == {120, 121, 125, 135, 150}


def test_numbers_stay_where_they_may_be_the_limit() -> None:
    """Of a record that stands at a limit no number is changed."""
    for edge in boundary(HJOERRING, "three-to-five-participants"):
        there = {one.attributes.get("participants") for one in edge.episode.events}
        told = set(said("group_meeting", "participants", numbers=False, of=edge.episode))

        assert told <= there


def test_what_no_rule_asks_for_is_said_or_left_out() -> None:
    """Why a course ended, or by what channel somebody asked, differs from wording to wording."""
    assert len({*said("inquiry", "channel")}) > 2
    assert {*said("course_end", "reason")} >= {None, "A"}


def test_what_rules_tell_apart_is_not_touched() -> None:
    """Who gave the talks, whether goals were smart, and whose evaluation it was stay."""
    assert {*said("conversation", "adviser")} == {"A"}
    assert {*said("goals_set", "smart")} == {True}
    assert {*said("evaluation", "kind")} == {"final"}
    assert {*said("course_start", "form")} == {"group"}


def test_what_no_rule_asks_for_may_be_left_out() -> None:
    """A reason that is given gives way to another, or to none."""
    moved = [one._replace(attributes=frozen({"reason": "moved"})) for one in GROUP.events[-1:]]
    record = GROUP._replace(events=(*GROUP.events[:-1], *moved))

    assert {*said("course_end", "reason", of=record)} >= {"moved", None, "A"}


def test_one_value_throughout_stays_one() -> None:
    """Talks at home or by phone, says one rule, and all alike, says another: none is changed."""
    same = "kind: continuity, of: conversation, attribute: channel"
    bound = "kind: attribute, of: conversation, attribute: channel, one_of: [home, phone]"
    standard = standard_of(f"{same}}}\n- {{id: two, cites: [ONE-1], {bound}")
    talks = tuple(event(day, "conversation", channel="home") for day in (3, 10))
    record = Episode("E-1", events=(event(1, "course_start"), *talks))
    told = {reworded(standard, record, turn, numbers=True).events[1:] for turn in TURNS}

    assert {tuple(one.attributes["channel"] for one in each) for each in told} == {("home", "home")}
