"""One mistake in a value is one diagnostic, whatever the value may be."""

from __future__ import annotations

import pytest

from forebyg.errors import StandardError
from forebyg.standard import load_standard

TEXT = """\
format: 1
id: nyby
title: Et udkast
paragraphs: {offered: [SEL-82b]}
counting:
  first_day: {reading: own-day, next: not_counted, same: counted}
readings:
  own-day:
    question: Is the first day counted?
    choices: {next: "No", same: It is}
    default: next
    why: It does not say.
rules:
- {id: where, kind: attribute, cites: [NYB-1], of: conversation, attribute: channel, one_of: [home]}
- {id: a-plan, kind: duty, cites: [NYB-2], under: {own-day: next}, do: plan_made}
statements:
- {id: NYB-1, lines: 1, phrase: hjemme, as: rule, en: At home., da: Hjemme.}
- {id: NYB-2, lines: 2, phrase: en plan, as: rule, en: A plan., da: En plan.}
"""


def told(old: str, new: str) -> list[tuple[str, int | None]]:
    """Code and line of everything wrong after a change."""
    assert TEXT.count(old) == 1
    with pytest.raises(StandardError) as raised:
        load_standard(TEXT.replace(old, new))
    return [(one.code, one.line) for one in raised.value.diagnostics]


@pytest.mark.parametrize("value", ["{a: b}", "[a]", "2.5"])
def test_a_value_of_none_of_several_types_is_told_once(value: str) -> None:
    """What may be true or false, a number or a word is not told as lacking each of the three."""
    assert told("one_of: [home]", f"one_of: [{value}]") == [("not-a-text", 14)]


@pytest.mark.parametrize("value", ["{a: b}", "[[next]]", "5", "[5]"])
def test_a_choice_that_is_no_text_is_told_once(value: str) -> None:
    """It is not also told as a choice that the reading lacks."""
    assert told("under: {own-day: next}", f"under: {{own-day: {value}}}") == [("not-a-text", 15)]


def test_a_misspelt_choice_of_counting_is_told() -> None:
    """Rules are not checked by counting that hangs on a choice which is not there."""
    assert told("same: counted}", "smae: counted}") == [("unknown-reading-choice", 6)]
    assert told("next: not_counted", "nxet: not_counted") == [("unknown-reading-choice", 6)]


def test_a_misspelt_reason_of_counting_is_told() -> None:
    """Reasons are given for the choices of counting alone."""
    reason = "same: counted}\n  because: {frist_day: It says so.}"
    assert told("same: counted}", reason) == [("unknown-field", 7)]


def test_a_demand_of_only_that_cannot_be_read_is_told_once() -> None:
    """What is wrong inside of `only` is not also told as too little inside of it."""
    when = "kind: duty, when: {only: {contact_offered: {channels: {eactly: virtual}}}}"
    assert told("kind: duty", when) == [("unknown-demand", 15)]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("id: a-plan", "id: 3", "bad-id", 15),
        ("id: NYB-2, l", "id: 2, l", "bad-statement-id", 18),
        ("lines: 2", "lines: linje 2", "not-lines", 18),
    ],
)
def test_a_number_or_a_word_too_many(old: str, new: str, code: str, line: int) -> None:
    """An id that is a number is told at once as no id, for in quotation marks it would be none either."""
    assert (code, line) in told(old, new)


@pytest.mark.parametrize(
    ("field", "advice"), [("Se bilag 2", "delete the line"), ("bilag", "The fields are")]
)
def test_what_stands_in_place_of_a_field(field: str, advice: str) -> None:
    """A part of a sentence is taken for a remark, and not only for a field that is not there."""
    with pytest.raises(StandardError) as raised:
        load_standard(TEXT.replace("title: Et udkast", f"title: Et udkast\n{field}: x"))
    (fault,) = raised.value.diagnostics
    assert (fault.code, fault.line, advice in str(fault.hint())) == ("unknown-field", 4, True)


@pytest.mark.parametrize(("word", "meant"), [("ja", "true"), ("nej", "false")])
def test_yes_and_no_where_an_event_may_stand(word: str, meant: str) -> None:
    """`expected` takes events too, but yes is none."""
    good = "kind: duty, cites: [NYB-2], under: {own-day: next}, do: plan_made"
    bad = "kind: deadline, cites: [NYB-2], do: plan_made, within: 2 weeks, after: inquiry, expected: "
    assert good in TEXT
    with pytest.raises(StandardError) as raised:
        load_standard(TEXT.replace(good, bad + word))
    (fault,) = raised.value.diagnostics
    assert (fault.code, fault.fields["suggestion"]) == ("not-true-or-false", meant)


@pytest.mark.parametrize("written", ["NYB-1 NYB-2", "NYB-1 og NYB-2"])
def test_statements_without_commas_between_are_told_as_all_of_them(written: str) -> None:
    """None of them is dropped, nor told as cited by nothing."""
    with pytest.raises(StandardError) as raised:
        load_standard(TEXT.replace("cites: [NYB-2]", f"cites: [{written}]"))
    (fault,) = raised.value.diagnostics
    assert (fault.code, fault.fields["suggestion"]) == ("unknown-statement", "NYB-1, NYB-2")


def test_a_word_for_not_is_never_dropped() -> None:
    """What is proposed means what was written."""
    with pytest.raises(StandardError) as raised:
        load_standard(TEXT.replace("do: plan_made}", "when: ikke motivated, do: plan_made}"))
    (fault,) = raised.value.diagnostics
    assert (fault.code, fault.fields["suggestion"]) == ("unknown-fact", "{not: motivated}")


def test_rules_below_a_heading_of_ones_own_are_told_as_that_heading() -> None:
    """The heading alone is wrong, and not all that stands below it."""
    assert told("- {id: a-plan", "Formål:\n- {id: a-plan") == [("unknown-field", 15)]


