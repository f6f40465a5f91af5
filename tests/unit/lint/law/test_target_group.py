"""Target groups beside the law's: wider, narrower, and what cannot be told."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import Rule, rule, said

LOOSER, STRICTER, MISSING = "looser-than-statute", "stricter-than-statute", "statute-demand-missing"
TARGET = rule("target", "eligibility", require={"any": ["impairment_or_social_problems", "at_risk"]})
BENEFIT = rule("benefit", "eligibility", require="can_benefit")


def places(code: str, *rules: Rule, **head: Any) -> list[str]:  # noqa: ANN401  whatever a head may hold
    """Where the advice stands."""
    return [found.place for found in said(code, rules, **head)]


@pytest.mark.parametrize(
    ("require", "looser", "stricter"),
    [
        ({"any": ["impairment_or_social_problems", "at_risk"]}, [], []),
        ({"any": ["at_risk", "impairment_or_social_problems", "wish"]}, ["rules[1].require"], []),
        ("at_risk", [], ["rules[1].require"]),
        ({"all": [{"any": ["at_risk", "impairment_or_social_problems"]}, "wish"]}, [], ["rules[1].require"]),
        ({"any": ["at_risk", "vulnerability"]}, [], ["rules[1].require"]),
    ],
)
def test_criteria(require: Any, looser: list[str], stricter: list[str]) -> None:  # noqa: ANN401  as written
    """Wider or narrower than the law's target group; where other words are used, wider is not claimed."""
    target = rule("target", "eligibility", require=require)
    assert places(LOOSER, BENEFIT, target) == looser
    assert places(STRICTER, BENEFIT, target) == stricter


def test_what_only_residents_get() -> None:
    """That a municipality helps those who live there is no demand beyond the law."""
    assert places(STRICTER, TARGET, BENEFIT, rule("home", "eligibility", require={"residence": "nyby"})) == []


@pytest.mark.parametrize(
    ("rules", "found"),
    [([TARGET, BENEFIT], []), ([TARGET], ["rules"]), ([rule("longest", "duration", at_most="6 months")], [])],
)
def test_a_demand_that_is_missing(rules: list[Rule], found: list[str]) -> None:
    """A target group without the law's other demand; a standard without any target group claims nothing."""
    assert places(MISSING, *rules) == found
