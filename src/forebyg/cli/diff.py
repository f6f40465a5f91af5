"""`forebyg diff`: what does a change of a standard do?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import click

from forebyg.cli.options import as_of_option, lang_option, language, spoken
from forebyg.cli.output import complain, write
from forebyg.cli.progress import Tell, progress
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

_DIFFERS: Final = 1
_UNUSABLE: Final = 2


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--episodes",
    "files",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Also judge these cases by both, and list those that come out otherwise; may be given again.",
)
@as_of_option("Judge the cases of --episodes at the end of this day. Default: each one's own as_of.")
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "json", "scenario")),
    default="text",
    show_default=True,
    help="For a reader, for a program, or as a file of scenarios for `forebyg test`.",
)
@lang_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    old: str,
    new: str,
    output: str,
    lang: str | None,
    **cases: Any,  # noqa: ANN401  the files of recorded cases, and the day to judge them on
) -> None:
    """Say what changes from one standard to another, by meaning, and show it by the smallest cases.

    OLD and NEW are ids of shipped standards, or YAML files: two versions of one standard, a standard and your
    draft, or two municipalities. Layout, comments, order and mere words do not count.

    \b
        forebyg diff samsoe draft.yaml
        forebyg diff samsoe draft.yaml --lang da
        forebyg diff samsoe draft.yaml --episodes cases.jsonl
        forebyg diff samsoe draft.yaml --format scenario > what-changes.yaml
        forebyg diff vordingborg hjoerring

    A rule is added, gone, tightened (it asks more of whom it binds, or lets fewer into the target group),
    loosened (the other way), or changed, where neither can be said. Rules belong together by their id, else
    when they are of one kind and about the same events. Below each stands the smallest invented case that was
    found to be judged differently, with what each document says of it, ready to be pasted into a file of
    scenarios. Where none was found, it says how far was searched; that is no proof that there is none.

    `forebyg schema diff` is the schema of the JSON.

    Exit status: 0 when nothing differs, 1 when something does, 2 when a standard, or one of the cases, cannot
    be used. The highest wins.
    """  # noqa: D301  click marks paragraphs that keep their lines with \b
    before, now, said = load_standard(old), load_standard(new), language(lang, _kind(output))
    with progress(text("diff", "progress-rules", spoken())) as tell:
        comparison = compare(before, now, tell=tell)
    found = _effects(before, now, **cases) if cases["files"] else None
    if output == "json":
        write(json_text(comparison_data(comparison, found, said)))
    elif output == "scenario":
        write(_scenarios(comparison, old, new, said))
    else:
        _write(comparison, found, said)
    ctx.exit(_status(comparison, found))


def _kind(output: str) -> str:
    return "json" if output == "json" else "text"


def _effects(old: Standard, new: Standard, files: tuple[Path, ...], as_of: date | None) -> Effects:
    """What becomes of recorded cases; what is wrong with some of them is told on stderr."""
    with progress(text("diff", "progress-episodes", spoken())) as tell:
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
    """The same cases; a person is told how many there were, of all the lines in the files."""
    every = sum(_lines(file) for file in files)
    for done, source in enumerate(sources, start=1):
        tell(done, max(done, every))
        yield source


def _lines(file: Path) -> int:
    """How many cases a file can hold; a file that cannot be read is told of when its turn comes."""
    if file.suffix.lower() != ".jsonl":
        return 1
    try:
        with file.open("rb") as lines:
            return sum(1 for _ in lines)
    except OSError:
        return 0


def _scenarios(comparison: Comparison, old: str, new: str, lang: str) -> str:
    """The cases as a file of scenarios, under the names that the documents were asked for by."""
    head = text("diff", "scenario-head", lang, old=old, new=new)
    return scenario_text(new, comparison_cases(comparison, lang), [head]).removesuffix("\n")


def _write(comparison: Comparison, found: Effects | None, lang: str) -> None:
    """All of it in words."""
    for line in comparison_lines(comparison, lang):
        write(line)
    for line in effect_lines(found, lang) if found is not None else ():
        write(line)


def _status(comparison: Comparison, found: Effects | None) -> int:
    if found is not None and found.errors:
        return _UNUSABLE
    return _DIFFERS if comparison.differs or (found is not None and found.changed) else 0
