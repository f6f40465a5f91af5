"""Faults of files: each is shown by a file that has it and one that does not, and by the exact words."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.diagnostics.examples import HERE, command_of, file_of, found, printed, rendered, written

from forebyg.messages import LANGUAGES, codes

EVERY = sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__")
COMMANDS = [code for code in EVERY if command_of(code, "bad")]
FILES = [code for code in EVERY if code not in COMMANDS]


@pytest.fixture(autouse=True)
def _in_this_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are named from here, so that no message hangs on where the project lies."""
    monkeypatch.chdir(HERE)


def test_every_code_has_its_examples() -> None:
    """No fault is without a file that shows it, and no folder is about one that there is not."""
    assert set(EVERY) == set(codes("diagnostics"))


@pytest.mark.parametrize("code", FILES)
def test_the_good_file_has_no_fault(code: str, tmp_path: Path) -> None:
    """The file that was put right is usable."""
    assert found(written(file_of(code, "good"), tmp_path)) == ()


@pytest.mark.parametrize("code", FILES)
def test_the_bad_file_has_this_fault_alone(code: str, tmp_path: Path) -> None:
    """The fault is found under its own code, and nothing else with it."""
    told = {fault.code for fault in found(written(file_of(code, "bad"), tmp_path))}
    assert code in told
    assert told == {code} or code == "too-many-faults"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", FILES)
def test_the_words_are_exact(code: str, lang: str, tmp_path: Path) -> None:
    """What is said of the file is part of the promise: place, message and advice, in each language."""
    file = written(file_of(code, "bad"), tmp_path)
    told = rendered(file, (fault for fault in found(file) if fault.code == code), lang)
    assert told == Path(code, f"told.{lang}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", COMMANDS)
def test_the_command_tells_of_it(code: str, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bad command tells of the fault in exactly these words, and the good one does not."""
    monkeypatch.chdir(HERE / code)
    bad, good = (command_of(code, which) for which in ("bad", "good"))
    assert bad is not None
    assert good is not None
    assert f"[{code}]" in printed(bad, lang)
    assert printed(bad, lang) == Path(f"told.{lang}.txt").read_text(encoding="utf-8")
    assert f"[{code}]" not in printed(good, lang)
