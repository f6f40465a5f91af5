"""`forebyg test`: do the scenarios of a policy writer come out as they say?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import click

from forebyg.cli.options import lang_option, language
from forebyg.cli.output import complain, write
from forebyg.errors import ScenarioError
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
from forebyg.standard import load_standard

__all__ = ["command"]

_FAILED: Final = 1
_UNUSABLE: Final = 2
_ENDINGS: Final = (".yaml", ".yml")


@click.command("test")
@click.argument(
    "scenarios", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="SCENARIOS..."
)
@click.option(
    "--standard",
    "name",
    metavar="ID|PATH",
    help="Judge by this standard, such as a draft, in place of the one that each file names.",
)
@click.option(
    "--coverage",
    "wants_coverage",
    is_flag=True,
    help="Also say which outcomes and boundary days of each rule no case shows.",
)
@click.option(
    "--fail-under",
    "least",
    type=click.IntRange(0, 100),
    metavar="N",
    help="Fail when the cases show less than N per cent of a standard; implies --coverage.",
)
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "junit", "json")),
    default="text",
    show_default=True,
    help="For a reader, for a build server, or for a program.",
)
@lang_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    scenarios: tuple[Path, ...],
    name: str | None,
    output: str,
    lang: str | None,
    **asked: int | None,
) -> None:
    """Judge the cases of scenario files and compare each result with what the case expects.

    SCENARIOS are YAML files, or folders that are searched for them. Every case is judged, also after one that
    failed or cannot be used. A case looks like this:

    \b
        standard: samsoe
        cases:
        - name: Still running the day after six months
          as_of: 2026-03-02
          episode:
            id: E-1
            events:
            - {date: 2025-09-01, type: course_start, form: individual}
          expect:
            violations:
            - {statement: SAM-15, since: 2026-03-02}
            - SAM-27

    A case that fails tells what was expected and what came out, the date sum behind it, and on which line of
    the standard the rule stands. A case that expects nothing fails too, since it could never do so by itself.

    \b
        forebyg test cases.yaml
        forebyg test cases/ --standard draft.yaml
        forebyg test cases/ --coverage
        forebyg test cases/ --fail-under 90 --format junit > report.xml

    Coverage counts, for each rule, the verdicts that it can have, and for each period the day before its last
    day, the day itself and the day after. `forebyg schema results` is the schema of the JSON.

    Exit status: 0 when all passed, 1 when a case failed or too little is covered, 2 when a file or a case
    cannot be used. The highest wins.
    """  # noqa: D301  click marks paragraphs that keep their lines with \b
    standard = None if name is None else load_standard(name)
    said = language(lang, "text" if output == "text" else "json")
    files = (run_file(path, standard) for path in _files(scenarios))
    done = tuple(_told(files, said) if output == "text" else files)
    least = asked["least"]
    wants = bool(asked["wants_coverage"]) or least is not None
    results = Results(done, covered(done) if wants else (), least)
    _write(results, output, said)
    ctx.exit(_status(results))


def _status(results: Results) -> int:
    if not results.is_usable:
        return _UNUSABLE
    return _FAILED if results.failed or results.short else 0


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The files named, and those in the folders named, in one order on every machine."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(file for file in path.rglob("*") if file.suffix in _ENDINGS)
        if not found:
            raise click.UsageError(f"{path} holds no scenario file ({', '.join(_ENDINGS)})")
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
    """All results for a program; for a reader what is left to say."""
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
