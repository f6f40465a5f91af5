from __future__ import annotations

from typing import Any

import pytest

from forebyg.kernel.pattern import Selector
from forebyg.lint.patterns import are_disjoint, is_part, overlap
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import selector


def minutes(**bounds: int) -> dict[str, Any]:
    """Talks of so many minutes."""
    return {"conversation": {"minutes": bounds}}


def channels(words: Any) -> dict[str, Any]:  # noqa: ANN401  as a standard writes demands
    """Offers of contact by these channels."""
    return {"contact_offered": {"channels": words}}


def events(written: Any) -> Selector:  # noqa: ANN401  as a standard writes events
    """The events that a standard writes so."""
    return selector(written, Context.nowhere([]))


@pytest.mark.parametrize(
    ("special", "general"),
    [
        ("conversation", "conversation"),
        ("conversation", ["group_meeting", "conversation"]),
        ({"evaluation": {"kind": "final"}}, "evaluation"),
        ({"conversation": {"purpose": "course"}}, {"conversation": {"purpose": ["course", "follow_up"]}}),
        (
            minutes(at_least=30, at_most=45),
            minutes(at_most=60),
        ),
        (
            channels({"exactly": ["phone", "virtual"]}),
            channels(["phone"]),
        ),
    ],
)
def test_part(special: Any, general: Any) -> None:  # noqa: ANN401  as a standard writes events
    """Whatever fits the narrower fits the wider; the other way round only where they are the same."""
    assert is_part(events(special), events(general))
    assert is_part(events(general), events(special)) is (special == general)


@pytest.mark.parametrize(
    ("one", "other", "met"),
    [
        ("conversation", "group_meeting", False),
        ({"conversation": {"channel": "phone"}}, {"conversation": {"purpose": "course"}}, True),
        ({"conversation": {"purpose": "course"}}, {"conversation": {"purpose": "follow_up"}}, False),
        (
            minutes(at_least=46),
            minutes(at_most=45),
            False,
        ),
        (
            minutes(at_least=45),
            minutes(at_most=45),
            True,
        ),
        ({"conversation": {"minutes": 50}}, minutes(at_most=45), False),
        (
            channels({"exactly": "phone"}),
            channels(["virtual"]),
            False,
        ),
        (
            channels({"exactly": "phone"}),
            channels({"exactly": "virtual"}),
            False,
        ),
        (channels(["phone"]), channels(["virtual"]), True),
    ],
)
def test_overlap(one: Any, other: Any, *, met: bool) -> None:  # noqa: ANN401  as a standard writes events
    """Two sorts of events have one in common or not, whichever is named first."""
    assert overlap(events(one), events(other)) is met
    assert overlap(events(other), events(one)) is met
    assert are_disjoint((events(one), events(other))) is not met
