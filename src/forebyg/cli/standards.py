"""`forebyg standards`: which standards are shipped, and what became of each statement of theirs."""

from __future__ import annotations

from datetime import date

import click

from forebyg.cli.language import language
from forebyg.cli.options import as_of_option, format_option, lang_option
from forebyg.cli.output import write
from forebyg.cli.spoken import SpokenCommand
from forebyg.render.standards import standard_lines, standards_json, statement_lines, statements_json
from forebyg.standard import load_standard, shipped_ids

__all__ = ["command"]


@click.command("standards", cls=SpokenCommand)
@as_of_option
@click.option(
    "--statements",
    "ledger",
    metavar="ID",
)
@format_option
@lang_option
def command(as_of: date | None, ledger: str | None, output: str) -> None:
    """List the standards that are shipped, or the statements of one."""
    spoken = language(output)
    if ledger is not None:
        standard = load_standard(ledger)
        is_json = output == "json"
        write(statements_json(standard, spoken) if is_json else "\n".join(statement_lines(standard, spoken)))
        return
    standards = [load_standard(name) for name in shipped_ids()]
    if output == "json":
        write(standards_json(standards, as_of))
        return
    write("\n".join(line for one in standards for line in standard_lines(one, as_of, spoken)))
