"""The example of each diagnostic: a file that has it and one that has not, or a command.

In a folder named after the code lie `bad` and `good` as `.yaml` or `.json` (a standard, a scenario file or a
record), as `.command` (what is typed, in that folder), or as `.repeat` (lines of a file that is too long to
keep: how often, and what). `told.da.txt` and `told.en.txt` are what a reader is told.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from forebyg import lint
from forebyg.api import load_episode
from forebyg.cli import main
from forebyg.diagnostic import Diagnostic
from forebyg.errors import InputError
from forebyg.lint import advise, advise_versions, parse_levels
from forebyg.render.diagnostics import FORMATS
from forebyg.render.found import Found
from forebyg.scenario import load_scenarios
from forebyg.standard import load_standard

__all__ = ["HERE", "command_of", "file_of", "found", "printed", "rendered", "written"]

HERE = Path(__file__).resolve().parent / "codes"
AS_OF = date(2026, 1, 1)


def command_of(code: str, which: str) -> Path | None:
    """The file with the command, where the example is one."""
    path = HERE / code / f"{which}.command"
    return path if path.exists() else None


def file_of(code: str, which: str) -> Path:
    """The example's file, named from the folder of the tests."""
    (path,) = (HERE / code).glob(f"{which}.[!c]*")
    return path.relative_to(HERE)


def written(file: Path, folder: Path) -> Path:
    """The file itself; one that is too long to keep is written into a folder first."""
    if file.suffix != ".repeat":
        return file
    lines = (line.split(" ", 1) for line in file.read_text(encoding="utf-8").splitlines())
    path = folder / file.with_suffix(".yaml").name
    path.write_text("".join(f"{text}\n" * int(times) for times, text in lines), encoding="utf-8")
    return path


def found(file: Path) -> tuple[Diagnostic, ...]:
    """Everything wrong with a standard, a scenario file or a record; or one code's advice."""
    if file.parent.name in lint.CODES:
        return advice(file, file.parent.name)
    text = file.read_bytes()
    is_record = file.suffix == ".json" or text.startswith(b"id: E-")
    load = load_episode if is_record else load_scenarios if b"\ncases:" in text else load_standard
    try:
        load(file)
    except InputError as error:
        return error.diagnostics
    return ()


def advice(file: Path, code: str) -> tuple[Diagnostic, ...]:
    """What one check says of a standard, beside an earlier version of it where there is one."""
    standard, earlier = load_standard(file), file.with_name("earlier.yaml")
    levels = parse_levels(("all=off", f"{code}=warning"), lint.CODES)
    if earlier.exists():
        return advise_versions((load_standard(earlier), standard), levels)
    return advise(standard, as_of=AS_OF, levels=levels)


def rendered(file: Path, faults: Iterable[Diagnostic], lang: str) -> str:
    """What a reader is told of a file, in a language; of one that is not kept, by its name alone."""
    texts = {str(file): file.read_bytes().decode("utf-8", "replace")}
    told = FORMATS["full"](Found(tuple(faults), texts), lang)
    return f"{told}\n".replace(str(file), file.name if file.is_absolute() else str(file))


def printed(command: Path, lang: str) -> str:
    """What a command prints, in a language."""
    program, *arguments = shlex.split(command.read_text(encoding="utf-8"))
    assert program == "forebyg"
    return CliRunner().invoke(main, [*arguments, "--lang", lang]).output
