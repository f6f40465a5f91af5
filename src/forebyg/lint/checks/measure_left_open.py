"""A quantity that the text leaves vague, and that is not computed."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.primitive import Unstated
from forebyg.kernel.rule import Rule
from forebyg.lint import say
from forebyg.lint.draft import Draft, Variant, first_found

__all__ = ["CODE", "check"]

CODE = "measure-left-open"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A rule without its number: every course stays undetermined under it."""
    for rule, variant, _ in first_found(draft, _is_open):
        fields = {"rule": rule.ref.id, "cites": rule.ref.cites, **say.under(variant)}
        yield Diagnostic(CODE, path=draft.place(rule.ref.id), fields=fields)


def _is_open(rule: Rule, _variant: Variant) -> bool:
    return isinstance(rule.primitive, Unstated)
