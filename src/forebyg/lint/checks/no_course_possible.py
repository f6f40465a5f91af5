"""A standard that no course at all can keep."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from forebyg.diagnostic import Diagnostic
from forebyg.lint import say
from forebyg.lint.conflicts import is_impossible
from forebyg.lint.draft import COURSES, Draft

__all__ = ["CODE", "check"]

CODE = "no-course-possible"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """In every form of course there are rules that cannot be kept together, whatever the days."""
    for variant in draft.variants:
        found = list(takewhile(bool, (is_impossible(variant.rules, form) for form in COURSES)))
        if len(found) == len(COURSES):
            ids = [rule.ref.id for rules in found for rule in rules]
            fields = {"rules": say.rules(draft, ids), **say.under(variant)}
            yield Diagnostic(CODE, path=("rules",), fields=fields, on_key=True)
            return
