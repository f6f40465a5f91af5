import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import click
import pytest
from click.testing import CliRunner

from forebyg.cli import main
from forebyg.cli.language import language
from forebyg.errors import ForebygError, UnknownStandardError

EXAMPLES: Final = Path(__file__).parents[3] / "examples"
ENVIRONMENT: Final = {"PATH": os.environ["PATH"], "PYTHONPATH": str(EXAMPLES.parent / "src")}


@contextmanager
def command_that(error: BaseException) -> Iterator[None]:
    """A command `fall` that ends with this error."""

    @click.command("fall")
    def fall() -> None:
        raise error

    main.add_command(fall)
    try:
        yield
    finally:
        main.commands.pop("fall")


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (UnknownStandardError("x"), 2, "forebyg: There is no standard `x`."),
        (ForebygError("no"), 2, "forebyg: no"),
        (ValueError("inner text"), 3, "ValueError"),
        (click.UsageError("wrong word"), 2, "wrong word"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_what_goes_wrong_has_its_exit_status(error: BaseException, status: int, said: str) -> None:
    """An input that cannot be used is told from a fault of our own, and stdout stays empty."""
    with command_that(error):
        result = CliRunner().invoke(main, ["fall"])
    assert (result.exit_code, result.stdout) == (status, "")
    assert said in result.stderr


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_help_teaches_with_an_example(name: str) -> None:
    """The help of each command shows how it is typed, and its lines fit a terminal."""
    result = CliRunner().invoke(main, [name, "--help"], terminal_width=100)
    assert result.exit_code == 0
    assert f"      forebyg {name} " in result.stdout


def test_a_reader_that_leaves_is_no_fault() -> None:
    """When the reader of a pipe has had enough, forebyg ends without a word, as other programs do."""
    command = f"'{sys.executable}' -m forebyg evaluate samsoe-episodes.jsonl{' samsoe-episodes.jsonl' * 40} "
    command += "--standard samsoe --format json | head -c 1 > /dev/null; echo ${PIPESTATUS[0]}"
    ended = subprocess.run(  # noqa: S603  our own command
        ["/bin/bash", "-c", command],
        cwd=EXAMPLES,
        capture_output=True,
        text=True,
        check=True,
        env=ENVIRONMENT,
    )
    assert (ended.stdout, ended.stderr) == ("141\n", "")


def test_output_is_utf_8_whatever_the_locale() -> None:
    """Danish letters arrive whole where Python would have written another encoding."""
    command = [sys.executable, "-m", "forebyg", "evaluate", "samsoe-episode.yaml", "--standard", "samsoe"]
    ended = subprocess.run(  # noqa: S603  our own command
        [*command, "--lang", "da"],
        cwd=EXAMPLES,
        capture_output=True,
        check=True,
        env={**ENVIRONMENT, "PYTHONIOENCODING": "latin-1"},
    )
    assert "Næste skridt" in ended.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "en"),
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LC_ALL": "C", "LANG": "da_DK.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "da", "LANG": "en_GB"}, "da"),
    ],
)
def test_the_environment_names_the_language(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: str
) -> None:
    """The first variable that says something counts, in the order that POSIX gives them."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, environment.get(name, ""))
    assert language() == expected
    assert language("json") == "en"
