"""`forebyg explain`: a standard in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

import click

from forebyg.cli.options import lang_option, language
from forebyg.cli.output import write
from forebyg.render.explain import rule_lines, standard_text
from forebyg.standard import Standard, load_standard
from forebyg.standard.rules import Compiled
from forebyg.suggestion import suggest

__all__ = ["command"]


@click.command("explain")
@click.argument("standard", metavar="STANDARD")
@click.argument("rule", required=False, metavar="[RULE]")
@lang_option
def command(standard: str, rule: str | None, lang: str | None) -> None:
    """Say in plain sentences what a standard demands, and what its text leaves open.

    STANDARD is the id of a shipped standard, or a YAML file. RULE is the id of one of its rules, or of a
    statement: then every rule that carries it is explained.

    \b
        forebyg explain samsoe
        forebyg explain samsoe six-months --lang da
        forebyg explain samsoe SAM-15
    """  # noqa: D301  click marks paragraphs that keep their lines with \b
    loaded = load_standard(standard)
    lines = standard_text(loaded, language(lang)) if rule is None else _about(loaded, rule, language(lang))
    write("\n".join(lines))


def _about(standard: Standard, name: str, lang: str) -> Iterator[str]:
    """The rule of that id, or the rules that carry the statement of that id."""
    for place, compiled in enumerate(_named(standard, name)):
        if place:
            yield ""
        yield from rule_lines(standard, compiled, lang)


def _named(standard: Standard, name: str) -> list[Compiled]:
    found = [one for one in standard.rules if name == one.model.id or name in one.model.cites]
    if found:
        return found
    rules, statements = (one.model.id for one in standard.rules), (one.id for one in standard.statements)
    near = suggest(name, (*rules, *statements))
    advice = f"; did you mean {near!r}?" if near else ""
    raise click.BadParameter(f"{standard.id} has no rule for {name!r}{advice}", param_hint="RULE")
