"""A standard that no course can keep: only what binds everyone in the target group can say so."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import Rule, named, rule, said

CODE = "no-course-possible"

LIGHT = {"severity": "light"}


@pytest.mark.parametrize(
    ("one", "other", "group", "found"),
    [
        (None, None, [], True),
        ("motivated", LIGHT, [], False),
        ("motivated", None, [], False),
        ("motivated", {"not": "motivated"}, [], False),
        ("motivated", None, [rule("group", "eligibility", require="motivated")], True),
        ("can_benefit", None, [rule("group", "eligibility", require="can_benefit")], False),
        (
            {"age": {"at_least": 18}},
            None,
            [rule("group", "eligibility", require={"age": {"at_least": 18}})],
            False,
        ),
        ({"any": ["motivated", {"not": "motivated"}]}, None, [], True),
        ({"form": ["individual", "group", "ad_hoc"]}, None, [], True),
        ({"form": ["individual", "group"]}, None, [], False),
    ],
)
def test_for_whom_there_is_no_course(one: Any, other: Any, group: list[Rule], *, found: bool) -> None:  # noqa: ANN401  a condition as written
    """Whoever one of the conditions leaves out has a course that keeps the standard."""
    short = rule("short", "duration", at_most="3 months", **({"when": one} if one else {}))
    long = rule("long", "duration", at_least="4 months", **({"when": other} if other else {}))
    told = said(CODE, [*group, short, long])
    assert [named(one) for one in told] == ([["short", "long"]] if found else [])


def test_nobody_in_the_target_group_proves_nothing() -> None:
    """A condition is not that of everyone where there is nobody."""
    group = [
        rule("wish", "eligibility", require="wish"),
        rule("unwilling", "eligibility", require={"not": "wish"}),
    ]
    rules = [
        rule("short", "duration", at_most="3 months", when="motivated"),
        rule("long", "duration", at_least="4 months", when={"not": "motivated"}),
    ]
    assert said(CODE, [*group, *rules]) == ()


@pytest.mark.parametrize(
    ("of", "most", "found"),
    [
        ("course_start", 0, True),
        ("course_start", 1, False),
        ("course_end", 0, True),
        (["course_start", "course_end"], 1, True),
        (["course_start", "course_end"], 2, False),
        ({"course_start": {"form": "group"}}, 0, False),
    ],
)
def test_a_course_starts_and_ends(of: Any, most: int, *, found: bool) -> None:  # noqa: ANN401  events as written
    """A number that leaves no room for the start and the end forbids every course."""
    none = rule("none", "count", of=of, at_most=most)
    assert bool(said(CODE, [none])) is found
    hints = [str(one.hint()) for one in said("conflicting-rules", [none])]
    assert [f"{most + 1} at least must come, and {most} at most" in hint for hint in hints] == [True] * found
