"""A demand of the law on citizens that the standard does not speak of."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint import say
from forebyg.lint.draft import Draft
from forebyg.lint.law.target_group import criterion_gaps

__all__ = ["CODE", "check"]

CODE = "statute-demand-missing"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """The law makes the help depend on something that none of the criteria here asks for."""
    if draft.statute is None:
        return
    missing = [gap.law.ref.id for gap in criterion_gaps(draft, draft.statute) if gap.rule is None]
    if missing:
        fields = {"demands": tuple(say.elsewhere(draft.statute, name) for name in missing)}
        yield Diagnostic(CODE, path=("rules",), fields=fields, on_key=True)
