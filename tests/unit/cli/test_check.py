from __future__ import annotations

import errno
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from forebyg.cli import main
from forebyg.diagnostic import Diagnostic, Severity

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
    assert answer.stdout == f"{draft}: 1 rule and 1 statement, nothing wrong.\n"


def test_a_fault_has_a_place_and_advice(draft: Path) -> None:
    """A fault is shown at its line and column with what to write instead, and the status is 1."""
    answer = call(changed(draft, "kind: duration", "kind: duraton"))
    assert answer.exit_code == 1
    assert answer.stdout.splitlines() == [
        f"{draft}:8:26: error: There is no rule kind `duraton`. [unknown-kind]",
        "  8 | - {id: six-months, kind: duraton, cites: [NYB-1], at_most: 6 months}",
        "    |                          ^^^^^^^",
        "  Did you mean `duration`?",
        f"{draft}: faults: 1.",
        "More about it: forebyg why unknown-kind",
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
    assert answer.stdout.splitlines()[-2].startswith("samsoe: ")


def test_two_versions_on_one_day(draft: Path) -> None:
    """Versions of one municipality's standard that are in force together are an error."""
    other = draft.with_name("other.yaml")
    other.write_text(draft.read_text(encoding="utf-8").replace("id: nyby", "id: nyby-2"), encoding="utf-8")
    answer = call(draft, other, "--format", "json")
    assert answer.exit_code == 1
    assert [one["code"] for one in found(answer)] == ["versions-overlap"]


def test_where_two_versions_meet(draft: Path) -> None:
    """The later version is accused, at the days that it names."""
    other = draft.with_name("other.yaml")
    text = draft.read_text(encoding="utf-8").replace("id: nyby", "id: nyby-2")
    other.write_text(f"in_force: {{from: 2025-01-01}}\n{text}", encoding="utf-8")
    (fault,) = found(call(draft, other, "--format", "json"))
    assert (fault["file"], fault["line"], fault["column"]) == (str(other), 1, 11)


def test_the_same_standard_twice(draft: Path) -> None:
    """A standard that is named twice does not overlap with itself."""
    assert call(draft, draft).exit_code == 0


def test_at_most_a_hundred_faults_are_shown(draft: Path) -> None:
    """Of more faults than a reader can use the first hundred are shown, and how many there are."""
    rules = "".join(f"- {{id: r{n}, kind: nothing, cites: [NYB-1]}}\n" for n in range(150))
    answer = call(changed(draft, "statements:", f"{rules}statements:"))
    assert len([line for line in answer.stdout.splitlines() if "[unknown-kind]" in line]) == 100
    assert "... and 50 more" in answer.stdout


@pytest.mark.parametrize("form", ["full", "concise", "json", "github", "sarif", "junit"])
@pytest.mark.parametrize("text", ["[", "", "a: 1\na: 2\n", "\tx: 1\n", "\x00"])
def test_every_form_tells_what_cannot_be_read(tmp_path: Path, form: str, text: str) -> None:
    """Whatever the file holds, its faults are told in the form asked for and the status is 1."""
    path = tmp_path / "broken.yaml"
    path.write_text(text)
    answer = call(path, "--format", form)
    assert answer.exit_code == 1
    assert "broken.yaml" in answer.stdout


def test_a_folder_and_a_file_at_once(draft: Path) -> None:
    """Of a folder every standard in it is looked at, and no record or scenario file."""
    folder = draft.parent / "more" / "deep"
    folder.mkdir(parents=True)
    (folder / "bad.yml").write_text("format: 2\n", encoding="utf-8")
    (folder / "cases.yaml").write_text("standard: x\ncases: []\n", encoding="utf-8")
    (folder / "record.yaml").write_text("id: E-1\nevents: []\n", encoding="utf-8")
    (folder / "notes.txt").write_text("-", encoding="utf-8")
    answer = call(draft, draft.parent / "more", "--format", "json")
    assert answer.exit_code == 1
    assert {one["file"] for one in found(answer)} == {str(folder / "bad.yml")}


def test_a_folder_without_standards(tmp_path: Path) -> None:
    """A folder with nothing to look at is unusable input, not a good one."""
    answer = call(tmp_path, "--format", "json")
    assert (answer.exit_code, [one["code"] for one in found(answer)]) == (2, ["empty-folder"])


@pytest.mark.parametrize(("level", "status"), [("error", 1), ("warning", 1), ("info", 1)])
def test_errors_fail_at_every_level(draft: Path, level: str, status: int) -> None:
    """However grave something must be to count, an error is."""
    answer = call(changed(draft, "kind: duration", "kind: duraton"), "--fail-level", level)
    assert answer.exit_code == status


@pytest.mark.parametrize(
    ("severity", "level", "status"),
    [
        (Severity.WARNING, "error", 0),
        (Severity.WARNING, "warning", 1),
        (Severity.WARNING, "info", 1),
        (Severity.INFO, "warning", 0),
        (Severity.INFO, "info", 1),
    ],
)
def test_what_is_less_grave_fails_where_asked_for(
    draft: Path, monkeypatch: pytest.MonkeyPatch, severity: Severity, level: str, status: int
) -> None:
    """A warning or a remark changes the exit status only from its own level on."""
    said = (Diagnostic("source-changed", severity, fields={"word": "x"}),)
    monkeypatch.setattr("forebyg.cli.check.check_source", lambda *_: said)
    assert call(draft, "--sources", draft.parent, "--fail-level", level).exit_code == status


FAULTY = """\
# Et udkast, der skal beholde sine noter
format: 1
id: nyby
municipality: {name: Nyby, code: 0741}   # med nul
titel: ”Et udkast”
paragraphs: {offered: [SEL-82b]}

in_force: {from: 31-12-2024}
rules:
-id: six-months
  kind:   duraton
  cites: [NYB1]
  norm: skal
  at_most: 6m
statements:
- {id: NYB-1, lines: 2-3, phrase: højst seks måneder, as: rule, en: Six months., da: Seks måneder.}
"""
MENDED = """\
# Et udkast, der skal beholde sine noter
format: 1
id: nyby
municipality: {name: Nyby, code: "0741"}   # med nul
title: "Et udkast"
paragraphs: {offered: [SEL-82b]}

in_force: {from: 2024-12-31}
rules:
- id: six-months
  kind:   duration
  cites: [NYB-1]
  norm: must
  at_most: 6 months
statements:
- {id: NYB-1, lines: 2-3, phrase: højst seks måneder, as: rule, en: Six months., da: Seks måneder.}
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_fix_makes_the_safe_changes_and_no_others(tmp_path: Path, end: str, mark: str) -> None:
    """What leaves no doubt is changed; the file's notes, layout and line ends stay letter by letter."""
    path = tmp_path / "draft.yaml"
    path.write_bytes((mark + FAULTY.replace("\n", end)).encode())
    answer = call(path, "--fix", "--format", "json")
    assert path.read_bytes() == (mark + MENDED.replace("\n", end)).encode()
    assert (answer.exit_code, found(answer)) == (0, [])
    assert f"{path}:11:11: `duraton` became `duration` [unknown-kind]" in answer.stderr


def test_fix_leaves_to_the_writer_what_has_two_meanings(draft: Path) -> None:
    """The first of September or the ninth of January: that date is not changed, and told as ever."""
    changed(draft, "title:", "adopted: 01-09-2025\ntitle:")
    before = draft.read_bytes()
    (one,) = found(call(draft, "--fix", "--format", "json"))
    assert (draft.read_bytes(), one["code"], one["fix"]["text"]) == (before, "not-a-date", "2025-09-01")
    assert one["fix"]["safe"] is False


def test_without_fix_nothing_is_changed(tmp_path: Path) -> None:
    """A look changes no file."""
    path = tmp_path / "draft.yaml"
    path.write_text(FAULTY, encoding="utf-8")
    call(path)
    assert path.read_text(encoding="utf-8") == FAULTY


@pytest.mark.parametrize("written", [b"\xff", b"", b"["])
def test_fix_leaves_alone_what_it_cannot_mend(tmp_path: Path, written: bytes) -> None:
    """A file without a safe change is not written at all."""
    path = tmp_path / "draft.yaml"
    path.write_bytes(written)
    before = path.stat().st_mtime_ns
    assert call(path, "--fix").exit_code == 1
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (written, before)


def test_fix_of_a_file_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever may not write to it is told so, in the reader's language: it is no fault of forebyg's own."""
    path = tmp_path / "draft.yaml"
    path.write_text(FAULTY, encoding="utf-8")

    def refuse(_path: Path, _written: bytes) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    answer = call(path, "--fix", lang="da")
    assert answer.exit_code == 2
    assert f"Filerne kan ikke skrives i {tmp_path}: " in answer.stderr


def test_fix_of_what_is_shipped_or_not_there() -> None:
    """A shipped standard is never written to, and what is not there is told as ever."""
    assert call("samsoe", "--fix").exit_code == 0
    assert call("none.yaml", "--fix").exit_code == 2


@pytest.mark.parametrize("form", ["full", "concise", "json", "github", "sarif", "junit"])
def test_nothing_of_a_record_is_repeated(tmp_path: Path, form: str) -> None:
    """Who hands over a citizen's record by mistake does not read it again in the answer."""
    path = tmp_path / "record.yaml"
    path.write_text("id: E-1\nfacts: {Karen: true}\nKaren: 1\n", encoding="utf-8")
    answer = call(path, "--fix", "--format", form)
    assert answer.exit_code == 2
    assert "Karen" not in answer.output


@pytest.mark.parametrize("name", ["", "a" * 5_000, "a/" * 3_000, "x" * 300 + ".yaml"])
def test_a_name_that_no_file_can_have(name: str) -> None:
    """It is told in a sentence; no name at all is not the folder that one is in."""
    answer = call(name, "--format", "json")
    assert answer.exit_code == 2
    assert [one["code"] for one in found(answer)] in (["no-such-standard"], ["unreadable-file"])


def test_a_fault_of_the_head_hides_no_rule(draft: Path) -> None:
    """All that is wrong is told in one go, but for rules that may hang on what is wrong in the head."""
    text = draft.read_text(encoding="utf-8").replace("6 months}", "6 måneder}")
    draft.write_text(text.replace("title: Et", "adopted: i maj\ntitle: Et"), encoding="utf-8")
    told = [one["code"] for one in found(call(draft, "--format", "json"))]
    assert told == ["not-a-date", "not-a-period"]


@pytest.mark.parametrize(
    "wrong", ["vocabulary: {events: 5}", "vocabluary: {events: {}}", "counting: {calendar: DE}"]
)
def test_rules_that_may_hang_on_a_fault_are_not_accused(draft: Path, wrong: str) -> None:
    """Where the words or the counting are at fault, only that is told."""
    text = draft.read_text(encoding="utf-8").replace("kind: duration", "kind: count, of: visit")
    draft.write_text(
        text.replace("at_most: 6 months", "at_most: 6").replace("rules:", f"{wrong}\nrules:"),
        encoding="utf-8",
    )
    assert len(found(call(draft, "--format", "json"))) == 1


def test_a_document_that_names_no_source(draft: Path) -> None:
    """Where nothing could be looked up, that is told beside the advice, and it is no error."""
    lines = draft.read_text(encoding="utf-8").splitlines(keepends=True)
    draft.write_text("".join(line for line in lines if not line.startswith("source:")), encoding="utf-8")
    levels = ("--level", "all=off", "--level", "unknown-municipality=info")
    answer = call(draft, "--sources", draft.parent, *levels, "--format", "json")
    assert answer.exit_code == 0
    assert [(one["code"], one["severity"]) for one in found(answer)] == [
        ("source-not-named", "warning"),
        ("unknown-municipality", "info"),
    ]
