"""Whether an event is one that a rule speaks of, and what such events are called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector, Unsure, fit, label, related
from forebyg.timeline import Event, FrozenDict, Seen
from forebyg.vocabulary import Value

DAY = date(2025, 9, 1)
NEED = Demand("of", Relation.ONE_OF, ("need",))
RESULT = Demand("result", Relation.ONE_OF, ("individual", "group"))
LONG = Demand("minutes", Relation.BETWEEN, (45, None))
HELD = Demand("held", Relation.ONE_OF, (True,), default=True)


@pytest.mark.parametrize(
    ("relation", "value", "operand", "expected"),
    [
        (Relation.ONE_OF, "phone", ("phone", "text"), True),
        (Relation.ONE_OF, "home", ("phone", "text"), False),
        (Relation.BETWEEN, 44, (45, 60), False),
        (Relation.BETWEEN, 45, (45, 60), True),
        (Relation.BETWEEN, 60, (45, 60), True),
        (Relation.BETWEEN, 61, (45, 60), False),
        (Relation.BETWEEN, 0, (None, 60), True),
        (Relation.BETWEEN, 99, (45, None), True),
        (Relation.INCLUDES, ("phone",), ("phone", "text"), False),
        (Relation.INCLUDES, ("text", "phone"), ("phone", "text"), True),
        (Relation.INCLUDES, ("home", "text", "phone"), ("phone", "text"), True),
        (Relation.INCLUDES, "phone", ("phone",), True),
        (Relation.EXACTLY, ("text", "phone"), ("phone", "text"), True),
        (Relation.EXACTLY, ("home", "text", "phone"), ("phone", "text"), False),
        (Relation.EXACTLY, "phone", ("phone",), True),
    ],
)
def test_how_a_value_relates(
    relation: Relation,
    value: Value,
    operand: tuple[Value | None, ...],
    expected: bool,  # noqa: FBT001  a table's column
) -> None:
    """Both bounds are allowed; a word by itself is a list of one."""
    assert related(relation, value, operand) is expected


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"of": "need", "result": "group"}, True),
        ({"of": "benefit"}, False),
        ({"result": "talk_sufficient"}, False),
        ({"of": "need"}, ("result",)),
        ({"result": "group"}, True),
        ({}, ("of", "result")),
    ],
)
def test_an_event_fits_or_lacks_what_would_tell(
    known: dict[str, str],
    expected: bool | tuple[str, ...],  # noqa: FBT001  a table's column
) -> None:
    """What surely does not fit is not asked about."""
    assert fit(Pattern("assessment", (NEED, RESULT)), Event(DAY, "assessment", FrozenDict(known))) == expected


@pytest.mark.parametrize("known", [{}, {"of": "need"}, {"result": "positive"}])
def test_what_no_event_can_be_is_not_asked_about(known: dict[str, str]) -> None:
    """An assessment of a need comes to nothing positive, and nothing is one of no words."""
    event = Event(DAY, "assessment", FrozenDict(known))
    positive = Demand("result", Relation.ONE_OF, ("positive",))

    assert fit(Pattern("assessment", (NEED, positive)), event) is False
    assert fit(Pattern("assessment", (Demand("via_caseworker", Relation.ONE_OF, ()),)), event) is False


def test_an_attribute_that_has_a_meaning_when_absent_is_not_asked_about() -> None:
    """A talk is held unless it says otherwise."""
    pattern = Pattern("conversation", (HELD,))

    assert fit(pattern, Event(DAY, "conversation")) is True
    assert fit(pattern, Event(DAY, "conversation", FrozenDict({"held": False}))) is False


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ((Pattern("referral"),), "referral"),
        ((Pattern("assessment", (NEED, RESULT)),), "assessment (of=need, result=individual,group)"),
        ((Pattern("conversation", (HELD,)), Pattern("group_meeting")), "conversation / group_meeting"),
        ((Pattern("conversation", (replace(HELD, operand=(False,)),)),), "conversation (held=false)"),
        ((Pattern("conversation", (LONG, HELD)),), "conversation"),
        ((Pattern("conversation", (LONG, Demand("channel", Relation.ONE_OF, ("phone",)), HELD)),),
         "conversation (channel=phone)"),
    ],
)  # fmt: skip
def test_the_short_name_of_what_is_looked_for(selector: Selector, expected: str) -> None:
    """Bounds on numbers are left out, as is whether a talk was held."""
    assert label(selector) == expected


def test_an_unsure_event_names_its_unknowns() -> None:
    """By its place in the record."""
    seen = Seen(DAY.toordinal(), 3, Event(DAY, "assessment"))

    assert Unsure(seen, ("of", "course")).needs == ("events[3].of", "events[3].course")
