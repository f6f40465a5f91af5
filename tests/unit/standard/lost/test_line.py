"""A line that is gone is told as that line, where it stood, by name where only one can have stood there."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from forebyg.diagnostic import Diagnostic
from forebyg.errors import StandardError
from forebyg.standard import load_standard
from forebyg.standard.load import standard_of

STANDARDS = Path(__file__).resolve().parents[4] / "standards"
GOOD = """\
format: 1
id: nyby
title: Et udkast
paragraphs:
  offered: [SEL-82b]
  cites: [NYB-2]
in_force:
  from: 2024-01-01
  cites: [NYB-2]
complaint:
- cites: [NYB-2]
  says:
    en: Nobody can complain.
    da: Ingen kan klage.
cost:
- says: It is free.
contacts:
- {name: Rådhuset, phone: "1234 5678"}
counting:
  first_day: {reading: own-day, next: not_counted, same: counted}
  calendar: DK
  deadlines:
    first_day: counted
  because:
    first_day: It says so.
    calendar: It says so.
eligibility:
  judged_on: inquiry
vocabulary:
  events:
    charge:
      says: a charge
      attributes:
        for:
          is: choice
          one_of: [taking-part, travel]
          words:
            taking-part: taking part
            travel: travel
readings:
  own-day:
    ambiguity: A-1
    question:
      en: Is the first day counted?
      da: Tæller den første dag?
    choices:
      next: "No"
      same: It is
    default: next
    why:
      en: It does not say.
      da: Det siger den ikke.
  strictness:
    ambiguity: A-2
    question: Is it a limit?
    choices: {norm: A norm, limit: A limit}
    default: norm
    why: It says so.
rules:
- id: target
  kind: eligibility
  cites: [NYB-1]
  require:
    any:
    - reading: strictness
      norm: at_risk
      limit: wish
    - reading: own-day
      next: motivated
      same: {all: [motivated, wish]}
    - all:
      - at_risk
      - not:
          happened:
          - referral
- id: a-plan
  kind: duty
  cites: [NYB-1]
  do:
    plan_made:
      partners: [job]
