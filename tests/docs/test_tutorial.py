"""Whoever follows a tutorial from an empty folder sees what it shows, in Danish as in English."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from click.testing import CliRunner
from tests.docs.pages import DOCS, PLAIN_ENGLISH, TUTORIALS, Block, agrees, blocks, commands

from forebyg.cli import main

PAGES: Final = {"first-standard.md": "en_GB.UTF-8", "foerste-standard.md": "da_DK.UTF-8"}
"""The pages, and the language that their readers' computers speak."""
_FILE: Final = re.compile(r"<!-- file: (\S+) -->")
_HEADING: Final = re.compile(r"^(#+) ", re.MULTILINE)
_LINK: Final = re.compile(r"\]\((\.\./[^)]+)\)")
_SHOWN: Final = 2_000


class Change(NamedTuple):
    """Lines of a file that a reader replaces by others."""

    file: str
    old: str
    new: str


def page(name: str) -> Path:
    """Where a tutorial stands."""
    return DOCS / TUTORIALS / name


def change_of(block: Block, name: str) -> Change:
    """What a block of lines with plus and minus asks a reader to do."""
    marked = _FILE.fullmatch(page(name).read_text(encoding="utf-8").splitlines()[block.line - 2])
    assert marked is not None, f"{name}:{block.line}"
    lines = block.text.splitlines()
    assert all(line[0] in " +-" for line in lines)
    old = "".join(f"{line[1:]}\n" for line in lines if line[0] != "+")
    new = "".join(f"{line[1:]}\n" for line in lines if line[0] != "-")
    return Change(marked[1], old, new)


def steps(name: str) -> Iterator[Change | tuple[str, list[str]]]:
    """What a reader does, from the top: changes of files, and commands with what is shown after them."""
    for block in blocks(page(name)):
        if block.language == "diff":
            yield change_of(block, name)
        elif block.language == "console":
            yield from commands(block)


def make(change: Change) -> None:
    """Do it; the lines must stand there once, or new ones go to the end."""
    path = Path(change.file)
    text = path.read_text(encoding="utf-8")
    if not change.old:
        path.write_text(text + change.new, encoding="utf-8")
        return
    assert text.count(change.old) == 1, change
    path.write_text(text.replace(change.old, change.new), encoding="utf-8")


def typed(command: str, environment: dict[str, str]) -> tuple[int, list[str]]:
    """The status and the lines that a command prints, but for those that it sends to a file."""
    line, _, target = command.partition(" > ")
    program, *arguments = shlex.split(line)
    assert program == "forebyg", command
    result = CliRunner(env=environment).invoke(main, arguments, prog_name="forebyg")
    if not target:
        return result.exit_code, [line.rstrip() for line in result.output.splitlines()]
    Path(target).write_text(result.stdout, encoding="utf-8")
    return result.exit_code, result.stderr.splitlines()


@pytest.mark.parametrize("name", PAGES)
def test_a_reader_sees_what_the_page_shows(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command is run, after every change that stands before it."""
    monkeypatch.chdir(tmp_path)
    environment = {**PLAIN_ENGLISH, "LC_ALL": PAGES[name]}
    status = 0
    for step in steps(name):
        if isinstance(step, Change):
            make(step)
            continue
        command, shown = step
        if command == "echo $?":
            assert shown == [str(status)]
            continue
        status, printed = typed(command, environment)
        assert agrees(shown, printed), "\n".join([command, *printed])[:_SHOWN]
    assert status == 0
    assert list(tmp_path.iterdir()) == [tmp_path / "nyby"]


def test_there_is_no_other_tutorial() -> None:
    """A page that is not run would go out of date."""
    assert sorted(one.name for one in (DOCS / TUTORIALS).iterdir()) == sorted(PAGES)


def test_both_languages_take_the_same_steps() -> None:
    """The pages mirror each other: headings, changes, commands and links."""
    texts = [page(name).read_text(encoding="utf-8") for name in PAGES]
    english, danish = ([len(mark) for mark in _HEADING.findall(text)] for text in texts)
    assert english == danish
    assert _LINK.findall(texts[0]) == _LINK.findall(texts[1])
    done = [[one.old if isinstance(one, Change) else one[0] for one in steps(name)] for name in PAGES]
    assert done[0] == done[1]


@pytest.mark.parametrize("name", PAGES)
def test_every_command_in_the_prose_is_one(name: str) -> None:
    """What is named between the blocks can be typed too."""
    text = re.sub(r"^```.*?^```$", "", page(name).read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    named = [one.split()[1:] for one in re.findall(r"`(forebyg [^`]+)`", text)]
    assert named
    for command, *arguments in named:
        main.commands[command].make_context(command, arguments, resilient_parsing=True)
