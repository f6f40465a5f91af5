"""Why no record of a kind can be built for a rule, told to whoever asked for one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from forebyg.kernel.primitive import Unstated
from forebyg.kernel.rule import Criterion
from forebyg.report import Norm
from forebyg.standard import Standard
from forebyg.witness import boundary, plainest
from forebyg.witness.choosing import chosen

_CHECK: Final = "`forebyg check` tells of rules that can never apply"


def why_nobody_is_eligible() -> str:
    """What stands in the way of a record of an eligible citizen, whatever the form of course."""
    return (
        "no record that was built is of an eligible citizen, in any form of course; "
        "`forebyg check` tells of criteria that nobody can meet; "
        "where a reading that is left open decides who is eligible, choose it, or name a form"
    )


def why_never_broken(standard: Standard, rule: str | None, readings: Mapping[str, str]) -> str:
    """What stands in the way of a record that breaks a rule; None: that breaks any."""
    if rule is None:
        return f"no rule can be broken; {_CHECK}"
    return f"{rule} cannot be broken: {_unbroken(standard, rule, readings)}"


def why_never_open(rule: str | None) -> str:
    """What stands in the way of a record that leaves a rule, or any, open."""
    if rule is None:
        return "no rule can be left open: no record that was built leaves out anything that one turns on"
    return f"{rule} cannot be left open: no record that was built leaves out anything that it turns on"


def why_without_limit(standard: Standard, rule: str | None, readings: Mapping[str, str]) -> str:
    """What stands in the way of a record at the limit of a rule, or of any."""
    if rule is None:
        return "no rule has a limit to stand at"
    if boundary(standard, rule, readings=readings):
        return f"{rule} has no limit to stand at: it does not apply to any record that was built there"
    return f"{rule} has no limit to stand at: it names no day, number or birthday that could be overstepped"


def _unbroken(standard: Standard, rule: str, readings: Mapping[str, str]) -> str:
    found = chosen(standard, rule, readings, plainest).rule
    if isinstance(found, Criterion):
        return "it says who is in the target group, and is met or not met"
    if found.ref.norm is Norm.MAY:
        return "it is a permission"
    if isinstance(found.primitive, Unstated):
        return "it gives no measure, and stays open"
    return f"no record that was built breaks it; {_CHECK}"
