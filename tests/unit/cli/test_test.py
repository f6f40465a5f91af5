from __future__ import annotations

import json
import os
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from forebyg.cli import main

STANDARDS = Path(__file__).resolve().parents[3] / "standards"

CASES = """\
standard: samsoe
cases:
- name: The day after six months
  as_of: 2026-03-02
  episode: {id: E-1, events: [{date: 2025-09-01, type: course_start, form: individual}]}
  expect: {upcoming: [{statement: SAM-15, due: 2026-03-01}]}
  why: The text says
    six months.
- name: The last timely day
  as_of: 2026-03-01
  episode: {id: E-2, events: [{date: 2025-09-01, type: course_start, form: individual}]}
  expect: {upcoming: [{statement: SAM-15, due: 2026-03-01}]}
"""


def call(*arguments: str | Path, lang: str = "en") -> Result:
    """What `forebyg test` answers."""
    words = ["test", *(str(one) for one in arguments), "--lang", lang]
    return CliRunner().invoke(main, words)


def line_of(rule: str) -> int:
    """The line of Samsø's standard on which a rule begins."""
    lines = (STANDARDS / "samsoe.yaml").read_text(encoding="utf-8").splitlines()
    return lines.index(f"- id: {rule}") + 1


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """A file with one case that fails and one that passes."""
    path = tmp_path / "cases" / "cases.yaml"
    path.parent.mkdir()
    path.write_text(CASES, encoding="utf-8")
    return path


def test_a_failed_case_is_told_in_full(cases: Path) -> None:
    """Expected, got, the date sum and the reasoning stand under the case; the others are still judged."""
    answer = call(cases)
    assert answer.exit_code == 1
    assert answer.stdout.splitlines() == [
        f"FAILED  {cases}:3  The day after six months",
        "    upcoming:",
        "      expected  SAM-15, due: 2026-03-01",
        "      got       six-months (SAM-15) violated, due: 2026-03-01, since: 2026-03-02",
        "        six-months: 1 September 2025 + 6 months = 1 March 2026; still running on 2 March 2026.",
        f"      rule      six-months, samsoe.yaml:{line_of('six-months')}",
        "    why: The text says six months.",
        f"passed  {cases}:9  The last timely day",
        "2 cases, 1 failed.",
    ]


def test_all_passed(cases: Path) -> None:
    """When every case comes out as expected the status is 0."""
    cases.write_text(CASES.replace("as_of: 2026-03-02", "as_of: 2026-02-28"), encoding="utf-8")
    answer = call(cases)
    assert (answer.exit_code, answer.stdout.splitlines()[-1]) == (0, "2 cases, all passed.")


@pytest.mark.parametrize(
    ("as_of", "lang", "said"),
    [
        ("2026-03-02", "en", "1 case, failed."),
        ("2026-02-28", "en", "1 case, passed."),
        ("2026-02-28", "da", "1 sag, bestået."),
    ],
)
def test_one_case_is_told_as_one(cases: Path, as_of: str, lang: str, said: str) -> None:
    """Nobody is told of `1 cases`."""
    first = CASES.split("- name:")[:2]
    text = "- name:".join(first).replace("as_of: 2026-03-02", f"as_of: {as_of}")
    cases.write_text(text, encoding="utf-8")
    assert call(cases, lang=lang).stdout.splitlines()[-1] == said


def test_a_folder_is_searched(cases: Path) -> None:
    """Every scenario file below a folder is judged."""
    (cases.parent / "more").mkdir()
    (cases.parent / "more" / "others.yml").write_text(CASES, encoding="utf-8")
    (cases.parent / "notes.txt").write_text("no scenario")
    assert call(cases.parent).stdout.splitlines()[-1] == "4 cases, 2 failed."


def test_a_standard_beside_its_scenarios(cases: Path) -> None:
    """The folder that `forebyg init` makes holds the standard too, which is no scenario file."""
    (cases.parent / "nyby.yaml").write_text("format: 1\nrules: []\nstatements: []\n", encoding="utf-8")
    (cases.parent / "gone.yaml").symlink_to("nowhere.yaml")
    os.mkfifo(cases.parent / "pipe.yaml")
    answer = call(cases.parent)
    assert answer.stdout.splitlines()[-2:] == [
        "2 cases, 1 failed.",
        "Not everything could be judged; faults: 1.",
    ]
    assert "gone.yaml" in answer.stderr


def test_a_record_beside_the_scenarios(cases: Path) -> None:
    """In a folder that is searched, a record is passed over; named by itself, it cannot be used."""
    record = cases.with_name("record.yaml")
    record.write_text("id: E-1\nevents: []\n", encoding="utf-8")
    answer = call(cases.parent)
    assert (answer.exit_code, answer.stderr) == (1, "")
    assert call(record).exit_code == 2


