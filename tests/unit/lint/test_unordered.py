"""Two ways to write one thing, and two things that look alike."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import reading, rule, said

CODE = "choice-without-effect"

TALKS = rule("talks", "count", of="conversation", at_most=5)
ADULT = {"age": {"at_least": 18}}
WISH = {"any": ["wish", "motivated"]}


def are_alike(written: dict[str, Any], field: str, one: Any, other: Any) -> bool:  # noqa: ANN401  as written
    """Whether two values of a field, each under a choice of its own, come to the same."""
    hanging = {**written, field: {"reading": "which", "one": one, "other": other}}
    return bool(said(CODE, [hanging], readings={"which": reading("one", "other")}))


@pytest.mark.parametrize(
    ("written", "field", "one", "other"),
    [
        (TALKS, "of", ["conversation", "group_meeting"], ["group_meeting", "conversation"]),
        (TALKS, "form", ["group", "individual"], ["individual", "group"]),
        (
            TALKS,
            "of",
            {"conversation": {"channel": ["phone", "home"]}},
            {"conversation": {"channel": ["home", "phone"]}},
        ),
        (TALKS, "of", "conversation", {"conversation": {"held": True}}),
        (TALKS, "when", WISH, {"any": ["motivated", "wish"]}),
        (TALKS, "when", "wish", {"all": ["wish"]}),
        (TALKS, "when", "wish", {"not": {"not": "wish"}}),
        (TALKS, "when", ["wish", ["motivated", "at_risk"]], ["at_risk", "wish", "motivated"]),
        (TALKS, "when", ADULT, {"not": {"age": {"at_most": 17}}}),
        (TALKS, "when", {"not": ADULT}, {"age": {"at_most": 17}}),
        (TALKS, "when", {"residence": ["samsoe", "odder"]}, {"residence": ["odder", "samsoe"]}),
        (
            rule("barred", "exclusion", paragraphs=["SEL-85"]),
            "paragraphs",
            ["SEL-85", "LAB-167"],
            ["LAB-167", "SEL-85"],
        ),
    ],
)
def test_one_thing_written_in_two_ways(written: dict[str, Any], field: str, one: Any, other: Any) -> None:  # noqa: ANN401  as written
    """Nothing hangs on the order of a list, nor on a list of one."""
    assert are_alike(written, field, one, other)


@pytest.mark.parametrize(
    ("written", "field", "one", "other"),
    [
        (TALKS, "of", ["conversation", "group_meeting"], "conversation"),
        (TALKS, "when", WISH, {"all": ["wish", "motivated"]}),
        (TALKS, "when", "wish", {"not": "wish"}),
        (TALKS, "when", ADULT, {"not": {"age": {"at_most": 18}}}),
        (TALKS, "when", {"not": {"age": {"at_least": 18, "at_most": 64}}}, {"age": {"at_most": 17}}),
        (
            TALKS,
            "when",
            {"any": ["wish", ["motivated", "at_risk"]]},
            {"any": ["wish", "motivated", "at_risk"]},
        ),
    ],
)
def test_two_things(written: dict[str, Any], field: str, one: Any, other: Any) -> None:  # noqa: ANN401  as written
    """What differs in more than its order has an effect."""
    assert not are_alike(written, field, one, other)


def twin(name: str, choice: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401  whatever a duty may hold
    """A duty that stands under one choice."""
    return rule(name, "duty", do="written_note", under={"which": choice}, **fields)


@pytest.mark.parametrize(
    ("fields", "found"),
    [({}, 1), ({"by": "end"}, 0), ({"norm": "should"}, 0), ({"form": "group"}, 0)],
)
def test_two_rules_that_say_the_same(fields: dict[str, Any], found: int) -> None:
    """Each stands under one choice, and whichever is chosen the same is demanded, by another name."""
    rules = [twin("one", "one"), twin("other", "other", **fields)]
    assert len(said(CODE, rules, readings={"which": reading("one", "other")})) == found


def test_two_rules_that_say_the_same_only_under_what_is_taken() -> None:
    """Another reading makes a difference between them."""
    other = twin("other", "other", by={"reading": "when", "late": "open_until_end", "soon": "start"})
    readings = {"which": reading("one", "other"), "when": reading("late", "soon")}
    found = said(CODE, [twin("one", "one"), other], readings=readings)
    assert [one.fields["reading"] for one in found] == []
