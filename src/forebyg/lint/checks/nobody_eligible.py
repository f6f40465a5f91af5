"""A target group that nobody can belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import FactIs
from forebyg.kernel.rule import Criterion
from forebyg.lint import say
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, Draft, Variant, binds
from forebyg.lint.forms import is_about_forms, is_empty
from forebyg.lint.logic import Case, can_hold
from forebyg.lint.minimal import smallest
from forebyg.lint.residence import RESIDENCE, asked_residences, known_residences, residences_of

__all__ = ["CODE", "check"]

CODE = "nobody-eligible"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """The criteria that no citizen, or none of the municipality's own, can meet together: the fewest."""
    seen: set[frozenset[str]] = set()
    own = residences_of(draft)
    if asked_residences(draft) - known_residences(draft):  # which is a slip of its own
        own = ()
    for variant in draft.variants:
        for ids, forms in _empty(variant).items():
            if ids not in seen:
                seen.add(ids)
                yield _diagnostic(draft, ids, when=say.when(of=forms, variant=variant))
        ids = frozenset(one.ref.id for one in _for_others(own, variant))
        if ids and ids not in seen:
            seen.add(ids)
            yield _diagnostic(draft, ids, home=draft.data["municipality"]["name"], **say.under(variant))


def _diagnostic(draft: Draft, ids: frozenset[str], **said: object) -> Diagnostic:
    fields = {"rules": say.rules(draft, ids), **said}
    return Diagnostic(CODE, path=draft.place(max(ids, key=draft.place)), fields=fields)


def _for_others(own: Sequence[str], variant: Variant) -> tuple[Criterion, ...]:
    """The fewest criteria that let people in, and none of those who live in the municipality."""
    found: tuple[Criterion, ...] = ()
    for form in COURSES if own else ():
        criteria = [one for one in variant.criteria if binds(one, form)]
        is_shut = partial(_is_shut, own, form)
        if not is_empty(form, criteria) and not is_shut(criteria):
            return ()
        found = found or (() if is_empty(form, criteria) else smallest(criteria, is_shut))
    return found


def _is_shut(own: Sequence[str], form: str, criteria: Sequence[Criterion]) -> bool:
    lives_here = FactIs(RESIDENCE, tuple(own), tuple(own))
    return not can_hold((lives_here, *demanded(criteria)), Case(form))


def _empty(variant: Variant) -> dict[frozenset[str], list[str]]:
    """The fewest criteria that leave nobody in, by their ids, with the forms of course in which they do."""
    found: dict[frozenset[str], list[str]] = defaultdict(list)
    for form in COURSES:
        criteria = [one for one in variant.criteria if binds(one, form)]
        fewest = smallest(criteria, partial(is_empty, form)) if is_empty(form, criteria) else ()
        if fewest and not is_about_forms(fewest):
            found[frozenset(one.ref.id for one in fewest)].append(form)
    return found
