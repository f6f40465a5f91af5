"""`forebyg check`: is a standard well written, and does it fit its source?"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import click

from forebyg.cli.options import as_of_option, format_option, lang_option, language, level_option
from forebyg.cli.output import write
from forebyg.diagnostic import Diagnostic, Severity, suggest
from forebyg.errors import StandardError, UnknownStandardError
from forebyg.lint import Levels, advise, advise_versions
from forebyg.messages import text
from forebyg.render.diagnostics import diagnostic_lines, diagnostics_json
from forebyg.standard import Registry, Standard, load_standard
from forebyg.standard.sources import check_source

__all__ = ["command"]

_WRONG: Final = 1
_UNUSABLE: Final = 2
_NOT_THERE: Final = ("no-such-standard", "unreadable-file")


class _Checked(NamedTuple):
    """A standard asked for, as far as it can be used, and what is wrong with it."""

    name: str
    standard: Standard | None
    found: tuple[Diagnostic, ...]


@click.command("check")
@click.argument("standards", nargs=-1, required=True, metavar="STANDARD...")
@click.option(
    "--sources",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="The folder of the source texts: compare every key phrase and the fingerprint of the file.",
)
@as_of_option("The day on which the document's own revision is judged; without it, it is not.")
@level_option
@format_option
@lang_option
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  click hands every option over as an argument
    ctx: click.Context,
    standards: tuple[str, ...],
    sources: Path | None,
    as_of: date | None,
    levels: Levels,
    output: str,
    lang: str | None,
) -> None:
    """Look a standard over: its form, its rules, its ledger of statements and, with --sources, its source.

    STANDARD is a YAML file, or the id of a shipped standard. Every fault is shown with its line and column,
    and with what to write instead. A standard without errors gets advice: rules that cannot be kept together,
    that never apply or never fail, choices without effect, and what the law says otherwise.

    \b
        forebyg check draft.yaml
        forebyg check draft.yaml --sources texts/ --lang da
        forebyg check samsoe --format json
        forebyg check draft.yaml --level reading-never-used=off --level conflicting-rules=error

    Exit status: 0 when nothing is wrong, 1 for errors, 2 when a standard is not there.
    """  # noqa: D301  click marks paragraphs that keep their lines with \b
    checked = [_check(name, sources, as_of, levels) for name in standards]
    versions = [one.standard for one in checked if one.standard is not None]
    beside = (*_overlaps(checked), *advise_versions(versions, levels))
    found = [*(fault for one in checked for fault in one.found), *beside]
    spoken = language(lang, output)
    if output == "json":
        write(diagnostics_json(found, spoken))
    else:
        for line in (*diagnostic_lines(found, spoken), *(_summary(one, spoken) for one in checked)):
            write(line)
    ctx.exit(_status(found))


def _check(name: str, sources: Path | None, as_of: date | None, levels: Levels) -> _Checked:
    try:
        standard = load_standard(name)
    except StandardError as error:
        return _Checked(name, None, error.diagnostics)
    except UnknownStandardError as error:
        fields = {"word": name, "suggestion": suggest(name, error.known), "known": error.known}
        return _Checked(name, None, (Diagnostic("no-such-standard", fields=fields),))
    faults = check_source(standard, sources) if sources else ()
    return _Checked(name, standard, faults or advise(standard, as_of=as_of, levels=levels))


def _overlaps(checked: list[_Checked]) -> tuple[Diagnostic, ...]:
    """Two versions of one municipality's standard may not be in force on one day."""
    different = {one.standard.ref: one.standard for one in checked if one.standard is not None}
    try:
        Registry(different.values())
    except StandardError as error:
        return error.diagnostics
    return ()


def _status(found: list[Diagnostic]) -> int:
    errors = [one for one in found if one.severity is Severity.ERROR]
    if any(one.code in _NOT_THERE for one in errors):
        return _UNUSABLE
    return _WRONG if errors else 0


def _summary(one: _Checked, lang: str) -> str:
    errors = sum(fault.severity is Severity.ERROR for fault in one.found)
    if one.standard is None or errors:
        return text("checks", "wrong", lang, name=one.name, count=errors)
    rules, statements = len(one.standard.rules), len(one.standard.statements)
    code, advice = "advised" if one.found else "well", len(one.found)
    return text("checks", code, lang, name=one.name, rules=rules, statements=statements, count=advice)
