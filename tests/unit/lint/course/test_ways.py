"""Rules that can be kept in two ways: a conflict is told only where neither leads anywhere."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import Rule, named, rule, said, verdicts

CODE = "conflicting-rules"


def deadline(name: str, do: Any, after: str, within: str, **fields: Any) -> Rule:  # noqa: ANN401  as written
    """A deadline."""
    return rule(name, "deadline", do=do, after=after, within=within, **fields)


def conflict(*rules: Rule) -> list[list[str]]:
    """The sets of rules that cannot be kept together."""
    return [named(found) for found in said(CODE, rules)]


NEED = {"assessment": {"of": "need"}}
PLAN = deadline("plan", "plan_made", "course_start", "10 days", discharged_by="referral")
NEED_FIRST = rule("need-first", "order", before="plan_made", required=NEED)
NEED_LATE = deadline("need-late", NEED, "course_start", "30 days", not_before="11 days")


@pytest.mark.parametrize(
    ("not_before", "within", "found"),
    [
        ("10 days", "30 days", []),
        ("11 days", "30 days", [["plan", "need-first", "need-late", "referred"]]),
        ("9 days", "10 days", []),
    ],
)
def test_a_duty_that_something_else_can_end(not_before: str, within: str, found: list[list[str]]) -> None:
    """The plan cannot be made in ten days; unless a referral can come by then, nothing is left."""
    referred = deadline("referred", "referral", "course_start", within, not_before=not_before)
    rules = [PLAN, NEED_FIRST, NEED_LATE, rule("once", "count", of="referral", at_most=1, window="whole")]
    assert conflict(*rules, referred) == found


def test_both_ways_are_shown() -> None:
    """The reader is told why the deed cannot come in time, and why what would end the duty cannot either."""
    referred = deadline("referred", "referral", "course_start", "30 days", not_before="11 days")
    (found,) = said(CODE, [PLAN, NEED_FIRST, NEED_LATE, referred])
    hint = found.hint()
    assert hint is not None
    kept, ended = hint.split(" Or, where referral ends what plan demands: ")
    assert "plan no later than 11 January 2025 [plan]" in kept
    assert "assessment of need no sooner than 12 January 2025 [need-late]" in kept
    assert "referral no later than 11 January 2025 [plan]" in ended
    assert "referral no sooner than 12 January 2025 [referred]" in ended


@pytest.mark.parametrize(
    ("least", "found"), [("10 days", []), ("11 days", [["plan", "need-first", "need-late", "long"]])]
)
def test_the_end_of_the_course_can_end_a_duty(least: str, found: list[list[str]]) -> None:
    """A course that ends by the tenth day leaves no plan owed."""
    plan = {**PLAN, "discharged_by": "course_end"}
    assert conflict(plan, NEED_FIRST, NEED_LATE, rule("long", "duration", at_least=least)) == found


@pytest.mark.parametrize("possible", ["in_time", "any_time"])
def test_a_clock_that_can_be_stopped_at_any_time(possible: str) -> None:
    """What can be ended on any later day is never the reason of a conflict."""
    stops = {"by": "invitation", "until": "inquiry", "effect": "pause", "possible": possible}
    late = rule("long", "duration", at_least="11 days")
    plan = {**PLAN, "discharged_by": "course_end", "suspended": stops}
    assert bool(conflict(plan, NEED_FIRST, NEED_LATE, late)) is (possible == "in_time")


FOLLOWS = rule("follows", "order", before="course_start", required=NEED, owed_from="invitation", follows=True)
NEED_SOON = deadline("need-soon", NEED, "inquiry", "5 days")
INVITED_FIRST = rule("invited-first", "order", before="course_start", required="invitation")


def invited(not_before: str) -> Rule:
    """An invitation that comes late."""
    return deadline("invited", "invitation", "inquiry", "20 days", not_before=not_before)


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        ([invited("5 days"), INVITED_FIRST], []),
        ([invited("6 days"), INVITED_FIRST], [["follows", "need-soon", "invited", "invited-first"]]),
        ([invited("6 days")], []),
        ([INVITED_FIRST], []),
    ],
)
def test_what_must_follow_an_event_that_comes_first(rules: list[Rule], found: list[list[str]]) -> None:
    """The one assessment is made by the fifth day, and must follow an invitation before the start."""
    assert conflict(FOLLOWS, NEED_SOON, *rules) == found


def test_what_is_looked_for_since_an_event_may_be_that_event() -> None:
    """The talk that makes it owed is one that follows, as nothing after it is asked for."""
    meets = {"before": "plan_made", "required": "plan_made", "owed_from": "plan_made", "follows": True}
    later = deadline(
        "later", ["referral", "plan_made"], "plan_made", "1 week", not_before="1 day", expected=False
    )
    assert conflict(rule("first", "order", **meets), later) == []


@pytest.mark.parametrize(
    ("ends", "not_before", "found"),
    [
        ({"inquiry_answered": {"result": "refused"}}, "43 days", [["begun", "later"]]),
        ({"inquiry_answered": {"result": "refused"}}, "42 days", []),
        ("inquiry_answered", "43 days", []),
        ([{"inquiry_answered": {"result": "refused"}}, "referral"], "43 days", []),
    ],
)
def test_an_inquiry_that_a_course_follows(ends: Any, not_before: str, found: list[list[str]]) -> None:  # noqa: ANN401  as written
    """Ordinarily it was not refused, so that a refusal ends nothing; any other answer may."""
    begun = deadline("begun", "course_start", "inquiry", "6 weeks", discharged_by=ends)
    later = deadline("later", "course_start", "inquiry", "10 weeks", not_before=not_before)
    assert conflict(begun, later) == found


@pytest.mark.parametrize(
    ("kind", "found"),
    [("group_meeting", [["plan", "met-first", "met-late"]]), ("conversation", [])],
)
def test_what_is_done_in_a_course_alone(kind: str, found: list[list[str]]) -> None:
    """A meeting before the plan is one of the course, while a talk may have been held before it."""
    rules = [
        deadline("plan", "plan_made", "course_start", "10 days"),
        rule("met-first", "order", before="plan_made", required=kind),
        deadline("met-late", kind, "course_start", "30 days", not_before="11 days"),
    ]
    assert conflict(*rules) == found
    early = [(1, kind), (10, "course_start"), (15, "plan_made"), (25, kind), (60, "course_end")]
    assert set(verdicts(rules, early).values()) == {"satisfied"}


@pytest.mark.parametrize(
    ("answer", "found"), [("information_received", [["told", "asked"]]), ("invitation", [])]
)
def test_what_answers_comes_no_sooner(answer: str, found: list[list[str]]) -> None:
    """What was asked for on the fourth day is not received on the third."""
    told = deadline("told", answer, "inquiry", "3 days")
    asked = deadline("asked", "information_requested", "inquiry", "6 days", not_before="4 days")
    assert conflict(told, asked) == found


def test_no_course_starts_where_there_is_none() -> None:
    """What must stand before the start is asked of no record without a course."""
    rules = [
        rule("first", "order", before="course_start", required="plan_made"),
        rule("never", "count", of="plan_made", at_most=0, window="whole", form="none"),
    ]
    assert conflict(*rules) == []
    assert set(verdicts(rules, [(1, "inquiry")]).values()) == {"not_applicable"}
