"""A statement that nothing carries, with no word of why."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint.draft import Draft

__all__ = ["CODE", "check"]

CODE = "statement-without-reason"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A statement that is called information and nothing else, and does not say why."""
    for place, statement in enumerate(draft.standard.statements):
        if statement.as_ == ["information"] and not statement.why:
            fields = {"statement": statement.id}
            yield Diagnostic(CODE, path=("statements", place), fields=fields)
