"""Under which readings a rule is shown: those asked for, and those that it cannot stand without."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from forebyg.errors import UnknownRuleError
from forebyg.kernel.program import Program
from forebyg.kernel.rule import Criterion, Rule, Undecided
from forebyg.standard import Standard
from forebyg.timeline import frozen
from forebyg.witness.adding import Pick, Scribe
from forebyg.witness.asked import flat


class Chosen(NamedTuple):
    """A rule under one choice of every reading that it hangs on.

    Attributes:
        scribe: Writes events as the standard, under these choices, wants them.
        rule: The rule; a criterion where it is nothing else.
        readings: The choices made, beside the defaults.
    """

    scribe: Scribe
    rule: Rule | Criterion
    readings: Mapping[str, str]


def chosen(standard: Standard, name: str, readings: Mapping[str, str], pick: Pick) -> Chosen:
    """The rule, under readings in which it stands and is not left open.

    Raises:
        UnknownRuleError: The standard has no such rule, or one that is only a remark or an aim.
        ReadingError: A reading or choice that the standard does not have.
    """
    choices = {**_needed(standard, name), **readings}
    found = _found(standard.program(choices), name)
    while isinstance(found, Undecided):
        choices[found.reading] = next(choice for choice, variant in found.variants if variant is not None)
        found = _found(standard.program(choices), name)
    if found is None:
        known = tuple(one.model.id for one in standard.rules if one.rule or one.criterion)
        raise UnknownRuleError(standard.id, name, known)
    return Chosen(Scribe(standard.program(choices), standard.vocabulary, pick), found, frozen(choices))


def _needed(standard: Standard, name: str) -> dict[str, str]:
    """A choice of each reading under which alone the rule stands, where the default is none of them."""
    model = next((one.model for one in standard.rules if one.model.id == name), None)
    if model is None:
        return {}
    return {
        reading: allowed[0]
        for reading, allowed in model.under.items()
        if standard.readings[reading].default not in allowed
    }


def _found(program: Program, name: str) -> Rule | Criterion | Undecided | None:
    """What findings or criteria come from under that id; the rule, where it is both."""
    every = (*program.rules, *program.criteria)
    return next((one for one in every if next(flat(one)).ref.id == name), None)