statements:
- {id: NYB-1, lines: 1-2, phrase: højst seks, as: [rule, criterion], en: Six months., da: Seks måneder.}
- {id: NYB-2, lines: 3, phrase: ingen klage, as: information, why: No rule., en: None., da: Ingen klage.}
"""


def told(text: str | bytes) -> list[Diagnostic]:
    """Everything wrong with a text."""
    try:
        standard_of(text, None)
    except StandardError as error:
        return list(error.diagnostics)
    return []


def without(line: str) -> tuple[str, int]:
    """The good text without the one line that begins so, and where that stood."""
    lines = GOOD.split("\n")
    (at,) = [nth for nth, one in enumerate(lines) if one.startswith(line)]
    return "\n".join(lines[:at] + lines[at + 1 :]), at + 1


def test_the_document_itself_is_good() -> None:
    """Nothing is wrong before a line is lost."""
    assert told(GOOD) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("paragraphs:", "`paragraphs:`"),
        ("in_force:", "`in_force:`"),
        ("contacts:", "`contacts:`"),
        ("counting:", "`counting:`"),
        ("  because:", "`because:`"),
        ("  deadlines:", "`deadlines:`"),
        ("eligibility:", "`eligibility:`"),
        ("  events:", "`events:`"),
        ("      attributes:", "`attributes:`"),
        ("          words:", "`words:`"),
        ("  own-day:", "`own-day:`"),
        ("  strictness:", "`strictness:`"),
        ("    question:\n", "`question:`"),
        ("    choices:\n", "`choices:`"),
        ("    why:\n", "`why:`"),
        ("  require:", "`require:`"),
        ("      - not:", "`- not:`"),
        ("    - reading: strictness", "`- reading: strictness`"),
        ("    - reading: own-day", "`- reading: own-day`"),
        ("- id: target", "`- id: …`"),
        ("- id: a-plan", "`- id: …`"),
        ("    plan_made:", "`plan_made:`"),
    ],
)
def test_a_line_that_is_gone_is_named_where_it_stood(line: str, said: str) -> None:
    """One error, on the line below the one that is gone, which names it and says to write it."""
    if line.endswith("\n"):
        at = GOOD.index(f"\n{line}") + 1
        text, number = GOOD[:at] + GOOD[at + len(line) :], GOOD[:at].count("\n") + 1
    else:
        text, number = without(line)
    assert [(fault.code, fault.line) for fault in told(text)] == [("missing-field", number)]
    for lang in ("da", "en"):
        assert said in told(text)[0].message(lang)
        assert said in (told(text)[0].hint(lang) or "")


def test_a_name_that_nothing_uses_is_not_made_up() -> None:
    """Where any name could have stood, none is given."""
    text, number = without("    charge:")
    (fault,) = told(text)
    assert (fault.line, fault.fields["around"]) == (number, "events")


def test_where_several_may_have_stood_all_are_named() -> None:
    """What is below may belong to a complaint and to a cost."""
    text, number = without("complaint:")
    (fault,) = told(text.replace("cost:\n- says: It is free.\n", ""))
    assert fault.line == number
    assert fault.fields["either"] == ("complaint:", "cost:")
    assert "complaint:, cost:" in fault.message()
    assert "complaint:, cost:" in (fault.hint() or "")


def test_a_word_of_a_condition_is_told_with_those_that_fit_as_well() -> None:
    """All, any and not may stand above a list of conditions."""
    text, number = without("    - all:")
    (fault,) = told(text)
    assert (fault.line, fault.fields["either"]) == (number, ("- all:", "- any:", "- not:"))


def test_a_lost_line_is_found_in_any_encoding_of_lines() -> None:
    """Windows and old Macintosh line ends, bytes, and a byte order mark make no difference."""
    text, number = without("eligibility:")
    for ending in ("\n", "\r\n", "\r"):
        for written in (text.replace("\n", ending), f"\ufeff{text}".replace("\n", ending).encode()):
            assert [(fault.code, fault.line) for fault in told(written)] == [("missing-field", number)]


def test_the_stretch_that_is_shown_is_the_line_below() -> None:
    """An editor marks what stands under the line that is gone."""
    text, _ = without("eligibility:")
    (fault,) = told(text)
    assert (fault.column, fault.end_column) == (3, 3 + len("judged_on: inquiry"))


@pytest.mark.parametrize(
    "line", ["  require:", "  own-day:", "contacts:", "counting:", "eligibility:", "  events:"]
)
def test_another_mistake_elsewhere_is_told_beside_it(line: str) -> None:
    """Whether the text can be read without the line or not, both are told, each at its place."""
    text, number = without(line)
    place = text.split("\n").index("  kind: duty") + 1
    found = told(text.replace("kind: duty", "kind: duti"))
    assert [(one.code, one.line) for one in found] == [("missing-field", number), ("unknown-kind", place)]
    found = told(text.replace("default: norm", "default: norms"))
    assert {one.code for one in found} == {"missing-field", "unknown-reading-choice"}


@pytest.mark.parametrize(
    ("good", "bad", "code"),
    [
        ("kind: duty", "kind: duti", "unknown-kind"),
        ("plan_made", "plan_maid", "unknown-event-type"),
        ("partners", "partnres", "unknown-attribute"),
    ],
)
def test_a_word_misspelt_in_the_rule_that_lost_its_first_line_is_told_too(
    good: str, bad: str, code: str
) -> None:
    """It is clear what it should be, so it is no part of what was lost."""
    text, number = without("- id: a-plan")
    assert text.count(good) == 1
    lost, misspelt = told(text.replace(good, bad))
    assert (lost.code, lost.line, lost.fields["entry"]) == ("missing-field", number, "- id: …")
    word, meant = (one.removeprefix("kind: ") for one in (bad, good))
    assert (misspelt.code, misspelt.fields["word"], misspelt.fields["suggestion"]) == (code, word, meant)


@pytest.mark.parametrize(
    ("line", "good", "bad"),
    [("- id: a-plan", "kind: duty", "kind: xyzzy"), ("    - all:", "wish]", "wihs]")],
)
def test_another_mistake_in_the_same_rule_is_not_explained_away(line: str, good: str, bad: str) -> None:
    """What may be about the line or not is left as it was found."""
    text, _ = without(line)
    found = told(text.replace(good, bad))
    assert "missing-field" not in {fault.code for fault in found}


@pytest.mark.parametrize(
    ("good", "bad", "code"),
    [
        ("  judged_on: inquiry", "  judgd_on: inquiry", "unknown-field"),
        ("    plan_made:", "    plan_maid:", "unknown-event-type"),
        ("      en: Is the first", "       en: Is the first", "uneven-indentation"),
        ("title: Et udkast\n", "title: Et udkast\ntitle: Et udkast\n", "duplicate-key"),
        ("      partners: [job]\n", "      partners: [job]\n      partners: [job]\n", "duplicate-key"),
        ("    default: norm\n", "    default: norm\n    default: norm\n", "duplicate-key"),
        ("    default: next\n", "    default: next\n    default: next\n", "duplicate-key"),
        ("  kind: duty", "- kind: duty", "stray-dash"),
        ("  kind: duty", "  kind duty", "missing-colon"),
    ],
)
def test_another_mistake_is_told_as_what_it_is(good: str, bad: str, code: str) -> None:
    """A word that is misspelt, a line that is moved or doubled, a dash or a colon is no lost line."""
    assert GOOD.count(good) == 1
    assert [fault.code for fault in told(GOOD.replace(good, bad))] == [code]


def test_no_line_is_told_that_would_hide_a_field_of_the_document() -> None:
    """A block that begins too far in is not told as one below a lost line: it would be missing then."""
    written = (STANDARDS / "rudersdal.yaml").read_text(encoding="utf-8")
    before, block, after = re.split("^(paragraphs:\n(?:  .*\n)+)", written, maxsplit=1, flags=re.MULTILINE)
    (fault,) = told(f"{before}{textwrap.indent(block, '  ')}{after}")
    assert (fault.code, fault.line) == ("uneven-indentation", before.count("\n") + 1)


def test_a_text_that_uses_the_stand_in_is_left_alone() -> None:
    """What the writer called as we call a lost line is not mistaken for one."""
    text, _ = without("eligibility:")
    assert [fault.code for fault in told(text.replace("a-plan", "lost-line"))] == ["unknown-field"]


def test_the_file_is_named() -> None:
    """The error says in which file the line is gone."""
    text, _ = without("eligibility:")
    with pytest.raises(StandardError) as caught:
        standard_of(text, "udkast.yaml")
    assert [fault.file for fault in caught.value.diagnostics] == ["udkast.yaml"]
    assert load_standard(GOOD).id == "nyby"


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_bracket_that_nothing_closes_ends_no_reading_but_with_errors(end: str) -> None:
    """The parser gives up below the last line, where a line may be gone as well."""
    with pytest.raises(StandardError) as caught:
        load_standard("rules:\n- {id: again, kind: count}\n- e: 1\n  {" + end)

    assert caught.value.diagnostics


def test_what_is_wrong_with_the_document_as_a_whole_is_told_beside_a_lost_line() -> None:
    """A fault that has no place of its own ends no reading but with errors."""
    rule = "rules:\n- id: wants-help\n  kind: eligibility\n  require:\n    any: [wish, wish]\n"
    with pytest.raises(StandardError) as caught:
        load_standard(f"format: A limit}}\ntitle: Et udkast\nparagraphs: {{offered: [SEL-82b]}}\n{rule}")

    assert caught.value.diagnostics