def test_a_slip_in_a_file_of_scenarios_makes_no_record_of_it(cases: Path) -> None:
    """A line that has lost its blanks, such as that of the events, hides no case: it is told."""
    cases.write_text(f"{CASES}events: []\n", encoding="utf-8")
    answer = call(cases.parent)
    assert answer.exit_code == 2
    assert "unknown-key" in answer.stderr


def test_a_link_that_leads_nowhere_is_told(cases: Path) -> None:
    """A file that is searched for and cannot be read is not passed over."""
    cases.with_name("gone.yaml").symlink_to("nowhere.yaml")
    answer = call(cases.parent)
    assert answer.exit_code == 2
    assert "unreadable-file" in answer.stderr


def test_a_folder_without_scenarios(tmp_path: Path) -> None:
    """To test nothing is no success."""
    answer = call(tmp_path)
    assert answer.exit_code == 2
    assert "holds no scenario file" in answer.stderr


def test_a_file_that_cannot_be_used(cases: Path) -> None:
    """Its faults go to stderr with line and column, the other files are judged, and the status is 2."""
    broken = cases.with_name("broken.yaml")
    broken.write_text("standard: samso\ncases: []\n")
    answer = call(broken, cases)
    assert answer.exit_code == 2
    assert answer.stderr.splitlines()[0].startswith(f"{broken}:1:11: error: ")
    assert answer.stdout.splitlines()[-2:] == [
        "2 cases, 1 failed.",
        "Not everything could be judged; faults: 1.",
    ]


def test_a_draft_in_place_of_the_standard(cases: Path, tmp_path: Path) -> None:
    """The cases show what a draft would change."""
    draft = tmp_path / "draft.yaml"
    shipped = STANDARDS / "samsoe.yaml"
    draft.write_text(
        shipped.read_text(encoding="utf-8").replace("at_most: 6 months", "at_most: 5 months"), "utf-8"
    )
    answer = call(cases, "--standard", draft)
    assert answer.stdout.splitlines()[-1] == "2 cases, 2 failed."
    assert "2026-02-01" in answer.stdout


def test_danish(cases: Path) -> None:
    """The answer is Danish when it is asked for."""
    lines = call(cases, lang="da").stdout.splitlines()
    assert lines[0].startswith("FEJLET  ")
    assert lines[-1] == "2 sager, 1 fejlet."


def test_help_teaches_by_an_example() -> None:
    """The help shows a whole case that can be copied."""
    words = CliRunner().invoke(main, ["test", "--help"]).stdout
    assert "expect:" in words
    assert "forebyg test cases.yaml" in words


def test_coverage_is_told_when_asked_for(cases: Path) -> None:
    """Before the summary stands what no case shows."""
    lines = call(cases, "--coverage").stdout.splitlines()
    assert any(line.startswith("samsoe: ") for line in lines)
    assert any(line.startswith("  weekly [SAM-13]: not shown: ") for line in lines)
    assert not any(line.startswith("samsoe: ") for line in call(cases).stdout.splitlines())


@pytest.mark.parametrize(("least", "status"), [("0", 0), ("100", 1)])
def test_too_little_coverage_sets_the_status(cases: Path, least: str, status: int) -> None:
    """Cases that all pass are not enough when they show too little."""
    cases.write_text(CASES.replace("as_of: 2026-03-02", "as_of: 2026-02-28"), encoding="utf-8")
    assert call(cases, "--fail-under", least).exit_code == status


def test_a_share_beyond_all_is_refused(cases: Path) -> None:
    """More than everything cannot be asked for."""
    assert call(cases, "--fail-under", "101").exit_code == 2


def test_a_program_gets_one_object(cases: Path) -> None:
    """JSON holds the cases of every file, in English unless another language is asked for."""
    answer = CliRunner(env={"LANG": "da_DK.UTF-8"}).invoke(main, ["test", str(cases), "--format", "json"])
    data = json.loads(answer.stdout)
    assert answer.exit_code == 1
    assert data["summary"] == {"cases": 2, "passed": 1, "failed": 1}
    assert data["cases"][0]["mismatches"][0]["messages"][0]["message"].endswith("on 2 March 2026.")


def test_a_build_server_gets_one_document(cases: Path) -> None:
    """The XML stands alone on stdout, also when a file cannot be used."""
    broken = cases.with_name("broken.yaml")
    broken.write_text("[", encoding="utf-8")
    answer = call(broken, cases, "--format", "junit")
    root = ET.fromstring(answer.stdout)  # noqa: S314  our own text
    assert (answer.exit_code, answer.stderr) == (2, "")
    assert [suite.get("errors") for suite in root] == ["1", "0"]


def test_cases_run_on_after_one_that_cannot_be_used(cases: Path) -> None:
    """A bad case is told on stderr with its line; the others of its file are judged."""
    cases.write_text(CASES.replace("as_of: 2026-03-02", "as_of: soon"), encoding="utf-8")
    answer = call(cases)
    assert answer.exit_code == 2
    assert answer.stderr.startswith(f"{cases}:4:10: error: ")
    assert answer.stdout.splitlines()[0] == f"passed  {cases}:9  The last timely day"
