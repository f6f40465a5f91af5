"""What carries a statement, and whether the head of the document tells it."""

from __future__ import annotations

import pytest
from tests.unit.standard.small import Load

from forebyg.errors import StandardError
from forebyg.standard import carried, load_standard, told_at_head

TITLE = "title: En lille standard"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("offered: [SEL-82b]", "offered: [SEL-82b], cites: [SMA-2]"),
        ("from: 2025-01-01", "from: 2025-01-01, cites: [SMA-2]"),
        (TITLE, f"{TITLE}\nreview: {{every: 2 years, counted_from: 2025-01-01, cites: [SMA-2]}}"),
        (TITLE, f"{TITLE}\ncomplaint: [{{says: To the mayor., cites: [SMA-2]}}]"),
        (TITLE, f"{TITLE}\ncost: [{{says: It is free., cites: [SMA-2]}}]"),
        (TITLE, f"{TITLE}\ncontacts: [{{name: Huset, cites: [SMA-2]}}]"),
    ],
)
def test_the_head_tells_what_it_cites(old: str, new: str, load: Load) -> None:
    """Every part of the head that can cite tells the statements that it cites, and no others."""
    head = load(old, new).head
    assert told_at_head("SMA-2", head)
    assert not told_at_head("SMA-1", head)


def test_a_reading_is_no_part_of_the_head(load: Load) -> None:
    """What a reading is about is not thereby told."""
    head = load("why: It is usual.", "why: It is usual.\n    cites: [SMA-2]").head
    assert not told_at_head("SMA-2", head)


def test_rules_and_criteria_carry(load: Load) -> None:
    """A rule that yields findings and a criterion are told apart."""
    rules = load().rules
    assert carried("SMA-1", rules) == ((), ("adult",))
    assert carried("SMA-2", rules) == (("six-months",), ())


SMALL = """\
format: 1
id: nyby
title: Et udkast
paragraphs: {offered: [SEL-82b]}
rules:
- {id: six-months, kind: duration, cites: [NYB-1], at_most: 6 months}
- {id: weekly, kind: count, cites: [NYB-2], of: conversation, at_least: 1}
statements:
- {id: NYB-1, lines: 1, phrase: højst seks måneder, as: rule, en: Six months., da: Seks måneder.}
- {id: NYB-2, lines: 2, phrase: hver uge, as: rule, en: Every week., da: Hver uge.}
"""
UNKNOWN = ("[NYB-2]", "[NYB-9]")
WITHOUT = ("as: rule, en: Every", "as: [rule, criterion], en: Every")
UNREASONED = ("as: rule, en: Six", "as: [rule, judgement], en: Six")


def codes(*changes: tuple[str, str]) -> list[str]:
    """What is told of the small standard after some changes, from its top to its end."""
    text = SMALL
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    with pytest.raises(StandardError) as raised:
        load_standard(text)
    return [one.code for one in raised.value.diagnostics]


@pytest.mark.parametrize(
    ("other", "code"),
    [
        (("kind: duration", "kind: duraton"), "unknown-kind"),
        (("6 months", "6 mnths"), "not-a-period"),
        (("title: Et udkast", "titel: Et udkast"), "unknown-field"),
        (("offered: [SEL-82b]", "offered: [SEL82b]"), "bad-paragraph"),
        (("lines: 1,", "lines: x,"), "not-lines"),
        (("of: conversation", "of: conversatoin"), "unknown-event-type"),
        (("title: Et udkast", "title: Et udkast\nreadings: 7"), "not-a-mapping"),
    ],
)
def test_the_ledger_is_checked_beside_other_mistakes(other: tuple[str, str], code: str) -> None:
    """Whoever makes two mistakes learns of both at once."""
    assert sorted(codes(other, UNKNOWN)) == sorted([code, "unknown-statement"])


