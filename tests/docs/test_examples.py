"""Every example on a page is run, and shows what the page says."""

from __future__ import annotations

import doctest
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner

from forebyg.cli import main

DOCS = Path(__file__).resolve().parents[2] / "docs"
PLAIN_ENGLISH = {"LC_ALL": "C", "LC_MESSAGES": "C", "LANG": "C", "NO_COLOR": "1", "COLUMNS": "100"}

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ANYTHING = "..."
_SHOWN = 2_000


class Block(NamedTuple):
    """A fenced block of a page; lines count from 1."""

    language: str
    text: str
    line: int


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, from the top."""
    text = page.read_text(encoding="utf-8")
    for found in _FENCE.finditer(text):
        yield Block(found.group(1), found.group(2), text.count("\n", 0, found.start()) + 1)


def pages_with(*languages: str) -> list[str]:
    """The pages that have a block in one of these languages."""
    every = sorted(DOCS.rglob("*.md"))
    return [
        page.relative_to(DOCS).as_posix()
        for page in every
        if any(block.language in languages for block in blocks(page))
    ]


def commands(block: Block) -> Iterator[tuple[str, list[str]]]:
    """The commands typed in a console block, each with the lines shown after it."""
    first, *rest = block.text.splitlines()
    command, shown = first.removeprefix("$ "), list[str]()
    for line in rest:
        if line.startswith("$ "):
            yield command, shown
            command, shown = line.removeprefix("$ "), []
        else:
            shown.append(line)
    yield command, shown


def agrees(shown: list[str], printed: list[str]) -> bool:
    """Whether what is shown was printed; a line of three dots stands for any number of lines."""
    if not shown:
        return not printed
    if shown[0] == _ANYTHING:
        return any(agrees(shown[1:], printed[start:]) for start in range(len(printed) + 1))
    return bool(printed) and is_same(shown[0], printed[0]) and agrees(shown[1:], printed[1:])


def is_same(shown: str, printed: str) -> bool:
    """Whether a line is shown as it was printed, or its beginning is, with three dots for the rest."""
    return shown == printed or (shown.endswith(_ANYTHING) and printed.startswith(shown[: -len(_ANYTHING)]))


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
