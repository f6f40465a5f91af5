"""`forebyg test`: do the scenarios of a policy writer come out as they say?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from forebyg.cli.options import lang_option, language
from forebyg.cli.output import complain, write
from forebyg.cli.results import case_lines, summary
from forebyg.errors import ScenarioError
from forebyg.scenario import CaseResult, load_scenarios, run
from forebyg.standard import Standard, load_standard

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
@lang_option
@click.pass_context
def command(ctx: click.Context, scenarios: tuple[Path, ...], name: str | None, lang: str | None) -> None:
    """Judge the cases of scenario files and compare each result with what the case expects.

    SCENARIOS are YAML files, or folders that are searched for them. Every case is judged, also after one that
    failed. A case looks like this:

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

    \b
        forebyg test cases.yaml
        forebyg test cases/ --standard draft.yaml

    Exit status: 0 when all passed, 1 when a case failed, 2 when a file cannot be used.
    """  # noqa: D301  click marks paragraphs that keep their lines with \b
    standard = None if name is None else load_standard(name)
    results: list[CaseResult] = []
    is_usable = True
    for path in _files(scenarios):
        found = _results(path, standard)
        is_usable = is_usable and found is not None
        for result in found or ():
            results.append(result)
            for line in case_lines(path, result, language(lang)):
                write(line)
    if results or is_usable:
        write(summary(results, language(lang)))
    if not is_usable:
        ctx.exit(_UNUSABLE)
    ctx.exit(0 if all(result.passed for result in results) else _FAILED)


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


def _results(path: Path, standard: Standard | None) -> tuple[CaseResult, ...] | None:
    """The results of a file; None when it cannot be used, which is said on stderr."""
    try:
        return run(load_scenarios(path, standard))
    except ScenarioError as error:
        complain(error)
        return None
