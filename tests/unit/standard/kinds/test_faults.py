"""What a rule of each kind cannot say: told by code and place, before anything is judged by it."""

from __future__ import annotations

import pytest
from tests.unit.kernel.one_rule import standard_of, text_of

from forebyg import StandardError

DEADLINE = "kind: deadline, do: plan_made, after: inquiry"
MONTH_BEFORE = "[{first: referral}, {first: referral, earlier: 1 month}]"
AT_INQUIRY = "{first: inquiry}"
WORKING_DAYS_AFTER = "[{first: plan_made, later: 5 working days}]"
BOTH_WAYS = "{first: inquiry, earlier: 1 week, later: 1 week}"

FAULTS = {
    "attribute without a demand": (
        "kind: attribute, of: conversation, attribute: minutes",
        ("missing-demand", "rules[0]"),
    ),
    "attribute with two demands": (
        "kind: attribute, of: conversation, attribute: minutes, at_least: 1, one_of: [45]",
        ("one-demand", "rules[0].one_of"),
    ),
    "attribute that the events lack": (
        "kind: attribute, of: conversation, attribute: minuts, at_most: 60",
        ("unknown-attribute", "rules[0].attribute"),
    ),
    "attribute that one of the events lacks": (
        "kind: attribute, of: [conversation, inquiry], attribute: minutes, at_most: 60",
        ("unknown-attribute", "rules[0].attribute"),
    ),
    "attribute upside down": (
        "kind: attribute, of: conversation, attribute: minutes, at_least: 60, at_most: 45",
        ("range-upside-down", "rules[0].at_most"),
    ),
    "attribute with two lists": (
        "kind: attribute, of: contact_offered, attribute: channels, one_of: [phone], includes: [phone]",
        ("one-demand", "rules[0].includes"),
    ),
    "attribute with a value that no event has": (
        "kind: attribute, of: conversation, attribute: channel, one_of: [phone, letter]",
        ("unknown-choice", "rules[0].one_of[1]"),
    ),
    "attribute with a word that no event has": (
        "kind: attribute, of: contact_offered, attribute: channels, includes: [phone, letter]",
        ("unknown-choice", "rules[0].includes.includes[1]"),
    ),
    "continuity of an attribute that the events lack": (
        "kind: continuity, of: conversation, attribute: advisor",
        ("unknown-attribute", "rules[0].attribute"),
    ),
    "count without a bound": ("kind: count, of: conversation", ("missing-bound", "rules[0]")),
    "count with two bounds": (
        "kind: count, of: conversation, at_least: 1, at_most: 5",
        ("one-bound", "rules[0].at_most"),
    ),
    "count in a window of an unknown name": (
        "kind: count, of: conversation, at_most: 5, window: weekly",
        ("unknown-choice", "rules[0].window"),
    ),
    "count from before and after a day": (
        f"kind: count, of: inquiry, at_most: 5, window: {{from: {BOTH_WAYS}}}",
        ("one-bound", "rules[0].window.from.later"),
    ),
    "count from a month before a day": (
        "kind: count, of: conversation, at_most: 5, window: {from: {first: inquiry, earlier: 1 month}}",
        ("earlier-in-days", "rules[0].window.from.earlier"),
    ),
    "count in an unknown window": (
        "kind: count, of: conversation, at_most: 5, window: whole_",
        ("unknown-choice", "rules[0].window"),
    ),
    "count to a month before a day": (
        f"kind: count, of: inquiry, at_most: 5, window: {{from: {{first: inquiry}}, to: {MONTH_BEFORE}}}",
        ("earlier-in-days", "rules[0].window.to[1].earlier"),
    ),
    "count to a day in working days without a calendar": (
        f"kind: count, of: inquiry, at_most: 5, window: {{from: {AT_INQUIRY}, to: {WORKING_DAYS_AFTER}}}",
        ("no-calendar", "rules[0].window.to[0].later"),
    ),
    "count from a day that is left open": (
        "kind: count, of: inquiry, at_most: 5, window: {from: {first: inquiry, later: not_decided}}",
        ("not-a-period", "rules[0].window.from.later"),
    ),
    "deadline without a number": (
        f"{DEADLINE}, within: not_decided",
        ("deadline-without-number", "rules[0].within"),
    ),
    "deadline without a first number": (
        f"{DEADLINE}, within: 1 week, not_before: not_decided",
        ("deadline-without-number", "rules[0].not_before"),
    ),
    "deadline in working days without a calendar": (
        f"{DEADLINE}, within: 10 working days",
        ("no-calendar", "rules[0].within"),
    ),
    "deadline that begins in working days without a calendar": (
        f"{DEADLINE}, not_before: 3 working days, within: 1 month",
        ("no-calendar", "rules[0].not_before"),
    ),
    "deadline upside down": (
        f"{DEADLINE}, not_before: 8 days, within: 1 week",
        ("range-upside-down", "rules[0].not_before"),
    ),
    "deadline upside down in every month": (
        f"{DEADLINE}, not_before: 32 days, within: 1 month",
        ("range-upside-down", "rules[0].not_before"),
    ),
    "duty that is ended and never arises": (
        "kind: duty, do: plan_made, discharged_by: referral",
        ("needs-after", "rules[0].discharged_by"),
    ),
    "duty at the start that arises from an event": (
        "kind: duty, do: plan_made, by: start, after: inquiry",
        ("needs-no-after", "rules[0].by"),
    ),
    "permission that must be": ("kind: permission, may: referral", ("permission-is-may", "rules[0].norm")),
    "shortest duration in working days without a calendar": (
        "kind: duration, at_least: 10 working days",
        ("no-calendar", "rules[0].at_least"),
    ),
    "frequency with two in a gap": (
        "kind: frequency, of: conversation, at_least: 2, measure: gap",
        ("gap-is-weekly", "rules[0].measure"),
    ),
    "count of a least in any period": (
        "kind: count, of: conversation, at_least: 1, in_any: 6 months",
        ("in-any-at-most", "rules[0].in_any"),
    ),
    "count in any ten working days without a calendar": (
        "kind: count, of: conversation, at_most: 1, in_any: 10 working days",
        ("no-calendar", "rules[0].in_any"),
    ),
    "duration without a bound": ("kind: duration", ("missing-bound", "rules[0]")),
    "duration with two bounds": (
        "kind: duration, at_least: 1 week, at_most: 1 month",
        ("one-bound", "rules[0].at_most"),
    ),
    "duration in working days without a calendar": (
        "kind: duration, at_most: 10 working days",
        ("no-calendar", "rules[0].at_most"),
    ),
    "extension by an event that cannot say until when": (
        "kind: duration, at_most: 1 month, extension: {by: [extension, referral]}",
        ("needs-until", "rules[0].extension.by"),
    ),
    "duty after the last of some events that is due at the start": (
        "kind: duty, do: plan_made, by: start, after_last: conversation",
        ("needs-the-end", "rules[0].after_last"),
    ),
    "duty after the last of some events that is never due": (
        "kind: duty, do: plan_made, by: open, after_last: conversation",
        ("needs-the-end", "rules[0].after_last"),
    ),
    "duty after the last of some events that arises from another": (
        "kind: duty, do: plan_made, after: inquiry, after_last: conversation",
        ("needs-the-end", "rules[0].after_last"),
    ),
    "count of a least number in any period": (
        "kind: count, of: conversation, at_least: 2, in_any: 1 month",
        ("in-any-at-most", "rules[0].in_any"),
    ),
    "count with two bounds in any period": (
        "kind: count, of: conversation, at_least: 1, at_most: 6, in_any: 6 months",
        ("one-bound", "rules[0].at_most"),
    ),
    "frequency with a gap of a month": (
        "kind: frequency, of: conversation, every: month, measure: gap",
        ("gap-is-weekly", "rules[0].measure"),
    ),
    "help not offered under an unknown paragraph": (
        "kind: not_offered, paragraphs: [SEL-82c, SEL-82x]",
        ("unknown-paragraph", "rules[0].paragraphs[1]"),
    ),
    "exclusion of an unknown paragraph": (
        "kind: exclusion, paragraphs: [SEL-855], during: start",
        ("unknown-paragraph", "rules[0].paragraphs[0]"),
    ),
    "exclusion during an unknown time": (
        "kind: exclusion, paragraphs: [SEL-85], during: strat",
        ("unknown-event-type", "rules[0].during"),
    ),
    "exclusion during another unknown time": (
        "kind: exclusion, paragraphs: [SEL-85], during: cource",
        ("unknown-event-type", "rules[0].during"),
    ),
    "events with a number for what is asked of them": (
        "kind: count, of: {conversation: 5}, at_most: 5",
        ("not-demands", "rules[0].of.conversation"),
    ),
    "target upside down": (
        "kind: target, share: {at_least: 90, at_most: 80}, of: {en: Answers, da: Svar}",
        ("range-upside-down", "rules[0].share.at_most"),
    ),
}


