from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from forebyg.cli import main

DRAFT = """\
format: 1
id: nyby
title: Et udkast
adopted: 2025-01-01
paragraphs: {offered: [SEL-82b]}
review: {every: 1 year, counted_from: 2024-01-01, cites: [NYB-1]}
rules:
- {id: long, kind: duration, form: individual, cites: [NYB-1], at_least: 30 weeks}
- {id: short, kind: duration, form: individual, cites: [NYB-1], at_most: 20 weeks}
statements:
- {id: NYB-1, lines: 2-3, phrase: højst tyve uger, as: rule, en: Twenty weeks., da: Tyve uger.}
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft without errors and with two rules that cannot both be kept."""
    path = tmp_path / "nyby.yaml"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def call(*arguments: str | Path, levels: str = "") -> Result:
    """What `forebyg check` answers."""
    runner = CliRunner(env={"FOREBYG_LEVELS": levels})
    return runner.invoke(main, ["check", *(str(one) for one in arguments), "--lang", "en"])


def codes(answer: Result) -> dict[str, str]:
    """The severity of each diagnostic of an answer in JSON."""
    return {one["code"]: one["severity"] for one in json.loads(answer.stdout)["diagnostics"]}


def test_advice_stops_nobody(draft: Path) -> None:
    """Rules that cannot be kept are told with their line, and the status is 0."""
    answer = call(draft)
    assert answer.exit_code == 0
    assert f"{draft}:9:3: warning: These rules cannot all be kept, in individual courses: " in answer.stdout
    assert f"\n{draft}: 2 rules and 1 statement, no errors; advice: 2.\n" in answer.stdout


def test_a_draft_with_errors_gets_no_advice(draft: Path) -> None:
    """What is wrong comes first; advice on what cannot be read would be idle."""
    draft.write_text(DRAFT.replace("at_least: 30 weeks", "at_least: 30 wks"), encoding="utf-8")
    answer = call(draft, "--format", "json")
    assert set(codes(answer)) == {"not-a-period"}
    assert answer.exit_code == 1


def test_an_error_of_the_source_comes_before_advice(draft: Path, tmp_path: Path) -> None:
    """A standard that no longer fits its source gets that error alone."""
    source = f"source: {{file: nyby.txt, sha256: {'a' * 64}}}\n"
    draft.write_text(DRAFT.replace("rules:\n", f"{source}rules:\n"), encoding="utf-8")
    assert set(codes(call(draft, "--sources", tmp_path, "--format", "json"))) == {"source-missing"}


def test_a_project_sets_its_levels(draft: Path) -> None:
    """What is raised to an error makes the status 1; what is off is not told; the option wins."""
    levels = "all=off conflicting-rules=info"
    assert codes(call(draft, "--format", "json", levels=levels)) == {"conflicting-rules": "info"}
    raised = call(draft, "--format", "json", "--level", "conflicting-rules=error")
    assert codes(raised)["conflicting-rules"] == "error"
    assert raised.exit_code == 1


def test_an_unknown_code(draft: Path) -> None:
    """A misspelt code is refused, with the one that was probably meant."""
    answer = call(draft, "--level", "conflicting-ruls=off")
    assert answer.exit_code == 2
    assert "Did you mean `conflicting-rules`?" in answer.stderr


@pytest.mark.parametrize(("day", "told"), [("2025-01-01", False), ("2025-01-02", True)])
def test_the_revision_is_judged_on_a_day(draft: Path, day: str, told: bool) -> None:  # noqa: FBT001  a table
    """Only with a day is it asked whether the document itself is overdue: from the day after."""
    assert ("review-overdue" in codes(call(draft, "--as-of", day, "--format", "json"))) is told


def test_a_gap_between_versions(draft: Path, tmp_path: Path) -> None:
    """Two versions of one municipality with days between them."""
    head = 'municipality: {name: Odense, code: "0461"}\nin_force: '
    later = tmp_path / "later.yaml"
    draft.write_text(DRAFT.replace("review:", f"{head}{{to: 2024-12-31}}\nreview:"), encoding="utf-8")
    later.write_text(DRAFT.replace("review:", f"{head}{{from: 2025-01-02}}\nreview:"), encoding="utf-8")
    assert "from 1 January 2025 to 1 January 2025" in call(draft, later).stdout
