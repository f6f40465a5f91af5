from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from forebyg import load_standard, shipped_ids
from forebyg.cli import main
from forebyg.standard import KINDS

DRAFT = """\
format: 1
id: nyby
title: Et udkast
paragraphs: {offered: [SEL-82b], not_offered: [SEL-82c]}
cost: [{says: It costs nothing., cites: [NYB-1]}]
counting: {calendar: DK}
readings:
  days:
    question: Which days?
    choices: {all: Every day, working: Working days}
    default: all
    why: Nothing else is said.
    cites: [NYB-1]
  weak:
    question: Is it a must?
    choices: {must: Yes, should: An aim}
    default: not_decided
    why: The text has both.
rules:
- id: answer
  kind: deadline
  cites: [NYB-1]
  do: inquiry_answered
  within: {reading: days, all: 14 days, working: 14 working days}
  after: inquiry
- {id: adult, kind: eligibility, cites: [NYB-1], require: {any: [{age: {at_least: 18}}, {not: at_risk}]}}
- {id: no-home-help, kind: exclusion, cites: [NYB-1], paragraphs: [SEL-85]}
- id: goals
  kind: duty
  cites: [NYB-2]
  norm: {reading: weak, must: must, should: should}
  bearer: provider
  form: [individual, group]
  when: {all: [{severity: [light, severe]}, {form: group}, {happened: {assessment: {of: need}}}]}
  under: {days: all}
  do: goals_set
- {id: relative, kind: notice, cites: [NYB-2], norm: may, when: relative_only, say: They may come for advice.}
- {id: most, kind: target, cites: [NYB-2], norm: should, share: {at_least: 80, at_most: 90}, of: answers}
statements:
- {id: NYB-1, lines: 1, phrase: et, as: [rule, criterion], en: An answer., da: Et svar.}
- {id: NYB-2, lines: 2, phrase: to, as: rule, en: Goals., da: Mål.}
"""

ANSWER = """\
nyby  The state: Et udkast

answer  [NYB-1]
  The municipality must see to this: answer to the inquiry no later than 14 days after inquiry.
  Where the record of a course lacks inquiry, the record is incomplete and the rule cannot be judged.
  A period counts from the day after: the first day is not counted.
  A last timely day stays where it is, also on a weekend or public holiday.
  Where days = working (Working days):
    The municipality must see to this: answer to the inquiry no later than 14 working days after inquiry.
    Working days are Monday to Friday except Danish public holidays.

days  [NYB-1]
  Which days?
    * all: Every day
    - working: Working days
  Taken: all. Nothing else is said.

The statements of the text, and what became of each
  NYB-1: An answer.
    rule, criterion: answer, no-home-help, adult; told at the head of the document
"""

GOALS = """\
goals  [NYB-2]
  The provider must see to this: goals no later than the last day of the course.
  Only where the severity of the problems is light or severe, and it concerns group courses, and \
there is a record of assessment of need.
  It applies only to individual courses or group courses.
  It stands only where the text is read so: days = all (Every day).
  The text leaves open how weak is to be read. This is said for must; a result stands only where every \
choice gives the same.
  Where weak = should (An aim):
    The provider should as a rule see to this: goals no later than the last day of the course.

"""


def call(*arguments: str | Path, lang: str = "en") -> Result:
    """What `forebyg explain` answers."""
    return CliRunner().invoke(main, ["explain", *(str(one) for one in arguments), "--lang", lang])


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A standard with every kind of sentence."""
    path = tmp_path / "nyby.yaml"
    path.write_text(DRAFT.replace("must: Yes", "must: 'Yes'"), encoding="utf-8")
    return path


def test_one_rule(draft: Path) -> None:
    """A rule is explained with its statements, and with the readings that it hangs on and their defaults."""
    assert call(draft, "answer").stdout == ANSWER


def test_when_a_rule_stands(draft: Path) -> None:
    """Condition, forms and readings under which the rule stands follow its sentence."""
    assert GOALS in call(draft, "goals").stdout


def test_a_reading_that_is_left_open(draft: Path) -> None:
    """Where no choice is taken it is said what that means."""
    words = call(draft, "goals").stdout
    assert "Left open: a result stands only where every choice gives the same. The text has both." in words


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (
            "adult",
            (
                "The citizen is in the target group only if the citizen has turned 18, "
                "or the citizen is not at risk of an impairment or social problems."
            ),
        ),
        ("no-home-help", "Who has such support is not in the target group."),
        ("relative", "The answer points out: They may come for advice."),
        ("most", "Aims at 80 to 90 per cent: answers. No single case meets or breaks it."),
    ],
)
def test_rules_of_other_kinds(draft: Path, rule: str, sentence: str) -> None:
    """Criteria, bars, notices and targets have sentences of their own."""
    assert f"  {sentence}\n" in call(draft, rule).stdout


@pytest.mark.parametrize(
    ("standard", "rule", "english", "danish"),
    [
        ("samsoe", "lives-in-samsoe", "lives is Samsø.", "borgerens bopælskommune er Samsø."),
        ("ishoej", "resident", "lives is Ishøj or Vallensbæk.", "er Ishøj eller Vallensbæk."),
        (
            "samsoe",
            "acute-assessed-at-start",
            "at least once, on the day of acute inquiry.",
            "mindst én gang, på dagen for akut henvendelse.",
        ),
        ("samsoe", "weekly", "Note: Weekly for six months", "Bemærkning: Hver uge i seks måneder"),
    ],
)
def test_what_a_committee_reads(standard: str, rule: str, english: str, danish: str) -> None:
    """Municipalities go by their names, one day is called one, and notes are in the reader's language."""
    assert english in call(standard, rule, lang="en").stdout
    assert danish in call(standard, rule, lang="da").stdout


