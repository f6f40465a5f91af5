"""Demands on citizens beside the law's, by what they imply.

What the standard is silent about is left to the law; only what it says otherwise is found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from forebyg.kernel.condition import Condition
from forebyg.kernel.primitive import Exclusion
from forebyg.kernel.rule import Criterion
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, Draft, Variant, binds
from forebyg.lint.law.pairs import pairs
from forebyg.lint.logic import Case, facts_of, is_implied
from forebyg.standard import Standard

__all__ = ["criterion_gaps", "narrower_criteria"]

_OWN_CITIZENS = frozenset({"residence"})
"""Each municipality helps those who live there; that is no demand beyond the law."""


class Gap(NamedTuple):
    """A demand of the law that a citizen of the target group need not meet.

    Attributes:
        law: The law's criterion.
        rule: The standard's criterion that says it otherwise; None: it says nothing of it.
        variant: The choices under which it is so.
    """

    law: Criterion
    rule: Criterion | None
    variant: Variant


def criterion_gaps(draft: Draft, statute: Standard) -> Iterator[Gap]:
    """Every demand of the law on citizens that the standard says otherwise or leaves out."""
    seen: set[str] = set()
    for variant, law in pairs(draft, statute):
        ours = _conditions(variant.criteria)
        if not ours:
            continue
        for theirs in _conditions(law.criteria):
            gap = _gap(theirs, ours, variant)
            if gap is not None and theirs.ref.id not in seen:
                seen.add(theirs.ref.id)
                yield gap


def narrower_criteria(draft: Draft, statute: Standard) -> Iterator[tuple[Criterion, Variant]]:
    """Every demand on citizens that people whom the law means can fail."""
    seen: set[str] = set()
    for variant, law in pairs(draft, statute):
        theirs = demanded(_conditions(law.criteria))
        for ours in _conditions(variant.criteria):
            if ours.ref.id in seen or _facts((ours,)) <= _OWN_CITIZENS:
                continue
            if not _follows(ours, theirs):
                seen.add(ours.ref.id)
                yield ours, variant


def _conditions(criteria: Sequence[Criterion]) -> list[Criterion]:
    return [one for one in criteria if not isinstance(one.require, Exclusion)]


def _gap(theirs: Criterion, ours: Sequence[Criterion], variant: Variant) -> Gap | None:
    """Only where the standard speaks of all the same facts, or of none of them, can the two be compared."""
    asked, known = _facts((theirs,)), _facts(ours)
    if asked & known and not asked <= known:
        return None
    if _follows(theirs, demanded(ours)):
        return None
    near = [one for one in ours if asked & _facts((one,))]
    return Gap(theirs, near[0] if near else None, variant)


def _follows(criterion: Criterion, others: Sequence[Condition]) -> bool:
    """Whether who meets the others meets this one too, in every form of course."""
    (goal,) = demanded((criterion,))
    return all(is_implied(goal, others, Case(form)) for form in COURSES if binds(criterion, form))


def _facts(criteria: Iterable[Criterion]) -> frozenset[str]:
    return frozenset(name for one in demanded(tuple(criteria)) for name in facts_of(one))
