"""`forebyg test`: do the scenarios of a policy writer come out as they say?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from forebyg.cli.files import YAML_ENDINGS, is_no_scenario_file, yaml_files
from forebyg.cli.language import language
from forebyg.cli.options import lang_option
from forebyg.cli.output import complain, write
from forebyg.cli.spoken import SpokenCommand
from forebyg.cli.status import Status
from forebyg.cli.values import Existing, Share, Word
from forebyg.errors import ScenarioError
from forebyg.messages import text
from forebyg.render.data import json_text
from forebyg.scenario import FileResult, run_file
from forebyg.scenario.results import (
    Results,
    case_lines,
    coverage_lines,
    covered,
    junit_xml,
    results_data,
    summary,
)
from forebyg.source import SCENARIO_LIMITS
from forebyg.standard import load_standard

__all__ = ["command"]


@click.command("test", cls=SpokenCommand)
@click.argument("scenarios", nargs=-1, required=True, type=Existing(), metavar="SCENARIOS...")
@click.option(
    "--standard",
    "name",
    metavar="ID|PATH",
)
@click.option(
    "--coverage",
    "wants_coverage",
    is_flag=True,
)
@click.option(
    "--fail-under",
    "least",
    type=Share(),
    metavar="N",
)
@click.option(
    "--format",
    "output",
    type=Word(("text", "junit", "json")),
    default="text",
    show_default=True,
)
@lang_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    scenarios: tuple[Path, ...],
    name: str | None,
    output: str,
    **asked: int | None,
) -> None:
    """Judge the cases of scenario files and compare each result with what the case expects."""
    standard = None if name is None else load_standard(name)
    said = language("text" if output == "text" else "json")
    files = (run_file(path, standard) for path in _files(scenarios))
    done = tuple(_told(files, said) if output == "text" else files)
    least = asked["least"]
    wants = bool(asked["wants_coverage"]) or least is not None
    results = Results(done, covered(done) if wants else (), least)
    _write(results, output, said)
    ctx.exit(_status(results))


def _status(results: Results) -> Status:
    if not results.is_usable:
        return Status.UNUSABLE
    return Status.FOUND if results.failed or results.short else Status.NOTHING_FOUND


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The files named, and in the folders named all but standards and records."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = yaml_files(path, SCENARIO_LIMITS, is_no_scenario_file)
        if not found:
            said = text("usage", "no-scenarios", language(), folder=str(path), endings=YAML_ENDINGS)
            raise click.UsageError(said)
        yield from found


def _told(files: Iterable[FileResult], lang: str) -> Iterator[FileResult]:
    """Say of each file how it came out, as soon as it has been judged; what is wrong with it on stderr."""
    for file in files:
        if file.diagnostics:
            complain(ScenarioError(file.diagnostics))
        for case in file.cases:
            for line in case_lines(file.file, case, lang):
                write(line)
        yield file


def _write(results: Results, output: str, lang: str) -> None:
    """All results for a program; for a reader the summary, as the cases have been told already."""
    if output == "json":
        write(json_text(results_data(results, lang)))
    elif output == "junit":
        write(junit_xml(results, lang))
    else:
        for coverage in results.coverage:
            for line in coverage_lines(coverage, lang):
                write(line)
        for line in summary(results, lang):
            write(line)