@pytest.mark.parametrize(
    ("mistake", "code"),
    [
        (("cites: [NYB-2]", "cites: NYB-2"), "not-a-list"),
        (("cites: [NYB-2]", "cites: []"), "empty-list"),
        (("cites: [NYB-2]", "cite: [NYB-2]"), "unknown-field"),
        (("cites: [NYB-2]", "cites: [7]"), "not-a-text"),
        (("id: NYB-2", "id: NYB2"), "bad-statement-id"),
        (("id: NYB-2", "ide: NYB-2"), "unknown-field"),
        (("statements:", "statments:"), "unknown-field"),
        (("rules:", "ruels:"), "unknown-field"),
        (("of: conversation", "of: talk"), "unknown-event-type"),
        (("- {id: weekly, kind", "- weekly\n- {id: weekly, kind"), "not-a-mapping"),
    ],
)
def test_one_mistake_is_told_once(mistake: tuple[str, str], code: str) -> None:
    """What follows from a mistake that is told already is not told as another one."""
    assert codes(mistake) == [code]


def test_what_a_faulty_rule_may_carry_is_not_missed() -> None:
    """A faulty rule may carry what it cites; what is wrong with a row itself is told all the same."""
    assert codes(("6 months", "6 mnths"), ("as: rule, en: Six", "as: [rule, criterion], en: Six")) == [
        "not-a-period"
    ]
    assert codes(("at_least: 1", "at_least: x"), UNREASONED) == [
        "not-a-whole-number",
        "judgement-without-reason",
    ]
    assert codes(("6 months", "6 mnths"), WITHOUT) == ["not-a-period", "statement-without-criterion"]


READING = """\
readings:
  strictness:
    question: Is it a limit?
    choices: {norm: A norm, limti: A limit}
    default: norm
    why: The text expects it.
    cites: [NYB-9]
"""
HANGING = ("at_most: 6 months", "at_most: {reading: strictness, norm: 6 months, limit: 7 months}")
UNDER = ("kind: count", "kind: count, under: {strictness: limit}")


def test_choices_are_checked_beside_other_mistakes() -> None:
    """A choice misspelt where it is declared is told once, and what its reading cites is looked up."""
    assert codes(HANGING, UNDER, ("rules:", f"{READING}rules:")) == [
        "declared-otherwise",
        "unknown-statement",
    ]


def test_a_repeated_row_is_told_once_beside_other_mistakes() -> None:
    """A row that bears another's id is the one that is cited and not there; that a second is gone is told."""
    other = ("title: Et udkast", "titel: Et udkast")
    assert codes(other, ("id: NYB-2", "id: NYB-1")) == ["unknown-field", "repeated-statement"]
    assert codes(other, ("id: NYB-2", "id: NYB-1"), ("[NYB-1]", "[NYB-1, NYB-7]")) == [
        "unknown-field",
        "unknown-statement",
        "unknown-statement",
        "repeated-statement",
    ]


def test_repetitions_are_told_beside_other_mistakes() -> None:
    """Two rules, or two rows, of one name are told though one of them is faulty."""
    assert codes(("id: weekly", "id: six-months"), ("6 months", "6 mnths")) == [
        "not-a-period",
        "repeated-rule",
    ]
    told = ["not-lines", "repeated-statement"]
    assert codes(("id: NYB-2", "id: NYB-1"), ("lines: 1,", "lines: x,")) == told


def test_a_statement_cited_for_another_is_told_at_the_citation() -> None:
    """What a rule should not carry, cited in the stead of what none cites, is one mistake."""
    third = "- {id: NYB-3, lines: 3, phrase: gratis, as: information, why: None., en: Free., da: Gratis.}\n"
    text = f"{SMALL}{third}"
    assert load_standard(text).id == "nyby"
    wrong = text.replace("cites: [NYB-2]", "cites: [NYB-3]")
    with pytest.raises(StandardError) as raised:
        load_standard(wrong)
    (found,) = raised.value.diagnostics
    assert (found.code, found.path) == ("carried-but-not-said", ("rules", 1, "cites", 0))
    for lang in ("da", "en"):
        assert "NYB-2" in (found.hint(lang) or "")
    with pytest.raises(StandardError) as raised:
        load_standard(wrong.replace("cites: [NYB-1]", "cites: [NYB-1, NYB-3]"))
    assert len(raised.value.diagnostics) == 2
    with pytest.raises(StandardError) as raised:
        load_standard(text.replace("cites: [NYB-2]", "cites: [NYB-2, NYB-3]"))
    assert [one.path for one in raised.value.diagnostics] == [("statements", 2)]


