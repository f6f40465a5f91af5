import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from forebyg.api import evaluate
from forebyg.cli import main
from forebyg.cli.output import write
from forebyg.report import Report

Run = Callable[..., Result]

TOWN = """
format: 1
id: town
municipality: {name: Town, code: "0999"}
title: A made-up standard
paragraphs: {offered: [SEL-82b], not_offered: []}
adopted: 2025-01-01
in_force: {from: 2025-01-01}
source: {file: town.txt, sha256: "%s"}
readings:
  how-long:
    question: How long?
    choices: {six: Six months, nine: Nine months}
    default: six
    why: It says so.
    cites: [TWN-1]
rules:
- {id: wish, kind: eligibility, cites: [TWN-3], require: wish}
- {id: length, kind: duration, cites: [TWN-1], at_most: {reading: how-long, six: 6 months, nine: 9 months}}
- {id: weekly, kind: frequency, cites: [TWN-2], norm: should, of: conversation, at_least: 1, every: week}
- {id: journal, kind: fact, cites: [TWN-4], require: journal_kept}
statements:
- {id: TWN-1, lines: 1, phrase: six months, as: rule, en: Six months at most., da: Højst seks måneder.}
- {id: TWN-2, lines: 2, phrase: weekly, as: rule, en: Weekly talks., da: Ugentlige samtaler.}
- {id: TWN-3, lines: 3, phrase: wish, as: criterion, en: Who wishes it., da: Hvem der ønsker det.}
- {id: TWN-4, lines: 4, phrase: journal, as: rule, en: A journal is kept., da: Der føres journal.}
""" % ("0" * 64)

EPISODE: dict[str, Any] = {
    "id": "E-1",
    "facts": {"wish": True, "journal_kept": True},
    "events": [{"date": "2025-01-06", "type": "course_start", "form": "individual"}],
    "as_of": "2025-01-10",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with a small standard in it, and an environment without a language."""
    (tmp_path / "town.yaml").write_text(TOWN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("LANG", "LC_ALL", "LC_MESSAGES", "FOREBYG_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Write episodes to files, and evaluate the files by the small standard."""

    def evaluate(*options: str, **files: object) -> Result:
        for name, content in files.items():
            path = folder / name.replace("_", ".")
            lines = content if isinstance(content, list) else [content]
            path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in lines))
        names = [name.replace("_", ".") for name in files]
        return CliRunner().invoke(main, ["evaluate", *names, "--standard", "town.yaml", *options])

    return evaluate


def one(result: Result) -> dict[str, Any]:
    """The one object that was printed."""
    data: dict[str, Any] = json.loads(result.stdout)
    return data


def many(result: Result) -> list[dict[str, Any]]:
    """The objects that were printed, one a line."""
    return [json.loads(line) for line in result.stdout.splitlines()]


def changed(**changes: object) -> dict[str, Any]:
    """The episode with other values."""
    return {**EPISODE, **changes}


def test_an_episode_is_printed_as_a_page(run: Run) -> None:
    """Without options a reader gets text, judged on the episode's own day."""
    result = run(e_json=EPISODE)
    assert result.exit_code == 0
    assert result.stdout.startswith("E-1: judged by town (2025-01-01) at the end of 10 January 2025\n")
    assert "6 January 2025 + 6 months = 6 July 2025; still in time on 10 January 2025." in result.stdout
    assert "TWN-1: Six months at most." in result.stdout
    assert result.stderr == ""


def test_one_episode_is_one_json_object(run: Run) -> None:
    """Laid out over lines, in English."""
    result = run("--format", "json", e_json=EPISODE)
    assert one(result)["episode"] == "E-1"
    assert result.stdout.startswith('{\n  "report": 1,')


@pytest.mark.parametrize("name", ["e_yaml", "e_yml", "e_json"])
def test_every_kind_of_file_is_read(run: Run, name: str) -> None:
    """YAML and JSON hold the same record; JSON is YAML too."""
    assert one(run("--format", "json", **{name: EPISODE}))["episode"] == "E-1"


def test_lines_are_answered_in_their_order(run: Run) -> None:
    """One object a line for a file of lines, whatever else."""
    episodes = [changed(id=f"E-{number}") for number in (3, 1, 2)]
    assert [data["episode"] for data in many(run("--format", "json", e_jsonl=episodes))] == [
        "E-3",
        "E-1",
        "E-2",
    ]


