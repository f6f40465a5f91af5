"""What each rule says of the days of a course, at the day where it begins to matter."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import Rule, rule, standard

from forebyg.kernel.rule import Rule as Compiled
from forebyg.lint.course.conflict import Course, conflicts
from forebyg.lint.course.limits import END, START
from forebyg.lint.course.reach import reach
from forebyg.lint.draft import Draft


def compiled(*rules: Rule, **head: Any) -> tuple[Compiled, ...]:  # noqa: ANN401  whatever a head may hold
    """The rules as the engine has them."""
    return Draft(standard(rules, **head)).taken.rules


def longest(*rules: Rule, **head: Any) -> int | None:  # noqa: ANN401  likewise
    """The most days from the start to the end of an individual course."""
    return reach(compiled(*rules, **head), "individual", START, END)


def is_possible(*rules: Rule, **course: Any) -> bool:  # noqa: ANN401  what a course may be
    """Whether nothing shows that the rules cannot be kept."""
    return not list(conflicts(compiled(*rules), Course("individual", **course)))


TALK = "conversation"
PLAN = {"do": "plan_made", "within": "60 days"}


@pytest.mark.parametrize(
    ("often", "number", "days"),
    [
        ({}, 0, 11),
        ({}, 5, 46),
        ({"at_least": 2}, 5, 25),
        ({"measure": "average"}, 5, 46),
        ({"measure": "gap"}, 5, 42),
        ({"every": "month"}, 0, 59),
        ({"every": "month"}, 2, 121),
    ],
)
def test_how_long_so_many_events_are_enough(often: dict[str, Any], number: int, days: int) -> None:
    """From Tuesday to Saturday week there is no whole week; from 2 July to 30 August no whole month."""
    weekly = rule("weekly", "frequency", of=TALK, **often)
    assert longest(weekly, rule("few", "count", of=TALK, at_most=number)) == days


def test_talks_outside_the_count_take_nothing_up() -> None:
    """Where what must come is not all counted, it can come as often as it must."""
    weekly = rule("weekly", "frequency", of=[TALK, "group_meeting"])
    assert longest(weekly, rule("few", "count", of=TALK, at_most=5)) is None


@pytest.mark.parametrize(
    ("rules", "days"),
    [
        ([rule("longest", "duration", at_most="6 months")], 184),
        ([rule("longest", "duration", at_most="6 months", counted_from="inquiry")], None),
        ([rule("longest", "duration", at_most="6 months", when="wish")], None),
        ([rule("longest", "duration", at_most="6 months", form="group")], None),
        ([rule("longest", "duration", at_most="6 months", norm="may")], None),
        ([rule("ended", "deadline", do="course_end", after="course_start", within="10 days")], 10),
    ],
)
def test_how_long_a_course_can_be(rules: list[Rule], days: int | None) -> None:
    """Only what surely binds every such course ends it."""
    assert longest(*rules) == days


def test_a_deadline_that_moves_is_bounded_by_its_latest_day() -> None:
    """A last day that may move to a working day is not exact, and a week is added to be sure."""
    ended = rule("ended", "deadline", do="course_end", after="course_start", within="1 month")
    moving = {"calendar": "DK", "non_working": "next"}
    assert longest(ended, counting=moving) == 38
    rules = compiled(ended, rule("long", "duration", at_least="5 weeks"), counting=moving)
    assert list(conflicts(rules, Course("individual"))) == []


@pytest.mark.parametrize(("early_end", "possible"), [("unmoved", True), ("at_end", False)])
def test_a_due_day_that_the_end_brings_forward(early_end: str, *, possible: bool) -> None:
    """Due at the end at the latest, and not before the fortieth day, it cannot be in a course of thirty."""
    rules = [
        rule("short", "duration", at_most="30 days"),
        rule("due", "deadline", do="plan_made", after="course_start", within="60 days", early_end=early_end),
        rule(
            "late", "deadline", do="plan_made", after="course_start", within="60 days", not_before="40 days"
        ),
    ]
    assert is_possible(*rules) is possible


@pytest.mark.parametrize(("after", "possible"), [("course_start", False), ("inquiry", True)])
def test_a_duty_without_a_date_is_due_at_the_end(after: str, *, possible: bool) -> None:
    """After the start it is due by the end; after what may come later than the end it may stay open."""
    rules = [
        rule("short", "duration", at_most="30 days"),
        rule("noted", "duty", do="plan_made", after=after),
        rule("late", "deadline", do="plan_made", after=after, within="60 days", not_before="40 days"),
    ]
    assert is_possible(*rules) is possible


@pytest.mark.parametrize(
    ("do", "possible"), [("follow_up", False), ({"assessment": {"of": "referral"}}, True)]
)
def test_what_stands_at_the_end_comes_after_the_start(do: Any, *, possible: bool) -> None:  # noqa: ANN401  as written
    """What is done at the end is no sooner than the start; an assessment may say itself what it is for."""
    rules = [
        rule("at-end", "duty", do=do, by="end"),
        rule("none", "count", of=do, at_most=0),
    ]
    assert is_possible(*rules) is possible


@pytest.mark.parametrize(
    ("least", "most", "possible"),
    [
        ("course", "course", False),
        ("course", "whole", False),
        ("whole", "whole", False),
        ("whole", "course", True),
    ],
)
def test_numbers_in_different_windows(least: str, most: str, *, possible: bool) -> None:
    """What may come before the course is not counted in it; what comes in it is counted everywhere."""
    rules = [
        rule("three", "count", of=TALK, at_least=3, window=least),
        rule("two", "count", of=TALK, at_most=2, window=most),
    ]
    assert is_possible(*rules) is possible


def test_courses_side_by_side_are_not_asked_about() -> None:
    """What must stand before a course that overlaps another need not stand before a single one."""
    due = {"do": "referral", "after": "plan_made", "expected": False}
    rules = [
        rule("again", "concurrent_courses", required="plan_made"),
        rule("soon", "deadline", **due, within="5 days"),
        rule("late", "deadline", **due, within="20 days", not_before="10 days"),
    ]
    assert is_possible(*rules)


def test_what_arises_after_the_end_is_not_due_by_it() -> None:
    """A duty that begins when the course is over has no date."""
    rules = [
        rule("referred", "deadline", do="referral", after="course_end", within="5 days", not_before="1 day"),
        rule("noted", "duty", do="plan_made", after="referral"),
    ]
    assert is_possible(*rules, ordinary=True)


def test_what_comes_after_the_inquiry_is_the_first_of_its_kind() -> None:
    """In an ordinary record an assessment that is not before a day is no sooner anywhere in it."""
    need = {"assessment": {"of": "referral"}}
    rules = [
        rule("soon", "deadline", do="course_start", after="inquiry", within="5 days"),
        rule("late", "deadline", do=need, after="inquiry", within="20 days", not_before="10 days"),
        rule("first", "duty", do=need, by="start"),
    ]
    assert is_possible(*rules)
    assert not is_possible(*rules, ordinary=True)


@pytest.mark.parametrize(
    ("do", "possible"),
    [("plan_made", False), ("conversation", True), ({"conversation": {"purpose": "guidance"}}, False)],
)
def test_what_ordinarily_happens_once(do: Any, *, possible: bool) -> None:  # noqa: ANN401  as written
    """A plan is made once and a talk held often, so only the plan cannot be both early and late."""
    rules = [
        rule("early", "duty", do=do, by="start"),
        rule("late", "deadline", do=do, after="course_start", within="60 days", not_before="40 days"),
    ]
    assert is_possible(*rules)
    assert is_possible(*rules, ordinary=True) is possible


def test_what_happens_once_is_the_same_under_two_names() -> None:
    """Of one inquiry both deadlines count, though one rule names it more narrowly."""
    asked = {"inquiry": {"requested": ["unspecified", "SEL-82b"]}}
    rules = [
        rule("soon", "deadline", do="inquiry_answered", after=asked, within="14 days"),
        rule(
            "late", "deadline", do="inquiry_answered", after="inquiry", within="40 days", not_before="30 days"
        ),
    ]
    assert is_possible(*rules)
    assert not is_possible(*rules, ordinary=True)


LONG = rule("long", "duration", at_least="30 weeks")
SHORT = rule("short", "duration", at_most="20 weeks")


@pytest.mark.parametrize(("earlier", "possible"), [("anew", False), ("touching", True), ("all", True)])
def test_earlier_courses_may_make_up_for_a_short_one(earlier: str, *, possible: bool) -> None:
    """Where their time counts too, a course of ten weeks after one of twenty is long enough."""
    long = rule("long", "duration", at_least="30 weeks", earlier_courses=earlier)
    assert is_possible(long, SHORT) is possible


@pytest.mark.parametrize("earlier", ["anew", "touching", "all"])
def test_earlier_courses_never_lengthen_a_longest_time(earlier: str) -> None:
    """Whatever counts to it, one course is no longer than all of them may be."""
    assert not is_possible(LONG, rule("short", "duration", at_most="20 weeks", earlier_courses=earlier))


def window(
    opens: str, closes: str, *, earlier: str | None = None, later: str | None = None
) -> dict[str, Any]:
    """Days with edges of their own."""
    before = {} if earlier is None else {"earlier": earlier}
    after = {} if later is None else {"later": later}
    return {"from": {"first": opens, **before}, "to": [{"first": closes, **after}]}


def inside(days: dict[str, Any]) -> Rule:
    """A plan within a window."""
    return rule("inside", "count", of="plan_made", at_least=1, window=days)


def after(days: str) -> Rule:
    """No plan before so many days after the start."""
    return rule("after", "deadline", do="plan_made", after="course_start", not_before=days, within="90 days")


ONCE = rule("once", "count", of="plan_made", at_most=1, window="whole")


@pytest.mark.parametrize(
    ("days", "not_before", "possible"),
    [
        (window("course_start", "course_start", later="14 days"), "14 days", True),
        (window("course_start", "course_start", later="14 days"), "15 days", False),
        (window("course_start", "course_start"), "1 day", False),
        (window("course_start", "course_start", earlier="1 week"), "1 day", False),
        (window("course_start", "course_end"), "15 days", True),
        (window("course_start", "referral"), "15 days", True),
        (window("referral", "referral", later="1 day"), "15 days", True),
    ],
)
def test_a_window_about_one_day(days: dict[str, Any], not_before: str, *, possible: bool) -> None:
    """What must come in it comes no later than it closes; one that may never open or close binds nothing."""
    rules = compiled(inside(days), after(not_before), ONCE)
    assert (not list(conflicts(rules, Course("individual", ordinary=True)))) is possible


@pytest.mark.parametrize(("least", "possible"), [("20 days", True), ("21 days", False)])
def test_a_window_about_the_end(least: str, *, possible: bool) -> None:
    """A plan by the thirteenth day and in the last week before the end leaves twenty days."""
    plan = rule("plan", "deadline", do="plan_made", after="course_start", within="13 days")
    last_week = inside(window("course_end", "course_end", earlier="1 week"))
    rules = compiled(plan, last_week, rule("long", "duration", at_least=least), ONCE)
    assert (not list(conflicts(rules, Course("individual", ordinary=True)))) is possible


def shown_by(sign: str | None, **changes: Any) -> Rule:  # noqa: ANN401  whatever a deadline may hold
    """An invitation within ten days of the inquiry, where something shows that it is owed."""
    fields = {"do": "invitation", "after": "inquiry", "within": "10 days", **changes}
    return rule("invited", "deadline", **fields, **({} if sign is None else {"only_if": sign}))


LATE = rule("late", "deadline", do="invitation", after="inquiry", not_before="11 days", within="30 days")


@pytest.mark.parametrize(
    ("sign", "ordinary", "possible"),
    [
        (None, False, False),
        ("course_start", True, False),
        ("course_start", False, True),
        ("referral", True, True),
    ],
)
def test_a_sign_that_surely_comes_shows_the_duty(sign: str | None, *, ordinary: bool, possible: bool) -> None:
    """In a case that begins with the inquiry the start of the course comes after it."""
    found = list(conflicts(compiled(shown_by(sign), LATE), Course("individual", ordinary=ordinary)))
    assert (not found) is possible


@pytest.mark.parametrize(("sign", "possible"), [("course_end", False), ("inquiry", True)])
def test_a_sign_after_the_start(sign: str, *, possible: bool) -> None:
    """The end comes after the start; what may have come before it shows nothing."""
    late = {**LATE, "after": "course_start"}
    asked = rule("asked", "deadline", do="planning_started", after="inquiry", within="5 days")
    assert is_possible(shown_by(sign, after="course_start"), late, asked) is possible
