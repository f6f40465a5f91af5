"""What each rule says of the days of a course, at the day where it begins to matter."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.courses import compiled, is_possible, longest
from tests.unit.lint.drafts import Rule, rule, verdicts

from forebyg.lint.course.conflict import conflicts
from forebyg.lint.course.proof import Course

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


def first_days(days: int, **more: Any) -> dict[str, Any]:  # noqa: ANN401  how the window opens
    """The days from the start of the course to so many days after it."""
    later = {"first": "course_start", "later": f"{days} days"}
    return {"from": {"first": "course_start", **more}, "to": [later]}


@pytest.mark.parametrize(
    ("often", "window", "days"),
    [
        ({}, first_days(19), 18),
        ({}, first_days(18), None),
        ({}, first_days(19, earlier="1 week"), 18),
        ({}, first_days(19, later="1 day"), None),
        ({"measure": "gap"}, first_days(15), 14),
        ({"measure": "gap"}, first_days(14), None),
        ({"measure": "average"}, first_days(60), None),
        ({"every": "month"}, first_days(91), 90),
        ({"every": "month"}, first_days(90), None),
    ],
)
def test_too_few_in_the_first_days(often: dict[str, Any], window: dict[str, Any], days: int | None) -> None:
    """One talk in the first days is enough for a week or a month of them, and for no longer course."""
    weekly = rule("weekly", "frequency", of=TALK, **often)
    assert longest(weekly, rule("few", "count", of=TALK, at_most=1, window=window)) == days


def test_too_few_in_the_first_days_of_a_record() -> None:
    """A course of eighteen days has room for one whole week, and one of nineteen days has two."""
    few = rule("few", "count", of=TALK, at_most=1, window=first_days(19))
    rules = [rule("weekly", "frequency", of=TALK), few]
    kept = {"weekly": "satisfied", "few": "satisfied"}
    for length in (18, 19):  # from Tuesday 7 January
        events = [(6, "course_start"), (13, TALK), (6 + length, "course_end")]
        assert (verdicts(rules, events) == kept) is (length == 18)


@pytest.mark.parametrize(("apart", "days"), [("13 days", None), ("14 days", 27)])
def test_too_close_in_the_first_days(apart: str, days: int | None) -> None:
    """Three talks lie in four weeks where two weeks lie between them, and no more than that."""
    rules = [
        rule("three", "count", of=TALK, at_least=3, window=first_days(28)),
        rule("apart", "count", of=TALK, at_most=1, in_any=apart),
    ]
    assert longest(*rules) == days
    talks = [(1, TALK), (15, TALK), (29, TALK)]
    kept = {"three": "satisfied", "apart": "satisfied"}
    for length in (27, 28):
        found = verdicts(rules, [(1, "course_start"), *talks, (1 + length, "course_end")])
        assert (found == kept) is (days is None)


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


@pytest.mark.parametrize("do", ["follow_up", {"assessment": {"of": "referral"}}])
def test_what_is_due_at_the_end_may_stand_before_the_start(do: Any) -> None:  # noqa: ANN401  as written
    """What is done by the end day counts, also what was done before the course; of that it may be none."""
    rules = [
        rule("at-end", "duty", do=do, by="end"),
        rule("none", "count", of=do, at_most=0),
    ]
    kind, told = ("follow_up", {}) if do == "follow_up" else ("assessment", {"of": "referral", "at": "end"})
    events = [(1, kind, told), (10, "course_start"), (50, "course_end")]
    assert verdicts(rules, events) == {"at-end": "satisfied", "none": "satisfied"}
    assert is_possible(*rules)


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


@pytest.mark.parametrize(("days", "possible"), [("13 days", True), ("14 days", True), ("15 days", False)])
def test_a_window_that_the_first_of_two_edges_closes(days: str, *, possible: bool) -> None:
    """What surely closes a window does so, whatever else may close it sooner."""
    closes = [{"first": "referral"}, {"first": "course_start", "later": "14 days"}]
    rules = compiled(inside({"from": {"first": "course_start"}, "to": closes}), after(days), ONCE)
    assert (not list(conflicts(rules, Course("individual", ordinary=True)))) is possible


@pytest.mark.parametrize(("within", "possible"), [("9 days", False), ("10 days", True)])
def test_a_window_that_opens_later(within: str, *, possible: bool) -> None:
    """What must come in it comes no sooner than it opens."""
    window = {
        "from": {"first": "course_start", "later": "10 days"},
        "to": [{"first": "course_start", "later": "30 days"}],
    }
    soon = rule("soon", "deadline", do="plan_made", after="course_start", within=within)
    assert is_possible(inside(window), soon, ONCE, ordinary=True) is possible


FIRST_WEEKS = {"from": {"first": "course_start"}, "to": [{"first": "course_start", "later": "6 weeks"}]}


def moved(opens: dict[str, str], *closes: dict[str, str]) -> dict[str, Any]:
    """Days from the start on, with edges moved."""
    return {
        "from": {"first": "course_start", **opens},
        "to": [{"first": "course_start", **one} for one in closes],
    }


@pytest.mark.parametrize(
    ("least", "most", "possible"),
    [
        (FIRST_WEEKS, FIRST_WEEKS, False),
        (FIRST_WEEKS, moved({}, {"later": "43 days"}), False),
        (FIRST_WEEKS, moved({}, {"later": "41 days"}), True),
        (FIRST_WEEKS, moved({"earlier": "1 day"}, {"later": "42 days"}), False),
        (FIRST_WEEKS, moved({"later": "1 day"}, {"later": "42 days"}), True),
        (FIRST_WEEKS, moved({}, {"later": "2 months"}), False),
        (FIRST_WEEKS, moved({}, {"later": "1 month"}), True),
        (FIRST_WEEKS, "course", True),
        ("course", FIRST_WEEKS, True),
        ("whole", FIRST_WEEKS, True),
        ({"from": {"first": "course_start"}, "to": [{"first": "course_end"}]}, "course", False),
        ({"from": {"first": "course_start"}, "to": [{"first": "course_end"}]}, "whole", False),
        ({"from": {"first": "referral"}, "to": [{"first": "course_end"}]}, "whole", True),
        ({"from": {"first": "inquiry"}, "to": [{"first": "inquiry", "later": "6 weeks"}]}, FIRST_WEEKS, True),
    ],
)
def test_numbers_in_days_that_lie_in_each_other(
    least: str | dict[str, Any], most: str | dict[str, Any], *, possible: bool
) -> None:
    """Three talks on days on which two are too many; on other days there is room for them."""
    rules = [
        rule("three", "count", of=TALK, at_least=3, window=least),
        rule("two", "count", of=TALK, at_most=2, window=most),
    ]
    assert is_possible(*rules) is possible


@pytest.mark.parametrize("earlier", ["touching", "all"])
def test_earlier_talks_may_make_up_for_few(earlier: str) -> None:
    """Where those of an earlier course count too, three more are enough for five."""
    five = rule("five", "count", of=TALK, at_least=5, earlier_courses=earlier)
    assert is_possible(five, rule("three", "count", of=TALK, at_most=3))
    assert not is_possible({**five, "earlier_courses": "anew"}, rule("three", "count", of=TALK, at_most=3))


@pytest.mark.parametrize(
    ("number", "period", "days", "possible"),
    [
        (5, "6 days", "28 days", True),
        (5, "6 days", "27 days", False),
        (5, "1 month", "116 days", True),
        (5, "1 month", "115 days", False),
        (1, "1 month", "1 day", True),
    ],
)
def test_talks_that_may_not_come_close(number: int, period: str, days: str, *, possible: bool) -> None:
    """One in any seven days: four weeks from the first to the fifth; a month is 28 days at least."""
    rules = [
        rule("talks", "count", of=TALK, at_least=number),
        rule("seldom", "count", of=TALK, at_most=1, in_any=period),
        rule("short", "duration", at_most=days),
    ]
    assert is_possible(*rules) is possible


def test_two_kinds_may_not_come_close() -> None:
    """Three of one kind and two of another are five; two in any week, so the fifth is in the third."""
    rules = [
        rule("by-phone", "count", of={TALK: {"channel": "phone"}}, at_least=3),
        rule("at-home", "count", of={TALK: {"channel": "home"}}, at_least=2),
        rule("seldom", "count", of=TALK, at_most=2, in_any="6 days"),
    ]
    assert not is_possible(*rules, rule("short", "duration", at_most="13 days"))
    assert is_possible(*rules, rule("short", "duration", at_most="14 days"))


@pytest.mark.parametrize(
    ("often", "number", "period", "days"),
    [
        ({}, 1, "13 days", 18),
        ({}, 1, "12 days", None),
        ({}, 3, "27 days", 32),
        ({"at_least": 2}, 3, "13 days", 18),
        ({"measure": "gap"}, 2, "14 days", 21),
        ({"measure": "gap"}, 2, "13 days", None),
        ({"measure": "average"}, 1, "30 days", None),
        ({"every": "month"}, 1, "61 days", 90),
        ({"every": "month"}, 1, "60 days", None),
    ],
)
def test_a_talk_every_week_and_few_in_any_period(
    often: dict[str, Any], number: int, period: str, days: int | None
) -> None:
    """From the first talk of a week to the second Sunday are thirteen days at most: two talks, if not one."""
    weekly = rule("weekly", "frequency", of=TALK, **often)
    assert longest(weekly, rule("seldom", "count", of=TALK, at_most=number, in_any=period)) == days


def test_a_course_starts_and_ends_once() -> None:
    """More than one start of a course is asked for in vain."""
    for mark in ("course_start", "course_end"):
        assert is_possible(rule("once", "count", of=mark, at_least=1))
        assert not is_possible(rule("twice", "count", of=mark, at_least=2))


def test_what_follows_an_inquiry_is_not_the_inquiry() -> None:
    """After twenty days something must come of which the inquiry itself is a kind: a plan, and it can."""
    due = {"after": "inquiry", "not_before": "20 days", "within": "30 days"}
    assert is_possible(rule("late", "deadline", do=["inquiry", "plan_made"], **due), ordinary=True)