@pytest.mark.parametrize(("rule", "expected"), FAULTS.values(), ids=FAULTS)
def test_what_a_kind_cannot_say_is_told(rule: str, expected: tuple[str, str]) -> None:
    """The fault is named at the field that is wrong."""
    with pytest.raises(StandardError) as caught:
        standard_of(rule)

    assert expected in [(one.code, one.place) for one in caught.value.diagnostics]


WORDS = {
    "attribute that the events lack": "Events of type `conversation` have no attribute `minuts`.",
    "attribute upside down": "The range runs from 60 to 45, which nothing can meet.",
    "continuity of an attribute that the events lack": (
        "Events of type `conversation` have no attribute `advisor`."
    ),
    "deadline upside down": "The range runs from 8 days to 1 week, which nothing can meet.",
    "exclusion of an unknown paragraph": "There is no paragraph `SEL-855`.",
    "help not offered under an unknown paragraph": "There is no paragraph `SEL-82x`.",
    "target upside down": "The range runs from 90 to 80, which nothing can meet.",
}

POINTED_AT = {
    "attribute with two demands": "one_of: [45]",
    "count from before and after a day": "later: 1 week",
    "count with two bounds": "at_most: 5",
    "count of a least number in any period": "in_any: 1 month",
    "duty after the last of some events that is due at the start": "after_last: conversation",
    "duty at the start that arises from an event": "by: start",
    "duty that is ended and never arises": "discharged_by: referral",
}

