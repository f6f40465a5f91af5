"""A reading that nothing hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint.draft import Draft
from forebyg.standard import resolve

__all__ = ["CODE", "check", "head_readings", "used"]

CODE = "reading-never-used"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A reading whose choices change nothing, because no value and no rule asks for it."""
    for name in draft.standard.readings:
        if name not in used(draft):
            yield Diagnostic(CODE, path=("readings", name), fields={"reading": name}, on_key=True)


def used(draft: Draft) -> frozenset[str]:
    """The readings that a value of the head or of a rule, or a rule as a whole, hangs on."""
    rules = draft.data["rules"]
    under = {name for rule in rules for name in rule.get("under", {})}
    return head_readings(draft) | frozenset(resolve.names(rules)) | under


def head_readings(draft: Draft) -> frozenset[str]:
    """The readings that a value of the head hangs on."""
    return frozenset(resolve.names(draft.standard.head_data()))
