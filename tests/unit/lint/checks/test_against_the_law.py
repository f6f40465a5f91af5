"""A standard beside the law: what goes further, what is narrower, and what cannot be told."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import Rule, reading, rule, said

LOOSER, STRICTER, MISSING = "looser-than-statute", "stricter-than-statute", "statute-demand-missing"
TARGET = rule("target", "eligibility", require={"any": ["impairment_or_social_problems", "at_risk"]})
BENEFIT = rule("benefit", "eligibility", require="can_benefit")


def places(code: str, *rules: Rule, **head: Any) -> list[str]:  # noqa: ANN401  whatever a head may hold
    """Where the advice stands."""
    return [found.place for found in said(code, rules, **head)]


def longest(**fields: Any) -> Rule:  # noqa: ANN401  whatever a rule may hold
    """A longest time of individual courses."""
    return rule("longest", "duration", **{"form": "individual", **fields})


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"at_most": "6 months"}, []),
        ({"at_most": "6 months 1 day"}, ["rules[0].at_most"]),
        ({"at_most": "181 days"}, []),
        ({"at_most": "182 days"}, ["rules[0].at_most"]),
        ({"at_most": "26 weeks"}, ["rules[0].at_most"]),
        ({"at_most": "7 months", "form": "group"}, []),
        ({"at_most": "7 months", "norm": "should"}, ["rules[0].at_most"]),
        ({"at_most": "6 months", "counted_from": "inquiry"}, []),
        ({"at_most": "6 months", "extension": {"by": "extension"}}, ["rules[0].extension"]),
        ({"at_least": "30 weeks"}, []),
    ],
)
def test_longer_than_the_law(fields: dict[str, Any], found: list[str]) -> None:
    """On some day of start a course can keep the standard and be longer than six months."""
    assert places(LOOSER, longest(**fields)) == found


@pytest.mark.parametrize(("norm", "found"), [("must", []), ("should", ["rules[0].at_most"])])
def test_another_rule_keeps_within_the_law(norm: str, found: list[str]) -> None:
    """What one clause lets go too far another may stop, if it must be kept; the fault is the first one's."""
    own = rule("law", "duration", at_most="6 months", norm=norm, form="individual")
    assert places(LOOSER, longest(at_most="7 months"), own) == found


def test_both_are_read_alike() -> None:
    """A reading that the law has too is chosen in both, so that a way of counting is no difference."""
    counting = {
        "missing_day": {"reading": "month-end", "last-of-month": "last_of_month", "next-month": "next_day"}
    }
    readings = {"month-end": reading("last-of-month", "next-month")}
    assert places(LOOSER, longest(at_most="6 months"), counting=counting, readings=readings) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"at_most": "6 months"}, []),
        ({"at_most": "180 days"}, ["rules[0].at_most"]),
        ({"at_most": "181 days"}, []),
        ({"at_most": "7 months", "form": "group"}, ["rules[0].at_most"]),
        ({"at_most": "1 month", "form": "ad_hoc"}, []),
    ],
)
def test_shorter_than_the_law(fields: dict[str, Any], found: list[str]) -> None:
    """Shorter wherever it is counted from; or a limit where the law has none."""
    assert places(STRICTER, longest(**fields)) == found


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
    ("rules", "found"), [([TARGET, BENEFIT], []), ([TARGET], ["rules"]), ([longest(at_most="6 months")], [])]
)
def test_a_demand_that_is_missing(rules: list[Rule], found: list[str]) -> None:
    """A target group without the law's other demand; a standard without any target group claims nothing."""
    assert places(MISSING, *rules) == found
