"""A document that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint import say
from forebyg.lint.draft import Draft

__all__ = ["CODE", "check"]

CODE = "never-in-force"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Its last day comes before its first, so that no course is judged by it."""
    first, last = draft.standard.head.in_force.from_, draft.standard.head.in_force.to
    if first is not None and last is not None and last < first:
        fields = {"first": say.day(first), "last": say.day(last)}
        yield Diagnostic(CODE, path=("in_force", "to"), fields=fields)
