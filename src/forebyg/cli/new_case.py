"""`forebyg new-case`: a first scenario for a rule, ready to edit."""

from __future__ import annotations

from collections.abc import Iterator

import click

from forebyg.cli.language import language
from forebyg.cli.options import lang_option
from forebyg.cli.output import write
from forebyg.cli.spoken import SpokenCommand
from forebyg.errors import UnknownRuleError
from forebyg.messages import text
from forebyg.scenario import scenario_text
from forebyg.scenario.witnessed import is_around_a_limit, witness_case
from forebyg.standard import load_standard
from forebyg.witness import Outcome, Witness, boundary, lacks_courses, witnesses

__all__ = ["command"]


@click.command("new-case", cls=SpokenCommand)
@click.argument("standard", metavar="STANDARD")
@click.argument("rule", metavar="RULE")
@click.option("--outcomes", is_flag=True)
@lang_option
def command(standard: str, rule: str, *, outcomes: bool) -> None:
    """Write scenarios for a rule, ready to edit."""
    loaded, spoken = load_standard(standard), language()
    found = () if outcomes else tuple(filter(is_around_a_limit, boundary(loaded, rule)))
    found = found or tuple(_one_of_each(witnesses(loaded, rule)))
    if not found:
        raise UnknownRuleError(loaded.id, rule)
    cases = [witness_case(one, loaded, number, spoken) for number, one in enumerate(found, start=1)]
    head = (text("new-case", code, spoken, rule=rule) for code in ("head", "advice"))
    write(scenario_text(standard, cases, head).removesuffix("\n"))
    if lacks_courses(loaded, rule):
        click.echo(text("new-case", "one-course", spoken), err=True)


def _one_of_each(found: Iterator[Witness]) -> Iterator[Witness]:
    """The first witness of each outcome."""
    seen: set[Outcome] = set()
    for witness in found:
        if witness.outcome not in seen:
            seen.add(witness.outcome)
            yield witness
