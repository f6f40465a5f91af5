"""What must come and may not: the day on which it is still too soon, and the one on which it is not."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.courses import is_possible, longest
from tests.unit.lint.drafts import Rule, rule, verdicts

from forebyg.kernel.pattern import Pattern

INQUIRY = (Pattern("inquiry"),)
PLAN = "plan_made"
INTERIM = {"evaluation": {"kind": "interim"}}
FINAL = {"evaluation": {"kind": "final"}}


def barred(first: str, days: int, *, of: Any = PLAN, opens: str = "course_start", **more: Any) -> Rule:  # noqa: ANN401  as written
    """Nothing of a kind from one day to so many days after another."""
    to = [{"first": first, **({"later": f"{days} days"} if days else {})}]
    return rule("barred", "count", of=of, at_most=0, window={"from": {"first": opens, **more}, "to": to})


def planned(days: int, **fields: Any) -> Rule:  # noqa: ANN401  whatever a deadline may hold
    """A plan within so many days of the start."""
    return rule(
        "planned", "deadline", **{"do": PLAN, "after": "course_start", "within": f"{days} days", **fields}
    )


@pytest.mark.parametrize(("due", "possible"), [(20, False), (21, True)])
def test_after_the_last_day_of_a_window(due: int, *, possible: bool) -> None:
    """What comes after the start and may not come for three weeks comes on the day after them."""
    rules = [planned(due), barred("course_start", 20)]
    assert is_possible(*rules) is possible
    kept = {"planned": "satisfied", "barred": "satisfied"}
    events = [(1, "course_start"), (1 + due, PLAN), (90, "course_end")]
    assert (verdicts(rules, events) == kept) is possible


@pytest.mark.parametrize(("begun", "possible"), [(21, False), (22, True)])
def test_before_the_first_day_of_a_window(begun: int, *, possible: bool) -> None:
    """What stands at the start and may not come in three weeks before it needs a day more before them."""
    rules = [
        rule("planned", "duty", do=PLAN, by="start"),
        rule("first", "order", before=PLAN, required="inquiry"),
        rule("begun", "deadline", do="course_start", after="inquiry", within=f"{begun} days"),
        barred("course_start", 0, earlier="21 days"),
    ]
    assert is_possible(*rules) is possible
    events = [(1, "inquiry"), (1, PLAN), (1 + begun, "course_start"), (90, "course_end")]
    kept = dict.fromkeys(("planned", "first", "begun", "barred"), "satisfied")
    assert (verdicts(rules, events) == kept) is possible


@pytest.mark.parametrize(
    ("bar", "possible"),
    [
        (barred("course_start", 30), False),
        (barred("course_start", 30, opens="inquiry"), True),
        (barred("referral", 30), True),
        (
            rule("barred", "count", of=PLAN, at_most=0, window={"from": {"first": "course_start"}, "to": []}),
            False,
        ),
        (rule("barred", "count", of=PLAN, at_most=0, in_any="1 week"), True),
        (rule("barred", "count", of=PLAN, at_most=1), True),
        (rule("barred", "count", of={PLAN: {"partners": {"includes": ["doctor"]}}}, at_most=0), True),
    ],
)
def test_which_windows_are_sure(bar: Rule, *, possible: bool) -> None:
    """A window that may not open or close bars nothing for sure, nor does one for another kind."""
    assert is_possible(planned(20), bar) is possible


def test_a_ban_before_any_course() -> None:
    """All that belongs to no course yet is looked at without an end, so what must come there cannot."""
    rules = [planned(5, after="inquiry"), rule("never", "count", of=PLAN, at_most=0, window="whole")]
    found = rule("never", "count", of=PLAN, at_most=0)
    assert not is_possible(*rules, form="none", assumed=INQUIRY)
    assert is_possible(rules[0], found, form="none", assumed=INQUIRY)
    assert verdicts(rules, [(1, "inquiry"), (3, PLAN)])["never"] == "violated"


@pytest.mark.parametrize(("least", "days"), [(4, None), (5, 27)])
def test_more_in_a_window_than_in_the_whole_course(least: int, days: int | None) -> None:
    """Five talks in four weeks and four in all: one comes after the end, so that ends first."""
    window = {"from": {"first": "course_start"}, "to": [{"first": "course_start", "later": "28 days"}]}
    rules = [
        rule("soon", "count", of="conversation", at_least=least, window=window),
        rule("few", "count", of="conversation", at_most=4),
    ]
    assert longest(*rules) == days


@pytest.mark.parametrize(
    ("most", "window", "days"), [(1, "whole", 55), (2, "whole", None), (1, "course", None)]
)
def test_one_too_many_of_two_kinds(most: int, window: str, days: int | None) -> None:
    """Where one evaluation may come and the final one does, the other one comes after the end."""
    rules = [
        rule("interim", "deadline", do=INTERIM, after="course_start", within="56 days"),
        rule("final", "duty", do=FINAL, by="end"),
        rule("few", "count", of="evaluation", at_most=most, window=window),
    ]
    assert longest(*rules) == days


def test_one_too_many_in_an_ordinary_course() -> None:
    """What is done in a course is not done before it starts."""
    rules = [
        rule("final", "duty", do=FINAL, by="end"),
        rule("none", "count", of="evaluation", at_most=0),
    ]
    assert is_possible(*rules)
    assert not is_possible(*rules, ordinary=True)
    early = [(1, "evaluation", {"kind": "final"}), (10, "course_start"), (50, "course_end")]
    assert verdicts(rules, early) == {"final": "satisfied", "none": "satisfied"}


@pytest.mark.parametrize(("of", "possible"), [("inquiry", True), ("plan_made", False)])
def test_what_is_only_taken_to_happen_may_be_forbidden(of: str, *, possible: bool) -> None:
    """What follows a forbidden event may say what to do where the ban is broken."""
    rules = [planned(5, after="inquiry"), rule("never", "count", of=of, at_most=0, window="whole")]
    assert is_possible(*rules, form="none", assumed=INQUIRY) is possible


def nothing_after(opens: Any, at_most: int = 0, **more: Any) -> Rule:  # noqa: ANN401  as written
    """So many talks from one day to the end of the course."""
    window = {"from": {"first": opens, **more}, "to": [{"first": "course_end"}]}
    return rule("after", "count", of="conversation", at_most=at_most, window=window)


@pytest.mark.parametrize(
    ("bar", "often", "days"),
    [
        (nothing_after(PLAN), {}, 31),
        (nothing_after(PLAN, 1), {}, 38),
        (nothing_after(PLAN, later="1 week"), {}, 38),
        (nothing_after(PLAN, earlier="1 week"), {}, None),
        (nothing_after(PLAN), {"measure": "gap"}, 27),
        (nothing_after(PLAN), {"measure": "average"}, None),
        (nothing_after(PLAN), {"of": ["conversation", "group_meeting"]}, None),
        (nothing_after("referral"), {}, None),
    ],
)
def test_what_comes_weekly_and_from_some_day_on_no_more(
    bar: Rule, often: dict[str, Any], days: int | None
) -> None:
    """With the plan on day twenty a course may go on to the second Saturday after it, and no longer."""
    rules = [planned(20), bar, rule("weekly", "frequency", **{"of": "conversation", **often})]
    for at_least in () if days is None else (days, days + 1):
        long = rule("long", "duration", at_least=f"{at_least} days")
        assert is_possible(*rules, long, ordinary=True) is (at_least == days)
    long = rule("long", "duration", at_least="90 days")
    assert is_possible(*rules, long, ordinary=True) is (days is None)
    assert is_possible(*rules, long)  # for a plan may stand before the course


def test_what_comes_weekly_in_a_record() -> None:
    """From Tuesday 21 January to Saturday 1 February there is no whole week, and to Sunday there is one."""
    rules = [planned(20), nothing_after(PLAN), rule("weekly", "frequency", of="conversation")]
    talks = [(day, "conversation") for day in (6, 13, 19)]
    for last in (31, 32):  # 1 and 2 February
        events = [(0, "course_start"), *talks, (20, PLAN), (last, "course_end")]
        kept = dict.fromkeys(("planned", "after", "weekly"), "satisfied")
        assert (verdicts(rules, events) == kept) is (last < 32)
