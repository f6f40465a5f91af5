from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from forebyg import Report, load_standard
from forebyg.scenario import Coverage, coverage, load_scenarios, run

Scenarios = Callable[[str], Path]

HALF_A_YEAR = """\
- as_of: %s
  episode: {id: E-1, facts: {at_risk: true}, events: [{date: 2025-01-15, type: course_start, form: group}]}
  expect: {eligibility: eligible}
"""


def reports(path: Path) -> list[Report]:
    """What comes of the cases of a file."""
    return [result.report for result in run(load_scenarios(path)) if result.report is not None]


def of(found: Coverage, rule: str) -> tuple[str, ...]:
    """What no case shows of a rule."""
    return next(one.missing for one in found.rules if one.rule == rule)


def test_what_a_case_shows_is_covered(scenarios: Scenarios, nyby: Path) -> None:
    """Verdicts and boundary days that the reports have are shown, all others are missing, in one order."""
    path = scenarios(HALF_A_YEAR % "2025-07-15" + HALF_A_YEAR % "2025-07-16")
    found = coverage(load_standard(nyby), reports(path))
    assert of(found, "six-months") == ("satisfied", "not_applicable", "due-1")
    assert of(found, "at-risk") == ("undetermined", "not_met")
    assert of(found, "answered")[-3:] == ("due-1", "due", "due+1")


def test_a_share_is_rounded_down(scenarios: Scenarios, nyby: Path) -> None:
    """Only everything is a hundred per cent."""
    standard = load_standard(nyby)
    nothing, some = coverage(standard, ()), coverage(standard, reports(scenarios(HALF_A_YEAR % "2025-07-15")))
    assert (nothing.shown, nothing.percent) == (0, 0)
    assert 0 < some.shown < some.possible
    assert some.percent == 100 * some.shown // some.possible
    assert some._replace(rules=()).percent == 100


def test_another_documents_cases_show_nothing(nyby: Path) -> None:
    """Only verdicts of the standard itself count."""
    other = load_standard(nyby.read_text(encoding="utf-8").replace("id: nyby", "id: byen", 1))
    assert coverage(other, ()).standard == "byen"
