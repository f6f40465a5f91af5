"""`forebyg explain`: a standard in plain sentences."""

from __future__ import annotations

import click

from forebyg.cli.language import language
from forebyg.cli.options import lang_option
from forebyg.cli.output import write
from forebyg.cli.spoken import SpokenCommand
from forebyg.cli.values import Word
from forebyg.messages import text
from forebyg.render.explain import WRITERS, rules_section, standard_section
from forebyg.standard import Standard, load_standard
from forebyg.standard.rules import Compiled
from forebyg.suggestion import suggest

__all__ = ["command"]


@click.command("explain", cls=SpokenCommand)
@click.argument("standard", metavar="STANDARD")
@click.argument("rule", required=False, metavar="[RULE]")
@click.option(
    "--format",
    "output",
    type=Word(WRITERS),
    default="text",
    show_default=True,
)
@lang_option
def command(standard: str, rule: str | None, output: str) -> None:
    """Say in plain sentences what a standard demands."""
    loaded, said = load_standard(standard), language()
    section = (
        standard_section(loaded, said) if rule is None else rules_section(loaded, _named(loaded, rule), said)
    )
    write(WRITERS[output](section, said))


def _named(standard: Standard, name: str) -> list[Compiled]:
    found = [one for one in standard.rules if name == one.model.id or name in one.model.cites]
    if found:
        return found
    rules, statements = (one.model.id for one in standard.rules), (one.id for one in standard.statements)
    near = suggest(name, (*rules, *statements))
    fields = {"standard": standard.id, "word": name, "suggestion": near}
    raise click.UsageError(text("usage", "no-such-rule", language(), **fields))
