from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from forebyg.cli import main

DRAFT = """\
format: 1
id: nyby
municipality: {name: Nyby, code: "9999"}
title: Et udkast
paragraphs: {offered: [SEL-82b]}
source: {file: nyby.txt, sha256: FINGERPRINT}
rules:
- {id: six-months, kind: duration, cites: [NYB-1], at_most: 6 months}
statements:
- {id: NYB-1, lines: 2-3, phrase: højst seks måneder, as: rule, en: Six months., da: Seks måneder.}
"""
SOURCE = "Standard\nForløb varer højst\n   seks måneder.\n"
FINGERPRINT = "716ecbc65f499f1def694d5f52f5d425fb2407b49adcb0ede9353dd47a04d5f3"


def call(*arguments: str | Path, lang: str = "en") -> Result:
    """What `forebyg check` answers about errors; advice is tested apart."""
    return CliRunner(env={"FOREBYG_LEVELS": "all=off"}).invoke(
        main, ["check", *(str(one) for one in arguments), "--lang", lang]
    )


def found(answer: Result) -> list[dict[str, Any]]:
    """The diagnostics of an answer in JSON."""
    diagnostics: list[dict[str, Any]] = json.loads(answer.stdout)["diagnostics"]
    return diagnostics


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A standard with nothing wrong, and its source beside it."""
    (tmp_path / "nyby.txt").write_text(SOURCE, encoding="utf-8")
    path = tmp_path / "nyby.yaml"
    path.write_text(DRAFT.replace("FINGERPRINT", FINGERPRINT), encoding="utf-8")
    return path


def changed(path: Path, before: str, after: str) -> Path:
    """The same file with one thing written otherwise."""
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    return path


def test_nothing_wrong(draft: Path) -> None:
    """A good standard, laid beside its source, is told to be so with status 0."""
    answer = call(draft, "--sources", draft.parent)
    assert answer.exit_code == 0
    assert answer.stdout == f"{draft}: 1 rules and 1 statements, nothing wrong.\n"


def test_a_fault_has_a_place_and_advice(draft: Path) -> None:
    """A fault is shown at its line and column with what to write instead, and the status is 1."""
    answer = call(changed(draft, "kind: duration", "kind: duraton"))
    assert answer.exit_code == 1
    assert answer.stdout.splitlines() == [
        f"{draft}:8:26: error: There is no rule kind `duraton`. [unknown-kind]",
        "  Did you mean `duration`?",
        f"{draft}: faults: 1.",
    ]


def test_danish(draft: Path) -> None:
    """A policy writer reads the faults in Danish."""
    answer = call(changed(draft, "kind: duration", "kind: duraton"), lang="da")
    assert "fejl:" in answer.stdout
    assert "Mente du `duration`?" in answer.stdout


@pytest.mark.parametrize("text", ["[", "", "a: 1\na: 2\n", "- 1\n", "\tx: 1\n"])
def test_json_is_valid_whatever_was_read(tmp_path: Path, text: str) -> None:
    """Even when nothing of the file can be read the answer is one JSON object with the faults."""
    path = tmp_path / "broken.yaml"
    path.write_text(text)
    answer = call(path, "--format", "json")
    assert answer.exit_code == 1
    assert all(one["file"] == str(path) and one["code"] for one in found(answer))
    assert found(answer)


def test_json_of_a_good_standard(draft: Path) -> None:
    """Where nothing is wrong the list is empty."""
    assert found(call(draft, "--format", "json")) == []


def test_a_phrase_that_does_not_stand_there(draft: Path) -> None:
    """A key phrase must stand word for word in the lines given, however they are broken."""
    for before, after in (("2-3", "3"), ("højst seks", "højst fem"), ("højst seks måneder", "højst sek")):
        text = draft.read_text(encoding="utf-8")
        answer = call(changed(draft, before, after), "--sources", draft.parent, "--format", "json")
        (fault,) = found(answer)
        assert (fault["code"], fault["line"], fault["path"]) == (
            "phrase-not-in-source",
            10,
            "statements[0].phrase",
        )
        draft.write_text(text, encoding="utf-8")


def test_a_line_after_the_end_of_the_source(draft: Path) -> None:
    """Lines that the source does not have hold no phrase."""
    answer = call(changed(draft, "2-3", "2-30"), "--sources", draft.parent, "--format", "json")
    assert [one["code"] for one in found(answer)] == ["phrase-not-in-source"]


def test_a_source_that_has_changed(draft: Path) -> None:
    """Another text than the one that the standard was made from is pointed out by its fingerprint."""
    (draft.parent / "nyby.txt").write_text(SOURCE + "Nyt.\n", encoding="utf-8")
    answer = call(draft, "--sources", draft.parent, "--format", "json")
    assert [(one["code"], one["path"]) for one in found(answer)] == [("source-changed", "source.sha256")]


def test_a_source_that_is_not_there(draft: Path) -> None:
    """A folder without the source is an error, and not a source that fits."""
    (draft.parent / "nyby.txt").unlink()
    answer = call(draft, "--sources", draft.parent, "--format", "json")
    assert [(one["code"], one["line"]) for one in found(answer)] == [("source-missing", 6)]


def test_sources_are_compared_only_when_asked_for(draft: Path) -> None:
    """Without a folder nothing is said of the source."""
    (draft.parent / "nyby.txt").unlink()
    assert call(draft).exit_code == 0


@pytest.mark.parametrize("name", ["samso", "none.yaml"])
def test_a_standard_that_is_not_there(name: str) -> None:
    """A name that stands for no standard is unusable input, with status 2."""
    answer = call(name, "samsoe")
    assert answer.exit_code == 2
    assert answer.stdout.splitlines()[-1].startswith("samsoe: ")


def test_two_versions_on_one_day(draft: Path) -> None:
    """Versions of one municipality's standard that are in force together are an error."""
    other = draft.with_name("other.yaml")
    other.write_text(draft.read_text(encoding="utf-8").replace("id: nyby", "id: nyby-2"), encoding="utf-8")
    answer = call(draft, other, "--format", "json")
    assert answer.exit_code == 1
    assert [one["code"] for one in found(answer)] == ["versions-overlap"]


def test_the_same_standard_twice(draft: Path) -> None:
    """A standard that is named twice does not overlap with itself."""
    assert call(draft, draft).exit_code == 0


def test_at_most_a_hundred_faults_are_shown(draft: Path) -> None:
    """Of more faults than a reader can use the first hundred are shown, and how many there are."""
    rules = "".join(f"- {{id: r{n}, kind: nothing, cites: [NYB-1]}}\n" for n in range(150))
    answer = call(changed(draft, "statements:", f"{rules}statements:"))
    assert len([line for line in answer.stdout.splitlines() if "[unknown-kind]" in line]) == 100
    assert "... and 50 more" in answer.stdout
