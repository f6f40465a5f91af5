"""What gives a finding its name, so that a case system finds yesterday's task again."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import READ, event, found, only, standard_of

from forebyg import Episode, evaluate
from forebyg.report import Because, Verdict
from forebyg.timeline import Event

EACH = "kind: deadline, do: plan_made, within: 5 days, after: %s, counted_from: each"
START = event(9, "course_start")
TALKS = tuple(event(day, "conversation", minutes=45, adviser="A") for day in (5, 12))
WINDOW = "window: {from: {first: inquiry}, to: [{first: course_start}]}"


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("kind: count, of: conversation, at_most: 2, window: whole", 5),
        ("kind: count, of: conversation, at_least: 2, window: whole", 9),
        ("kind: count, of: conversation, at_most: 2", 9),
        ("kind: count, of: conversation, at_least: 2", 9),
        (f"kind: count, of: conversation, at_most: 2, {WINDOW}", 3),
        (f"kind: count, of: conversation, at_least: 1, {WINDOW}", 3),
        ("kind: continuity, of: conversation, attribute: adviser", 5),
        ("kind: continuity, of: conversation, attribute: adviser, window: course", 9),
        ("kind: attribute, of: conversation, attribute: minutes, at_most: 60, window: whole", 5),
        ("kind: attribute, of: conversation, attribute: minutes, at_most: 60", 9),
        ("kind: order, before: conversation, required: inquiry", 5),
        ("kind: order, before: course_start, required: inquiry", 9),
        ("kind: order, before: course_start, required: inquiry, owed_from: conversation", 5),
        ("kind: deadline, do: plan_made, within: 5 days, after: conversation", 5),
        ("kind: frequency, of: conversation", 9),
        ("kind: duration, at_most: 6 months", 9),
        ("kind: duty, do: plan_made, by: start", 9),
        ("kind: duty, do: conversation, by: open", 9),
        ("kind: permission, norm: may, may: conversation", 5),
        ("kind: permission, norm: may, may: conversation, after: inquiry", 3),
        ("norm: may, kind: count, of: conversation, at_most: 2, window: whole", 5),
        ("norm: may, kind: count, of: conversation, at_most: 2", 9),
    ],
)
def test_what_a_rule_counts_from_names_its_finding(rule: str, day: int) -> None:
    """The day of the first event that it counts from; else that of the course's start."""
    record = (event(3, "inquiry"), *TALKS, START)
    (one,) = found(rule, *record, as_of=date(2025, 9, 20))

    assert one.key == only(rule, *record, as_of=20).key == f"one/one/-/2025-09-{day:02}"


@pytest.mark.parametrize(
    ("rule", "record"),
    [
        ("kind: count, of: conversation, at_most: 1, window: whole", TALKS),
        ("kind: continuity, of: conversation, attribute: adviser", TALKS),
        ("kind: attribute, of: conversation, attribute: minutes, at_most: 60, window: whole", TALKS),
        (
            "kind: order, before: {conversation: {minutes: 45}}, required: inquiry, owed_from: plan_made",
            (*TALKS, event(7, "plan_made")),
        ),
        (
            "kind: order, before: course_start, required: assessment, owed_from: conversation",
            (*TALKS, event(4, "assessment")),
        ),
    ],
)
def test_the_name_stays_when_the_course_starts(rule: str, record: tuple[Event, ...]) -> None:
    """The day before, the day, and days after."""
    days = (date(2025, 9, day) for day in (8, 9, 10, 20))

    assert {one.key for day in days for one in found(rule, *record, START, as_of=day)} == {
        "one/one/-/2025-09-05"
    }


def test_each_event_that_may_be_counted_from_is_asked_about_by_itself() -> None:
    """Two evaluations of unknown kind: each may begin a period of its own."""
    rule = EACH % "{evaluation: {kind: interim}}" + ", expected: false"

    both = found(rule, START, event(10, "evaluation"), event(11, "evaluation"), as_of=date(2025, 9, 20))

    assert [(one.key, one.needs) for one in both] == [
        ("one/one/-/2025-09-10", ("events[1].kind",)),
        ("one/one/-/2025-09-11", ("events[2].kind",)),
    ]


def test_each_event_is_judged_by_the_condition_of_its_own_day() -> None:
    """Asked on the day before the birthday, on it, and on the day after."""
    standard = standard_of(EACH % "inquiry" + ", when: {age: {at_least: 18}}")
    inquiries = [event(day, "inquiry") for day in (14, 15, 16)]
    episode = Episode("E-1", date(2007, 9, 15), events=(START, *inquiries))
    report = evaluate(standard, episode, as_of=date(2025, 9, 30))

    assert [one.verdict for one in report.findings] == [Verdict.NOT_APPLICABLE, *[Verdict.VIOLATED] * 2]


