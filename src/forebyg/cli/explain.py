"""`forebyg explain`: a standard in plain sentences."""

from __future__ import annotations

import click

from forebyg.cli.options import lang_option, language
from forebyg.cli.output import write
from forebyg.render.explain import WRITERS, rules_section, standard_section
from forebyg.standard import Standard, load_standard
from forebyg.standard.rules import Compiled
from forebyg.suggestion import suggest

__all__ = ["command"]


@click.command("explain")
@click.argument("standard", metavar="STANDARD")
@click.argument("rule", required=False, metavar="[RULE]")
@click.option(
    "--format",
    "output",
    type=click.Choice(tuple(WRITERS)),
    default="text",
    show_default=True,
    help="Plain text, Markdown, or one page for a browser that needs nothing else.",
)
@lang_option
def command(standard: str, rule: str | None, output: str, lang: str | None) -> None:
    """Say in plain sentences what a standard demands, and what its text leaves open.

    STANDARD is the id of a shipped standard, or a YAML file. RULE is the id of one of its rules, or of a
    statement: then every rule that carries it is explained.

    Below each sentence stand the statements that it rests on, and last what became of every statement. So
    those who adopt a standard can read what a machine will do with it, and what it will leave to people.

    \b
        forebyg explain samsoe
        forebyg explain samsoe six-months --lang da
        forebyg explain samsoe SAM-15
        forebyg explain draft.yaml --format html --lang da > draft.html
    """  # noqa: D301  click marks paragraphs that keep their lines with \b
    loaded, said = load_standard(standard), language(lang)
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
    advice = f"; did you mean {near!r}?" if near else ""
    raise click.BadParameter(f"{standard.id} has no rule for {name!r}{advice}", param_hint="RULE")
