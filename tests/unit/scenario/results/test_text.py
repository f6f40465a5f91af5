from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from forebyg.scenario import Mismatch, run_file
from forebyg.scenario.results import Results, case_lines, coverage_lines, summary
from forebyg.scenario.results.places import rule_places

Make = Callable[..., Results]


def test_a_case_that_passed_is_one_line(results: Make) -> None:
    """Nothing more is said of it."""
    (file,) = results().files
    assert list(case_lines(file.file, file.cases[0], "en")) == ["passed  cases.yaml:3  Passes"]


def test_a_case_that_failed_tells_why_and_where_the_rule_stands(results: Make) -> None:
    """Expected, got, the date sum, the line of the standard, and the writer's own reason."""
    (file,) = results().files
    first, part, expected, got, said, rule, why = case_lines(file.file, file.cases[1], "en")
    assert first == "FAILED  cases.yaml:7  Fails <&>"
    assert (part, expected) == ("    violations:", "      expected  nothing")
    assert got.startswith("      got       six-months (NYB-2) violated")
    assert said.endswith("15 January 2025 + 6 months = 15 July 2025; still running on 16 July 2025.")
    assert rule.endswith("nyby.yaml:14")
    assert why == "    why: It runs too long."


def test_a_case_that_expects_nothing_tells_what_to_write(results: Make) -> None:
    """It says what would make it a test."""
    (file,) = results().files
    assert "violations: []" in list(case_lines(file.file, file.cases[2], "da"))[-1]


def test_coverage_names_what_no_case_shows(results: Make) -> None:
    """Only what the passed case shows counts, and days are named as people name them."""
    (coverage,) = results(50).coverage
    whole, *rules = coverage_lines(coverage, "en")
    assert whole.startswith("nyby: 7 of ")
    six_months = next(line for line in rules if "six-months" in line)
    assert six_months == (
        "  six-months [NYB-2]: not shown: satisfied, violated, not applicable, "
        "the day before the last timely day, the day after the last timely day"
    )


def test_the_summary_counts(results: Make) -> None:
    """Cases, failures, what could not be judged, and a share that is too small."""
    lines = list(summary(results(99), "en"))
    assert lines[:2] == ["3 cases, 2 failed.", "Not everything could be judged; faults: 1."]
    assert lines[2].endswith("per cent are shown, and 99 are asked for.")
    assert len(list(summary(results(0), "da"))) == 2


def test_a_case_that_cannot_be_judged_tells_what_to_do(
    results: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What is wrong with the machine is told in the language asked for."""
    results()
    monkeypatch.setitem(sys.modules, "holidays", None)
    standard = (tmp_path / "nyby.yaml").read_text(encoding="utf-8")
    never_bound_elsewhere = "38 working days"
    standard = standard.replace("14 days", never_bound_elsewhere)
    standard = standard.replace("rules:", "counting: {calendar: DK}\nrules:")
    (tmp_path / "nyby.yaml").write_text(standard, encoding="utf-8")
    file = run_file(tmp_path / "cases.yaml")
    assert "forebyg[holidays]" in list(case_lines(file.file, file.cases[0], "da"))[3]
    assert "kalenderen over helligdage" in list(case_lines(file.file, file.cases[0], "da"))[3]


def test_a_statement_stands_for_the_rules_that_cite_it(results: Make) -> None:
    """Ids of rules and of statements are both looked up."""
    (file,) = results().files
    mismatch = Mismatch("violations", "NYB-3", "", names=("NYB-3",))
    assert [place.rule for place in rule_places(mismatch, file.cases[0])] == ["three-talks", "short-talks"]
