"""`forebyg check`: is a standard well written, and does it fit its source?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final

import click

from forebyg.cli.checked import Checked, checked, mended, named
from forebyg.cli.language import language
from forebyg.cli.options import as_of_option, lang_option, level_option
from forebyg.cli.output import write
from forebyg.cli.paths import is_folder, unwritable
from forebyg.cli.spoken import SpokenCommand
from forebyg.cli.status import Status
from forebyg.cli.values import Existing, Word
from forebyg.diagnostic import Diagnostic, Severity
from forebyg.errors import StandardError
from forebyg.lint import Levels, advise, advise_versions
from forebyg.messages import text
from forebyg.render.codes import read_on
from forebyg.render.diagnostics import FOR_READERS, FORMATS
from forebyg.render.found import Found
from forebyg.standard import Registry
from forebyg.standard.sources import check_source

__all__ = ["command"]

_NOT_THERE: Final = ("empty-folder", "no-such-standard", "not-a-standard", "unreadable-file")
_GRAVEST_FIRST: Final = tuple(Severity)


@click.command("check", cls=SpokenCommand)
@click.argument("standards", nargs=-1, required=True, metavar="STANDARD|FOLDER...")
@click.option(
    "--sources",
    type=Existing(only_folder=True),
    metavar="DIR",
)
@as_of_option
@level_option
@click.option("--fix", is_flag=True)
@click.option(
    "--fail-level",
    type=Word(one.value for one in Severity),
    default=Severity.ERROR.value,
    show_default=True,
)
@click.option(
    "--format",
    "output",
    type=Word(FORMATS),
    default="full",
    show_default=True,
)
@lang_option
@click.pass_context
def command(  # noqa: PLR0913, PLR0917  click hands every option over as an argument
    ctx: click.Context,
    standards: tuple[str, ...],
    sources: Path | None,
    as_of: date | None,
    levels: Levels,
    fix: bool,  # noqa: FBT001  likewise
    fail_level: str,
    output: str,
) -> None:
    """Look standards over, and say what is wrong with them."""
    spoken = language("text" if output in FOR_READERS else "json")
    names = list(named(standards))
    if fix:
        _fix(names, spoken)
    every = [_looked_over(checked(name), sources, as_of, levels) for name in names]
    versions = [one.standard for one in every if one.standard is not None]
    beside = (*_empty(standards), *_overlaps(every), *advise_versions(versions, levels))
    wrong = [*(fault for one in every for fault in one.found), *beside]
    words = FORMATS[output](Found(wrong, _texts(every)), spoken)
    summary = [_summary(one, spoken) for one in every] if output in FOR_READERS else []
    more = read_on(wrong, spoken) if output == "full" else None
    for line in filter(None, (words, *summary, more)):
        write(line)
    ctx.exit(_status(wrong, Severity(fail_level)))


def _looked_over(one: Checked, sources: Path | None, as_of: date | None, levels: Levels) -> Checked:
    """With what its source says otherwise and, where nothing is an error, with advice."""
    if one.standard is None:
        return one
    faults = check_source(one.standard, sources) if sources else ()
    if any(fault.severity is Severity.ERROR for fault in faults):
        return one._replace(found=faults)
    return one._replace(found=(*faults, *advise(one.standard, as_of=as_of, levels=levels)))


def _fix(names: Iterable[str], lang: str) -> None:
    """Make the safe changes in each file, and say on stderr what was done."""
    for name in dict.fromkeys(names):
        text_before = checked(name).text
        if text_before is None or text_before.path is None:
            continue
        after, done = mended(text_before)
        if not done:
            continue
        try:
            text_before.path.write_bytes(after)
        except OSError as error:
            raise unwritable(text_before.path.parent, error, lang) from None
        for diagnostic, before, edit in done:
            place = f"{diagnostic.file}:{edit.place.line}:{edit.place.column}"
            fields = {"place": place, "before": before, "after": edit.text, "code": diagnostic.code}
            click.echo(text("checks", "mended", lang, **fields), err=True)


def _empty(given: Iterable[str]) -> list[Diagnostic]:
    """The folders that hold no standard."""
    folders = (name for name in given if is_folder(name) and not list(named([name])))
    return [Diagnostic("empty-folder", file=name) for name in folders]


def _overlaps(every: Iterable[Checked]) -> tuple[Diagnostic, ...]:
    """Two versions of one municipality's standard may not be in force on one day."""
    different = {one.standard.ref: one.standard for one in every if one.standard is not None}
    try:
        Registry(different.values())
    except StandardError as error:
        documents = {one.document.file: one.document for one in different.values()}
        return tuple(fault.located(documents[fault.file]) for fault in error.diagnostics)
    return ()


def _texts(every: Iterable[Checked]) -> dict[str, str]:
    """The text of every file, as far as it can be shown."""
    return {
        one.text.file: one.text.written.decode("utf-8", "replace").removeprefix("\ufeff")
        for one in every
        if one.text is not None and one.text.file is not None and isinstance(one.text.written, bytes)
    }


def _status(wrong: Iterable[Diagnostic], least: Severity) -> Status:
    if any(one.code in _NOT_THERE for one in wrong):
        return Status.UNUSABLE
    grave = _GRAVEST_FIRST[: _GRAVEST_FIRST.index(least) + 1]
    return Status.FOUND if any(one.severity in grave for one in wrong) else Status.NOTHING_FOUND


def _summary(one: Checked, lang: str) -> str:
    errors = sum(fault.severity is Severity.ERROR for fault in one.found)
    if one.standard is None or errors:
        return text("checks", "wrong", lang, name=one.name, count=errors)
    rules = _counted("rule", len(one.standard.rules), lang)
    statements = _counted("statement", len(one.standard.statements), lang)
    code, advice = "advised" if one.found else "well", len(one.found)
    return text("checks", code, lang, name=one.name, rules=rules, statements=statements, count=advice)


def _counted(word: str, count: int, lang: str) -> str:
    return text("checks", word if count == 1 else f"{word}s", lang, count=count)
