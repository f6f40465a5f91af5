"""A statement that nothing carries, with no word of why."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint.draft import Draft
from forebyg.standard import told_at_head

__all__ = ["CODE", "check"]

CODE = "statement-without-reason"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A statement that is called information and nothing else, with neither a why nor a place in the head."""
    for place, statement in enumerate(draft.standard.statements):
        is_bare = statement.as_ == ["information"] and not statement.why
        if is_bare and not told_at_head(statement.id, draft.standard.head):
            fields = {"statement": statement.id}
            yield Diagnostic(CODE, path=("statements", place), fields=fields)
