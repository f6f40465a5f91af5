"""Whoever copies a recipe for git or a build server gets checks that pass on a good standard and no other."""

from __future__ import annotations

import re
import shlex
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from click.testing import CliRunner, Result

from forebyg.cli import main

ROOT: Final = Path(__file__).resolve().parents[2]
HOOKS: Final = {
    hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
}
PAGE: Final = (ROOT / "docs" / "how-to" / "check-every-change.md").read_text(encoding="utf-8")
_BLOCK: Final = re.compile(r"^```(?:sh|yaml)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_RECIPE: Final = re.compile(rf"^<!-- recipe -->\n{_BLOCK.pattern}", re.MULTILINE | re.DOTALL)
_COMMAND: Final = re.compile(r"^(?:    - run: )?(forebyg .*)$", re.MULTILINE)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as `forebyg init` makes it, with files beside it that repositories have."""
    monkeypatch.chdir(tmp_path)
    assert call("init", "--municipality", "Odense").exit_code == 0
    for name in (".pre-commit-config.yaml", ".github/workflows/standard.yml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("name: not a standard\n")
    return tmp_path


def call(*arguments: str) -> Result:
    """What `forebyg` answers."""
    return CliRunner().invoke(main, list(arguments))


def files(repository: Path) -> list[str]:
    """What git would know, with paths from the top."""
    return [path.relative_to(repository).as_posix() for path in repository.rglob("*") if path.is_file()]


def committed(hook: dict[str, Any], repository: Path) -> Result:
    """What pre-commit would run when every file had changed."""
    program, *arguments = shlex.split(hook["entry"])
    assert program == "forebyg"
    changed = [one for one in files(repository) if re.search(hook.get("files", ""), one)]
    changed = [one for one in changed if one.endswith((".yaml", ".yml"))]
    named = changed if hook.get("pass_filenames", True) else []
    return call(*arguments, *hook.get("args", ()), *named)


def typed(command: str, repository: Path) -> Result:
    """What a shell would run: patterns become files, and what is sent elsewhere is left out."""
    found: list[str] = []
    for word in shlex.split(command.partition(" > ")[0])[1:]:
        matching = [one for one in files(repository) if "*" in word and "/" not in one and fnmatch(one, word)]
        found += [one for one in matching if not one.startswith(".")] if "*" in word else [word]
    return call(*found)


def recipes() -> list[str]:
    """The commands of every recipe on the page."""
    return [command for block in _RECIPE.findall(PAGE) for command in _COMMAND.findall(block)]


def spoil(repository: Path, name: str, old: str, new: str) -> None:
    """Make a mistake in a file."""
    path = repository / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_has_what_pre_commit_asks_for(name: str) -> None:
    """Without these keys pre-commit does not load it; what it installs is this project."""
    assert {"id", "name", "entry", "language"} <= set(HOOKS[name])
    assert HOOKS[name]["language"] == "python"
    assert HOOKS[name]["entry"].split()[1] in main.commands


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_passes_on_a_good_standard(name: str, repository: Path) -> None:
    """It looks at the standards, or the scenarios, and at no other YAML."""
    answer = committed(HOOKS[name], repository)
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert {"forebyg-check": "odense.yaml: 1 rule ", "forebyg-test": "4 cases"}[name] in answer.stdout


def test_a_hook_refuses_a_mistake(repository: Path) -> None:
    """An error in the standard stops the one hook, and a scenario that fails the other."""
    spoil(repository, "odense.yaml", "within: 14 days", "within: 13 days")
    assert committed(HOOKS["forebyg-check"], repository).exit_code == 0
    assert committed(HOOKS["forebyg-test"], repository).exit_code == 1
    spoil(repository, "odense.yaml", "within: 13 days", "within: 13d")
    assert committed(HOOKS["forebyg-check"], repository).exit_code == 1


def test_the_configuration_that_is_shown_names_the_hooks(repository: Path) -> None:
    """Every hook is shown, with options that its command has."""
    block = next(found for found in _BLOCK.findall(PAGE) if found.startswith("repos:"))
    shown = [hook for one in yaml.safe_load(block)["repos"] for hook in one["hooks"]]
    assert [hook["id"] for hook in shown] == list(HOOKS)
    for hook in shown:
        assert committed({**HOOKS[hook["id"]], **hook}, repository).exit_code == 0


def test_there_are_recipes() -> None:
    """A shell, reports for a server, and GitHub."""
    assert len(recipes()) == 6
    assert all(yaml.safe_load(block) for block in _BLOCK.findall(PAGE) if block.startswith("name:"))


@pytest.mark.parametrize("command", recipes())
def test_a_recipe_passes_on_a_good_standard(command: str, repository: Path) -> None:
    """What `forebyg init` has written passes every command."""
    answer = typed(command, repository)
    assert (answer.exit_code, answer.stderr) == (0, "")


@pytest.mark.parametrize("command", recipes())
def test_a_recipe_refuses_a_mistake(command: str, repository: Path) -> None:
    """A standard that cannot be read, and so no scenario either, passes no command."""
    spoil(repository, "odense.yaml", "within: 14 days", "within: 14d")
    assert typed(command, repository).exit_code in {1, 2}
