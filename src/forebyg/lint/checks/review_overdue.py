"""A document whose own revision is overdue."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint import say
from forebyg.lint.draft import Draft
from forebyg.report import Verdict
from forebyg.standard import standard_duties

__all__ = ["CODE", "check"]

CODE = "review-overdue"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """The day by which the document had to be revised has passed; asked only when a day is given."""
    if draft.as_of is None:
        return
    for duty in standard_duties(draft.standard, as_of=draft.as_of):
        if duty.verdict is Verdict.VIOLATED:
            fields = {"due": say.day(duty.due), "counted_from": say.day(duty.counted_from)}
            yield Diagnostic(CODE, path=("review",), fields=fields, on_key=True)
