"""A standard that gives less than the law allows, or asks for more."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.lint import say
from forebyg.lint.draft import Draft
from forebyg.lint.law.longest_times import shorter_courses
from forebyg.lint.law.target_group import narrower_criteria

__all__ = ["CODE", "check"]

CODE = "stricter-than-statute"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A longest time that is shorter than the law's or that it lacks, or a further demand on citizens."""
    if draft.statute is None:
        return
    for found in shorter_courses(draft, draft.statute):
        fields = {
            "limit": say.length(found.ours.limit),
            "forms": say.forms(found.forms),
            **say.under(found.variant, [found.ours.rule]),
        }
        if found.law is not None:
            fields["law"] = say.elsewhere(draft.statute, found.law.rule.ref.id)
        yield Diagnostic(CODE, path=draft.place(found.ours.rule.ref.id, found.ours.part), fields=fields)
    for criterion, variant in narrower_criteria(draft, draft.statute):
        fields = {"demand": criterion.ref.id, **say.under(variant)}
        yield Diagnostic(CODE, path=draft.place(criterion.ref.id, "require"), fields=fields)
