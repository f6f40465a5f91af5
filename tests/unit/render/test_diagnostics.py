"""Each form in which diagnostics are told: what a reader sees, and what other programs accept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from forebyg.diagnostic import Diagnostic, Severity
from forebyg.place import Place
from forebyg.render.diagnostics import FORMATS
from forebyg.render.found import Found
from forebyg.render.schema import diagnostics_schema

SARIF = json.loads((Path(__file__).parents[2] / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
TEXT = "id: nyby\nkind: duraton  # æøå\n\U0001f600 x: 1\n" + "y" * 150 + ": 1\n"


def at(place: Place | None, code: str = "unknown-kind", **changes: Any) -> Diagnostic:  # noqa: ANN401
    """A diagnostic about a file."""
    span = place._asdict() if place else {}
    fields = {"word": "duraton", "suggestion": "duration", "known": ("duration",)}
    return Diagnostic(code, **{"fields": fields, "file": "a b.yaml", **span, **changes})


WRONG = at(Place(2, 7, 2, 14))
EVERY = (
    WRONG,
    at(Place(1, 1, 3, 5), "missing-field", severity=Severity.WARNING),
    at(None, "unreadable-file", severity=Severity.INFO),
    at(None, "no-such-standard", file=None),
)


def shown(form: str, *diagnostics: Diagnostic, lang: str = "en") -> str:
    """The diagnostics in a form."""
    return FORMATS[form](Found(diagnostics, {"a b.yaml": TEXT, "good.yaml": ""}), lang)


def test_full_marks_what_is_wrong() -> None:
    """The line stands below the sentence, with a mark under exactly what is wrong, and then the advice."""
    assert shown("full", WRONG, lang="da") == (
        "a b.yaml:2:7: fejl: Regeltypen `duraton` findes ikke. [unknown-kind]\n"
        "  2 | kind: duraton  # æøå\n"
        "    |       ^^^^^^^\n"
        "  Mente du `duration`?"
    )


@pytest.mark.parametrize(
    ("place", "mark"),
    [
        (Place(3, 3, 3, 4), "   ^"),
        (Place(3, 1, 3, 2), "^^"),
        (Place(1, 5, 2, 3), "    ^^^^"),
        (Place(1, 9, 1, 9), "        ^"),
    ],
)
def test_the_mark_stands_under_the_words(place: Place, mark: str) -> None:
    """A wide letter takes two columns; a stretch over lines is marked to the end of its first line."""
    assert shown("full", at(place)).split("\n")[2] == f"    | {mark}"


def test_of_a_long_line_the_part_about_the_fault_is_shown() -> None:
    """A line that is too long for a terminal is cut on both sides, and the mark stays right."""
    _, line, mark, _ = shown("full", at(Place(4, 151, 4, 152))).split("\n")
    assert len(line) < 120
    assert line[mark.index("^")] == ":"


def test_what_a_terminal_would_act_on_is_not_sent_to_it() -> None:
    """A control character of the file is shown as a dot."""
    found = Found((at(Place(1, 1, 1, 2)),), {"a b.yaml": "\x1b[31m\tx"})
    assert FORMATS["full"](found, "en").split("\n")[1] == "  1 | ·[31m·x"


@pytest.mark.parametrize("place", [None, Place(99, 1, 99, 2)])
def test_without_a_line_there_is_no_snippet(place: Place | None) -> None:
    """What has no line, or one that the text has not, is told without it."""
    assert len(shown("full", at(place)).split("\n")) == 2


def test_concise_is_one_line_each() -> None:
    """Each diagnostic is one line and no more."""
    assert [line.rpartition(" ")[2] for line in shown("concise", *EVERY).split("\n")] == [
        "[unknown-kind]",
        "[missing-field]",
        "[unreadable-file]",
        "[no-such-standard]",
    ]


@pytest.mark.parametrize("diagnostics", [(), EVERY])
def test_json_follows_its_schema(diagnostics: tuple[Diagnostic, ...]) -> None:
    """What `forebyg schema diagnostics` promises holds, fixes included."""
    found = json.loads(shown("json", *diagnostics))
    Draft202012Validator(diagnostics_schema()).validate(found)
    assert len(found["diagnostics"]) == len(diagnostics)


def test_json_has_the_fix() -> None:
    """A program finds what to write and where."""
    (one,) = json.loads(shown("json", WRONG))["diagnostics"]
    place = {"line": 2, "column": 7, "end_line": 2, "end_column": 14}
    assert one["fix"] == {**place, "text": "duration", "safe": True}


@pytest.mark.parametrize("diagnostics", [(), EVERY])
def test_sarif_follows_the_standard(diagnostics: tuple[Diagnostic, ...]) -> None:
    """The log is valid by the schema of OASIS, whatever is wrong and with whatever."""
    log = json.loads(shown("sarif", *diagnostics))
    Draft4Validator.check_schema(SARIF)
    Draft4Validator(SARIF).validate(log)
    assert len(log["runs"][0]["results"]) == len(diagnostics)


def test_sarif_says_where_and_what_to_write() -> None:
    """A result has its rule, its level, its region with an end after the last letter, and its fix."""
    (run,) = json.loads(shown("sarif", *EVERY))["runs"]
    result = run["results"][0]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "unknown-kind"
    physical = result["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "a%20b.yaml"
    assert physical["region"] == {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 14}
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"]["text"] == "duration"
    assert [one["level"] for one in run["results"]] == ["error", "warning", "note", "error"]


def test_github_commands() -> None:
    """Each diagnostic is one command whose marks cannot be broken out of."""
    first, second, *rest = shown("github", at(Place(2, 7, 2, 14), file="a,b:%.yaml"), *EVERY[1:]).split("\n")
    assert first == (
        "::error file=a%2Cb%3A%25.yaml,line=2,endLine=2,col=7,endColumn=13,title=unknown-kind"
        "::There is no rule kind `duraton`. Did you mean `duration`?"
    )
    assert second.startswith("::warning file=a b.yaml,line=1,endLine=3,col=1,title=missing-field::")
    assert rest[0].startswith("::notice file=a b.yaml,title=unreadable-file::")
    assert rest[1].startswith("::error title=no-such-standard::")


def test_junit_has_a_suite_for_each_file() -> None:
    """Each fault is a failed case of its file's suite, and a good file is a case that passed."""
    suites = {suite.get("name"): suite for suite in ET.fromstring(shown("junit", *EVERY)[39:])}  # noqa: S314
    assert [suites["a b.yaml"].get(name) for name in ("tests", "failures", "errors")] == ["3", "3", "0"]
    assert [suites["good.yaml"].get(name) for name in ("tests", "failures", "errors")] == ["1", "0", "0"]
    case = suites["a b.yaml"][0]
    assert (case.get("line"), case[0].get("type")) == ("2", "unknown-kind")
    assert "Did you mean `duration`?" in (case[0].text or "")
