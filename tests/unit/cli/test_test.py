from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from forebyg.cli import main

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
        "        six-months: " + answer.stdout.splitlines()[4].partition("six-months: ")[2],
        "    why: The text says six months.",
        f"passed  {cases}:9  The last timely day",
        "2 cases, 1 failed.",
    ]
    assert "1 September 2025 + 6 months = 1 March 2026" in answer.stdout


def test_all_passed(cases: Path) -> None:
    """When every case comes out as expected the status is 0."""
    cases.write_text(CASES.replace("as_of: 2026-03-02", "as_of: 2026-02-28"), encoding="utf-8")
    answer = call(cases)
    assert (answer.exit_code, answer.stdout.splitlines()[-1]) == (0, "2 cases, all passed.")


def test_a_folder_is_searched(cases: Path) -> None:
    """Every scenario file below a folder is judged."""
    (cases.parent / "more").mkdir()
    (cases.parent / "more" / "others.yml").write_text(CASES, encoding="utf-8")
    (cases.parent / "notes.txt").write_text("no scenario")
    assert call(cases.parent).stdout.splitlines()[-1] == "4 cases, 2 failed."


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
    assert answer.stdout.splitlines()[-1] == "2 cases, 1 failed."


def test_a_draft_in_place_of_the_standard(cases: Path, tmp_path: Path) -> None:
    """The cases show what a draft would change."""
    draft = tmp_path / "draft.yaml"
    shipped = Path(__file__).resolve().parents[3] / "standards" / "samsoe.yaml"
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
