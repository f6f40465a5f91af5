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
