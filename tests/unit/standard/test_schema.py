"""The schema of standards as an editor uses it: good drafts pass, and one mistake is told once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from forebyg import load_standard, shipped_ids
from forebyg.episode.schema import episode_schema
from forebyg.scenario.schema import scenario_schema
from forebyg.source import STANDARD_LIMITS, read_yaml
from forebyg.standard import KINDS
from forebyg.standard.notation import NOTATION
from forebyg.standard.schema import standard_schema
from forebyg.vocabulary import CORE

DRAFTS: Final = Path(__file__).resolve().parents[2] / "diagnostics" / "codes"
Plain = dict[str, Any]
Mistake = Callable[[Plain], None]

FORMS: Final = {
    "ambiguous-word": "draft",
    "bad-fingerprint": "source.sha256",
    "bad-id": "rules.0.id",
    "bad-municipality-code": "municipality.code",
    "bad-paragraph": "paragraphs.offered.0",
    "bad-statement-id": "statements.0.id",
    "both-languages": "readings.strictness.question",
    "empty-list": "rules.0.cites",
    "empty-value": "title",
    "missing-field": "",
    "missing-reading-choice": "rules.0.at_most",
    "no-events": "rules.0.do",
    "no-such-date": "adopted",
    "not-a-condition": "rules.0.require",
    "not-a-date": "adopted",
    "not-a-list": "paragraphs.offered",
    "not-a-list-of-conditions": "rules.0.require.any",
    "not-a-mapping": "paragraphs",
    "not-a-period": "rules.0.at_most",
    "not-a-text": "title",
    "not-a-whole-number": "rules.0.at_most",
    "not-an-age": "rules.0.require.age",
    "not-demands": "rules.0.do.evaluation",
    "not-events": "rules.0.do",
    "not-true-or-false": "draft",
    "number-too-large": "rules.0.share.at_least",
    "number-too-small": "rules.0.at_least",
    "unknown-choice": "rules.0.norm",
    "unknown-demand": "rules.0.do.contact_offered.channels",
    "unknown-field": "",
    "unknown-kind": "rules.0.kind",
}
"""The mistakes of form that drafts are shown with, and where the schema finds them."""


@cache
def validator() -> Draft202012Validator:
    """What checks standards by the schema, dates included."""
    return Draft202012Validator(standard_schema(), format_checker=FormatChecker())


def faults(data: object) -> list[str]:
    """The place of every error."""
    return [".".join(map(str, one.absolute_path)) for one in validator().iter_errors(data)]


def plain(value: Any) -> Any:  # noqa: ANN401  plain data has any type
    """Data as an editor sees it: dates are text."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def draft(code: str, name: str) -> Plain:
    """A draft that shows a mistake, or one without it; empty where it cannot be read at all."""
    path = DRAFTS / code / f"{name}.yaml"
    document, _ = read_yaml(path.read_bytes(), file=path.name, limits=STANDARD_LIMITS, echo=True)
    found = None if document is None else plain(document.data)
    return found if isinstance(found, dict) else {}


def codes() -> list[str]:
    """The mistakes that a draft is kept for."""
    return sorted(path.parent.name for path in DRAFTS.glob("*/good.yaml"))


def schema_of(data: Plain) -> Draft202012Validator:
    """What checks a document of its kind: a standard, a scenario file or an episode."""
    if "format" in data:
        return validator()
    return Draft202012Validator(
        scenario_schema(CORE, is_open=True) if "cases" in data else episode_schema(CORE)
    )


@pytest.mark.parametrize("code", codes())
def test_a_good_draft_passes(code: str) -> None:
    """Nothing is marked in an editor that the loader takes."""
    data = draft(code, "good")
    assert data
    assert [one.message for one in schema_of(data).iter_errors(data)] == []


ONLY_THE_LOADER_SEES = {"misplaced-entry", "misplaced-field", "stray-dash"}
"""Slips that move part of a document: a schema tells what is missing here and what is foreign there."""


@pytest.mark.parametrize(
    "code", [code for code in codes() if "format" in draft(code, "bad") and code not in ONLY_THE_LOADER_SEES]
)
def test_a_mistake_is_told_once_at_most(code: str) -> None:
    """An editor shows one mistake as one error, or leaves it to the loader."""
    assert len(faults(draft(code, "bad"))) <= 1


@pytest.mark.parametrize("code", FORMS)
def test_a_mistake_of_form_is_told_at_its_place(code: str) -> None:
    """What hangs on no other part of the document, the schema finds too."""
    assert faults(draft(code, "bad")) == [FORMS[code]]


def only_kind(rule: Plain) -> None:
    """A kind that is not one."""
    rule["kind"] = "duraton"


def no_kind(rule: Plain) -> None:
    """No kind."""
    del rule["kind"]


def no_cites(rule: Plain) -> None:
    """No citation."""
    del rule["cites"]


def extra(rule: Plain) -> None:
    """A field that no kind has."""
    rule["remark"] = "x"


def norm(rule: Plain) -> None:
    """A norm that is not one."""
    rule["norm"] = "shall"


def norm_in_digits(rule: Plain) -> None:
    """A norm that is not even a word."""
    rule["norm"] = 5


def when(rule: Plain) -> None:
    """Two conditions in one."""
    rule["when"] = {"motivated": True, "wish": True}


def half_reading(rule: Plain) -> None:
    """A reading without choices."""
    rule["bearer"] = {"reading": "x"}


def two_names(rule: Plain) -> None:
    """An id with a blank."""
    rule["id"] = "two words"


MISTAKES: Final[dict[Mistake, str]] = {
    only_kind: ".kind",
    no_kind: "",
    no_cites: "",
    extra: "",
    norm: ".norm",
    norm_in_digits: ".norm",
    when: ".when",
    half_reading: ".bearer",
    two_names: ".id",
}
"""Mistakes that any rule can have, and where in the rule they are told."""


