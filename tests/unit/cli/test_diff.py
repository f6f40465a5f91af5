from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator, FormatChecker
from tests.unit.kernel.one_rule import text_of

from forebyg.cli import main, progress

DOCS = Path(__file__).resolve().parents[3] / "docs" / "files"
OLD, NEW = DOCS / "nyby.yaml", DOCS / "nyby-draft.yaml"


def call(*arguments: str | Path, lang: str = "en") -> Result:
    """What `forebyg diff` answers."""
    words = ["diff", *(str(one) for one in arguments), "--lang", lang]
    return CliRunner().invoke(main, words)


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """A file with a case that comes out otherwise, one that does not, and two bad lines."""
    inquiry = {"date": "2025-03-03", "type": "inquiry"}
    lines = [
        json.dumps({"id": "E-1", "as_of": "2025-03-20", "events": [inquiry]}),
        json.dumps({"id": "E-2", "as_of": "2025-03-10", "facts": {"motivated": True}}),
        json.dumps({"id": "E-3", "events": [inquiry]}),
        "{",
    ]
    path = tmp_path / "cases.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_first_difference_in_full() -> None:
    """What became of the rule, its sentences, the smallest case and what each standard says of it."""
    answer = call(OLD, NEW)
    kept = "kept so far: 3 March 2025 + 3 months = 3 June 2025; still in time on 13 May 2025."
    broken = "violated: 3 March 2025 + 10 weeks = 12 May 2025; still running on 13 May 2025."

    assert answer.exit_code == 1
    assert answer.stdout.splitlines()[1:24] == [
        "Rules and criteria: 1 added, 1 gone, 1 tightened, 1 loosened.",
        "",
        "TIGHTENED  three-months [NYB-02]",
        "  What differs: the most allowed.",
        (
            "  before: The municipality must see to this: a course of at most 3 months, "
            "counted from start of the course."
        ),
        (
            "  now: The municipality must see to this: a course of at most 10 weeks, "
            "counted from start of the course."
        ),
        "  The smallest case that was found to be judged differently, events: 1, days: 71.",
        f"    before: {kept}",
        f"    now: {broken}",
        '- name: "three-months: tightened"',
        "  as_of: 2025-05-13",
        "  episode:",
        '    id: "E-1"',
        "    events:",
        "    - {date: 2025-03-03, type: course_start, form: individual}",
        "  expect:",
        "    violations:",
        "    - {rule: three-months, since: 2025-05-13}",
        "    - {rule: evaluated-with-citizen, since: 2025-04-29}",
        "    deviations: []",
        f'  why: "before: {kept} now: {broken}"',
        "",
        "GONE  four-talks [NYB-03]",
    ]


def test_in_danish() -> None:
    """All sentences come in Danish too, and the keys of the scenario stay as they are."""
    words = call(OLD, NEW, lang="da").stdout

    assert "Regler og kriterier: 1 tilføjet, 1 bortfaldet, 1 skærpet, 1 lempet." in words
    assert "SKÆRPET  three-months [NYB-02]" in words
    assert "    nu: brudt: 3. marts 2025 + 10 uger = 12. maj 2025; løber stadig den 13. maj 2025." in words


def test_nothing_differs(tmp_path: Path) -> None:
    """Two layouts of one document are told to be the same, with the status 0."""
    copy = tmp_path / "copy.yaml"
    copy.write_text(f"# A remark.\n{OLD.read_text(encoding='utf-8')}", encoding="utf-8")
    answer = call(OLD, copy)

    assert (answer.exit_code, answer.stdout.splitlines()[1:]) == (0, ["Nothing differs."])


def test_the_scenarios_pass(tmp_path: Path) -> None:
    """What `--format scenario` writes passes as it is, judged by the second standard."""
    path = tmp_path / "cases.yaml"
    path.write_text(call(OLD, NEW, "--format", "scenario").stdout, encoding="utf-8")
    answer = CliRunner().invoke(main, ["test", str(path)])

    assert (answer.exit_code, answer.stdout.splitlines()[-1]) == (0, "4 cases, all passed.")


@pytest.mark.parametrize(("lang", "said"), [("en", "No case can be shown"), ("da", "Ingen sag kan vises")])
def test_no_scenarios_are_written_without_a_case(lang: str, said: str, tmp_path: Path) -> None:
    """Whom a rule binds shows in no case: there is no file, rather than one that nobody can use."""
    drafts = (tmp_path / "one.yaml", tmp_path / "other.yaml")
    for path, bearer in zip(drafts, ("municipality", "provider"), strict=True):
        path.write_text(text_of(f"kind: fact, require: wish, bearer: {bearer}"), encoding="utf-8")
    answer = call(*drafts, "--format", "scenario", lang=lang)

    assert (answer.exit_code, answer.stdout) == (1, "")
    assert answer.stderr.startswith(said)


def test_a_case_that_may_not_be_the_shortest(tmp_path: Path) -> None:
    """It is said where not every day was tried as the first one."""
    drafts = (tmp_path / "one.yaml", tmp_path / "other.yaml")
    for path, period in zip(drafts, ("week", "month"), strict=True):
        path.write_text(text_of(f"kind: frequency, of: conversation, every: {period}"), encoding="utf-8")

    assert "  A shorter one may exist: not every day was tried as the first one.\n" in call(*drafts).stdout
    assert '"shortest": false' in call(*drafts, "--format", "json").stdout


