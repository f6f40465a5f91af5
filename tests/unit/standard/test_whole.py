"""A slip that moves part of a document is told once, with whatever else is wrong beside it."""

from __future__ import annotations

import pytest

from forebyg.diagnostic import Diagnostic
from forebyg.errors import StandardError
from forebyg.standard import load_standard

GOOD = """\
format: 1
id: nyby
title: Et udkast
paragraphs: {offered: [SEL-82b]}
complaint:
- cites: [NYB-2]
  says: Nobody can complain.
contacts:
- {name: Rådhuset, phone: "1234 5678"}
counting:
  first_day: counted
  missing_day: last_of_month
vocabulary:
  events:
    charge:
      says: a charge
readings:
  strictness:
    question: Is it a limit?
    choices:
      norm: A norm
      limit: A limit
    default: norm
    why: The text expects it.
rules:
- id: six-months
  kind: duration
  cites: [NYB-1]
  under: {strictness: limit}
  at_most: 6 months
- id: a-plan
  kind: duty
  cites: [NYB-1]
  do:
    plan_made: {partners: [job]}
statements:
- {id: NYB-1, lines: 1-2, phrase: højst seks måneder, as: rule, en: Six months., da: Seks måneder.}
- {id: NYB-2, lines: 3, phrase: ingen klage, as: information, en: No complaint., da: Ingen klage.}
"""


def told(text: str) -> list[str]:
    """Line, code and word of everything wrong."""
    try:
        load_standard(text)
    except StandardError as error:
        found = ((one.line, one.code, _word(one)) for one in error.diagnostics)
        return [" ".join(map(str, one)).strip() for one in found]
    return []


def _word(fault: Diagnostic) -> object:
    """What a fault is about: a word that is there, or a line that is not."""
    return fault.fields.get("word") or str(fault.fields.get("line", "")).removesuffix(":")


def test_the_document_itself_is_good() -> None:
    """Nothing is wrong before a slip."""
    assert told(GOOD) == []


@pytest.mark.parametrize(
    ("good", "bad", "expected"),
    [
        ("  cites: [NYB-1]\n  under", "- cites: [NYB-1]\n  under", "28 stray-dash"),
        ("  says: Nobody", "- says: Nobody", "7 stray-dash"),
        ("  kind: duty", "- kind: duty", "32 stray-dash"),
        ("counting:\n", "- counting:\n", "10 stray-dash"),
        ("contacts:\n", "- contacts:\n", "8 stray-dash"),
        ("under: {strictness: limit}", "under: [strictness: limit]", "29 square-for-braces"),
        ("    plan_made: {p", "  - plan_made: {p", ""),
        ("  events:\n", "  - events:\n", "14 stray-dash"),
        ("readings:\n", "", "17 missing-field readings"),
        ("contacts:\n", "", "8 missing-field contacts"),
        ("readings:\n", "  readings:\n", "17 misplaced-field readings"),
        ("vocabulary:\n", "  vocabulary:\n", "13 misplaced-field vocabulary"),
        ("statements:\n", "  statements:\n", "36 misplaced-field statements"),
        (
            'contacts:\n- {name: Rådhuset, phone: "1234 5678"}',
            '  contacts:\n  - {name: Rådhuset, phone: "1234 5678"}',
            "8 misplaced-field contacts",
        ),
        ("      limit: A", "    limit: A", "22 misplaced-field limit"),
        ("- id: a-plan\n", "- id: a-plan\n- id: a-plan\n", "31 repeated-line id"),
        ("    charge:\n", "", "15 missing-field"),
        ("  strictness:\n", "", "18 missing-field strictness"),
        ("    choices:\n      norm: A norm\n", "      norm: A norm\n", "20 missing-field choices"),
        (
            "  first_day: counted\n  missing_day",
            "first_day: counted\nmissing_day",
            "11 misplaced-field first_day",
        ),
        ("      says: a charge", "    says: a charge", "16 misplaced-field says"),
    ],
)
def test_a_slip_is_told_once(good: str, bad: str, expected: str) -> None:
    """One error where the hand slipped, for all that looks wrong because of it."""
    assert GOOD.count(good) == 1
    assert told(GOOD.replace(good, bad)) == ([expected] if expected else [])


RULE = "- id: a-plan\n  kind: duty\n  cites: [NYB-1]\n  do:\n    plan_made: {partners: [job]}\n"
ROW = GOOD.splitlines(keepends=True)[-1]


@pytest.mark.parametrize(
    ("entry", "heading", "line"),
    [
        (RULE, "statements:\n", 32),
        (RULE, "complaint:\n", 6),
        (RULE, "contacts:\n", 9),
        (RULE, "counting:\n", 11),
        (ROW, "rules:\n", 26),
        (ROW, "contacts:\n", 9),
    ],
)
def test_an_entry_under_a_heading_that_is_not_its_own_is_told_once(
    entry: str, heading: str, line: int
) -> None:
    """A rule or a statement that was put in elsewhere is told where it stands, and not as missing as well."""
    text = GOOD.replace(entry, "").replace(heading, heading + entry)
    assert told(text) == [f"{line} misplaced-entry {heading.strip().removesuffix(':')}"]


def test_what_is_wrong_beside_an_entry_under_another_heading_is_told_at_its_place() -> None:
    """Entries below one that stands under another heading keep their lines."""
    text = GOOD.replace(ROW, "").replace("rules:\n", "rules:\n" + ROW)
    assert told(text.replace("kind: duration", "kind: duraton")) == [
        "26 misplaced-entry rules",
        "28 unknown-kind duraton",
    ]


