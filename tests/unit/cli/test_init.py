from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result

from forebyg.cli import main
from forebyg.messages import LANGUAGES

FILES: Final = [
    "cases/answered-in-time.yaml",
    "odense.yaml",
    "scenario.schema.json",
    "standard.schema.json",
]


def call(*arguments: str | Path) -> Result:
    """What `forebyg` answers."""
    return CliRunner().invoke(main, [str(one) for one in arguments])


def written(folder: Path) -> list[str]:
    """The files in a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_written_is_without_fault(lang: str, tmp_path: Path) -> None:
    """The first standard checks clean but for the remark that it is a draft, and its cases pass."""
    folder = tmp_path / "new" / "odense"
    assert call("init", folder, "--municipality", "Odense", "--lang", lang).exit_code == 0
    assert written(folder) == FILES
    checked = call("check", folder / "odense.yaml", "--format", "json")
    assert checked.exit_code == 0
    assert [one["code"] for one in json.loads(checked.stdout)["diagnostics"]] == ["draft-without-adoption"]
    assert call("test", folder / "cases").exit_code == 0


def test_every_command_that_is_proposed_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one can do next can be typed as it is shown."""
    monkeypatch.chdir(tmp_path)
    shown = call("init", "--municipality", "Odense").stdout.split("\n\n")[1]
    proposed = [line.split()[1:] for line in shown.splitlines() if line.startswith("  forebyg ")]
    assert [line[0] for line in proposed] == ["check", "test", "explain", "new-case"]
    assert [call(*line).exit_code for line in proposed] == [0] * 4


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("word", ["standard", "scenario"])
def test_editors_find_the_schema(word: str, lang: str, tmp_path: Path) -> None:
    """The first lines name a file that is there, and that `forebyg schema` prints in that language."""
    call("init", tmp_path, "--municipality", "Odense", "--lang", lang)
    document = tmp_path / {"standard": "odense.yaml", "scenario": "cases/answered-in-time.yaml"}[word]
    first, second = document.read_text(encoding="utf-8").splitlines()[:2]
    name = first.removeprefix("# yaml-language-server: $schema=")
    assert second == f"# $schema: {name}"
    assert (document.parent / name).read_text(encoding="utf-8") == call("schema", word, "--lang", lang).stdout


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_overwritten(name: str, tmp_path: Path) -> None:
    """One file that is there already keeps all from being written."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine")
    answer = call("init", tmp_path, "--municipality", "Odense")
    assert answer.exit_code == 2
    assert "Nothing is written, for this is there already: " in answer.stderr
    assert name in answer.stderr.replace(os.sep, "/")
    assert written(tmp_path) == [name]
    assert (tmp_path / name).read_text() == "mine"


def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    """A fault of the disk is told, and is none of our own."""
    (tmp_path / "file").write_text("")
    answer = call("init", tmp_path / "file", "--municipality", "Odense", "--lang", "da")
    assert answer.exit_code == 2
    assert "Filerne kan ikke skrives i " in answer.stderr


def test_a_folder_with_a_blank_is_shown_in_quotes(tmp_path: Path) -> None:
    """So what is proposed can be typed."""
    folder = tmp_path / "my standard"
    assert (
        f'forebyg check "{folder / "odense.yaml"}"' in call("init", folder, "--municipality", "Odense").stdout
    )


def test_without_a_terminal_nothing_is_asked(tmp_path: Path) -> None:
    """A script that forgot something gets an answer at once."""
    answer = call("init", tmp_path)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert "--municipality" in answer.stderr
    assert written(tmp_path) == []


def test_on_a_terminal_it_asks(tmp_path: Path) -> None:
    """Whoever sits there answers two questions and has a standard."""
    pty = pytest.importorskip("pty", reason="a terminal can be played on Unix only")
    ours, theirs = pty.openpty()
    environment = {**os.environ, "LC_ALL": "da_DK.UTF-8", "TERM": "dumb"}
    streams = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    command = [sys.executable, "-m", "forebyg", "init", str(tmp_path)]
    with subprocess.Popen(command, env=environment, **streams) as program:  # noqa: S603  our own interpreter
        os.close(theirs)
        os.write(ours, b"Odense\n\n")
        assert program.wait(60) == 0
    seen = os.read(ours, 10_000).decode()
    os.close(ours)
    assert "Hvilken kommune er standarden for?" in seen
    assert written(tmp_path) == FILES


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "a file stands where a folder should be."), ("da", "en fil, hvor der skulle være en mappe.")],
)
def test_a_folder_that_cannot_be_made(tmp_path: Path, lang: str, said: str) -> None:
    """Why nothing can be written is told in the reader's language, and not in that of the machine."""
    (tmp_path / "here").write_text("", encoding="utf-8")
    folder = str(tmp_path / "here" / "below")
    answer = CliRunner().invoke(main, ["init", folder, "--municipality", "Odense", "--lang", lang])
    assert answer.exit_code == 2
    assert answer.stderr.rstrip().endswith(said)
