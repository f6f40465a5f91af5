"""Faults of files: each is shown by a file that has it and one that does not, and by the exact words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from forebyg import lint
from forebyg.diagnostic import Diagnostic
from forebyg.errors import InputError
from forebyg.lint import advise, advise_versions, parse_levels
from forebyg.messages import LANGUAGES, codes
from forebyg.render.diagnostics import diagnostic_lines
from forebyg.scenario import load_scenarios
from forebyg.standard import load_standard

HERE = Path(__file__).resolve().parent
ADVICE = lint.CODES
AS_OF = date(2026, 1, 1)
CODES = sorted(path.name for path in HERE.iterdir() if (path / "bad.yaml").exists())


def found(path: Path) -> tuple[Diagnostic, ...]:
    """Everything wrong with a standard or, where it has cases, a scenario file; or one code's advice."""
    if path.parent.name in ADVICE:
        return advice(path, path.parent.name)
    load = load_scenarios if "\ncases:" in path.read_text(encoding="utf-8") else load_standard
    try:
        load(path)
    except InputError as error:
        return error.diagnostics
    return ()


def advice(path: Path, code: str) -> tuple[Diagnostic, ...]:
    """What one check says of a standard, beside an earlier version of it where there is one."""
    standard, earlier = load_standard(path), path.with_name("earlier.yaml")
    levels = parse_levels(("all=off", f"{code}=warning"), ADVICE)
    if earlier.exists():
        return advise_versions((load_standard(earlier), standard), levels)
    return advise(standard, as_of=AS_OF, levels=levels)


def rendered(faults: tuple[Diagnostic, ...]) -> str:
    """What a reader is told, in every language."""
    lines = [line for lang in LANGUAGES for line in diagnostic_lines(faults, lang)]
    return "".join(f"{line}\n" for line in lines)


@pytest.fixture(autouse=True)
def _in_this_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are named from here, so that no message hangs on where the project lies."""
    monkeypatch.chdir(HERE)


@pytest.mark.parametrize("code", CODES)
def test_the_good_file_has_no_fault(code: str) -> None:
    """The file that was put right is usable."""
    assert found(Path(code, "good.yaml")) == ()


@pytest.mark.parametrize("code", CODES)
def test_the_bad_file_has_this_fault(code: str) -> None:
    """The fault is found under its own code, at a line and column."""
    faults = {fault.code: fault for fault in found(Path(code, "bad.yaml"))}
    assert code in faults
    assert faults[code].line is not None
    assert faults[code].column is not None


@pytest.mark.parametrize("code", CODES)
def test_the_words_are_exact(code: str) -> None:
    """What is said of the file is part of the promise: place, message and advice, in both languages."""
    assert rendered(found(Path(code, "bad.yaml"))) == Path(code, "bad.txt").read_text(encoding="utf-8")


def test_all_advice_is_shown_here() -> None:
    """A check without its pair of files cannot be added."""
    assert set(ADVICE) <= set(CODES)


def test_every_folder_is_named_after_a_code() -> None:
    """No case is about a fault that the catalogue does not know."""
    assert set(CODES) <= set(codes("diagnostics"))
