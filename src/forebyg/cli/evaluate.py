"""`forebyg evaluate`: what applies to these cases on a day?"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import click

from forebyg.cli.answers import json_writer, text_writer
from forebyg.cli.judging import Answer, Question, answers
from forebyg.cli.language import language
from forebyg.cli.options import as_of_option, day, format_option, lang_option
from forebyg.cli.spoken import SpokenCommand
from forebyg.cli.status import Status
from forebyg.cli.values import Word
from forebyg.messages import text
from forebyg.report import EligibilityVerdict, Report
from forebyg.standard import Standard, load_standard, shipped_ids

__all__ = ["command"]

_LINES: Final = ".jsonl"

_GROUNDS: Final[Mapping[str, Callable[[Report], bool]]] = {
    "violation": lambda report: bool(report.violations),
    "deviation": lambda report: bool(report.deviations),
    "undetermined": lambda report: (
        bool(report.undetermined) or report.eligibility.verdict is EligibilityVerdict.UNDETERMINED
    ),
    "ineligible": lambda report: any(
        verdict is EligibilityVerdict.INELIGIBLE
        for verdict in (report.eligibility.verdict, *(one.verdict for one in report.eligibility.courses))
    ),
}
"""What sets the exit status to 1; a violation always does."""


def _chosen(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    pairs = [value.partition("=") for value in values]
    for word, (name, equals, choice) in zip(values, pairs, strict=True):
        if not (name and equals and choice):
            raise click.BadParameter(text("usage", "no-pair", language(), word=word), context, parameter)
    return {name: choice for name, _, choice in pairs}


def _standard(context: click.Context, parameter: click.Parameter, value: str | None) -> Standard:
    if value is None:
        said = text("usage", "no-standard", language(), known=tuple(shipped_ids()))
        raise click.MissingParameter(said, context, parameter)
    return load_standard(value)


def _beside(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[Standard, ...]:
    return tuple(load_standard(value) for value in values)


@click.command("evaluate", cls=SpokenCommand)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option(
    "--standard",
    metavar="ID|PATH",
    callback=_standard,
)
@click.option(
    "--with",
    "beside",
    multiple=True,
    metavar="ID|PATH",
    callback=_beside,
)
@as_of_option
@click.option("--known-as-of", metavar="DATE|today", callback=day)
@click.option(
    "--reading",
    "readings",
    multiple=True,
    metavar="NAME=CHOICE",
    callback=_chosen,
)
@click.option("--all-readings", "every_reading", is_flag=True)
@click.option(
    "--fail-on",
    multiple=True,
    type=Word(_GROUNDS),
)
@format_option
@lang_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    files: tuple[Path, ...],
    fail_on: tuple[str, ...],
    output: str,
    **asked: Any,  # noqa: ANN401  the fields of a question, by name
) -> None:
    """Hold the record of cases against a standard."""
    question = Question(**asked)
    question.standard.choices(question.readings)
    said = language(output)
    as_json = output == "json"
    write_one = json_writer(said, many=_are_many(files)) if as_json else text_writer(question, said)
    status = Status.NOTHING_FOUND
    for answer in answers(files, question):
        write_one(answer)
        status = max(status, _status(answer, ("violation", *fail_on)))
    ctx.exit(status)


def _are_many(files: tuple[Path, ...]) -> bool:
    return len(files) > 1 or files[0].suffix.lower() == _LINES


def _status(answer: Answer, grounds: tuple[str, ...]) -> Status:
    if not isinstance(answer.outcome, Report):
        return Status.UNUSABLE
    is_found = any(_GROUNDS[ground](answer.outcome) for ground in grounds)
    return Status.FOUND if is_found else Status.NOTHING_FOUND
