"""`forebyg init`: a first standard that checks clean, with scenarios, ready to go on from."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import click

from forebyg.cli.beginning import draft_of
from forebyg.cli.language import language
from forebyg.cli.options import lang_option
from forebyg.cli.output import write
from forebyg.cli.paths import unwritable
from forebyg.cli.spoken import SpokenCommand
from forebyg.messages import text
from forebyg.render.data import json_text
from forebyg.render.first_draft import (
    RULE,
    SCENARIO_SCHEMA,
    STANDARD_SCHEMA,
    FirstDraft,
    first_cases,
    first_standard,
)
from forebyg.render.translated import translated
from forebyg.scenario.schema import scenario_schema
from forebyg.standard.schema import standard_schema
from forebyg.vocabulary import CORE

__all__ = ["command"]

_CASES: Final = "cases"
_HERE: Final = Path()


@click.command("init", cls=SpokenCommand)
@click.argument("folder", default=_HERE, type=click.Path(path_type=Path), metavar="[FOLDER]")
@click.option("--municipality", metavar="NAME")
@click.option("--code", metavar="NNNN")
@click.option("--title", metavar="TEXT")
@click.option("--id", "name", metavar="ID")
@lang_option
def command(folder: Path, **given: str | None) -> None:
    """Write the first draft of a standard, with scenarios that test it."""
    spoken = language()
    draft = draft_of(given, spoken, asks=sys.stdin.isatty() and sys.stdout.isatty())
    files = _files(draft, spoken)
    _save(folder, files, spoken)
    for name in files:
        write(text("init", "written", spoken, file=str(folder / name)))
    write("")
    write(text("init", "next", spoken))
    standard, cases = _typed(folder / f"{draft.id}.yaml"), _typed(folder / _CASES)
    for line in (f"check {standard}", f"test {cases}", f"explain {standard}", f"new-case {standard} {RULE}"):
        write(f"  forebyg {line}")


def _typed(path: Path) -> str:
    """The path as one types it."""
    return f'"{path}"' if " " in str(path) else str(path)


def _files(draft: FirstDraft, lang: str) -> Mapping[str, str]:
    """What is written, by its path below the folder."""
    return {
        f"{draft.id}.yaml": first_standard(draft, lang),
        f"{_CASES}/{RULE}.yaml": first_cases(draft, lang),
        STANDARD_SCHEMA: f"{json_text(translated(standard_schema(), lang))}\n",
        SCENARIO_SCHEMA: f"{json_text(translated(scenario_schema(CORE, is_open=True), lang))}\n",
    }


def _save(folder: Path, files: Mapping[str, str], lang: str) -> None:
    """Write all files, or none where one of them is there already.

    Raises:
        UsageError: A file is there, or the folder cannot be written to.
    """
    there = [str(folder / name) for name in files if (folder / name).exists()]
    if there:
        raise click.UsageError(text("init", "there-already", lang, files=there))
    try:
        for name, words in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
                file.write(words)
    except OSError as error:
        raise unwritable(folder, error, lang) from None
