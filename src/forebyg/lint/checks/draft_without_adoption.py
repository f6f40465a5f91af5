"""A text that has not been adopted, or does not say so."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint import say
from forebyg.lint.draft import Draft

__all__ = ["CODE", "check"]

CODE = "draft-without-adoption"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A draft; a draft that is said to be adopted or in force; or a text with no day of its own at all."""
    head = draft.standard.head
    dated = head.adopted or head.in_force.from_
    if head.draft:
        fields = {"since": say.day(dated)} if dated else {"marked": "draft: true"}
        yield Diagnostic(CODE, path=("draft",), fields=fields, on_key=True)
    elif head.municipality is not None and not dated:
        yield Diagnostic(CODE, path=("title",), on_key=True)
