"""`forebyg evaluate`: what applies to these cases on a day?"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import click

from forebyg.cli.answers import json_writer, text_writer
from forebyg.cli.judging import Answer, Question, answers
from forebyg.cli.options import as_of_option, day, format_option, lang_option, language
from forebyg.report import EligibilityVerdict, Report
from forebyg.standard import Standard, load_standard, shipped_ids

__all__ = ["command"]

_FOUND: Final = 1
_UNUSABLE: Final = 2
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
    for name, equals, choice in pairs:
        if not (name and equals and choice):
            raise click.BadParameter("write NAME=CHOICE, such as wording=extension.", context, parameter)
    return {name: choice for name, _, choice in pairs}


def _standard(context: click.Context, parameter: click.Parameter, value: str | None) -> Standard:
    if value is None:
        said = f"Name a standard to judge by, one of {', '.join(shipped_ids())}, or the path of your own."
        raise click.MissingParameter(said, context, parameter)
    return load_standard(value)


def _beside(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[Standard, ...]:
    return tuple(load_standard(value) for value in values)


@click.command("evaluate")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option(
    "--standard",
    metavar="ID|PATH",
    callback=_standard,
    help="The standard to judge by: a shipped id or a file.",
)
@click.option(
    "--with",
    "beside",
    multiple=True,
    metavar="ID|PATH",
    callback=_beside,
    help="A document to lay beside it, such as statute; may be given more than once.",
)
@as_of_option("Judge at the end of this day. Default: each episode's own as_of.")
@click.option(
    "--known-as-of", metavar="DATE|today", callback=day, help="Hide what was written down after this day."
)
@click.option(
    "--reading",
    "readings",
    multiple=True,
    metavar="NAME=CHOICE",
    callback=_chosen,
    help="Judge by this choice of a reading; may be given more than once.",
)
@click.option(
    "--all-readings", "every_reading", is_flag=True, help="Also show what differs under each other choice."
)
@click.option(
    "--fail-on",
    multiple=True,
    type=click.Choice(tuple(_GROUNDS)),
    help="Exit with 1 for this too, and not only for a violation; may be given more than once.",
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
    lang: str | None,
    **asked: Any,  # noqa: ANN401  the fields of a question, by name
) -> None:
    """Hold the record of cases against a standard.

    FILE is an episode in YAML or JSON, or a .jsonl file with one episode a line.

    \b
        forebyg evaluate case.yaml --standard samsoe --as-of 2025-10-07
        forebyg evaluate case.yaml --standard hjoerring --with statute --all-readings
        forebyg evaluate cases.jsonl --standard draft.yaml --format json > reports.jsonl

    Exit status: 0; 1 for a violation (see --fail-on); 2 when an input cannot be used, also when it is one of
    many and the rest were judged; 3 for a fault of forebyg itself. The highest wins.
    """  # noqa: D301  click marks paragraphs that keep their lines with \b
    question = Question(**asked)
    question.standard.choices(question.readings)
    said = language(lang, output)
    as_json = output == "json"
    write_one = json_writer(said, many=_are_many(files)) if as_json else text_writer(question, said)
    status = 0
    for answer in answers(files, question):
        write_one(answer)
        status = max(status, _status(answer, ("violation", *fail_on)))
    ctx.exit(status)


def _are_many(files: tuple[Path, ...]) -> bool:
    return len(files) > 1 or files[0].suffix.lower() == _LINES


def _status(answer: Answer, grounds: tuple[str, ...]) -> int:
    if not isinstance(answer.outcome, Report):
        return _UNUSABLE
    return _FOUND if any(_GROUNDS[ground](answer.outcome) for ground in grounds) else 0