@pytest.mark.parametrize(
    "change",
    [
        "earlier_courses: touching",
        "earlier_courses: all",
        "in_any: 4 weeks",
        "in_any: 1 month, earlier_courses: all",
        "when: {happened: referral}, earlier_courses: all",
        "window: {from: {first: inquiry}, to: [{first: course_end}]}, earlier_courses: all",
    ],
)
def test_the_scenarios_of_many_events_pass(change: str, tmp_path: Path) -> None:
    """A case over several courses, or over much time, passes as it is written, in either direction."""
    drafts = (tmp_path / "one.yaml", tmp_path / "other.yaml")
    talks = "kind: count, of: conversation, at_most: 5"
    for path, rule in zip(drafts, (talks, f"{talks}, {change}"), strict=True):
        path.write_text(text_of(rule), encoding="utf-8")
    for old, new in (drafts, drafts[::-1]):
        path = tmp_path / "cases.yaml"
        path.write_text(call(old, new, "--format", "scenario").stdout, encoding="utf-8")
        answer = CliRunner().invoke(main, ["test", str(path)])

        assert (answer.exit_code, answer.stdout.splitlines()[-1]) == (0, "1 case, passed.")


@pytest.mark.parametrize(("old", "new"), [("samsoe", "statute"), ("statute", "ishoej")])
def test_the_scenarios_of_two_municipalities_pass(old: str, new: str, tmp_path: Path) -> None:
    """Cases whose words only the first standard knows are left out; the others pass as they are."""
    path = tmp_path / "cases.yaml"
    path.write_text(call(old, new, "--format", "scenario").stdout, encoding="utf-8")

    assert CliRunner().invoke(main, ["test", str(path)]).exit_code == 0


def test_recorded_cases(cases: Path) -> None:
    """Those that come out otherwise are counted and listed by rule; bad lines are told, the rest goes on."""
    answer = call(OLD, NEW, "--episodes", cases)

    assert answer.exit_code == 2
    assert answer.stdout.splitlines()[-3:] == [
        "Cases judged by both: 2; of these come out otherwise: 1.",
        "  invited: 1: E-1",
        "  Cases that could not be judged: 2.",
    ]
    assert f"{cases}:3" in answer.stderr
    assert f"{cases}:4" in answer.stderr


def test_a_day_for_all_cases(cases: Path) -> None:
    """With `--as-of` a case needs no day of its own."""
    answer = call(OLD, NEW, "--episodes", cases, "--as-of", "2025-03-20")

    assert "  invited: 2: E-1, E-3" in answer.stdout.splitlines()


def test_cases_without_a_difference(cases: Path) -> None:
    """Where the two are the same, no case comes out otherwise; a bad line still sets the status."""
    answer = call(OLD, OLD, "--episodes", cases)

    assert answer.exit_code == 2
    assert "Cases judged by both: 2; of these come out otherwise: 0." in answer.stdout


def test_what_differs_is_told_before_cases_are_judged(monkeypatch: pytest.MonkeyPatch, cases: Path) -> None:
    """Whoever stops the judging of many cases has the comparison already."""

    def stop(*_asked: object, **_day: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("forebyg.cli.diff.effects", stop)

    assert "TIGHTENED  three-months [NYB-02]" in call(OLD, NEW, "--episodes", cases).stdout


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A missing file of cases is told; the comparison is printed all the same."""
    answer = call(OLD, NEW, "--episodes", tmp_path / "none.jsonl")

    assert answer.exit_code == 2
    assert "none.jsonl" in answer.stderr
    assert "TIGHTENED" in answer.stdout


@pytest.mark.parametrize("arguments", [(OLD, "nyby-draft"), ("none.yaml", NEW)])
def test_a_standard_that_is_not_there(arguments: tuple[str | Path, ...]) -> None:
    """Without one of the standards there is nothing to compare."""
    answer = call(*arguments)

    assert (answer.exit_code, answer.stdout) == (2, "")


@pytest.mark.parametrize(("old", "new"), [(str(OLD), str(NEW)), ("samsoe", "ishoej"), ("statute", "statute")])
def test_the_json_fits_its_schema(old: str, new: str, cases: Path) -> None:
    """What a program gets is what `forebyg schema diff` says, whatever differs."""
    found = json.loads(call(old, new, "--format", "json", "--episodes", cases).stdout)
    schema = json.loads(CliRunner().invoke(main, ["schema", "diff"]).stdout)

    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(found)


def test_the_json_in_numbers(cases: Path) -> None:
    """A program gets every count, every case by its place, and every error."""
    found = json.loads(call(OLD, NEW, "--format", "json", "--episodes", cases).stdout)

    assert found["summary"] == {"added": 1, "gone": 1, "tightened": 1, "loosened": 1, "changed": 0}
    assert [one["change"] for one in found["rules"]] == ["tightened", "gone", "loosened", "added"]
    assert found["episodes"]["rules"] == [
        {
            "old": "invited",
            "new": "invited",
            "count": 1,
            "episodes": [{"episode": "E-1", "file": str(cases), "line": 1}],
        }
    ]
    assert [one["diagnostics"][0]["line"] for one in found["episodes"]["errors"]] == [3, 4]


def test_a_bar_is_drawn_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where somebody looks, how far it has come is drawn; elsewhere nothing is."""
    bar = pytest.importorskip("rich.progress", reason="the bar comes with an optional package").Progress
    drawn = list[tuple[int, int]]()
    monkeypatch.setattr(
        bar, "update", lambda _self, _task, completed, total: drawn.append((completed, total))
    )
    with progress.progress("Judging") as tell:
        tell(1, 2)
    assert drawn == []

    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with progress.progress("Judging") as tell:
        tell(1, 2)
    assert drawn == [(1, 2)]
