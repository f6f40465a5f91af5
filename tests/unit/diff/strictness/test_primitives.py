from __future__ import annotations

import pytest
from tests.unit.kernel.one_rule import standard_of

from forebyg.diff import Change, Difference, Shown, compare

TALKS = "of: conversation"
BENEFIT = "{assessment: {of: benefit}}"
POSITIVE = "{assessment: {of: benefit, result: positive}}"
PAUSE = "{by: information_requested, until: information_received, effect: pause}"
LATE = f"{PAUSE[:-1]}, possible: any_time}}"
WITHIN = "window: {from: {first: inquiry}, to: [{first: inquiry, later:"
ANSWER = "kind: deadline, do: inquiry_answered, after: inquiry"

TIGHTENED = [
    (f"kind: count, {TALKS}, at_most: 5", f"kind: count, {TALKS}, at_most: 4", "at_most"),
    (f"kind: count, {TALKS}, at_least: 1", f"kind: count, {TALKS}, at_least: 2", "at_least"),
    (
        f"kind: count, {TALKS}, at_most: 2",
        "kind: count, of: [conversation, group_meeting], at_most: 2",
        "of",
    ),
    (
        "kind: count, of: [conversation, group_meeting], at_least: 1",
        f"kind: count, {TALKS}, at_least: 1",
        "of",
    ),
    (f"kind: count, {TALKS}, at_most: 1", f"kind: count, {TALKS}, at_most: 1, window: whole", "window"),
    (
        f"kind: count, {TALKS}, at_most: 1, {WITHIN} 7 days}}]}}",
        f"kind: count, {TALKS}, at_most: 1, {WITHIN} 9 days}}]}}",
        "window",
    ),
    (
        f"kind: count, {TALKS}, at_most: 1, in_any: 7 days",
        f"kind: count, {TALKS}, at_most: 1, in_any: 9 days",
        "in_any",
    ),
    (f"kind: count, {TALKS}, at_most: 1, in_any: 7 days", f"kind: count, {TALKS}, at_most: 1", "in_any"),
    (f"kind: frequency, {TALKS}, at_least: 1", f"kind: frequency, {TALKS}, at_least: 2", "times"),
    (f"kind: frequency, {TALKS}, every: month", f"kind: frequency, {TALKS}, every: week", "every"),
    ("kind: duration, at_most: 6 months", "kind: duration, at_most: 5 months", "at_most"),
    ("kind: duration, at_most: 6 months", "kind: duration, at_most: 25 weeks", "at_most"),
    ("kind: duration, at_least: 12 weeks", "kind: duration, at_least: 13 weeks", "at_least"),
    (
        "kind: duration, at_most: 10 days",
        "kind: duration, at_most: 10 days, earlier_courses: all",
        "earlier_courses",
    ),
    (
        "kind: duration, at_most: 10 days, extension: {by: extension}",
        "kind: duration, at_most: 10 days",
        "extension",
    ),
    ("kind: exclusion, paragraphs: [SEL-85]", "kind: exclusion, paragraphs: [SEL-85, LAB-167]", "paragraphs"),
    (
        "kind: exclusion, paragraphs: [SEL-85]",
        "kind: exclusion, paragraphs: [SEL-85], during: course",
        "during",
    ),
    (
        "kind: exclusion, paragraphs: [SEL-85], last_day: not_counted",
        "kind: exclusion, paragraphs: [SEL-85]",
        "last_day",
    ),
    (
        f"kind: attribute, {TALKS}, attribute: minutes, at_most: 60, window: whole",
        f"kind: attribute, {TALKS}, attribute: minutes, at_most: 45, window: whole",
        "bound",
    ),
    (
        f"kind: attribute, {TALKS}, attribute: channel, one_of: [phone, home], window: whole",
        f"kind: attribute, {TALKS}, attribute: channel, one_of: [phone], window: whole",
        "bound",
    ),
    (
        "kind: continuity, of: {conversation: {purpose: clarifying}}, attribute: adviser",
        f"kind: continuity, {TALKS}, attribute: adviser",
        "of",
    ),
    (f"{ANSWER}, within: 14 days", f"{ANSWER}, within: 13 days", "within"),
    (f"{ANSWER}, within: 14 days", f"{ANSWER}, within: 14 days, counted_from: each", "each"),
    (f"{ANSWER}, within: 14 days, counted_from: last", f"{ANSWER}, within: 14 days", "last"),
    (f"{ANSWER}, within: 14 days", f"{ANSWER}, within: 14 days, not_before: 2 days", "not_before"),
    (
        f"{ANSWER}, within: 14 days, discharged_by: course_start",
        f"{ANSWER}, within: 14 days",
        "discharged_by",
    ),
    (
        f"{ANSWER}, within: 14 days, suspended: {PAUSE}",
        f"{ANSWER}, within: 14 days",
        "suspension",
    ),
    (
        f"{ANSWER}, within: 14 days, suspended: {LATE}",
        f"{ANSWER}, within: 14 days, suspended: {PAUSE}",
        "suspension",
    ),
    (f"{ANSWER}, within: 14 days", f"{ANSWER}, within: 14 days, early_end: at_end", "early_end"),
    (
        f"kind: duty, do: {BENEFIT}, by: start",
        f"kind: duty, do: {POSITIVE}, by: start",
        "do",
    ),
    (f"kind: duty, do: {BENEFIT}, by: open_until_end", f"kind: duty, do: {BENEFIT}, by: start", "by"),
    (
        f"kind: duty, do: {BENEFIT}, by: end",
        f"kind: duty, do: {BENEFIT}, by: end, after_last: conversation",
        "after_last",
    ),
    (
        f"kind: order, before: course_start, required: {BENEFIT}",
        f"kind: order, before: course_start, required: {POSITIVE}",
        "required",
    ),
    (
        f"kind: order, before: course_start, required: {BENEFIT}, required_in: record",
        f"kind: order, before: course_start, required: {BENEFIT}",
        "required_in",
    ),
    (
        f"kind: order, before: conversation, required: {BENEFIT}",
        f"kind: order, before: conversation, required: {BENEFIT}, owed_from: course_start",
        "owed_from",
    ),
    ("kind: fact, require: wish", "kind: fact, require: {all: [wish, motivated]}", "require"),
    ("kind: fact, require: wish, form: group", "kind: fact, require: wish", "form"),
    ("kind: fact, require: wish, when: motivated", "kind: fact, require: wish", "when"),
    ("kind: fact, require: wish, norm: should", "kind: fact, require: wish", "norm"),
    (
        "kind: permission, norm: may, may: {course_start: {form: [individual, group]}}",
        "kind: permission, norm: may, may: {course_start: {form: group}}",
        "do",
    ),
    (
        "kind: permission, norm: may, may: referral",
        "kind: permission, norm: may, may: referral, after: conversation",
        "after",
    ),
    (
        "kind: permission, norm: may, may: referral",
        "kind: permission, norm: may, may: referral, when: wish",
        "when",
    ),
]
"""A demand, a tighter one, and in what they differ."""

