"""One mistake in a good standard gives one error, where the writer made it, with advice."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest
from tests.diagnostics.mistakes import MISTAKES, Draft

from forebyg.diagnostic import Diagnostic
from forebyg.errors import StandardError
from forebyg.messages import LANGUAGES
from forebyg.standard import load_standard

STANDARDS = Path(__file__).resolve().parents[2] / "standards"
FILES = {file.stem: file for file in sorted(STANDARDS.rglob("*.yaml"))}
TIMES = 2
"""How often each kind of mistake is planted in each standard, at places that its name draws."""


@cache
def draft(name: str) -> Draft:
    """A shipped standard, read once."""
    return Draft(FILES[name])


def found(text: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a standard."""
    try:
        load_standard(text)
    except StandardError as error:
        return error.diagnostics
    return ()


@pytest.mark.parametrize("name", MISTAKES)
def test_one_mistake_is_one_error_at_its_place(name: str) -> None:
    """However it is planted, each is told once, on its line and with what to write instead."""
    planted = 0
    for standard in FILES:
        for nth in range(TIMES):
            made = MISTAKES[name](draft(standard), random.Random(f"{name}/{standard}/{nth}"))  # noqa: S311
            if made is None:
                continue
            planted += 1
            where = f"{standard}, {nth}: {made.text.splitlines()[made.lines[0] - 1]}"
            faults = found(made.text)
            assert len(faults) == 1, f"{where}\n{[str(fault) for fault in faults]}"
            assert faults[0].line in made.lines, f"{where}\n{faults[0]}"
            assert made.column in {None, faults[0].column}, f"{where}\n{faults[0]}"
            hints = [faults[0].hint(lang) for lang in LANGUAGES]
            assert all(hint and (made.meant or "") in hint for hint in hints), f"{where}\n{hints}"
    assert planted
