"""What README.md shows is what the code does."""

import json
import re
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from forebyg.cli import main

ROOT: Final = Path(__file__).parents[2]
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _in_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a reader stands: in the checkout, with an English environment."""
    monkeypatch.chdir(ROOT)
    for name in ("LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)


def block(before: str) -> str:
    """The fenced block that follows these words."""
    found = re.search(rf"{re.escape(before)}\n```\w+\n(.*?)\n```", README, re.DOTALL)
    assert found is not None, before
    return found[1]


def test_the_command_prints_what_is_shown() -> None:
    """The report of the example begins with the lines that README.md shows."""
    command = block("<!-- evaluate-command -->").split("forebyg ")[-1].split()
    result = CliRunner().invoke(main, command)
    assert result.stdout.startswith(block("<!-- evaluate-output -->") + "\n")


def test_the_library_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """Copied into a program, the lines tell what to do, and last the target group and the next change."""
    exec(block("## In a program\n"), {})  # noqa: S102  the block is our own
    assert capsys.readouterr().out.splitlines() == [
        "to do by None assessed-at-end ('SAM-18',)",
        "eligible 2025-10-27",
    ]


def test_the_example_shows_what_is_promised() -> None:
    """A deviation, something to come, something open: a reader meets each of them at once."""
    report = json.loads(_evaluated("samsoe-episode.yaml"))
    for name in ("deviations", "upcoming", "undetermined", "owed"):
        assert report[name], name


def test_every_example_can_be_judged() -> None:
    """Each line of the example of many is answered with a report."""
    reports = [json.loads(line) for line in _evaluated("samsoe-episodes.jsonl").splitlines()]
    assert [report["eligibility"]["verdict"] for report in reports] == [
        "eligible",
        "eligible",
        "undetermined",
    ]


@pytest.mark.parametrize("link", re.findall(r"\]\((?!https?:)([^)#]+)\)", README))
def test_every_link_leads_somewhere(link: str) -> None:
    """A file that README.md points at is there."""
    assert (ROOT / link).exists()


def _evaluated(name: str) -> str:
    command = ["evaluate", f"examples/{name}", "--standard", "samsoe", "--format", "json"]
    return CliRunner().invoke(main, command).stdout