@pytest.mark.parametrize(("start", "because"), [(9, Because.NOT_IN_FORCE), (10, Because.INCOMPLETE)])
def test_what_counts_from_each_is_incomplete_without_any_where_it_is_in_force(
    start: int, because: Because
) -> None:
    """A course before the first day, and one on it; neither has an inquiry."""
    standard = standard_of(EACH % "inquiry", "in_force: {from: 2025-09-10}\n")
    episode = Episode("E-1", events=(event(start, "course_start"),))
    (one,) = evaluate(standard, episode, as_of=date(2025, 9, 30)).findings

    assert one.because is because


@pytest.mark.parametrize("as_of", [16, 17, 18, 19])
def test_an_open_reading_does_not_change_the_name(as_of: int) -> None:
    """Kept under both choices, broken under one, and under both."""
    rule = "kind: duration, at_most: {reading: days, nine: 9 days, seven: 7 days}"
    episode = Episode("E-1", events=(START,))
    (one,) = evaluate(standard_of(rule, READ), episode, as_of=date(2025, 9, as_of)).findings

    assert one.key == "one/one/-/2025-09-09"
    assert (one.verdict is Verdict.UNDETERMINED) == (as_of in {17, 18})


AFTER_INQUIRY = "kind: deadline, do: plan_made, within: 5 days, after: inquiry"


@pytest.mark.parametrize(
    ("rule", "record", "keys"),
    [
        (
            "kind: count, of: conversation, at_most: 2, window: whole",
            (event(5, "conversation"), event(5, "conversation", "A")),
            ["A/2025-09-05"],
        ),
        (
            "kind: count, of: conversation, at_most: 2, window: whole",
            (event(5, "conversation", "A"), event(5, "conversation")),
            ["A/2025-09-05"],
        ),
        (AFTER_INQUIRY, (event(1, "course_start", "A"), event(5, "inquiry")), ["-/2025-09-05"]),
        (AFTER_INQUIRY, (event(1, "course_start", "A"), event(5, "inquiry", "A")), ["A/2025-09-05"]),
        (
            AFTER_INQUIRY,
            (event(1, "course_start", "A"), event(2, "course_start", "B"), event(5, "inquiry")),
            ["A/2025-09-05", "B/2025-09-05"],
        ),
        ("kind: duration, at_most: 7 days", (event(5, "course_end", "A"),), ["A/2025-09-05"]),
        (
            "kind: deadline, do: follow_up, within: 5 days, after: course_end",
            (event(9, "course_start", "A"), event(12, "course_end", "A")),
            ["A/2025-09-12"],
        ),
    ],
)
def test_the_course_in_a_name_is_the_one_that_is_recorded(
    rule: str, record: tuple[Event, ...], keys: list[str]
) -> None:
    """A named event before one without a name; each course where an event may be of several."""
    told = [one.key for one in found(rule, *record, as_of=date(2025, 9, 20))]

    assert told == [f"one/one/{key}" for key in keys]


@pytest.mark.parametrize(
    ("form", "verdict"),
    [
        ("individual", Verdict.NOT_APPLICABLE),
        ("[individual, none]", Verdict.VIOLATED),
        ("none", Verdict.VIOLATED),
    ],
)
def test_a_rule_for_a_form_waits_for_a_course(form: str, verdict: Verdict) -> None:
    """Unless it names the time before any course."""
    (one,) = found(f"{AFTER_INQUIRY}, form: {form}", event(5, "inquiry"), as_of=date(2025, 9, 20))

    assert one.verdict is verdict


@pytest.mark.parametrize(
    ("as_of", "verdict", "needs"),
    [(8, Verdict.PENDING, ()), (9, Verdict.UNDETERMINED, ("days",)), (10, Verdict.UNDETERMINED, ("days",))],
    ids=["the last day", "the day after", "two days after"],
)
def test_a_breach_of_a_duty_is_none_of_a_mere_norm(
    as_of: int, verdict: Verdict, needs: tuple[str, ...]
) -> None:
    """Where it is open how strongly a rule binds, it is open whether it was a violation or a deviation."""
    rule = (
        "kind: deadline, norm: {reading: days, nine: must, seven: should}, "
        "do: plan_made, within: 7 days, after: inquiry"
    )
    episode = Episode("E-1", events=(event(1, "inquiry"),))

    report = evaluate(standard_of(rule, READ), episode, as_of=date(2025, 9, as_of))

    assert [(one.verdict, one.needs) for one in report.findings] == [(verdict, needs)]


def test_an_inquiry_before_two_courses_that_have_not_started_gives_two_names() -> None:
    """It may lead to either, so that each has a finding of its own; before one it needs no name."""
    rule = standard_of("kind: deadline, do: inquiry_answered, within: 5 days, after: inquiry")
    inquiry, plans = event(3, "inquiry"), (event(4, "plan_made", "A"), event(5, "plan_made", "B"))

    two, one = (
        evaluate(rule, Episode("E-1", events=(inquiry, *plans[:number])), as_of=date(2025, 9, 6)).findings
        for number in (2, 1)
    )

    assert [finding.key for finding in two] == ["one/one/A/2025-09-03", "one/one/B/2025-09-03"]
    assert [finding.key for finding in one] == ["one/one/-/2025-09-03"]
