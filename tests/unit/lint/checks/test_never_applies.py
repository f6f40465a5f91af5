"""Rules for nobody: the day on which a condition is asked about decides whom the target group leaves out."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import rule, said, verdicts

CODE = "never-applies"


def places(*rules: dict[str, Any], **head: Any) -> list[str]:  # noqa: ANN401  whatever a head may hold
    """Where it is told."""
    return [one.place for one in said(CODE, rules, **head)]


@pytest.mark.parametrize(
    ("group", "after", "when", "found"),
    [
        ({"at_most": 17}, "course_start", {"at_least": 18}, True),
        ({"at_most": 17}, {"course_start": {"form": "group"}}, {"at_least": 18}, True),
        ({"at_most": 17}, "course_end", {"at_least": 18}, False),
        ({"at_most": 64}, {"evaluation": {"kind": "final"}}, {"at_least": 65}, False),
        ({"at_least": 18}, "course_end", {"at_most": 17}, True),
        ({"at_least": 18}, "course_end", {"at_most": 18}, False),
        ({"at_least": 18, "at_most": 30}, "course_end", {"at_least": 40}, False),
        ({"at_least": 18}, "inquiry", {"at_most": 17}, False),
        ({"at_least": 18}, ["course_start", "inquiry"], {"at_most": 17}, False),
    ],
)
def test_an_age_on_another_day(
    group: dict[str, int],
    after: Any,  # noqa: ANN401  an event as written
    when: dict[str, int],
    *,
    found: bool,
) -> None:
    """Who is judged on the start may have another age on the day that the rule counts from."""
    rules = [
        rule("group", "eligibility", require={"age": group}),
        rule("late", "deadline", do="follow_up", within="1 month", after=after, when={"age": when}),
    ]
    assert places(*rules) == (["rules[1].when"] if found else [])


@pytest.mark.parametrize(
    ("require", "when", "found"),
    [
        ("wish", {"not": "wish"}, True),
        ("can_benefit", {"not": "can_benefit"}, False),
        (["wish", {"age": {"at_least": 18}}], {"not": "wish"}, True),
    ],
)
def test_a_fact_on_another_day(require: Any, when: Any, *, found: bool) -> None:  # noqa: ANN401  as written
    """A fact is the same all through a case, unless an event can show that it has changed."""
    rules = [
        rule("group", "eligibility", require=require),
        rule("late", "deadline", do="follow_up", within="1 month", after="course_end", when=when),
    ]
    assert places(*rules) == (["rules[1].when"] if found else [])


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"of": "conversation", "at_most": 5}, True),
        ({"of": "conversation", "at_most": 5, "window": "whole"}, False),
        ({"of": "conversation", "at_most": 5, "window": "whole", "form": "individual"}, True),
    ],
)
def test_an_age_where_there_may_be_no_course(fields: dict[str, Any], *, found: bool) -> None:
    """Without a course eligibility may be judged on an acute contact, and the rule on a later day."""
    rules = [
        rule("group", "eligibility", require={"age": {"at_most": 17}}),
        rule("talks", "count", when={"age": {"at_least": 18}}, **fields),
    ]
    assert places(*rules) == (["rules[1].when"] if found else [])


@pytest.mark.parametrize(("each", "found"), [({}, True), ({"counted_from": "each"}, False)])
def test_an_age_on_the_day_that_is_chosen(each: dict[str, Any], *, found: bool) -> None:
    """Where the target group is judged on the inquiry, only the first one is surely that day."""
    rules = [
        rule("group", "eligibility", require={"age": {"at_most": 17}}),
        rule(
            "answered",
            "deadline",
            do="inquiry_answered",
            within="1 week",
            after="inquiry",
            when={"age": {"at_least": 18}},
            **each,
        ),
    ]
    assert places(*rules, eligibility={"judged_on": "inquiry"}) == (["rules[1].when"] if found else [])


@pytest.mark.parametrize(
    ("form", "after", "found"),
    [
        ("none", "course_start", True),
        ("none", "course_end", True),
        ("none", ["course_end", "inquiry"], False),
        ("none", "inquiry", False),
        ("group", {"course_start": {"form": "individual"}}, True),
        ("group", {"course_start": {"form": ["individual", "group"]}}, False),
        ("group", {"course_start": {"place": "home"}}, False),
    ],
)
def test_a_form_that_what_it_counts_from_does_not_have(form: str, after: Any, *, found: bool) -> None:  # noqa: ANN401  an event as written
    """Before any course nothing starts or ends, and a course starts in its own form."""
    late = rule("late", "deadline", form=form, do="follow_up", within="1 month", after=after)
    assert places(late) == (["rules[0].form"] if found else [])


def test_the_part_that_is_at_fault() -> None:
    """A condition that can hold is not accused where the form is what never fits."""
    late = rule(
        "late", "deadline", form="none", when="wish", do="follow_up", within="1 month", after="course_end"
    )
    (found,) = said(CODE, [late])
    assert "its `form` cannot hold" in found.message()


CONVERSATION = {"conversation": {"purpose": "guidance"}}


@pytest.mark.parametrize(
    ("after", "when", "found"),
    [
        ("conversation", {"not": {"happened": "conversation"}}, True),
        (CONVERSATION, {"not": {"happened": "conversation"}}, True),
        ("conversation", {"not": {"happened": CONVERSATION}}, False),
        ("conversation", {"not": {"happened": "inquiry"}}, False),
        ("course_start", {"not": {"happened": "course_start"}}, True),
        ("course_start", {"happened": {"course_start": {"form": "group"}}}, True),
        ("conversation", {"not": {"happened": "course_start"}}, False),
        ("inquiry", [{"happened": CONVERSATION}, {"not": {"happened": "conversation"}}], True),
        ("inquiry", [{"happened": "conversation"}, {"not": {"happened": CONVERSATION}}], False),
    ],
)
def test_what_stands_on_the_day_has_happened(after: Any, when: Any, *, found: bool) -> None:  # noqa: ANN401  as written
    """On the day of a talk a talk has come, though perhaps of another kind; a course has its own form."""
    late = rule(
        "late", "deadline", do="follow_up", within="1 month", after=after, when=when, form="individual"
    )
    assert places(late) == (["rules[0].when"] if found else [])


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ([{"happened": "course_start"}, {"age": {"at_most": 17}}], True),
        ([{"happened": "course_start"}, {"age": {"at_most": 18}}], False),
        ([{"happened": "inquiry"}, {"age": {"at_most": 17}}], False),
        ({"any": [{"not": {"happened": "course_start"}}, {"age": {"at_most": 17}}]}, False),
        ([{"happened": "course_start"}, {"age": {"at_least": 65}}], False),
    ],
)
def test_an_age_after_the_start(when: Any, *, found: bool) -> None:  # noqa: ANN401  as written
    """Where the course has begun, nobody is younger than the target group was at its start."""
    rules = [
        rule("group", "eligibility", require={"age": {"at_least": 18, "at_most": 64}}),
        rule("late", "deadline", do="follow_up", within="1 month", after="referral", when=when),
    ]
    assert places(*rules) == (["rules[1].when"] if found else [])


def test_what_the_advice_says_of_a_record() -> None:
    """Of a talk that has come none has not come: the rule is not applicable, whatever follows."""
    never = rule("never", "deadline", do="follow_up", within="1 day", after="conversation", expected=False)
    never["when"] = {"not": {"happened": "conversation"}}
    events = [(1, "course_start"), (3, "conversation"), (9, "conversation"), (40, "course_end")]
    assert verdicts([never], events) == {"never": "not_applicable"}
    assert verdicts([{**never, "when": {"happened": "conversation"}}], events) == {"never": "violated"}


@pytest.mark.parametrize(
    ("when", "found"),
    [(["wish", {"not": "wish"}], True), ({"age": {"at_most": 17}}, False), ("relative_only", False)],
)
def test_a_notice(when: Any, *, found: bool) -> None:  # noqa: ANN401  as written
    """What is pointed out may be for people outside the target group, and is for somebody."""
    say = {"en": "x", "da": "x"}
    adult = rule("adult", "eligibility", require={"age": {"at_least": 18}})
    notice = rule("relative", "notice", norm="may", when=when, say=say)
    assert places(adult, notice) == (["rules[1].when"] if found else [])
