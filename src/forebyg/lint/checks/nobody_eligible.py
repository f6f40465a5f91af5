"""A target group that nobody can belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import FormIs, atoms
from forebyg.kernel.rule import Criterion
from forebyg.lint import say
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, Draft, Variant, binds
from forebyg.lint.logic import Case, can_hold
from forebyg.lint.minimal import smallest

__all__ = ["CODE", "check"]

CODE = "nobody-eligible"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """The criteria that no citizen can meet together, the fewest that show it."""
    seen: set[frozenset[str]] = set()
    for variant in draft.variants:
        for ids, forms in _empty(variant).items():
            if ids not in seen:
                seen.add(ids)
                fields = {"rules": say.rules(draft, ids), "when": say.when(of=forms, variant=variant)}
                yield Diagnostic(CODE, path=draft.place(max(ids, key=draft.place)), fields=fields)


def _empty(variant: Variant) -> dict[frozenset[str], list[str]]:
    """The fewest criteria that leave nobody in, by their ids, with the forms of course in which they do."""
    found: dict[frozenset[str], list[str]] = defaultdict(list)
    for form in COURSES:
        criteria = [one for one in variant.criteria if binds(one, form)]
        fewest = smallest(criteria, partial(_is_empty, form)) if _is_empty(form, criteria) else ()
        if fewest and not _is_about_forms(fewest):
            found[frozenset(one.ref.id for one in fewest)].append(form)
    return found


def _is_empty(form: str, criteria: Sequence[Criterion]) -> bool:
    return not can_hold(demanded(criteria), Case(form))


def _is_about_forms(criteria: Sequence[Criterion]) -> bool:
    """Whether the criteria themselves say which forms of course there are: then nothing is amiss."""
    return any(isinstance(leaf, FormIs) for one in demanded(criteria) for leaf in atoms(one))
