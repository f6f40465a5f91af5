"""Changes planted in every shipped standard are found, told right, and shown by cases that really differ."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from tests.planted import (
    Plant,
    anchor,
    condition,
    condition_on_permission,
    copied,
    criterion,
    earlier_courses,
    every_form,
    form,
    in_any,
    no_condition,
    norm,
    number,
    planted,
)

from forebyg import Standard, evaluate, load_standard, shipped_ids
from forebyg.diff import Change, Comparison, Difference, Shown, compare
from forebyg.diff.results import comparison_cases
from forebyg.errors import CalendarError
from forebyg.report import Norm, Report, Verdict
from forebyg.scenario import run_file, scenario_text
from forebyg.source import Document

TIGHTENED, LOOSENED, CHANGED = Change.TIGHTENED, Change.LOOSENED, Change.CHANGED
PLANTS: dict[str, tuple[Plant, Change]] = {
    "at-most-more": (number("at_most", 1), LOOSENED),
    "at-least-more": (number("at_least", 1), TIGHTENED),
    "within-more": (number("within", 1), LOOSENED),
    "within-less": (number("within", -1), TIGHTENED),
    "must-to-should": (norm("must", "should"), LOOSENED),
    "should-to-must": (norm("should", "must"), TIGHTENED),
    "form": (form, LOOSENED),
    "every-form": (every_form, TIGHTENED),
    "condition": (condition, LOOSENED),
    "condition-on-permission": (condition_on_permission, TIGHTENED),
    "no-condition": (no_condition, TIGHTENED),
    "criterion-more": (criterion("all"), TIGHTENED),
    "criterion-less": (criterion("any"), LOOSENED),
    "anchor": (anchor, CHANGED),
    "earlier-courses": (earlier_courses, TIGHTENED),
    "in-any": (in_any, LOOSENED),
}
"""What is planted, and what must be said of it; a permission for fewer cases is tighter, a duty looser."""

NOT_SHOWN = {
    ("ishoej", "short-course"): "its time is not decided, so that its norm is never broken",
    ("rudersdal", "short-group"): "its time is not decided, so that its norm is never broken",
    ("samsoe", "acute-closed-or-referred"): "without a course there is no day after which it is broken",
    ("samsoe", "acute-assessed-at-start"): "without a course there is no day after which it is broken",
}
"""Rules of which no case can show that change, and why."""

NUMBERS = ("at-most-more", "at-least-more", "within-less", "anchor", "earlier-courses", "in-any")
LARGEST = "hjoerring"
"""It is planted with numbers and anchors only: what else is changed, the others show in less time."""

STANDARDS = {name: load_standard(name) for name in shipped_ids()}


@cache
def comparison(name: str, what: str) -> tuple[Comparison, frozenset[str]] | None:
    """A standard beside a copy with changes; None: there is nothing in it to change so."""
    new, changed = planted(STANDARDS[name], PLANTS[what][0])
    return (compare(STANDARDS[name], new), frozenset(changed)) if changed else None


def every(*whats: str) -> list[tuple[str, str]]:
    """Standards with what is planted in them, where there is something to change."""
    pairs = ((name, what) for name in STANDARDS for what in whats if name != LARGEST or what in NUMBERS)
    return [(name, what) for name, what in pairs if planted(STANDARDS[name], PLANTS[what][0])[1]]


def told(rule: str, report: Report) -> object:
    """What a report says of a rule that touches the case: verdicts, days, and whether it is a violation."""
    findings = [
        (one.verdict, one.verdict is Verdict.VIOLATED and one.norm is Norm.MUST, one.since, one.due)
        for one in report.findings
        if one.rule.id == rule and one.verdict is not Verdict.NOT_APPLICABLE
    ]
    remarks = [one.fields for one in report.remarks if one.code == "remark"]
    asked = [*report.eligibility.criteria, *(c for one in report.eligibility.courses for c in one.criteria)]
    return findings, [one.verdict for one in asked if one.rule.id == rule and one.verdict != "met"], remarks


def differs(one: Difference, old: Standard, new: Standard) -> bool:
    """Whether the case shown is judged differently when both documents are asked afresh."""
    assert isinstance(one.shown, Shown)
    case, day = one.shown.trial.episode, date.fromordinal(one.shown.trial.as_of)
    before, now = (evaluate(standard, case, as_of=day, readings=one.under) for standard in (old, new))
    return told(one.old.id if one.old else "", before) != told(one.new.id if one.new else "", now)


@pytest.mark.parametrize(("name", "what"), every(*PLANTS))
def test_planted_changes(name: str, what: str) -> None:
    """Each is found at its rule and nowhere else, told right, and shown by a case, if any can show it."""
    found = comparison(name, what)
    assert found is not None
    result, changed = found

    assert {one.rule for one in result.clauses} == changed
    assert {one.change for one in result.clauses} == {PLANTS[what][1]}
    for one in result.clauses:
        if not isinstance(one.shown, CalendarError):
            is_shown = isinstance(one.shown, Shown) and differs(one, result.old, result.new)
            assert is_shown or (name, one.rule) in NOT_SHOWN, (one.rule, one.shown)


@pytest.mark.parametrize(("name", "what"), every(*PLANTS))
def test_the_cases_are_scenarios(name: str, what: str, tmp_path: Path) -> None:
    """Every case that is shown passes as a scenario of the changed standard, as it is written."""
    found = comparison(name, what)
    assert found is not None
    cases = [*comparison_cases(found[0], "en")]
    path = tmp_path / "cases.yaml"
    path.write_text(scenario_text(name, cases), encoding="utf-8")
    result = run_file(path, found[0].new)

    assert len(cases) == sum(isinstance(one.shown, Shown) for one in found[0].clauses)
    assert [(one.name, one.mismatches) for one in result.cases] == [(one.name, ()) for one in cases]


@pytest.mark.parametrize("name", STANDARDS)
def test_a_rule_that_is_gone_or_added(name: str) -> None:
    """Without its last three rules a standard is told to lack exactly these; the other way they are added."""
    data = copied(STANDARDS[name])
    gone = {rule["id"] for rule in data["rules"][-3:]}
    data["rules"] = data["rules"][:-3]
    kept = {statement for rule in data["rules"] for statement in rule["cites"]}
    for statement in data["statements"]:
        if statement["id"] not in kept and {"rule", "criterion"} & set(_listed(statement["as"])):
            statement.update({"as": "judgement", "why": "Nothing carries it any more."})
    shorter = Standard(Document(data))

    for old, new, change in (
        (STANDARDS[name], shorter, Change.GONE),
        (shorter, STANDARDS[name], Change.ADDED),
    ):
        result = compare(old, new)
        assert {(one.rule, one.change) for one in result.clauses} == {(rule, change) for rule in gone}


@pytest.mark.parametrize("name", STANDARDS)
def test_the_same_document(name: str) -> None:
    """Keys in another order, other words, rules in another order: nothing differs."""
    data = copied(STANDARDS[name])
    data["title"] = "Another title"
    data["rules"] = [dict(reversed(rule.items())) for rule in reversed(data["rules"])]
    other = Standard(Document(dict(reversed(data.items()))))

    assert not compare(STANDARDS[name], other).differs
    assert not compare(STANDARDS[name], STANDARDS[name]).differs


@pytest.mark.parametrize("name", [name for name, one in STANDARDS.items() if one.readings])
def test_another_default(name: str) -> None:
    """A reading whose default is another one is named, with the rules that differ for it."""
    data = copied(STANDARDS[name])
    reading, written = next(
        (reading, one) for reading, one in data["readings"].items() if one["default"] in one["choices"]
    )
    written["default"] = next(choice for choice in written["choices"] if choice != written["default"])
    result = compare(STANDARDS[name], Standard(Document(data)))

    assert [(one.about, one.name, one.change) for one in result.head if one.about == "reading"] == [
        ("reading", reading, Change.CHANGED)
    ]
    assert {rule for one in result.head for rule in one.rules} <= {one.rule for one in result.clauses}


@pytest.mark.parametrize(
    ("old", "new"), [("samsoe", "rudersdal"), ("vordingborg", "hjoerring"), ("ishoej", "statute")]
)
def test_two_municipalities(old: str, new: str) -> None:
    """Two municipalities can be laid side by side, in either order, and each case shown really differs."""
    for one, other in ((old, new), (new, old)):
        result = compare(STANDARDS[one], STANDARDS[other])
        assert result.differs
        for found in result.clauses:
            if isinstance(found.shown, Shown) and not found.shown.lifted:
                assert differs(found, result.old, result.new), found.rule


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value
