from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CASES = """\
standard: statute
cases:
- name: The last day
  as_of: 2025-07-20
  episode: {id: E-1, events: [{date: 2025-01-20, type: course_start, form: individual}]}
  expect: {violations: []}
- name: The day after
  as_of: 2025-07-21
  episode: {id: E-2, events: [{date: 2025-01-20, type: course_start, form: individual}]}
  expect: {violations: []}
  why: Half a year is over.
"""

GENERATED = """\
from forebyg import evaluate, load_standard
from forebyg.testing import violating_episodes
from hypothesis import given

STATUTE = load_standard("statute")

@given(violating_episodes(STATUTE, rule="six-months"))
def test_never_broken(episode):
    assert not evaluate(STATUTE, episode, as_of=episode.as_of).violations
"""


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """What pytest says of a folder, with the plugin and nothing of this project's configuration."""
    plugins = ("no:cacheprovider", "no:randomly", "no:forebyg", "forebyg.testing.plugin")
    words = [word for plugin in plugins for word in ("-p", plugin)]
    command = [sys.executable, "-m", "pytest", "-q", *words, "-c", "pytest.ini", "--rootdir", ".", *options]
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    return subprocess.run(  # noqa: S603  our own words
        command, cwd=folder, capture_output=True, text=True, check=False
    )


def test_a_scenario_file_is_collected(tmp_path: Path) -> None:
    """Each case is a test; one that fails says what was expected, what came out, the date sum and why."""
    (tmp_path / "cases.forebyg.yaml").write_text(CASES, encoding="utf-8")
    (tmp_path / "other.yaml").write_text("no scenario", encoding="utf-8")
    answer = run(tmp_path)

    assert answer.returncode == 1
    assert "1 failed, 1 passed" in answer.stdout
    told = ("The day after", "six-months (SEL-82b-3) violated", "6 months = 20 July 2025", "why: Half")
    for words in told:
        assert words in answer.stdout
    assert "Traceback" not in answer.stdout


def test_a_file_that_cannot_be_used_is_an_error(tmp_path: Path) -> None:
    """What is wrong with a file is told with its line, as an error of collection."""
    (tmp_path / "cases.forebyg.yaml").write_text("standard: statute\ncases: []\n", encoding="utf-8")
    answer = run(tmp_path)

    assert answer.returncode == 2
    assert "cases.forebyg.yaml:2:" in answer.stdout


def test_a_case_that_cannot_be_used_takes_no_other_away(tmp_path: Path) -> None:
    """The others are tests as ever; what is wrong with it is told with its line, by a test that fails."""
    bad = CASES.replace("id: E-2, events", "id: E-2, evnts")
    (tmp_path / "cases.forebyg.yaml").write_text(bad, encoding="utf-8")
    answer = run(tmp_path)

    assert "1 failed, 1 passed" in answer.stdout
    assert "cases.forebyg.yaml:9:" in answer.stdout
    assert "FAILED cases.forebyg.yaml::cases that cannot be used" in answer.stdout


def test_nothing_is_judged_before_the_tests_are_run(tmp_path: Path) -> None:
    """Whoever lists the tests does not wait for the engine: here it must not be asked."""
    (tmp_path / "cases.forebyg.yaml").write_text(CASES, encoding="utf-8")
    unasked = "import sys, forebyg.scenario\nsys.modules['forebyg.scenario.run'].evaluate = None\n"
    (tmp_path / "conftest.py").write_text(unasked, encoding="utf-8")
    answer = run(tmp_path, "--collect-only")

    assert answer.returncode == 0
    assert "cases.forebyg.yaml::The day after" in answer.stdout


def test_a_failing_example_is_printed_as_a_scenario(tmp_path: Path) -> None:
    """What Hypothesis finds can be pasted into a scenario file, where it passes."""
    (tmp_path / "test_it.py").write_text(GENERATED, encoding="utf-8")
    answer = run(tmp_path)
    told = answer.stdout.partition("As a scenario:\n")[2].splitlines()
    text = "\n".join(line.removeprefix("E       ") for line in told).partition("\nFailing")[0]
    pasted = text.partition("\n\n")[0]

    assert answer.returncode == 1
    assert "standard: statute" in pasted
    (tmp_path / "test_it.py").unlink()
    (tmp_path / "pasted.forebyg.yaml").write_text(pasted + "\n", encoding="utf-8")
    assert "1 passed" in run(tmp_path).stdout


@pytest.mark.parametrize("name", ["pydantic", "yaml", "forebyg.api", "forebyg.testing.strategies"])
def test_the_plugin_costs_nothing_unless_used(name: str) -> None:
    """Whoever has no scenario file does not wait for the parts of forebyg that read them."""
    code = f"import sys, forebyg.testing.plugin; sys.exit({name!r} in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603  our own words
