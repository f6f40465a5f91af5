"""What gives a finding its name, so that a case system finds yesterday's task again."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, found, only

from forebyg.timeline import Event

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
