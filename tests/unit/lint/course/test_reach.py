"""Times that come too late or can never be reached, at the day where they begin to."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import named, rule, said

LATE, CUT, FINAL = "deadline-after-the-end", "limit-never-reached", "final-before-the-end"
FINALLY = {"evaluation": {"kind": "final"}}


def deadline(within: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401  whatever a rule may hold
    """Something due after the start."""
    return rule(
        "due", "deadline", **{"do": "evaluation", "after": "course_start", "within": within, **fields}
    )


@pytest.mark.parametrize(
    ("within", "fields", "found"),
    [
        ("20 weeks", {}, []),
        ("141 days", {}, [["longest"]]),
        ("141 days", {"early_end": "at_end"}, []),
        ("141 days", {"after": "course_end"}, []),
        ("141 days", {"after": "inquiry"}, []),
        ("141 days", {"norm": "may"}, []),
        ("141 days", {"form": "group"}, []),
    ],
)
def test_a_deadline_after_the_end(within: str, fields: dict[str, Any], found: list[list[str]]) -> None:
    """A day more than the longest course is too late, where it is counted from the course."""
    longest = rule("longest", "duration", form="individual", at_most="20 weeks")
    assert [named(one) for one in said(LATE, [longest, deadline(within, **fields)])] == found


def test_a_deadline_in_months_is_late_only_if_it_always_is() -> None:
    """Six months may be shorter or longer than 182 days, so neither is called late."""
    assert said(LATE, [rule("longest", "duration", at_most="182 days"), deadline("6 months")]) == ()


@pytest.mark.parametrize(("days", "found"), [(46, []), (47, [["weekly", "five"]])])
def test_a_limit_that_talks_use_up(days: int, found: list[list[str]]) -> None:
    """Five talks, one in every whole week, are enough for forty-six days and no more."""
    rules = [
        rule("weekly", "frequency", of="conversation"),
        rule("five", "count", of="conversation", at_most=5),
        rule("longest", "duration", at_most=f"{days} days"),
    ]
    assert [named(one) for one in said(CUT, rules)] == found


@pytest.mark.parametrize(
    ("fields", "found"),
    [({}, []), ({"measure": "gap"}, [["weekly", "five"]]), ({"of": ["conversation", "group_meeting"]}, [])],
)
def test_what_talks_use_up_hangs_on_how_they_are_counted(
    fields: dict[str, Any], found: list[list[str]]
) -> None:
    """With no gap over a week five talks last forty-eight days; meetings may take the place of talks."""
    rules = [
        rule("weekly", "frequency", **{"of": "conversation", **fields}),
        rule("five", "count", of="conversation", at_most=5),
        rule("longest", "duration", at_most="46 days" if fields == {} else "49 days"),
    ]
    assert [named(one) for one in said(CUT, rules)] == found


@pytest.mark.parametrize(
    ("do", "within", "found"),
    [
        (FINALLY, "20 weeks", ["due"]),
        (FINALLY, "6 months", []),
        ({"evaluation": {"kind": "interim"}}, "20 weeks", []),
        ("evaluation", "20 weeks", []),
    ],
)
def test_final_before_the_end(do: Any, within: str, found: list[str]) -> None:  # noqa: ANN401  as written
    """Only what is called final, and only where the course may go on after it."""
    rules = [rule("longest", "duration", at_most="6 months"), deadline(within, do=do)]
    assert [rules[1]["id"] for _ in said(FINAL, rules)] == found


@pytest.mark.parametrize(
    ("do", "by", "found"),
    [
        (FINALLY, "start", True),
        (FINALLY, "end", False),
        ({"evaluation": {"kind": "interim"}}, "start", False),
    ],
)
def test_final_at_the_start(do: Any, by: str, *, found: bool) -> None:  # noqa: ANN401  as written
    """What is called final is due before anything has been done."""
    assert bool(said(FINAL, [rule("last", "duty", do=do, by=by)])) is found


def test_final_in_a_course_without_an_end() -> None:
    """Where nothing limits the course, nobody can say that it goes on for long."""
    assert said(FINAL, [deadline("20 weeks", do=FINALLY)]) == ()


@pytest.mark.parametrize(("norm", "found"), [("must", True), ("should", False)])
def test_a_length_that_is_only_recommended(norm: str, *, found: bool) -> None:
    """Three months are the norm and six the limit: both have work to do."""
    rules = [
        rule("limit", "duration", at_most="6 months"),
        rule("usual", "duration", at_most="3 months", norm=norm),
        rule("evaluated", "deadline", do="evaluation", after="course_start", within="4 months"),
    ]
    assert bool(said(CUT, rules)) is found
    assert bool(said(LATE, rules)) is found


@pytest.mark.parametrize(
    ("few", "apart", "found"),
    [
        ({}, {"in_any": "13 days"}, [["longest", "apart"]]),
        ({}, {"in_any": "12 days"}, []),
        ({"at_most": 7}, {"in_any": "13 days"}, []),
        ({"at_most": 15}, {"in_any": "13 days", "at_most": 2}, [["longest", "apart"]]),
        ({"at_most": 14}, {"in_any": "13 days", "at_most": 2}, []),
        ({"window": "whole"}, {"in_any": "13 days"}, []),
        ({"of": ["conversation", "group_meeting"]}, {"in_any": "13 days"}, []),
        ({}, {"in_any": "13 days", "norm": "should"}, []),
        ({}, {"in_any": "13 days", "form": "group"}, []),
        ({}, {"in_any": "13 days", "when": "wish"}, []),
        ({}, {"at_most": 9}, []),
    ],
)
def test_a_number_that_is_never_reached(
    few: dict[str, Any], apart: dict[str, Any], found: list[list[str]]
) -> None:
    """Eight talks of which two lie two weeks apart take fourteen weeks, and ninety-two days are less."""
    rules = [
        rule("longest", "duration", at_most="92 days"),
        rule("few", "count", **{"of": "conversation", "at_most": 8, **few}),
        rule("apart", "count", **{"of": "conversation", "at_most": 1, **apart}),
    ]
    assert [named(one) for one in said(CUT, rules)] == found