def test_a_statement_stands_for_its_rules(draft: Path) -> None:
    """Asked for a statement, every rule that carries it is explained."""
    words = call(draft, "NYB-1").stdout
    assert [name for name in ("answer", "adult", "no-home-help", "goals") if f"{name}  [NYB" in words] == [
        "answer",
        "adult",
        "no-home-help",
    ]


def test_readings_and_statements_are_told_once(draft: Path) -> None:
    """Rules that hang on one reading, or carry one statement, do not repeat it."""
    words = call("samsoe", "SAM-14").stdout
    assert words.count("at-most-five-conversations  [SAM-14]") == 1
    assert words.count("\nfive-is  [") == 1
    assert words.count("\n  SAM-14: ") == 1
    assert "NYB-2" not in call(draft, "NYB-1").stdout


def test_what_became_of_each_statement_is_told() -> None:
    """Whoever adopts a standard reads what no machine does, and why."""
    words = call("samsoe").stdout
    for statement in load_standard("samsoe").statements:
        assert f"\n  {statement.id}: {statement.en}\n" in words
        assert statement.why is None or f"\n    Why: {statement.why['en']}\n" in f"{words}\n"


@pytest.mark.parametrize(("output", "start"), [("md", "# nyby \N{EN DASH} "), ("html", "<!DOCTYPE html>\n")])
def test_the_formats(draft: Path, output: str, start: str) -> None:
    """A whole standard or a rule is written as asked for."""
    assert call(draft, "--format", output).stdout.startswith(start)
    assert call(draft, "goals", "--format", output).stdout.startswith(start)


def test_the_environment_chooses_the_language_of_a_page(draft: Path) -> None:
    """A page is for readers, and speaks as plain text does."""
    answer = CliRunner(env={"LC_ALL": "da_DK.UTF-8"}).invoke(
        main, ["explain", str(draft), "--format", "html"]
    )
    assert '<html lang="da">' in answer.stdout


def test_a_rule_that_is_not_there(draft: Path) -> None:
    """A misspelt rule is refused with the one that was probably meant."""
    answer = call(draft, "goal")
    assert answer.exit_code == 2
    assert "Did you mean `goals`?" in answer.stderr


def test_a_whole_standard(draft: Path) -> None:
    """The whole document says what is offered, what is not, what it costs, and what the text leaves open."""
    words = call(draft).stdout
    for line in (
        "nyby  The state: Et udkast",
        "  Help is offered under SEL § 82 b.",
        "  Help is not offered under SEL § 82 c.",
        "  It costs nothing.  [NYB-1]",
        "What the text leaves open",
    ):
        assert f"{line}\n" in words


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", shipped_ids())
def test_every_shipped_standard_can_be_explained(name: str, lang: str) -> None:
    """Each rule and each reading of a shipped standard is put into words in both languages."""
    answer = call(name, lang=lang)
    assert answer.exit_code == 0
    standard = load_standard(name)
    heads = {line.partition("  [")[0] for line in answer.stdout.splitlines()}
    assert {rule.model.id for rule in standard.rules} | set(standard.readings) <= heads


def test_every_kind_is_put_into_words(draft: Path) -> None:
    """Every rule kind has a rule somewhere that is explained by a sentence of its own."""
    kinds = {rule.model.kind for name in (*shipped_ids(), str(draft)) for rule in load_standard(name).rules}
    assert kinds == set(KINDS)
