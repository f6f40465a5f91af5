"""A standard that allows what the law does not."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint import say
from forebyg.lint.draft import Draft
from forebyg.lint.law.longest_times import longer_courses
from forebyg.lint.law.target_group import criterion_gaps

__all__ = ["CODE", "check"]

CODE = "looser-than-statute"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A course that keeps the standard and breaks the law, or a criterion that is wider than the law's."""
    if draft.statute is None:
        return
    for found in longer_courses(draft, draft.statute):
        fields = {
            "law": say.elsewhere(draft.statute, found.law.rule.ref.id),
            "when": say.when(of=found.forms, variant=found.variant, **say.conditions([found.ours.rule])),
        }
        yield Diagnostic(CODE, path=draft.place(found.ours.rule.ref.id, found.ours.part), fields=fields)
    for gap in criterion_gaps(draft, draft.statute):
        if gap.rule is not None:
            law = say.elsewhere(draft.statute, gap.law.ref.id)
            path = draft.place(gap.rule.ref.id, "require")
            yield Diagnostic(CODE, path=path, fields={"demand": law, **say.under(gap.variant)})