def test_several_files_are_answered_in_their_order(run: Run) -> None:
    """One object a line, also when each file holds one episode."""
    result = run("--format", "json", b_json=changed(id="B"), a_yaml=changed(id="A"))
    assert [data["episode"] for data in many(result)] == ["B", "A"]


def test_pages_are_parted_by_an_empty_line(run: Run) -> None:
    """Several reports in text can be told from each other."""
    result = run(e_jsonl=[EPISODE, changed(id="E-2")])
    assert "\n\nE-2: judged by town" in result.stdout


def test_a_bad_episode_among_many_does_not_stop_the_rest(run: Run) -> None:
    """It is an object in its place, the others are judged, and the exit status tells of it."""
    result = run("--format", "json", e_jsonl=[EPISODE, "{not json", changed(id="E-3")])
    assert result.exit_code == 2
    first, bad, last = many(result)
    assert (first["episode"], last["episode"]) == ("E-1", "E-3")
    assert (bad["episode"], bad["line"], bad["file"]) == (None, 2, "e.jsonl")
    assert bad["error"]["type"] == "EpisodeError"
    assert bad["error"]["diagnostics"][0]["code"] == "json-syntax"
    assert bad["error"]["message"] == bad["error"]["diagnostics"][0]["message"]


def test_a_bad_episode_is_told_on_stderr_in_text(run: Run) -> None:
    """Results stay on stdout, what is wrong goes to stderr."""
    result = run(e_jsonl=["{not json", EPISODE])
    assert result.exit_code == 2
    assert result.stdout.startswith("E-1: judged by town")
    assert result.stderr.startswith("e.jsonl:1:2: error: ")


def test_how_to_read_on_is_said_once_and_last(run: Run) -> None:
    """However many records are bad, the last line names the codes, in the language asked for."""
    wrong = ["{not json", "{", "[]"]
    english, danish = (run("--lang", lang, e_jsonl=wrong) for lang in ("en", "da"))
    last = [told.stderr.splitlines()[-1] for told in (english, danish)]
    assert last[0].startswith("More about it: forebyg why ")
    assert last[1].startswith("Læs mere: forebyg why ")
    assert english.stderr.count("forebyg why") == 1


def test_a_file_that_is_not_there_cannot_be_judged(run: Run) -> None:
    """The rest of the files still are."""
    result = run("gone.yaml", e_json=EPISODE)
    assert result.exit_code == 2
    assert "E-1: judged by town" in result.stdout
    assert "gone.yaml: error: " in result.stderr


def test_the_day_given_wins_over_the_episodes_own(run: Run) -> None:
    """`--as-of` judges all episodes on one day."""
    data = one(run("--as-of", "2025-07-07", "--format", "json", e_json=EPISODE))
    assert data["as_of"] == "2025-07-07"
    assert [found["since"] for found in data["violations"]] == ["2025-07-07"]


def test_an_episode_without_a_day_cannot_be_judged(run: Run) -> None:
    """With neither an option nor an own day the episode is an error, named by its id."""
    result = run("--format", "json", e_jsonl=[changed(as_of=None)])
    assert result.exit_code == 2
    (data,) = many(result)
    assert (data["episode"], data["line"]) == ("E-1", 1)
    assert data["error"]["diagnostics"][0]["code"] == "missing-as-of"


