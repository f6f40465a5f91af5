"""Every example on a page is run, and shows what the page says."""

from __future__ import annotations

import doctest
import shlex
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.docs.pages import PLAIN_ENGLISH, Block, agrees, blocks, commands, pages_with

from forebyg.cli import main

_SHOWN = 2_000


@pytest.mark.parametrize("page", pages_with("pycon"))
def test_python_shows_what_the_page_says(page: str, root: Path) -> None:
    """The Python of a page, run from its top, prints exactly what stands below each line."""
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    names: dict[str, Any] = {"__name__": page}
    said: list[str] = []
    for block in blocks(root / "docs" / page):
        if block.language == "pycon":
            example = parser.get_doctest(block.text, names, page, page, block.line)
            example.globs = names  # itself and not a copy: a function sees what later blocks define
            runner.run(example, out=said.append, clear_globs=False)
    assert runner.tries > 0
    assert not runner.failures, "".join(said)


@pytest.mark.parametrize("page", pages_with("console"))
def test_commands_print_what_the_page_says(page: str, root: Path) -> None:
    """The commands of a page print exactly what is shown, and end with the status shown."""
    status = 0
    for block in blocks(root / "docs" / page):
        if block.language != "console":
            continue
        for command, shown in commands(block):
            if command == "echo $?":
                assert shown == [str(status)], f"{page}:{block.line}"
                continue
            program, *arguments = shlex.split(command)
            assert program == "forebyg", f"{page}:{block.line}"
            result = CliRunner(env=PLAIN_ENGLISH).invoke(main, arguments, prog_name="forebyg")
            status = result.exit_code
            printed = [line.rstrip() for line in result.output.splitlines()]
            assert agrees(shown, printed), f"{page}:{block.line}: {command}\n{result.output[:_SHOWN]}"


@pytest.mark.parametrize(
    ("shown", "printed", "expected"),
    [
        (["a", "...", "d"], ["a", "b", "c", "d"], True),
        (["a", "..."], ["a"], True),
        (["a", "...", "d"], ["a", "b"], False),
        (["a: ..."], ["a: b"], True),
        (["a: ..."], ["b: a"], False),
        (["a"], ["a", "b"], False),
        ([], [], True),
        ([], ["a"], False),
    ],
)
def test_three_dots_stand_for_any_lines(shown: list[str], printed: list[str], *, expected: bool) -> None:
    """A page may leave out lines, and only where it says so."""
    assert agrees(shown, printed) is expected


def test_a_console_block_is_taken_apart_into_commands() -> None:
    """Each command comes with the lines that follow it, up to the next one."""
    block = Block("console", "$ forebyg --version\nforebyg 1\n$ echo $?\n0\n", 1)
    assert list(commands(block)) == [("forebyg --version", ["forebyg 1"]), ("echo $?", ["0"])]


@pytest.mark.parametrize("page", [page for page in pages_with("python") if page.startswith("how-to/")])
def test_python_of_a_page_runs(page: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python of a how-to page that shows no output runs from its top, as someone would paste it."""
    monkeypatch.chdir(root)
    names: dict[str, Any] = {"__name__": "pasted"}
    for block in blocks(root / "docs" / page):
        if block.language == "python":
            exec(compile(block.text, f"{page}:{block.line}", "exec"), names)  # noqa: S102  the project's own pages
    assert len(names) > 1
