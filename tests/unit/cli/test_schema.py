from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator, FormatChecker

import forebyg
from forebyg import load_standard, shipped_ids
from forebyg.cli import main
from forebyg.render import report_data

WORDS = ("standard", "episode", "scenario", "report", "results", "diagnostics")

EPISODE: dict[str, Any] = {
    "id": "E-1",
    "born": "1990-04-02",
    "facts": {"at_risk": True, "residence": "samsoe"},
    "events": [
        {"date": "2025-01-20", "type": "course_start", "form": "individual", "course": "A"},
        {"date": "2025-02-03", "type": "conversation", "minutes": 45, "recorded": "2025-02-05"},
        {"date": "2025-02-03", "type": "assessment", "of": "need", "result": "group"},
    ],
    "support": [{"paragraph": "SEL-85", "from": "2024-10-01", "to": None, "reduced_from": None}],
    "as_of": "2025-03-01",
    "readings": {"wording": "extension"},
}

STANDARD: dict[str, Any] = {
    "format": 1,
    "id": "nyby",
    "title": "Et udkast",
    "paragraphs": {"offered": ["SEL-82b"]},
    "rules": [{"id": "a", "kind": "duration", "cites": ["NYB-1"], "at_most": "6 months"}],
    "statements": [{"id": "NYB-1", "lines": "1-2", "phrase": "x", "as": "rule", "en": "A.", "da": "B."}],
}

SCENARIO: dict[str, Any] = {
    "standard": "samsoe",
    "cases": [
        {
            "name": "A case",
            "as_of": "2025-03-01",
            "episode": EPISODE,
            "expect": {"violations": [{"statement": "SAM-15", "since": "2025-02-01"}], "needs": ["at_risk"]},
        }
    ],
}


@cache
def schema(word: str, *more: str) -> dict[str, Any]:
    """What `forebyg schema` prints."""
    answer = CliRunner().invoke(main, ["schema", word, *more])
    assert answer.exit_code == 0
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


@cache
def validator(word: str, *more: str) -> Draft202012Validator:
    """What checks documents by that schema, dates included."""
    return Draft202012Validator(schema(word, *more), format_checker=FormatChecker())


def is_valid(word: str, data: object, *more: str) -> bool:
    """Whether a document fits its schema."""
    return bool(validator(word, *more).is_valid(data))