ROWS = [
    f"- {{id: NYB-0{nth}, lines: {nth}, phrase: højst seks måneder, as: {as_}, en: x, da: x}}\n"
    for nth, as_ in enumerate(("rule", "rule", "information", "rule"), start=1)
]
CITING = f"""{SMALL.partition("rules:")[0]}rules:
- {{id: six-months, kind: duration, cites: [NYB-01], at_most: 6 months}}
- {{id: weekly, kind: count, cites: [NYB-02, NYB-04], of: conversation, at_least: 1}}
- {{id: monthly, kind: count, cites: [NYB-02], of: conversation, at_least: 2}}
statements:
"""


def told(rows: list[str]) -> list[tuple[str, str]]:
    """What is told of a ledger of these rows, each with where it stands."""
    with pytest.raises(StandardError) as raised:
        load_standard(CITING + "".join(rows))
    return [(one.place, one.message()) for one in raised.value.diagnostics]


@pytest.mark.parametrize("gone", [0, 1])
def test_a_row_that_is_gone_is_told_where_it_stood(gone: int) -> None:
    """Cited once or often, it is told once: at the row below, for that is where its number is skipped."""
    assert load_standard(CITING + "".join(ROWS)).id == "nyby"
    message = (
        f"The row of the statement `NYB-0{gone + 1}` seems to be missing above this one; something cites it."
    )
    assert told(ROWS[:gone] + ROWS[gone + 1 :]) == [(f"statements[{gone}].id", message)]


def test_a_last_row_that_is_gone_is_told_where_it_is_cited() -> None:
    """Nothing shows that there was one more."""
    message = "The statement `NYB-04` does not stand in the ledger."
    assert told(ROWS[:3]) == [("rules[1].cites[1]", message)]


@pytest.mark.parametrize("word", ["NBY-02", "NYB-20", "NYB-2x"])
def test_a_row_that_bears_another_name_is_told_itself(word: str) -> None:
    """It stands where the number that is cited belongs, and nothing cites it."""
    renamed = [ROWS[0], ROWS[1].replace("NYB-02", word), *ROWS[2:]]
    message = f"`{word}` is named nowhere else, while `NYB-02` is named"
    ((place, said),) = told(renamed)
    assert (place, said[: len(message)]) == ("statements[1].id", message)


def test_a_row_that_is_cited_bears_its_own_name() -> None:
    """What stands between two numbers and is cited is right; what is cited beside it is told there."""
    text = CITING.replace("[NYB-02, NYB-04]", "[NYB-02, NYB-x, NYB-04]")
    rows = [ROWS[0], ROWS[1].replace("NYB-02", "NYB-x"), *ROWS[2:]]
    with pytest.raises(StandardError) as raised:
        load_standard(text + "".join(rows))
    assert {one.path[0] for one in raised.value.diagnostics} == {"rules"}


def test_a_number_without_its_zero_is_told_where_it_is_cited() -> None:
    """The ledger's own numbering shows which of the two is right."""
    text = SMALL.replace("NYB-", "NYB-0")
    with pytest.raises(StandardError) as raised:
        load_standard(text.replace("cites: [NYB-02]", "cites: [NYB-2]"))
    (fault,) = raised.value.diagnostics
    assert (fault.code, fault.line, fault.fields["suggestion"]) == ("unknown-statement", 7, "NYB-02")


def test_the_same_number_is_nearer_than_a_like_name() -> None:
    """Of names alike the one of the same number was meant, whatever nothing cites."""
    text = SMALL.replace("NYB-1", "NYB-09").replace("NYB-2", "NYB-29")
    with pytest.raises(StandardError) as raised:
        load_standard(text.replace("cites: [NYB-29]", "cites: [NYB-29, NYB-9]"))
    (fault,) = raised.value.diagnostics
    assert (fault.code, fault.fields["suggestion"]) == ("unknown-statement", "NYB-09")
