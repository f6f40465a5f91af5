from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from forebyg.scenario import CaseResult, Mismatch, load_scenarios, run

Scenarios = Callable[[str], Path]

BROKEN = """\
- name: Seven months, four talks
  as_of: 2025-08-02
  episode:
    id: E-1
    facts: {at_risk: true}
    events:
    - {date: 2025-01-01, type: course_start, form: individual}
    - {date: 2025-01-02, type: conversation, minutes: 30}
    - {date: 2025-01-03, type: conversation, minutes: 30, id: second}
    - {date: 2025-01-04, type: conversation, minutes: 30}
    - {date: 2025-01-05, type: conversation, minutes: 30}
  expect: """

OPEN = """\
- name: Nobody knows
  as_of: 2025-08-02
  episode: {id: E-2, events: [{date: 2025-07-30, type: inquiry}]}
  expect: """

LATE = """\
- name: Answered late
  as_of: 2025-08-02
  episode:
    id: E-3
    facts: {at_risk: false}
    events: [{date: 2025-01-01, type: inquiry}, {date: 2025-02-01, type: inquiry_answered, result: granted}]
  expect: """


def result(scenarios: Scenarios, case: str, expect: str) -> CaseResult:
    """How a case with this expectation comes out."""
    (found,) = run(load_scenarios(scenarios(f"{case}{expect}\n")))
    return found


@pytest.mark.parametrize(
    ("case", "expect"),
    [
        (BROKEN, "{violations: [NYB-2], deviations: [NYB-3]}"),
        (BROKEN, "{violations: [six-months], deviations: [three-talks]}"),
        (BROKEN, "{violations: [{rule: six-months, since: 2025-07-02}]}"),
        (BROKEN, "{violations: [{statement: NYB-2, due: 2025-07-01, done: false, breaches: [2025-07-02]}]}"),
        (BROKEN, "{violations: [{statement: NYB-2, rule: six-months}]}"),
        (BROKEN, "{deviations: [{statement: NYB-3, events: [1, second, 3, 4], norm: should}]}"),
        (BROKEN, "{satisfied: [short-talks, NYB-3]}"),
        (BROKEN, "{upcoming: [{statement: NYB-4, due: null}], not_applicable: []}"),
        (BROKEN, "{undetermined: [{rule: answered, because: incomplete}]}"),
        (BROKEN, "{eligibility: eligible, eligible_on: 2025-01-01}"),
        (OPEN, "{eligibility: undetermined, needs: [NYB-1, at-risk, at_risk]}"),
        (OPEN, "{violations: [], deviations: [], not_applicable: [NYB-2, NYB-3]}"),
        (OPEN, "{upcoming: [{rule: answered, due: 2025-08-13}]}"),
        (LATE, "{violations: [{rule: answered, since: 2025-01-16, late: true}], eligibility: ineligible}"),
        (LATE, "{not_met: [NYB-1, {rule: at-risk, cites: [NYB-1]}]}"),
    ],
)
def test_a_report_that_says_so_passes(scenarios: Scenarios, case: str, expect: str) -> None:
    """A statement or rule is met by any finding that carries it with the fields named."""
    assert result(scenarios, case, expect).mismatches == ()


@pytest.mark.parametrize(
    ("case", "expect", "part"),
    [
        (BROKEN, "{violations: []}", "violations"),
        (BROKEN, "{violations: [NYB-2, NYB-3]}", "violations"),
        (BROKEN, "{violations: [{rule: six-months, since: 2025-07-01}]}", "violations"),
        (BROKEN, "{violations: [{rule: six-months, late: true}]}", "violations"),
        (BROKEN, "{violations: [{statement: NYB-2, rule: goals}]}", "violations"),
        (BROKEN, "{deviations: []}", "deviations"),
        (BROKEN, "{deviations: [{statement: NYB-3, events: [1, 2, 3, 4]}]}", "deviations"),
        (BROKEN, "{satisfied: [NYB-4]}", "satisfied"),
        (BROKEN, "{upcoming: [NYB-2]}", "upcoming"),
        (BROKEN, "{upcoming: [{statement: NYB-4, due: 2025-07-01}]}", "upcoming"),
        (BROKEN, "{undetermined: [NYB-2]}", "undetermined"),
        (BROKEN, "{not_applicable: [NYB-2]}", "not_applicable"),
        (BROKEN, "{eligibility: ineligible}", "eligibility"),
        (BROKEN, "{eligible_on: 2025-01-02}", "eligible_on"),
        (BROKEN, "{not_met: [NYB-1]}", "not_met"),
        (BROKEN, "{needs: [NYB-1]}", "needs"),
        (BROKEN, "{needs: [at_risk]}", "needs"),
        (BROKEN, "{needs: [NYB-2]}", "needs"),
        (LATE, "{violations: [NYB-5]}", "violations"),
        (LATE, "{violations: [{statement: NYB-5, since: 2025-01-16}]}", "violations"),
        (LATE, "{not_met: [{rule: at-risk, needs: [at_risk]}]}", "not_met"),
        (OPEN, "{eligibility: eligible}", "eligibility"),
    ],
)
def test_a_report_that_says_otherwise_fails(scenarios: Scenarios, case: str, expect: str, part: str) -> None:
    """The part of the expectation that did not come out is named."""
    found = result(scenarios, case, expect)
    assert not found.passed
    assert {one.part for one in found.mismatches} == {part}


