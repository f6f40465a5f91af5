from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.unit.kernel.one_rule import text_of

from forebyg import load_standard, shipped_ids
from forebyg.cli import main
from forebyg.scenario import load_scenarios, run


def call(*arguments: str | Path, lang: str = "en") -> Result:
    """What `forebyg new-case` answers."""
    return CliRunner().invoke(main, ["new-case", *(str(one) for one in arguments), "--lang", lang])


@pytest.mark.parametrize("name", shipped_ids())
@pytest.mark.parametrize("options", [(), ("--outcomes",)], ids=["limits", "outcomes"])
def test_every_case_written_passes(name: str, options: tuple[str, ...], tmp_path: Path) -> None:
    """Saved as they are printed, the cases for any rule of a shipped standard pass."""
    failed, path = [], tmp_path / "case.yaml"
    for rule in load_standard(name).rules:
        if rule.rule is None and rule.criterion is None:
            continue
        path.write_text(call(name, rule.model.id, *options).stdout, encoding="utf-8")
        results = run(load_scenarios(path))
        failed += [(rule.model.id, one.name, one.mismatches) for one in results if not one.passed]

    assert failed == []


def test_the_days_around_a_limit(tmp_path: Path) -> None:
    """Three cases: the reasoning of each gives the date sum, and only the last is broken."""
    path = tmp_path / "case.yaml"
    path.write_text(call("statute", "six-months").stdout, encoding="utf-8")
    cases = load_scenarios(path).cases

    assert [case.name for case in cases] == [
        "six-months: the day before",
        "six-months: the day itself",
        "six-months: the day after",
    ]
    assert [case.why for case in cases] == [
        "2025-01-20 + 6 months = 2025-07-20; here it is the day before, 2025-07-19.",
        "2025-01-20 + 6 months = 2025-07-20; here it is that very day.",
        "2025-01-20 + 6 months = 2025-07-20; here it is the day after, 2025-07-21.",
    ]
    assert [len(case.expect.lists["violations"]) for case in cases if case.expect] == [0, 0, 1]


def test_in_danish() -> None:
    """Names, remarks and reasons come in Danish too, and the keys stay as they are."""
    words = call("statute", "six-months", lang="da").stdout

    assert "# Skrevet af forebyg new-case" in words
    assert 'name: "six-months: dagen efter"' in words
    assert "why: 2025-01-20 + 6 måneder = 2025-07-20; her er det netop den dag." in words


def test_a_rule_without_a_limit(tmp_path: Path) -> None:
    """Where there is no limit, each outcome has a case that says in words which one it is."""
    path = tmp_path / "case.yaml"
    path.write_text(call("samsoe", "can-benefit").stdout, encoding="utf-8")

    assert [case.name.partition(": ")[2] for case in load_scenarios(path).cases] == [
        "in the target group",
        "not in the target group",
        "left open",
    ]


@pytest.mark.parametrize(("rule", "advice"), [("six-month", "Did you mean `six-months`?"), ("relative", "")])
def test_a_rule_that_no_record_shows(rule: str, advice: str) -> None:
    """A misspelt rule, or one that is only a remark, is refused with what to write instead."""
    name = "samsoe" if advice else "rudersdal"
    answer = call(name, rule)

    assert answer.exit_code == 2
    assert f"{name} has no rule `{rule}` that a record can show" in answer.stderr
    assert advice in answer.stderr


def named(rule: str, tmp_path: Path) -> tuple[Result, list[str]]:
    """The answer for a rule that stands alone in a draft, and what its cases are called; all of them pass."""
    draft, cases = tmp_path / "draft.yaml", tmp_path / "cases.yaml"
    draft.write_text(text_of(rule), encoding="utf-8")
    answer = call(draft, "one")
    cases.write_text(answer.stdout, encoding="utf-8")

    assert [one.mismatches for one in run(load_scenarios(cases)) if not one.passed] == []
    return answer, [case.name.partition(": ")[2] for case in load_scenarios(cases).cases]


def test_a_number_in_any_period(tmp_path: Path) -> None:
    """Beside the number itself, the last that is allowed comes around the end of the period."""
    answer, names = named("kind: count, of: conversation, at_most: 2, in_any: 4 weeks", tmp_path)

    numbers = [f"{number}, where the limit is 2" for number in (1, 2, 3)]
    assert names == [*numbers, "the day before", "the day itself", "the day after"]
    assert "2025-01-20 + 4 weeks = 2025-02-17; here it is the day after, 2025-02-18." in answer.stdout
    assert answer.stderr == ""


@pytest.mark.parametrize(("lang", "said"), [("en", "No case here breaks the rule"), ("da", "Ingen sag her")])
def test_a_number_of_courses(lang: str, said: str, tmp_path: Path) -> None:
    """An invented citizen has one course, so that a rule on more of them is not shown broken."""
    draft = tmp_path / "draft.yaml"
    draft.write_text(
        text_of("kind: count, of: course_start, at_most: 1, in_any: 12 months, window: whole"),
        encoding="utf-8",
    )

    assert call(draft, "one", lang=lang).stderr.startswith(said)


def test_an_early_end_and_the_period_itself(tmp_path: Path) -> None:
    """A duty that an early end makes fall due is shown around that day, and around the last of its period."""
    rule = "kind: deadline, do: plan_made, within: 3 months, after: course_start, early_end: at_end"
    answer, names = named(rule, tmp_path)

    assert names == ["the day before", "the day itself", "the day after"] * 2
    assert "why: The limit is 2025-02-16; here it is that very day." in answer.stdout
    assert "why: 2025-01-20 + 3 months = 2025-04-20; here it is that very day." in answer.stdout
