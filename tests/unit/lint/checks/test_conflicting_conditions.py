"""Facts that cannot be so together: told with the conditions under which they are demanded."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import Rule, rule, said

CODE = "conflicting-conditions"


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (
            [
                rule("a", "fact", require="motivated", when="wish"),
                rule("b", "fact", require={"not": "motivated"}, when="at_risk"),
            ],
            "demand, where the conditions (`when`) of a, b all hold: a",
        ),
        (
            [
                rule("a", "fact", require="motivated", when="wish"),
                rule("b", "fact", require={"not": "motivated"}),
            ],
            "demand, where the condition (`when`) of a holds: a",
        ),
        (
            [rule("a", "fact", require={"not": "vulnerability"}, when="vulnerability")],
            "demand, where the condition (`when`) of a holds: a",
        ),
        (
            [
                rule("a", "fact", require="motivated", form="group"),
                rule("b", "fact", require={"not": "motivated"}),
            ],
            "demand, in group courses: a",
        ),
        (
            [
                rule("group", "eligibility", require="motivated", when="wish"),
                rule("b", "fact", require={"not": "motivated"}),
            ],
            "demand, where the condition (`when`) of group holds: group",
        ),
    ],
)
def test_for_whom(rules: list[Rule], told: str) -> None:
    """Whoever a condition or a form leaves out keeps them all."""
    (found,) = said(CODE, rules)
    assert told in found.message()


@pytest.mark.parametrize("when", [{"not": "wish"}, {"all": [{"not": "wish"}, "at_risk"]}])
def test_conditions_that_exclude_each_other(when: Any) -> None:  # noqa: ANN401  a condition as written
    """What no citizen is asked for at once contradicts nothing."""
    rules = [
        rule("a", "fact", require="motivated", when="wish"),
        rule("b", "fact", require={"not": "motivated"}, when=when),
    ]
    assert said(CODE, rules) == ()


@pytest.mark.parametrize(
    ("require", "at", "found"),
    [
        ({"not": {"happened": "course_start"}}, "course_start", True),
        ({"not": {"happened": "conversation"}}, "conversation", True),
        ({"not": {"happened": {"conversation": {"channel": "phone"}}}}, "conversation", False),
        ({"not": {"happened": "conversation"}}, "course_start", False),
        ({"happened": {"course_start": {"form": "group"}}}, "course_start", True),
        ({"happened": "course_start"}, "inquiry", True),
        ({"happened": "course_start"}, "course_start", False),
    ],
)
def test_what_stands_on_the_day_itself(require: Any, at: Any, *, found: bool) -> None:  # noqa: ANN401  as written
    """What has come on that day has come, a course is of one form, and without one none has started."""
    assert bool(said(CODE, [rule("a", "fact", require=require, at=at)])) is found