def plain(value: object) -> object:
    """Data as JSON has it: dates are text."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def with_rule(**fields: object) -> dict[str, Any]:
    """A standard with one rule."""
    return {**STANDARD, "rules": [{"id": "a", "cites": ["NYB-1"], **fields}]}


@pytest.mark.parametrize("word", WORDS)
def test_each_schema_is_one(word: str) -> None:
    """What is printed is a JSON Schema with a name and a title of its own."""
    found = schema(word)
    Draft202012Validator.check_schema(found)
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert found["$id"] == f"urn:forebyg:schema:{word}:1"
    assert found["title"]
    assert found["description"]


@pytest.mark.parametrize("name", shipped_ids())
def test_every_shipped_standard_fits(name: str) -> None:
    """The schema allows what the shipped standards write, readings and all."""
    data = plain(load_standard(name).document.data)
    faults = validator("standard").iter_errors(data)
    assert [f"{list(one.absolute_path)}: {one.message}" for one in faults] == []


@pytest.mark.parametrize(
    "rule",
    [
        {"kind": "duration", "at_most": "10 working days", "form": "individual"},
        {"kind": "duration", "at_most": "1 year 6 months", "norm": {"reading": "r", "a": "must", "b": "may"}},
        {"kind": "eligibility", "require": {"any": ["at_risk", {"not": {"age": {"at_least": 18}}}]}},
        {
            "kind": "count",
            "of": [{"evaluation": {"kind": "final"}}, "inquiry"],
            "at_most": 1,
            "window": "whole",
        },
        {"kind": "count", "of": "x", "at_least": 1, "window": {"from": {"first": "x", "later": "1 day"}}},
        {"kind": "duty", "do": {"reading": "r", "a": "x", "b": {"y": {"z": {"at_least": 1}}}}},
    ],
)
def test_a_good_rule_fits(rule: dict[str, object]) -> None:
    """Single items in place of lists, notations and readings are all allowed."""
    assert is_valid("standard", with_rule(**rule))


@pytest.mark.parametrize(
    "rule",
    [
        {"kind": "duraton"},
        {},
        {"kind": "duration", "at_most": "6m"},
        {"kind": "duration", "at_most": 6},
        {"kind": "duration", "at_most": "6 months", "form": "alone"},
        {"kind": "duration", "at_most": "6 months", "do": "x"},
        {"kind": "count", "at_most": 1},
        {"kind": "count", "of": [], "at_most": 1},
        {"kind": "count", "of": "x", "at_least": 0},
        {"kind": "count", "of": "x", "at_least": 1, "window": "month"},
        {"kind": "eligibility", "require": {"age": 18}},
        {"kind": "eligibility", "require": {"a": True, "b": True}},
        {"kind": "duty", "do": {"evaluation": {"kind": {"like": "x"}}}},
        {"kind": "duty", "do": {"reading": "r"}},
        {"kind": "duty", "do": "Conversation"},
    ],
)
def test_a_bad_rule_is_refused(rule: dict[str, object]) -> None:
    """What the loader would refuse by its form, the schema refuses."""
    assert not is_valid("standard", with_rule(**rule))


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"id": "Nyby"},
        {"adopted": "28 August 2025"},
        {"in_force": {"since": "2025-01-01"}},
        {"source": {"file": "a.txt", "sha256": "abc"}},
        {"extra": 1},
        {"rules": {}},
        {"statements": [{"id": "NYB-1"}]},
        {"readings": {"r": {"question": "?", "choices": {"a": "A"}, "default": "a", "why": "w"}}},
    ],
)
def test_a_bad_head_is_refused(change: dict[str, object]) -> None:
    """Every part of a document has its form."""
    assert is_valid("standard", STANDARD)
    assert not is_valid("standard", {**STANDARD, **change})


def test_an_episode_fits() -> None:
    """The schema allows an episode of the core vocabulary."""
    assert is_valid("episode", EPISODE)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "with space"},
        {"id": None},
        {"born": "1990-4-2"},
        {"born": "1990-02-30"},
        {"facts": {"at_risk": "yes"}},
        {"facts": {"brave": True}},
        {"events": [{"date": "2025-01-20"}]},
        {"events": [{"date": "2025-01-20", "type": "party"}]},
        {"events": [{"date": "2025-01-20", "type": "course_start", "form": "alone"}]},
        {"events": [{"date": "2025-01-20", "type": "conversation", "minutes": 4.5}]},
        {"events": [{"date": "2025-01-20", "type": "conversation", "participants": 4}]},
        {"events": [{"date": "2025-01-20", "type": "assessment", "of": "need", "result": "positive"}]},
        {"support": [{"paragraph": "85", "from": "2025-01-01"}]},
        {"support": [{"paragraph": "SEL-85"}]},
        {"as_of": "today"},
        {"remarks": "x"},
    ],
)
def test_a_bad_episode_is_refused(change: dict[str, object]) -> None:
    """What the loader would refuse by its form, the schema refuses."""
    assert not is_valid("episode", {**EPISODE, **change})


def test_a_standards_own_names(tmp_path: Path) -> None:
    """With a standard its own event types are known, and no others."""
    path = tmp_path / "nyby.yaml"
    own = {"events": {"charge": {"attributes": {"amount": {"is": "whole"}}}}}
    path.write_text(json.dumps({**STANDARD, "vocabulary": own}))
    events = [{"date": "2025-01-20", "type": "charge", "amount": 100}]
    assert not is_valid("episode", {"id": "E-1", "events": events})
    assert is_valid("episode", {"id": "E-1", "events": events}, "--standard", str(path))
    scenario = {**SCENARIO, "cases": [{**SCENARIO["cases"][0], "episode": {"id": "E-1", "events": events}}]}
    assert is_valid("scenario", scenario)
    assert not is_valid("scenario", scenario, "--standard", "samsoe")


@pytest.mark.parametrize(
    "case",
    [
        {"expect": {}},
        {"expect": {"violation": []}},
        {"expect": {"violations": None}},
        {"expect": {"violations": [{"since": "2025-01-01"}]}},
        {"expect": {"violations": [{"rule": "a", "since": "soon"}]}},
        {"expect": {"eligibility": "maybe"}},
        {"episode": {}},
        {"readings": "some"},
        {"until": "2025-01-01"},
    ],
)
def test_a_bad_scenario_is_refused(case: dict[str, object]) -> None:
    """A scenario that could not be run does not fit."""
    assert is_valid("scenario", SCENARIO)
    assert not is_valid("scenario", {**SCENARIO, "cases": [{**SCENARIO["cases"][0], **case}]})


@pytest.fixture
def report() -> dict[str, Any]:
    """A report with readings disputed, and the act laid beside."""
    standard = load_standard("samsoe")
    episode = forebyg.load_episode({**EPISODE, "readings": {}}, standard=standard)
    found = forebyg.evaluate(
        standard,
        episode,
        as_of=date(2026, 3, 1),
        readings="all",
        beside=(load_standard("statute"),),
    )
    data: dict[str, Any] = json.loads(json.dumps(report_data(found)))
    return data


def test_a_report_fits(report: dict[str, Any]) -> None:
    """What `forebyg evaluate --format json` prints has the shape that is promised."""
    faults = validator("report").iter_errors(report)
    assert [f"{list(one.absolute_path)}: {one.message}" for one in faults] == []


@pytest.mark.parametrize("field", ["owed", "violations", "eligibility", "next_change", "with"])
def test_a_report_without_a_field_is_refused(report: dict[str, Any], field: str) -> None:
    """Every field of a report is always there."""
    del report[field]
    assert not is_valid("report", report)


def test_diagnostics_fit(tmp_path: Path) -> None:
    """What `forebyg check --format json` prints has the shape that is promised, and nothing less has."""
    path = tmp_path / "broken.yaml"
    path.write_text("format: 2\n")
    data = json.loads(CliRunner().invoke(main, ["check", str(path), "--format", "json"]).stdout)
    assert data["diagnostics"]
    assert is_valid("diagnostics", data)
    del data["diagnostics"][0]["line"]
    assert not is_valid("diagnostics", data)