def test_today_is_the_day_on_the_clock(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the word asks for the clock."""
    monkeypatch.setattr("forebyg.cli.options._today", lambda: date(2025, 2, 2))
    assert one(run("--as-of", "today", "--format", "json", e_json=EPISODE))["as_of"] == "2025-02-02"


@pytest.mark.parametrize("word", ["tomorrow", "20250101", "2025-02-30"])
def test_a_day_is_written_in_one_way(run: Run, word: str) -> None:
    """What is no day is refused with the form to write."""
    result = run("--as-of", word, e_json=EPISODE)
    assert result.exit_code == 2
    assert "write it as 2025-10-07, or write today" in " ".join(result.stderr.split())


def test_what_was_written_down_later_can_be_hidden(run: Run) -> None:
    """`--known-as-of` judges with what was known then."""
    start = {**EPISODE["events"][0], "recorded": "2025-01-09"}
    data = one(run("--known-as-of", "2025-01-08", "--format", "json", e_json=changed(events=[start])))
    assert data["known_as_of"] == "2025-01-08"
    assert {found["rule"] for found in data["not_applicable"]} >= {"length", "weekly"}


def test_a_reading_can_be_chosen(run: Run) -> None:
    """The choice given wins over the episode's own, which wins over the standard's default."""
    episode = changed(readings={"how-long": "nine"})

    def due(*options: str) -> str:
        data = one(run("--format", "json", *options, e_json=episode))
        return next(str(found["due"]) for found in data["upcoming"] if found["rule"] == "length")

    assert due() == "2025-10-06"
    assert due("--reading", "how-long=six") == "2025-07-06"


def test_every_other_choice_can_be_judged_too(run: Run) -> None:
    """`--all-readings` names what another choice would change, from the choice that was given."""
    data = one(run("--all-readings", "--reading", "how-long=nine", "--format", "json", e_json=EPISODE))
    (found,) = (found for found in data["upcoming"] if found["rule"] == "length")
    assert [(one["choice"], one["due"]) for one in found["disputed"]] == [("six", "2025-07-06")]


@pytest.mark.parametrize("reading", ["how-long=ten", "how-short=six", "how-long", "=six"])
def test_a_reading_that_is_not_the_standards_is_refused(run: Run, reading: str) -> None:
    """Before anything is judged."""
    result = run("--reading", reading, e_json=EPISODE)
    assert (result.exit_code, result.stdout) == (2, "")


def test_an_episodes_own_reading_is_never_repeated(run: Run) -> None:
    """What an episode says stays out of errors, also where it names a reading that is not there."""
    result = run("--format", "json", e_json=changed(readings={"confidential": "words"}))
    assert result.exit_code == 2
    assert one(result)["error"]["diagnostics"][0]["code"] == "unusable-reading"
    assert "confidential" not in result.output


def test_free_text_of_an_episode_is_never_printed(run: Run) -> None:
    """Names of advisers and places do not leave the record, neither in text nor in JSON."""
    talk = {"date": "2025-01-08", "type": "conversation", "adviser": "CONFIDENTIAL"}
    start = {**EPISODE["events"][0], "place": "CONFIDENTIAL"}
    for form in ("text", "json"):
        assert "CONFIDENTIAL" not in run("--format", form, e_json=changed(events=[start, talk])).output


def test_a_document_can_be_laid_beside(run: Run) -> None:
    """Its findings and its target group are named as its own."""
    data = one(run("--with", "statute", "--format", "json", e_json=EPISODE))
    assert [ref["id"] for ref in data["with"]] == ["statute"]
    assert list(data["eligibility"]["with"]) == ["statute"]


@pytest.mark.parametrize(
    ("changes", "ground"),
    [
        ({"as_of": "2025-01-20"}, "deviation"),
        ({"facts": {"wish": True}}, "undetermined"),
        ({"facts": {"journal_kept": True}}, "undetermined"),
        ({"facts": {"wish": False, "journal_kept": True}}, "ineligible"),
    ],
)
def test_the_exit_status_can_be_widened(run: Run, changes: dict[str, Any], ground: str) -> None:
    """A violation alone sets it; each other ground does when it is asked for."""
    assert run(e_json=changed(**changes)).exit_code == 0
    others = {"deviation", "undetermined", "ineligible"} - {ground}
    for other in others:
        assert run("--fail-on", other, e_json=changed(**changes)).exit_code == 0
    assert run("--fail-on", ground, e_json=changed(**changes)).exit_code == 1


def test_a_violation_sets_the_exit_status(run: Run) -> None:
    """Also when one of many has it, and whatever else is asked for."""
    late = changed(id="E-2", as_of="2025-07-07")
    assert run(e_jsonl=[late, EPISODE]).exit_code == 1
    assert run("--fail-on", "ineligible", e_json=late).exit_code == 1
    assert run(e_jsonl=[late, "{}"]).exit_code == 2


@pytest.mark.parametrize(
    ("options", "environment", "said"),
    [
        ((), {}, "Violations"),
        ((), {"LANG": "da_DK.UTF-8"}, "Brud"),
        ((), {"LC_ALL": "en_GB.UTF-8", "LANG": "da_DK.UTF-8"}, "Violations"),
        (("--lang", "da"), {}, "Brud"),
        (("--lang", "en"), {"LANG": "da_DK.UTF-8"}, "Violations"),
    ],
)
def test_text_speaks_the_language_asked_for_or_the_environments(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    environment: dict[str, str],
    said: str,
) -> None:
    """The option wins, then the environment; without either it is English."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert f"\n{said}\n" in run(*options, e_json=changed(as_of="2025-07-07")).stdout


def test_json_is_english_whatever_the_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs get the same bytes on every machine, unless they ask for Danish."""
    monkeypatch.setenv("LANG", "da_DK.UTF-8")
    late = changed(as_of="2025-07-07")
    english, danish = (
        one(run("--format", "json", *options, e_json=late))["violations"][0]["message"]
        for options in ((), ("--lang", "da"))
    )
    assert (english.split(" = ")[0], danish.split(" = ")[0]) == (
        "2025-01-06 + 6 months",
        "2025-01-06 + 6 måneder",
    )


def test_a_standard_must_be_named(folder: Path) -> None:
    """Without one the usage error lists those that are shipped."""
    result = CliRunner().invoke(main, ["evaluate", str(folder / "e.json")])
    assert result.exit_code == 2
    assert "samsoe" in result.stderr
    assert "statute" in result.stderr


def test_an_unknown_standard_is_refused_with_a_suggestion(folder: Path) -> None:
    """Nothing is judged, and the nearest id is named."""
    result = CliRunner().invoke(main, ["evaluate", str(folder / "e.json"), "--standard", "samso"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Did you mean `samsoe`?" in result.stderr


def test_a_faulty_standard_is_refused_with_every_fault(folder: Path) -> None:
    """Each fault stands on stderr with line and column, in the language asked for."""
    (folder / "draft.yaml").write_text("format: 1\nid: x\nrulez: []\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["evaluate", "e.json", "--standard", "draft.yaml", "--lang", "da"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "draft.yaml:3:1: fejl: " in result.stderr


def test_a_fault_of_our_own_is_confessed_without_its_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has its own exit status, and nothing of the episode is shown."""

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("CONFIDENTIAL")

    monkeypatch.setattr("forebyg.cli.judging.evaluate", broken)
    result = run(e_json=EPISODE)
    assert result.exit_code == 3
    assert "RuntimeError" in result.stderr
    assert "CONFIDENTIAL" not in result.output
    assert "Traceback" not in result.output
    monkeypatch.setenv("FOREBYG_DEBUG", "1")
    assert "Traceback" in run(e_json=EPISODE).stderr


def test_a_file_of_lines_is_never_held_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each report is written before the next episode is judged."""
    (folder / "e.jsonl").write_text(f"{json.dumps(EPISODE)}\n" * 3, encoding="utf-8")
    steps: list[str] = []

    def judge(*args: Any, **kwargs: Any) -> Report:  # noqa: ANN401  passed on as they come
        steps.append("judge")
        return evaluate(*args, **kwargs)

    def note(words: str) -> None:
        steps.append("write")
        write(words)

    monkeypatch.setattr("forebyg.cli.judging.evaluate", judge)
    monkeypatch.setattr("forebyg.cli.answers.write", note)
    CliRunner().invoke(main, ["evaluate", "e.jsonl", "--standard", "town.yaml", "--format", "json"])
    assert steps == ["judge", "write"] * 3


def test_a_missing_calendar_is_told_once(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stops every case alike is said once, with what to do; in JSON each case has its line."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    never_bound_elsewhere = "37 working days"
    rule = (
        "{id: late, kind: deadline, cites: [TWN-4], do: invitation, after: inquiry, "
        f"within: {never_bound_elsewhere}}}"
    )
    town = TOWN.replace("statements:", f"- {rule}\nstatements:")
    town = town.replace("readings:", "counting: {calendar: DK}\nreadings:", 1)
    (folder / "town.yaml").write_text(town, encoding="utf-8")

    text = run("--lang", "da", e_jsonl=[EPISODE, changed(id="E-2")])
    assert (text.exit_code, text.stderr.count("pip install 'forebyg[holidays]'"), text.stdout) == (2, 1, "")
    assert text.stderr.startswith("forebyg: Her tælles arbejdsdage")

    lines = many(run("--format", "json", e_jsonl=[EPISODE, changed(id="E-2")]))
    assert [line["episode"] for line in lines] == ["E-1", "E-2"]
    assert all("forebyg[holidays]" in line["error"]["message"] for line in lines)


def test_a_page_uses_the_standards_own_words(run: Run, folder: Path) -> None:
    """What a standard has added to the vocabulary is called as the standard calls it."""
    own = "vocabulary: {events: {visit: {says: {en: home visit, da: hjemmebesøg}}}}\nreadings:"
    visit = "- {id: visited, kind: duty, cites: [TWN-4], do: visit}\nstatements:"
    town = TOWN.replace("readings:", own, 1).replace("statements:", visit)
    (folder / "town.yaml").write_text(town, encoding="utf-8")

    assert (
        "Hjemmebesøg senest ved forløbets slutning: mangler endnu."
        in run("--lang", "da", e_json=EPISODE).stdout
    )