CHANGED = [
    (f"kind: count, {TALKS}, at_most: 1", f"kind: count, {TALKS}, at_least: 2", "demand"),
    (f"kind: count, {TALKS}, at_most: 1", "kind: count, of: group_meeting, at_most: 1", "of"),
    (f"kind: count, {TALKS}, at_most: 1", "kind: fact, require: wish", "demand"),
    (f"kind: frequency, {TALKS}, measure: calendar", f"kind: frequency, {TALKS}, measure: gap", "measure"),
    (
        "kind: duration, at_most: 20 days",
        "kind: duration, at_most: 20 days, counted_from: conversation",
        "counted_from",
    ),
    (
        f"{ANSWER}, within: 14 days",
        "kind: deadline, do: inquiry_answered, within: 14 days, after: invitation",
        "after",
    ),
    (
        "kind: continuity, of: conversation, attribute: adviser",
        "kind: continuity, of: conversation, attribute: channel",
        "attribute",
    ),
    ("kind: fact, require: wish", "kind: fact, require: motivated", "require"),
    ("kind: fact, require: wish", "kind: fact, require: wish, at: conversation", "at"),
]
"""Two demands of which neither asks more."""

NOT_SHOWN = [
    (
        f"kind: count, {TALKS}, at_most: 1, earlier_courses: touching",
        f"kind: count, {TALKS}, at_most: 1, earlier_courses: all",
    ),
    (
        f"kind: count, {TALKS}, at_least: 1, earlier_courses: touching",
        f"kind: count, {TALKS}, at_least: 1",
    ),
]
"""Two demands of which the second asks more, without a short case that shows it."""


def only(old: str, new: str) -> Difference:
    """The one difference between two standards of one rule each."""
    (found,) = compare(standard_of(old), standard_of(new)).clauses
    return found


@pytest.mark.parametrize(("looser", "tighter", "about"), TIGHTENED)
def test_tighter_and_looser(looser: str, tighter: str, about: str) -> None:
    """What asks more is tightened, the way back is loosened, and a case shows it either way."""
    for old, new, change in ((looser, tighter, Change.TIGHTENED), (tighter, looser, Change.LOOSENED)):
        found = only(old, new)
        assert ([one.about for one in found.aspects], found.change) == ([about], change)
        assert isinstance(found.shown, Shown)


@pytest.mark.parametrize(("looser", "tighter"), NOT_SHOWN)
def test_tighter_where_a_case_would_take_two_courses(looser: str, tighter: str) -> None:
    """Two courses with talks of their own are more events than a case is looked for with."""
    for old, new, change in ((looser, tighter, Change.TIGHTENED), (tighter, looser, Change.LOOSENED)):
        found = only(old, new)
        assert ([one.about for one in found.aspects], found.change) == (["earlier_courses"], change)


@pytest.mark.parametrize(("old", "new", "about"), CHANGED)
def test_neither_tighter_nor_looser(old: str, new: str, about: str) -> None:
    """Where neither can be said, it is only called changed; a case shows it either way."""
    for before, now in ((old, new), (new, old)):
        found = only(before, now)
        assert ([one.about for one in found.aspects], found.change) == ([about], Change.CHANGED)
        assert isinstance(found.shown, Shown)


def test_a_change_in_two_directions() -> None:
    """Tighter in one thing and looser in another is changed; both are told."""
    found = only("kind: duration, at_most: 6 months", "kind: duration, at_most: 5 months, norm: should")

    assert found.change is Change.CHANGED
    assert {(one.about, one.direction.value) for one in found.aspects} == {
        ("at_most", "tightened"),
        ("norm", "loosened"),
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "kind: count, of: [conversation, group_meeting], at_most: 1",
            "kind: count, of: [group_meeting, conversation], at_most: 1",
        ),
        ("kind: duration, at_most: 1 year", "kind: duration, at_most: 12 months"),
        ("kind: duration, at_most: 2 weeks", "kind: duration, at_most: 14 days"),
        ("kind: fact, require: {all: [wish, motivated]}", "kind: fact, require: {all: [motivated, wish]}"),
        ("kind: fact, require: wish", "kind: fact, require: {any: [wish, {all: [wish, motivated]}]}"),
    ],
)
def test_one_meaning_in_two_wordings(old: str, new: str) -> None:
    """What means the same does not differ, however it is written."""
    assert not compare(standard_of(old), standard_of(new)).differs
