"""A target group that nobody can belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.rule import Criterion
from forebyg.lint import say
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, Draft, binds
from forebyg.lint.logic import Case, can_hold
from forebyg.lint.minimal import smallest

__all__ = ["CODE", "check"]

CODE = "nobody-eligible"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """The criteria that no citizen can meet together, the fewest that show it."""
    seen: set[frozenset[str]] = set()
    for variant in draft.variants:
        for form in COURSES:
            criteria = [one for one in variant.criteria if binds(one, form)]
            if not _is_empty(form, criteria):
                continue
            ids = frozenset(one.ref.id for one in smallest(criteria, partial(_is_empty, form)))
            if ids not in seen:
                seen.add(ids)
                fields = {"rules": say.rules(draft, ids), "when": say.when(of=(form,), variant=variant)}
                yield Diagnostic(CODE, path=draft.place(max(ids, key=draft.place)), fields=fields)


def _is_empty(form: str, criteria: Sequence[Criterion]) -> bool:
    return not can_hold(demanded(criteria), Case(form))