def test_events_without_a_comma_between_are_told_as_all_of_them() -> None:
    """None of them is dropped from a list."""
    with pytest.raises(StandardError) as raised:
        load_standard(TEXT.replace("do: plan_made", "do: [plan_made referral]"))
    (fault,) = raised.value.diagnostics
    assert (fault.code, fault.fields["suggestion"]) == ("unknown-event-type", "plan_made, referral")


RULE = "kind: attribute, cites: [NYB-1], of: conversation, attribute: channel, one_of: [home]"
REMARK = "If the rest is a remark, write it on a line of its own above this one, with # before it."
EVENT = (
    "Write only `conversation`. If the rest demands something of the event, write it as here: {evaluation: "
    "{kind: final}}; if it is a remark, write it on a line of its own above this one, with # before it."
)
NOTHING = "If nothing is demanded here, delete the line; under a choice of a reading write `null`."
SEVERAL = "several are written in square brackets, with commas between, such as"
UNDECIDED = (
    "Write the period and nothing else, in English words: 6 months, 20 weeks, 14 days, 10 working days; if "
    "the text does not say how long it is, write `not_decided`."
)
LENGTH = "kind: duration, cites: [NYB-1], at_most: "


@pytest.mark.parametrize(
    ("rule", "advice"),
    [
        (RULE.replace("kind: attribute", "kind: attribute - ny"), f"Write only `attribute`. {REMARK}"),
        (RULE.replace("NYB-1", "NYB-1 (s. 3)"), f"Write only `NYB-1`. {REMARK}"),
        (RULE.replace("attribute: channel", "attribute: channel som nu"), f"Write only `channel`. {REMARK}"),
        (RULE.replace("kind", "norm: may // ny, kind"), f"Write only `may`. {REMARK}"),
        (RULE.replace("kind", "when: wish for nu, kind"), f"Write only `wish`. {REMARK}"),
        (
            RULE.replace("of: conversation", "of: conversation med borgeren"),
            EVENT,
        ),
        (RULE.replace("of: conversation", "of: samtalerne"), "Did you mean `conversation`?"),
        (RULE.replace("of: conversation", "of: {assessment: positive}"), "Write `{result: positive}`."),
        (
            RULE.replace("of: conversation", "of: {assessment: at_risk}"),
            "Write one of its attributes and a value, as here: {evaluation: {kind: final}}.",
        ),
        (
            RULE.replace("kind", "form: begge, kind"),
            f"Allowed are: individual, group, ad_hoc, none; {SEVERAL} [individual, group].",
        ),
        (
            RULE.replace("of: conversation", "of: {conversation: {channel: alle}}"),
            f"Allowed are: in_person, virtual, phone, text, home; {SEVERAL} [in_person, virtual].",
        ),
        (RULE.replace("kind", "norm: nul, kind"), "Allowed are: must, should, may."),
        (RULE.replace("kind", "form: [andet], kind"), "Allowed are: individual, group, ad_hoc, none."),
        (RULE.replace("kind", "when: {age: 18-30}, kind"), "Write {at_least: 18, at_most: 30}."),
        (
            RULE.replace("kind", "when: {age: 21}, kind"),
            "Write {at_least: 21} if 21 years is the lowest age, or {at_most: 21} if it is the highest.",
        ),
        (LENGTH + "ikke afgjort", "Write `not_decided`."),
        (
            LENGTH + "ingen",
            "If there is no period, delete the line; under a choice of a reading write `null`.",
        ),
        (
            RULE.replace("kind", "form: ingen, kind"),
            f"{NOTHING} Otherwise these are allowed: individual, group, ad_hoc, none.",
        ),
        (RULE.replace("kind", "norm: ingen, kind"), "Allowed are: must, should, may."),
        (
            LENGTH + "3",
            "Write also what is counted: `3 days`, `3 weeks` or `3 months`.",
        ),
        (
            LENGTH + "afgjort",
            UNDECIDED,
        ),
        (
            "kind: count, cites: [NYB-1], of: conversation, at_least: over 1",
            "More than 1 is 2 at least: write `at_least: 2`.",
        ),
        (
            "kind: count, cites: [NYB-1], of: conversation, at_most: under 4",
            "Less than 4 is 3 at most: write `at_most: 3`.",
        ),
    ],
)
def test_what_to_write_leaves_out_nothing_and_reverses_nothing(rule: str, advice: str) -> None:
    """Where a word stands for more than one thing, or a number for another bound, that is said."""
    with pytest.raises(StandardError) as raised:
        load_standard(TEXT.replace(RULE, rule))
    assert advice in [fault.hint() for fault in raised.value.diagnostics]


def test_a_day_that_is_not_yet_there() -> None:
    """Who writes of a draft where the day of its adoption should stand is told how a draft is written."""
    with pytest.raises(StandardError) as raised:
        load_standard(TEXT.replace("title", "adopted: udkast\ntitle"))
    (fault,) = raised.value.diagnostics
    assert "write `draft: true` in place of this line" in str(fault.hint())


@pytest.mark.parametrize(
    ("old", "new", "advice"),
    [
        ("lines: 1,", "lines: ,", "delete `lines:` and the comma"),
        ("title: Et udkast", "title:", "delete the line"),
        ('choices: {next: "No", same: It is}', 'choices: {next: "No", same: }', "delete `same:`"),
    ],
)
def test_what_is_empty_is_deleted_alone(old: str, new: str, advice: str) -> None:
    """Between braces much else stands on the line."""
    with pytest.raises(StandardError) as raised:
        load_standard(TEXT.replace(old, new))
    (fault,) = raised.value.diagnostics
    assert (fault.code, advice in str(fault.hint())) == ("empty-value", True)
