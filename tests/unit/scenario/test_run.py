from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from forebyg import load_standard
from forebyg.scenario import load_scenarios, run, run_file
from forebyg.scenario.run import EXPECTS_NOTHING

Scenarios = Callable[[str], Path]

TWO = """\
- {name: Wrong, as_of: 2025-08-02, episode: {id: E-1}, expect: {eligibility: eligible}, why: It cannot be.}
- {name: Right, as_of: 2025-08-02, episode: {id: E-2}, expect: {eligibility: undetermined}}
"""


def test_a_failure_stops_nothing(scenarios: Scenarios) -> None:
    """Every case is judged and told of, in the order of the file."""
    wrong, right = run(load_scenarios(scenarios(TWO)))
    assert (wrong.name, wrong.passed, wrong.line, wrong.why) == ("Wrong", False, 3, "It cannot be.")
    assert (right.name, right.passed, right.line, right.why) == ("Right", True, 4, None)
    assert right.report is not None
    assert right.report.episode == "E-2"


def test_cases_can_be_judged_by_another_standard(scenarios: Scenarios, nyby: Path) -> None:
    """The same cases show what a draft would change."""
    draft = load_standard(nyby.read_text().replace("require: at_risk", "require: {not: at_risk}"))
    case = (
        "- {as_of: 2025-08-02, episode: {id: E-1, facts: {at_risk: true}}, expect: {eligibility: eligible}}\n"
    )
    file = load_scenarios(scenarios(case))
    assert [one.passed for one in run(file)] == [True]
    assert [one.passed for one in run(file, draft)] == [False]


def test_a_case_that_cannot_be_judged_has_failed(scenarios: Scenarios, nyby: Path) -> None:
    """A reading that the other standard does not have fails that case and no other."""
    text = (
        nyby.read_text()
        .replace("  strictness:", "  rigour:")
        .replace("reading: strictness", "reading: rigour")
    )
    case = (
        "- {as_of: 2025-08-02, readings: {strictness: limit}, episode: {id: E-1}, expect: {violations: []}}\n"
    )
    wrong, *right = run(
        load_scenarios(scenarios(case + TWO.splitlines(keepends=True)[1])), load_standard(text)
    )
    assert [one.part for one in wrong.mismatches] == ["evaluation"]
    assert "strictness" in wrong.mismatches[0].got
    assert wrong.report is None
    assert [one.passed for one in right] == [True]


def test_every_choice_is_judged_when_asked_for(scenarios: Scenarios) -> None:
    """With `readings: all` the report says how each other choice would come out."""
    case = (
        "- as_of: 2025-08-02\n  readings: all\n  episode: {id: E-1, events: [{date: 2025-08-01,"
        " type: course_start, form: group}]}\n  expect: {upcoming: [three-talks]}\n"
    )
    (found,) = run(load_scenarios(scenarios(case)))
    assert found.passed


def test_a_case_that_expects_nothing_has_failed(scenarios: Scenarios) -> None:
    """A case that could never fail is no test; the others are judged."""
    idle = "- {as_of: 2025-08-02, episode: {id: E-1}, expect: {needs: []}}\n"
    found = run_file(scenarios(idle + TWO.splitlines(keepends=True)[1]))
    assert [one.passed for one in found.cases] == [False, True]
    assert [one.part for one in found.cases[0].mismatches] == [EXPECTS_NOTHING]
    assert found.diagnostics == ()


def test_what_cannot_be_judged_is_told(scenarios: Scenarios) -> None:
    """A case that cannot be read is among the diagnostics, and the rest among the cases."""
    found = run_file(scenarios(f"- {{episode: {{id: E-1}}}}\n{TWO}"))
    assert [one.name for one in found.cases] == ["Wrong", "Right"]
    assert [one.code for one in found.diagnostics] == ["missing-key"]
