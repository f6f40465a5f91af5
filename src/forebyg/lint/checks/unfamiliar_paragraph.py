"""A paragraph at the head that no record can ask for, and no rule can be about."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint.draft import Draft
from forebyg.vocabulary import PARAGRAPHS

__all__ = ["CODE", "check"]

CODE = "unfamiliar-paragraph"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Help is, or is not, offered under a paragraph that is none of those that records and rules name."""
    written = draft.standard.head.paragraphs
    for part, named in (("offered", written.offered), ("not_offered", written.not_offered)):
        for place, one in enumerate(named):
            if one not in PARAGRAPHS:
                fields = {"word": one, "known": PARAGRAPHS}
                yield Diagnostic(CODE, path=("paragraphs", part, place), fields=fields)
