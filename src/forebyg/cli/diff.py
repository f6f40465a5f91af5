"""`forebyg diff`: what does a change of a standard do?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from forebyg.cli.language import language
from forebyg.cli.options import as_of_option, lang_option
from forebyg.cli.output import complain, write
from forebyg.cli.progress import Tell, progress
from forebyg.cli.spoken import SpokenCommand
from forebyg.cli.status import Status
from forebyg.cli.values import Word
from forebyg.diff import Comparison, compare
from forebyg.diff.compare import joint_vocabulary
from forebyg.diff.effects import Effects, Source, effects
from forebyg.diff.results import comparison_cases, comparison_data, comparison_lines, effect_lines
from forebyg.episode import read_episodes
from forebyg.messages import text
from forebyg.render.data import json_text
from forebyg.scenario import scenario_text
from forebyg.standard import Standard, load_standard

__all__ = ["command"]


@click.command("diff", cls=SpokenCommand)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--episodes",
    "files",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
)
@as_of_option
@click.option(
    "--format",
    "output",
    type=Word(("text", "json", "scenario")),
    default="text",
    show_default=True,
)
@lang_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    old: str,
    new: str,
    output: str,
    **cases: Any,  # noqa: ANN401  the files of recorded cases, and the day to judge them on
) -> None:
    """Say what changes from one standard to another."""
    before, now, said = load_standard(old), load_standard(new), language(_kind(output))
    with progress(text("diff", "progress-rules", language())) as tell:
        comparison = compare(before, now, tell=tell)
    if output == "text":
        _write(comparison_lines(comparison, said))
    found = _effects(before, now, **cases) if cases["files"] else None
    if output == "json":
        write(json_text(comparison_data(comparison, found, said)))
    elif output == "scenario":
        _write_scenarios(comparison, old, new, said)
    elif found is not None:
        _write(effect_lines(found, said))
    ctx.exit(_status(comparison, found))


def _kind(output: str) -> str:
    return "json" if output == "json" else "text"


def _effects(old: Standard, new: Standard, files: tuple[Path, ...], as_of: date | None) -> Effects:
    """What becomes of recorded cases; what is wrong with some of them is told on stderr."""
    with progress(text("diff", "progress-episodes", language())) as tell:
        found = effects(old, new, _told(_sources(old, new, files), files, tell), as_of=as_of)
    for error in found.errors:
        complain(error)
    return found


def _sources(old: Standard, new: Standard, files: Iterable[Path]) -> Iterator[Source]:
    names = joint_vocabulary(old, new)
    for file in files:
        for line, found in read_episodes(file, names):
            yield Source(str(file), line, found)


def _told(sources: Iterator[Source], files: tuple[Path, ...], tell: Tell) -> Iterator[Source]:
    """The same cases; the progress bar hears of each, and of how many there can be."""
    every = sum(_lines(file) for file in files)
    for done, source in enumerate(sources, start=1):
        tell(done, max(done, every))
        yield source


def _lines(file: Path) -> int:
    """How many cases a file can hold; one that cannot be read is complained of when its turn comes."""
    if file.suffix.lower() != ".jsonl":
        return 1
    try:
        with file.open("rb") as lines:
            return sum(1 for _ in lines)
    except OSError:
        return 0


def _write_scenarios(comparison: Comparison, old: str, new: str, lang: str) -> None:
    """The cases as a file of scenarios, under the names that the documents were asked for by.

    A file without cases is of no use to anybody, so that where there are none, nothing is written.
    """
    cases = tuple(comparison_cases(comparison, lang))
    if not cases:
        click.echo(text("diff", "no-scenarios", language()), err=True)
        return
    head = text("diff", "scenario-head", lang, old=old, new=new)
    write(scenario_text(new, cases, [head]).removesuffix("\n"))


def _write(lines: Iterable[str]) -> None:
    """Each line as soon as it is known: judging many cases takes longer than comparing."""
    for line in lines:
        write(line)


def _status(comparison: Comparison, found: Effects | None) -> Status:
    if found is not None and found.errors:
        return Status.UNUSABLE
    is_other = comparison.differs or (found is not None and found.changed)
    return Status.FOUND if is_other else Status.NOTHING_FOUND