MISSPELT: Final = {
    "title": "titel",
    "format": "fromat",
    "rules": "ruels",
    "paragraphs.offered": "offerd",
    "readings.month-end.question": "qestion",
    "rules.0.cites": "cite",
    "rules.0.require": "requires",
    "rules.0.kind": "knd",
    "statements.0.phrase": "frase",
    "statements.0.as": "is",
}
"""Keys that must be there, and how they may be misspelt."""


@pytest.mark.parametrize("path", MISSPELT)
def test_a_misspelt_key_that_must_be_there_is_told_once(path: str) -> None:
    """Not as a key that may not stand there and as one that is missing; left out, it is missing."""
    *around, key = path.split(".")
    data = deepcopy(plain(load_standard("samsoe").document.data))
    inside = data
    for step in around:
        inside = inside[int(step) if isinstance(inside, list) else step]
    value = inside.pop(key)
    assert faults(data) == [".".join(around)]
    inside[MISSPELT[path]] = value
    assert faults(data) == [".".join(around)]


def planted(name: str, mistake: Mistake) -> Iterator[tuple[int, list[str]]]:
    """The errors of a shipped standard with the mistake in the first rule of each kind in turn."""
    data = plain(load_standard(name).document.data)
    kinds = [rule["kind"] for rule in data["rules"]]
    for place in (kinds.index(kind) for kind in dict.fromkeys(kinds)):
        changed = {**data, "rules": deepcopy(data["rules"])}
        mistake(changed["rules"][place])
        yield place, faults(changed)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.__name__)
def test_a_mistake_in_a_rule_is_told_once_in_that_rule(mistake: Mistake) -> None:
    """Whichever rule it is planted in, and whatever its kind, nothing else is marked."""
    for place, found in planted("samsoe", mistake):
        assert found == [f"rules.{place}{MISTAKES[mistake]}"]


@pytest.mark.parametrize("name", shipped_ids())
def test_a_shipped_standard_passes_and_one_mistake_is_one_error(name: str) -> None:
    """So it is in every shipped standard."""
    assert faults(plain(load_standard(name).document.data)) == []
    for place, found in planted(name, norm):
        assert found == [f"rules.{place}.norm"]


def schemas(node: object, path: str = "") -> Iterator[tuple[str, Plain]]:
    """Every schema in the schema, with its place."""
    if isinstance(node, list):
        for place, inner in enumerate(node):
            yield from schemas(inner, f"{path}/{place}")
    if isinstance(node, dict):
        yield path, node
        for key, inner in node.items():
            if key != "examples":
                yield from schemas(inner, f"{path}/{key}")


def test_unions_only_offer_words() -> None:
    """`anyOf` tells one mistake once for every branch, but for one that fits everything."""
    unions = [one["anyOf"] for _, one in schemas(standard_schema()) if "anyOf" in one]
    assert unions
    assert [one for one in unions if list(one[0]) != ["enum"] or one[1:] != [{}]] == []
    assert "oneOf" not in str(standard_schema())


@pytest.mark.parametrize(
    ("kind", "field", "word"),
    [
        ("Deadline", "do", "inquiry_answered"),
        ("Deadline", "within", "10 working days"),
        ("Deadline", "bearer", "provider"),
        ("Deadline", "form", "group"),
        ("Deadline", "when", "motivated"),
        ("Count", "window", "whole"),
        ("CountingDays", "missing_day", "last_of_month"),
    ],
)
def test_words_are_offered_where_editors_look(kind: str, field: str, word: str) -> None:
    """Beside the branches stand the words that can be typed."""
    assert word in standard_schema()["$defs"][kind]["properties"][field]["anyOf"][0]["enum"]


def test_every_definition_and_field_says_what_it_is() -> None:
    """Who points at a key in an editor reads what it means."""
    schema = standard_schema()
    assert [name for name, one in schema["$defs"].items() if not one["title"]] == []
    described = [one for name, one in schema["$defs"].items() if name not in NOTATION]
    assert all(one["description"] for one in (schema, *described))
    silent = [
        f"{path}/{key}"
        for path, one in schemas({"properties": schema["properties"], "$defs": schema["$defs"]})
        if not path.endswith("/if")
        for key, field in one.get("properties", {}).items()
        if isinstance(field, dict) and "description" not in field and "const" not in field
    ]
    assert silent == []


def test_every_example_is_one() -> None:
    """What an editor offers would pass where it is offered."""
    schema = standard_schema()
    shown = [(path, one) for path, one in schemas(schema) if "examples" in one and "/if" not in path]
    assert len(shown) > len(KINDS)
    for path, one in shown:
        checks = Draft202012Validator({"$defs": schema["$defs"], **one}, format_checker=FormatChecker())
        assert [message for example in one["examples"] for message in checks.iter_errors(example)] == [], path


def test_a_form_is_told_in_words() -> None:
    """Editors that know the key show what to write in place of a pattern."""
    silent = [
        path
        for path, one in schemas(standard_schema())
        if "pattern" in one and not one.get("patternErrorMessage")
    ]
    assert silent == []


def test_every_kind_is_offered_with_its_meaning() -> None:
    """Both families of editors show what a kind is while its word is chosen."""
    kind = standard_schema()["$defs"]["rule"]["properties"]["kind"]
    assert kind["enum"] == list(KINDS)
    assert len(kind["enumDescriptions"]) == len(KINDS)
    assert list(kind["x-intellij-enum-metadata"]) == list(KINDS)
    assert (
        kind["enumDescriptions"][kind["enum"].index("deadline")]
        == "Something must follow something else, in time."
    )
