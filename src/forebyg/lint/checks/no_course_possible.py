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
    """In every form of course rules that bind everyone cannot be kept together, under the choices taken."""
    found = list(takewhile(bool, (is_impossible(draft.taken, form) for form in COURSES)))
    if len(found) == len(COURSES):
        ids = [rule.ref.id for fewest in found for rule in fewest]
        yield Diagnostic(CODE, path=("rules",), fields={"rules": say.rules(draft, ids)}, on_key=True)
