from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

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


@pytest.mark.parametrize(("rule", "advice"), [("six-month", "did you mean 'six-months'?"), ("relative", "")])
def test_a_rule_that_no_record_shows(rule: str, advice: str) -> None:
    """A misspelt rule, or one that is only a remark, is refused with what to write instead."""
    name = "samsoe" if advice else "rudersdal"
    answer = call(name, rule)

    assert answer.exit_code == 2
    assert f"{name} has no rule '{rule}' that a record can show" in answer.stderr
    assert advice in answer.stderr
