"""Longest times beside the law's, at the day where they begin to differ."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import Rule, reading, rule, said

LOOSER, STRICTER = "looser-than-statute", "stricter-than-statute"


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


def other(at_most: str, when: Any) -> Rule:  # noqa: ANN401  a condition as written
    """Another longest time, for some."""
    return rule("other", "duration", form="individual", at_most=at_most, when=when)


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ([], True),
        ([other("5 months", "wish")], False),
        ([other("5 months", {"any": ["wish", "motivated"]})], False),
        ([other("5 months", "motivated")], True),
        ([other("5 months", {"not": "wish"})], True),
        ([other("5 months", "motivated"), {**other("5 months", {"not": "motivated"}), "id": "rest"}], False),
        ([other("7 months", "wish")], True),
        ([rule("group", "eligibility", require={"not": "wish"})], False),
        ([rule("group", "eligibility", require="motivated")], True),
    ],
)
def test_a_longest_time_for_some(others: list[Rule], *, found: bool) -> None:
    """Eight months for those who wish it: someone there is whom no shorter time binds, or nobody."""
    rules = [longest(at_most="8 months", when="wish"), *others]
    assert ("rules[0].at_most" in places(LOOSER, *rules)) is found


def test_for_whom_it_is_so_is_said() -> None:
    """Both sentences name the rule whose condition must hold."""
    (looser,) = said(LOOSER, [longest(at_most="8 months", when="wish")])
    (stricter,) = said(STRICTER, [longest(at_most="3 months", when="wish")])
    for found in (looser, stricter):
        assert "where the condition (`when`) of longest holds" in found.one_line("en")