def test_what_else_is_wrong_is_told_beside_it() -> None:
    """Two slips of which one moves nothing are two errors, each at its place."""
    text = GOOD.replace("  kind: duty", "- kind: duty").replace("kind: duration", "kind: duraton")
    assert told(text) == ["27 unknown-kind duraton", "32 stray-dash"]
    moved = GOOD.replace("- id: six-months\n", "- id: six-months\n- id: six-months\n")
    assert told(moved.replace("kind: duty", "kind: duti")) == ["26 repeated-line id", "33 unknown-kind duti"]


def test_a_lost_name_takes_the_word_that_is_used_and_not_declared() -> None:
    """The line is told in full where only one name can have stood there."""
    used = GOOD.replace("    plan_made: {partners: [job]}", "    charge: {amount: 5}").replace(
        "      says: a charge\n", "      attributes:\n        amount: {is: whole}\n"
    )
    assert told(used) == []
    assert told(used.replace("    charge:\n", "", 1)) == ["15 missing-field charge"]
    assert told(used.replace("        amount: {is: whole}\n", "        amount:\n          is: whole\n")) == []
    lost = used.replace("        amount: {is: whole}\n", "          is: whole\n")
    assert told(lost) == ["17 missing-field amount"]


def test_an_event_type_is_named_where_only_one_can_be_meant() -> None:
    """What is said of an event tells which one it was."""
    event = "  do:\n    conversation:\n      purpose: course\n      channel: phone\n"
    text = GOOD.replace("  do:\n    plan_made: {partners: [job]}\n", event)
    assert told(text) == []
    assert told(text.replace("    conversation:\n", "")) == ["35 missing-field conversation"]


def test_a_mistake_far_from_a_lost_line_is_told_too() -> None:
    """What could only be found once the head is right stands beside what was lost in it."""
    lost = GOOD.replace("    charge:\n", "")
    for other, bad, expected in (
        ("kind: duration", "kind: duraton", "26 unknown-kind duraton"),
        ("partners: [job]", "partner: [job]", "34 unknown-attribute partner"),
    ):
        assert told(lost.replace(other, bad)) == ["15 missing-field", expected]
    used = GOOD.replace("    plan_made: {partners: [job]}", "    charge: {}")
    other = "- id: a-plan\n  when: {happened: chage}\n"
    both = used.replace("    charge:\n", "", 1).replace("- id: a-plan\n", other)
    assert told(both) == ["15 missing-field", "35 unknown-event-type charge"]


def test_what_a_lost_name_leaves_is_explained_beside_another_mistake() -> None:
    """Also where it is a single error by itself."""
    lost = GOOD.replace("    charge:\n", "")
    for good, bad, other in (
        ("default: norm", "default: nomr", "22 unknown-reading-choice nomr"),
        ("cites: [NYB-2]", "cites: [NYB-3]", "6 unknown-statement NYB-3"),
    ):
        assert sorted(told(lost.replace(good, bad))) == sorted(["15 missing-field", other])


def test_a_list_may_have_entries_of_other_fields() -> None:
    """Entries that could be one are not taken for one while something else is wrong with them."""
    text = GOOD.replace("    plan_made: {p", "  - goals_set: {smart: true}\n  - plan_mad: {p")
    assert told(text) == ["36 unknown-event-type plan_mad"]


def test_more_than_can_be_one_slip() -> None:
    """With more than a hundred errors none is explained, so that a hostile text costs no more."""
    rules = "".join(f"- id: r-{nth}\n- kind: duty\n  cites: [NYB-1]\n  do: plan_made\n" for nth in range(60))
    assert len(told(GOOD.replace("statements:", f"{rules}statements:"))) > 100


def test_a_calendar_that_is_missing_is_told_once() -> None:
    """However often working days are used, one line is missing."""
    days = "  within: 5 working days\n  after: inquiry\n"
    rule = f"- id: soon\n  kind: deadline\n  cites: [NYB-1]\n  do: plan_made\n{days}"
    text = GOOD.replace("statements:", f"{rule}{rule.replace('soon', 'sooner')}statements:")
    assert told(text) == ["40 no-calendar"]


@pytest.mark.parametrize("cited", ["~", "null", "XYZ-9"])
def test_what_is_cited_in_place_of_a_statement(cited: str) -> None:
    """The statement that lost its rule by it is not told as well; another one is."""
    text = GOOD.replace("NYB-2, lines", "NYB-2, as: rule, lines").replace("as: information, ", "")
    text = text.replace("as: rule, lines: 3", "lines: 3, as: rule")
    assert told(text) == ["38 statement-without-rule NYB-2"]
    both = text.replace(
        "- id: a-plan", "- {id: told, kind: duty, cites: [NYB-2], do: plan_made}\n- id: a-plan"
    )
    assert told(both) == []
    assert len(told(both.replace("cites: [NYB-2], do", f"cites: [{cited}], do"))) == 1


@pytest.mark.parametrize("kind", ["{a: b}", "[duration]", "5", "null"])
def test_an_entry_whose_kind_is_no_word_belongs_nowhere_else(kind: str) -> None:
    """It is told as that, where it stands."""
    found = told(GOOD.replace("kind: duration", f"kind: {kind}"))
    assert [one.split()[0] for one in found] == ["27"]
