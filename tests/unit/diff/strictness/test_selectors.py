from __future__ import annotations

import pytest

from forebyg.diff.direction import Direction
from forebyg.diff.strictness.selectors import by_demand, by_events
from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector
from forebyg.vocabulary import Value

TALK, MEETING = Pattern("conversation"), Pattern("group_meeting")


def demand(relation: Relation, *operand: Value | None) -> Demand:
    """A demand on one and the same attribute."""
    return Demand("attribute", relation, operand)


BY_PHONE = Pattern("conversation", (Demand("channel", Relation.ONE_OF, ("phone",)),))
HALF_AN_HOUR = Pattern("conversation", (Demand("minutes", Relation.BETWEEN, (30, None)),))


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [((TALK, MEETING), (TALK,)), ((TALK,), (BY_PHONE,)), ((BY_PHONE, MEETING), (MEETING,)), ((TALK,), ())],
)
def test_wider_and_narrower(wide: Selector, narrow: Selector) -> None:
    """Whatever the narrow selector means the wide one means too."""
    assert by_events(narrow, wide, wider=Direction.LOOSENED) is Direction.LOOSENED
    assert by_events(wide, narrow, wider=Direction.LOOSENED) is Direction.TIGHTENED


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((BY_PHONE,), (HALF_AN_HOUR,), Direction.CHANGED),
        ((TALK,), (MEETING,), Direction.CHANGED),
        ((TALK, MEETING), (MEETING, TALK), None),
    ],
)
def test_neither_wider_nor_narrower(old: Selector, new: Selector, expected: Direction | None) -> None:
    """A talk by phone need not be a long one; and the order of two events says nothing."""
    assert by_events(old, new, wider=Direction.LOOSENED) is expected


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        (demand(Relation.ONE_OF, "phone", "home"), demand(Relation.ONE_OF, "phone")),
        (demand(Relation.BETWEEN, 30, None), demand(Relation.BETWEEN, 60, 90)),
        (demand(Relation.BETWEEN, None, 60), demand(Relation.BETWEEN, None, 45)),
        (demand(Relation.INCLUDES, "phone"), demand(Relation.INCLUDES, "phone", "text")),
    ],
)
def test_demands_on_an_attribute(wide: Demand, narrow: Demand) -> None:
    """A demand is the wider, the more values it allows."""
    assert by_demand(narrow, wide, wider=Direction.LOOSENED) is Direction.LOOSENED
    assert by_demand(wide, narrow, wider=Direction.LOOSENED) is Direction.TIGHTENED
