"""Rules that nothing can break, and those that something can."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import Rule, rule, said, verdicts

CODE = "always-holds"

PHONE = {"conversation": {"channel": "phone"}}


def so(require: Any, **fields: Any) -> Rule:  # noqa: ANN401  whatever a demand on facts may hold
    """A demand on a day."""
    return rule("one", "fact", require=require, **fields)


def same(of: Any, attribute: str) -> Rule:  # noqa: ANN401  events as written
    """One value throughout."""
    return rule("one", "continuity", of=of, attribute=attribute)


@pytest.mark.parametrize(
    "always",
    [
        so({"happened": "course_start"}),
        so({"happened": "course_start"}, at="course_start", form="group"),
        so({"happened": {"course_start": {"form": "group"}}}, form="group"),
        so({"not": {"happened": {"course_start": {"form": "group"}}}}, form="individual"),
        so({"happened": "conversation"}, at=PHONE),
        so({"any": [{"happened": "conversation"}, {"not": {"happened": PHONE}}]}, at="inquiry"),
        same(PHONE, "channel"),
        same([PHONE, {"conversation": {"channel": "phone", "purpose": "guidance"}}], "channel"),
        same("course_start", "form"),
        same({"course_end": {}}, "reason"),
    ],
)
def test_what_nothing_breaks(always: Rule) -> None:
    """What stands on the day itself, and one value of what has only one."""
    assert [one.fields["rule"] for one in said(CODE, [always])] == ["one"]


@pytest.mark.parametrize(
    "broken",
    [
        so({"happened": PHONE}, at="conversation"),
        so({"happened": "inquiry"}),
        so({"happened": "course_start"}, at="inquiry"),
        so({"happened": {"course_start": {"form": "group"}}}),
        same(PHONE, "adviser"),
        same({"conversation": {"channel": ["phone", "home"]}}, "channel"),
        same([PHONE, "conversation"], "channel"),
    ],
)
def test_what_something_breaks(broken: Rule) -> None:
    """A narrower event, one on another day, and a value that is open."""
    assert said(CODE, [broken]) == ()


def test_what_the_advice_says_of_a_record() -> None:
    """No talk by phone differs in its channel from another one, and the start has come on its own day."""
    talks = [(5, "conversation", {"channel": "phone"}), (9, "conversation", {"channel": "home"})]
    events = [(1, "course_start"), *talks, (12, "conversation", {"channel": "phone"}), (40, "course_end")]
    assert verdicts([same(PHONE, "channel")], events) == {"one": "satisfied"}
    assert verdicts([same("conversation", "channel")], events) == {"one": "violated"}
    assert verdicts([so({"happened": "course_start"})], events) == {"one": "satisfied"}
