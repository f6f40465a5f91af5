"""What is wrong with a standard is said once, at its line, with a remedy."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.standard.small import TEXT, Load

from forebyg.errors import ReadingError, StandardError
from forebyg.standard import Standard, load_standard

TITLE = "title: En lille standard\n"


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("title: En", "titel: En", "unknown-field", 4),
        ("format: 1", "format: 2", "unknown-choice", 1),
        ('code: "0999"', 'code: "999"', "bad-municipality-code", 3),
        ("kind: duration", "kind: duratoin", "unknown-kind", 16),
        ("at_most: 6 months", "at_most: 6m", "not-a-period", 16),
        ("at_most: 6 months", "at_most: 6 months, at_least: 1 month", "one-bound", 16),
        ("at_most: 6 months", "atmost: 6 months", "unknown-field", 16),
        ("do: inquiry_answered", "do: inquiry_answred", "unknown-event-type", 17),
        ("after: inquiry}", "after: {inquiry: {acut: true}}}", "unknown-attribute", 17),
        ("after: inquiry}", "after: {inquiry: {acute: 3}}}", "not-true-or-false", 17),
        ("age: {at_least: 18}", "age: {at_least: 18, at_most: 17}", "range-upside-down", 15),
        ("{age: {at_least: 18}}", "motivatd", "unknown-fact", 15),
        ("cites: [SMA-2]", "cites: [SMA-9]", "unknown-statement", 16),
        ("id: six-months", "id: adult", "repeated-rule", 16),
        ("id: SMA-3, lines", "id: SMA-2, lines", "repeated-statement", 21),
        ("lines: 2-3", "lines: 3-2", "not-lines", 20),
        ("phrase: op til 6", "phrase: en to tre fire fem seks syv otte ni", "phrase-too-long", 20),
        ("as: rule, en: Two", "as: information, en: Two", "carried-but-not-said", 21),
        ("default: later", "default: latr", "unknown-reading-choice", 12),
        ("default: later", "default: not_decided", "reading-must-be-decided", 7),
        ("at-once: counted", "atonce: counted", "unknown-reading-choice", 7),
        ("reading: day-one", "reading: dayone", "unknown-reading", 7),
        ("title: En lille standard", f"{TITLE}eligibility: {{judged_on: granted}}", "unknown-event-type", 5),
        (
            "title: En lille standard",
            f"{TITLE}complaint: [{{says: A., cites: [SMA-9]}}]",
            "unknown-statement",
            5,
        ),
        (
            "title: En lille standard",
            f"{TITLE}vocabulary: {{facts: {{a: {{is: choice}}}}}}",
            "missing-field",
            5,
        ),
        ("title: En lille standard", f"{TITLE}vocabulary: {{facts: {{age: {{is: whole}}}}}}", "core-name", 5),
        (
            "title: En lille standard",
            f"{TITLE}vocabulary: {{facts: {{born: {{is: truth}}}}}}",
            "core-name",
            5,
        ),
        (
            "title: En lille standard",
            f"{TITLE}vocabulary: {{events: {{visit: {{answers: home_call}}}}}}",
            "unknown-event-type",
            5,
        ),
        (
            "title: En lille standard",
            f"{TITLE}vocabulary: {{events: {{visit: {{attributes: {{a: {{is: whole, absent: many}}}}}}}}}}",
            "not-a-whole-number",
            5,
        ),
        ("offered: [SEL-82b]", "offered: [SEL-82b], cites: [SMA-9]", "unknown-statement", 5),
        (
            "title: En lille standard",
            f"{TITLE}contacts: [{{name: Huset, cites: [SMA-9]}}]",
            "unknown-statement",
            5,
        ),
        ("as: rule, en: Two", "as: head, en: Two", "unknown-choice", 21),
        ("as: rule, en: Two", "as: rule, why: {en: No day.}, en: Two", "missing-field", 21),
        ("within: 14 days", "within: 14 days, not_before: 3 weeks", "range-upside-down", 17),
        ("offered: [SEL-82b]", "offered: [82b]", "bad-paragraph", 5),
        ("- {id: SMA-3, lines: 4", "- {id: SMA-1, lines: 4", "repeated-statement", 21),
        ("- {id: SMA-2, lines: 2-3", "- {id: SMA-1, lines: 2-3", "repeated-statement", 20),
        ("statements:\n", "", "missing-field", 18),
        (
            " When does a period begin?\n    choices: {later: The day after, at-once: The day itself}\n",
            "\n      en: When?\n      da: Hvornår?\n      later: The day after\n      at-once: The day\n",
            "missing-field",
            13,
        ),
        ("at_most: 6 months", "at_most: ", "empty-value", 16),
        ("do: inquiry_answered", "do: {inquiry_answered: {result: }}", "empty-value", 17),
        ("do: inquiry_answered", "do: {inquiry_answered: {result: []}}", "empty-list", 17),
        (
            "do: inquiry_answered",
            "do: {conversation: {minutes: {at_least: 9, one_of: [9]}}}",
            "one-demand",
            17,
        ),
        ("do: inquiry_answered", "do: {conversation: {minutes: {}}}", "missing-demand", 17),
        (
            "at_most: 6 months",
            "at_most: {raeding: day-one, later: 6 months, at-once: 1 month}",
            "unknown-field",
            16,
        ),
        ("at_most: 6 months", "at_most: {later: 6 months, at-once: 1 month}", "missing-field", 16),
        ("over 18, as: criterion", "over 18, as: {criterion: 1}", "not-a-text", 19),
        ("question: When", "question: {en: When", "unclosed", 10),
        ("phrase: op til 6", "phrase: [op til 6", "unclosed", 20),
    ],
)
def test_a_mistake_is_named_at_its_line(old: str, new: str, code: str, line: int, load: Load) -> None:
    """One planted mistake gives an error of its code on its line."""
    with pytest.raises(StandardError) as raised:
        load(old, new)

    assert [(d.code, d.line) for d in raised.value.diagnostics] == [(code, line)]


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("titel", "titel", None),
        ("kind: duration", "kind: duratoin", "Did you mean `duration`?"),
        ("do: inquiry_answered", "do: inquiry_answred", "Did you mean `inquiry_answered`?"),
        ("cites: [SMA-2]", "cites: [SMA2]", "Did you mean `SMA-2`?"),
    ][1:],
)
def test_the_word_that_was_meant_is_named(old: str, new: str, hint: str, load: Load) -> None:
    """A misspelt name comes with the nearest one that there is."""
    with pytest.raises(StandardError) as raised:
        load(old, new)

    assert hint in [d.hint() for d in raised.value.diagnostics]


def test_all_mistakes_are_named_in_one_go() -> None:
    """Two mistakes in two rules are two errors of one exception."""
    text = TEXT.replace("6 months", "6m").replace("14 days", "14d")

    with pytest.raises(StandardError) as raised:
        load_standard(text)
    assert ["not-a-period", "not-a-period"] == [d.code for d in raised.value.diagnostics]


def test_the_digest_does_not_hang_on_layout(load: Load) -> None:
    """A comment and another spacing change nothing; another number does."""
    assert load().ref.digest == load("format: 1", "# a remark\nformat:   1").ref.digest
    assert load().ref.digest != load("6 months", "7 months").ref.digest


def test_a_program_is_made_once_for_each_choice(load: Load) -> None:
    """The same choices give the same program, others another."""
    standard = load()

    assert standard.program({}) is standard.program({"day-one": "later"})
    assert standard.program({}) is not standard.program({"day-one": "at-once"})


def test_a_choice_that_is_not_there_is_an_error(load: Load) -> None:
    """The error names the choices that there are."""
    with pytest.raises(ReadingError, match="It has: later, at-once"):
        load().program({"day-one": "tomorrow"})


def test_its_repr_names_id_and_version(load: Load) -> None:
    """The version is the first day in force."""
    standard: Standard = load()

    assert "<Standard small 2025-01-01>" == repr(standard)
    assert date(2025, 1, 1) == standard.head.in_force.from_


@pytest.mark.parametrize(
    ("counting", "path"),
    [
        ("{non_working: next}", ("counting", "non_working")),
        ("{deadlines: {non_working: previous}}", ("counting", "deadlines", "non_working")),
    ],
)
def test_moving_off_a_holiday_needs_a_calendar(load: Load, counting: str, path: tuple[str, ...]) -> None:
    """A document that moves last days and names no calendar is told so at the place."""
    with pytest.raises(StandardError) as raised:
        load("{first_day: {reading: day-one, later: not_counted, at-once: counted}}", counting)

    assert [("no-calendar", path)] == [(one.code, one.path) for one in raised.value.diagnostics]


def test_a_rule_under_another_choice(load: Load) -> None:
    """A rule can be had under any choice, the others at their defaults."""
    standard = load()

    usual, other = (standard.rule_under("answered", chosen) for chosen in ({}, {"day-one": "at-once"}))
    assert usual.rule == standard.program({}).rules[1]
    assert other.rule == standard.program({"day-one": "at-once"}).rules[1]
    assert usual != other


def test_a_word_that_is_called_something_must_be_there(load: Load) -> None:
    """A name for a word that the choice does not have is a mistake at that word."""
    own = "{one: {is: choice, one_of: [a, b], words: {a: A, c: C}}}"
    with pytest.raises(StandardError) as raised:
        load("format: 1", f"format: 1\nvocabulary: {{facts: {own}}}")

    path = ("vocabulary", "facts", "one", "words", "c")
    assert [("unknown-choice", path)] == [(one.code, one.path) for one in raised.value.diagnostics]