def test_a_statement_speaks_of_every_finding_that_cites_it(scenarios: Scenarios) -> None:
    """Two broken rules of one statement are one entry, of which one has the fields named."""
    case = BROKEN.replace("minutes: 30}\n  expect", "minutes: 90}\n  expect").replace(
        "as_of", "readings: {strictness: limit}\n  as_of"
    )
    assert result(scenarios, case, "{violations: [NYB-2, {statement: NYB-3, kind: count}]}").passed


def test_a_rule_speaks_of_the_finding_that_is_as_written(scenarios: Scenarios) -> None:
    """Two courses that broke one rule are two entries, when the entry names a day of breach."""
    case = (
        BROKEN.replace(
            "  expect",
            "    - {date: 2025-01-06, type: course_end}\n"
            "    - {date: 2025-01-07, type: course_start, form: individual}\n  expect",
        )
        .replace("2025-01-06", "2025-07-05")
        .replace("2025-01-07", "2025-07-06")
        .replace("2025-08-02", "2026-03-01")
    )
    first = "{rule: six-months, since: 2025-07-02}"
    found = result(scenarios, case, f"{{violations: [{first}, goals]}}")
    assert [(one.part, one.expected) for one in found.mismatches] == [("violations", "")]
    second = "{rule: six-months, since: 2026-01-07}"
    assert result(scenarios, case, f"{{violations: [{first}, {second}, goals]}}").passed
    assert result(scenarios, case, "{violations: [NYB-2, goals]}").passed


def test_a_mismatch_tells_what_came_out_instead(scenarios: Scenarios) -> None:
    """Beside what was expected stands what the report says of the same rule, wherever it says it."""
    found = result(scenarios, BROKEN, "{violations: [{rule: six-months, since: 2025-07-03}]}")
    expected = "six-months, late: false, since: 2025-07-03"
    got = "six-months (NYB-2) violated, late: false, since: 2025-07-02, due: 2025-07-01"
    missed, extra = found.mismatches
    assert missed == Mismatch("violations", expected, got, missed.findings, ("six-months",))
    assert extra.expected == ""
    assert extra.got == "six-months (NYB-2) violated, due: 2025-07-01, since: 2025-07-02"
    assert [one.rule.id for one in (*missed.findings, *extra.findings)] == ["six-months", "six-months"]


def test_a_mismatch_of_eligibility_names_the_criteria(scenarios: Scenarios) -> None:
    """An unexpected verdict is shown with the criteria that it hangs on."""
    (found,) = result(scenarios, OPEN, "{eligibility: eligible}").mismatches
    assert found.got == "undetermined (at-risk (NYB-1) undetermined)"


@pytest.mark.parametrize(
    ("case", "expect", "names"),
    [
        (BROKEN, "{violations: []}", ("six-months",)),
        (BROKEN, "{undetermined: [NYB-3]}", ("three-talks", "short-talks")),
        (OPEN, "{eligibility: eligible}", ("at-risk",)),
        (OPEN, "{not_met: [NYB-1]}", ("at-risk",)),
        (OPEN, "{needs: [motivated]}", ("motivated",)),
    ],
)
def test_a_mismatch_names_what_it_is_about(
    scenarios: Scenarios, case: str, expect: str, names: tuple[str, ...]
) -> None:
    """The rules that were compared, so that a reader can look them up; else what the entry names."""
    assert result(scenarios, case, expect).mismatches[0].names == names