NEAR = {
    "count in an unknown window": "Did you mean `whole`?",
    "exclusion during an unknown time": "Did you mean `start`?",
    "exclusion during another unknown time": "Did you mean `course`?",
    "attribute that the events lack": "Did you mean `minutes`?",
    "continuity of an attribute that the events lack": "Did you mean `adviser`?",
    "exclusion of an unknown paragraph": "Did you mean `SEL-85`?",
}


@pytest.mark.parametrize("fault", POINTED_AT)
def test_what_should_not_stand_there_is_pointed_at_with_its_name(fault: str) -> None:
    """Not the value is wrong but that the field is there: its name is marked."""
    rule, (code, _) = FAULTS[fault]
    with pytest.raises(StandardError) as caught:
        standard_of(rule)
    (said,) = [one for one in caught.value.diagnostics if one.code == code]
    assert said.line is not None
    assert said.column is not None

    line = text_of(rule).splitlines()[said.line - 1]
    assert line[said.column - 1 :].startswith(POINTED_AT[fault])


@pytest.mark.parametrize("fault", WORDS)
def test_a_fault_names_what_was_written(fault: str) -> None:
    """The words and numbers of the standard are repeated."""
    rule, (code, _) = FAULTS[fault]
    with pytest.raises(StandardError) as caught:
        standard_of(rule)
    (said,) = [one for one in caught.value.diagnostics if one.code == code]

    assert said.message() == WORDS[fault]


@pytest.mark.parametrize("fault", NEAR)
def test_the_word_that_was_meant_is_offered(fault: str) -> None:
    """One letter too many, too few or out of place."""
    rule, (code, _) = FAULTS[fault]
    with pytest.raises(StandardError) as caught:
        standard_of(rule)

    assert NEAR[fault] in [one.hint() for one in caught.value.diagnostics if one.code == code]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_can_be_said_in_both_languages(fault: str) -> None:
    """Every sentence has what it names."""
    with pytest.raises(StandardError) as caught:
        standard_of(FAULTS[fault][0])

    assert all(one.message(lang) for one in caught.value.diagnostics for lang in ("da", "en"))


@pytest.mark.parametrize(
    "rule",
    [
        "kind: attribute, of: conversation, attribute: minutes, at_least: 45, at_most: 45",
        "kind: count, of: conversation, at_most: 5, window: {from: {first: inquiry, earlier: 1 week}}",
        f"{DEADLINE}, not_before: 7 days, within: 1 week",
        f"{DEADLINE}, not_before: 31 days, within: 1 month",
        "kind: duration, at_most: 10 days",
        "kind: duty, do: plan_made, after: inquiry, discharged_by: referral",
        "kind: duty, do: plan_made, by: end, after_last: conversation",
        "kind: duty, do: plan_made, by: open_until_end, after_last: conversation",
        "kind: frequency, of: conversation, at_least: 2, every: month",
        "kind: permission, norm: may, may: referral",
        "kind: not_offered, paragraphs: [SEL-82c]",
    ],
)
def test_what_a_kind_can_say_is_not_refused(rule: str) -> None:
    """The nearest rule that is right is read."""
    assert standard_of(rule).rules


def test_a_target_that_is_one_number_is_not_refused() -> None:
    """Both bounds of a share are included, so that they may be the same."""
    rule = "kind: target, share: {at_least: 80, at_most: 80}, of: {en: Answers, da: Svar}"

    assert standard_of(rule).rules
