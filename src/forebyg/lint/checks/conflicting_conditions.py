"""Facts that must be so and cannot be so together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import Condition, atoms
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Exclusion, Predicate
from forebyg.kernel.rule import Criterion, Rule
from forebyg.lint import say
from forebyg.lint.applying import can_apply
from forebyg.lint.asked_on import case_of
from forebyg.lint.consistent import consistent
from forebyg.lint.draft import COURSES, FORMS, Draft, Variant, binds, kept
from forebyg.lint.logic import Case, can_hold, is_lasting
from forebyg.lint.minimal import smallest

__all__ = ["CODE", "check"]

CODE = "conflicting-conditions"

Clause = Rule | Criterion


def check(draft: Draft) -> Iterator[Diagnostic]:
    """What rules demand of the facts on a day cannot be so, or only outside the target group."""
    seen: set[frozenset[str]] = set()
    for variant in draft.variants:
        for form in FORMS:
            for on, clauses in _together(variant, form):
                found = smallest(clauses, partial(_is_wrong, form)) if _is_wrong(form, clauses) else ()
                ids = frozenset(one.ref.id for one in found)
                if ids in seen or not any(isinstance(one, Rule) for one in found):
                    continue
                seen.add(ids)
                circumstances = say.circumstances(found, _forms(found), variant)
                fields = {"rules": say.rules(draft, ids), "on": say.events(on), **circumstances}
                yield Diagnostic(CODE, path=draft.place(max(ids, key=draft.place)), fields=fields)


def _forms(clauses: Sequence[Clause]) -> list[str]:
    """The forms of course in which these clauses are at odds."""
    found = [
        form for form in FORMS if all(can_apply(one, form) for one in clauses) and _is_wrong(form, clauses)
    ]
    return list(FORMS) if set(found) >= set(COURSES) else found  # of no course they may say nothing


def _together(variant: Variant, form: str) -> Iterator[tuple[Selector, list[Clause]]]:
    """What is demanded on the day of one event, by clauses that can bind one citizen."""
    rules = [rule for rule in variant.rules if kept(rule) and can_apply(rule, form)]
    days = dict.fromkeys(rule.primitive.on for rule in rules if isinstance(rule.primitive, Predicate))
    for on in days:
        every: tuple[Clause, ...] = (*rules, *variant.criteria)
        is_judged = variant.program.judged_on == on
        clauses = [one for one in every if binds(one, form) and _is_asked(one, on, is_judged=is_judged)]
        for part in consistent(clauses, form):
            yield on, part


def _is_asked(clause: Clause, on: Selector, *, is_judged: bool) -> bool:
    """Whether a rule asks on that day, or a criterion: because it is judged then, or on any day alike."""
    if isinstance(clause, Rule):
        return isinstance(clause.primitive, Predicate) and clause.primitive.on == on
    if isinstance(clause.require, Exclusion):
        return False
    return is_judged or all(is_lasting(leaf) for leaf in atoms(clause.require))


def _is_wrong(form: str, clauses: Sequence[Clause]) -> bool:
    applying = [one.when for one in clauses if one.when is not None]
    cases = [case_of(one, form) for one in clauses if isinstance(one, Rule)]
    return not can_hold((*applying, *map(_demand, clauses)), cases[0] if cases else Case(form))


def _demand(clause: Clause) -> Condition:
    demand = clause.primitive if isinstance(clause, Rule) else clause
    if not isinstance(demand, Predicate | Criterion) or isinstance(demand.require, Exclusion):
        raise TypeError(type(demand))
    return demand.require
