"""Forms of course that a standard shuts out: by its target group, or by a ban."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial

from forebyg.kernel.condition import FormIs, atoms
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Bound, Count
from forebyg.kernel.rule import Criterion, Rule
from forebyg.kernel.window import Reach
from forebyg.lint.course.happens import what_happens
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, Variant, binds, kept
from forebyg.lint.logic import Case, can_hold
from forebyg.lint.minimal import smallest
from forebyg.lint.patterns import compatible, is_part

__all__ = ["idle_beside_bans", "is_about_forms", "is_empty", "refusing"]


def is_empty(form: str, criteria: Sequence[Criterion]) -> bool:
    """Whether nobody meets these criteria, for a course of that form."""
    return not can_hold(demanded(criteria), Case(form))


def refusing(form: str, criteria: Sequence[Criterion]) -> tuple[Criterion, ...]:
    """The fewest criteria that leave nobody in for a form of course, and mean to; none: they do not."""
    found = smallest(criteria, partial(is_empty, form)) if is_empty(form, criteria) else ()
    return found if is_about_forms(found) else ()


def is_about_forms(criteria: Sequence[Criterion]) -> bool:
    """Whether the criteria themselves say which forms of course there are: then nothing is amiss."""
    return any(isinstance(leaf, FormIs) for one in demanded(criteria) for leaf in atoms(one))


def idle_beside_bans(variant: Variant, but: Collection[str]) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each rule that lets no course of some forms start, but of others; the forms; the rules for them alone.

    Args:
        variant: The standard under one choice of every reading.
        but: The rules that are left out.
    """
    for ban in variant.rules:
        forms = [form for form in COURSES if _forbids(ban, form)]
        if forms and len(forms) < len(COURSES):
            idle = [rule.ref.id for rule in variant.rules if rule.forms and set(forms) >= set(rule.forms)]
            told = [name for name in idle if name not in but and name != ban.ref.id]
            if told:
                yield ban.ref.id, forms, told


def _forbids(rule: Rule, form: str) -> bool:
    """Whether whoever keeps the rule starts no course of that form."""
    one = rule.primitive
    if not kept(rule) or rule.when is not None or not binds(rule, form):
        return False
    started = what_happens((), form)[0]
    if isinstance(one, Count):
        is_ban = one.at_most == 0 and isinstance(one.window, Reach)
        return is_ban and is_part(started, one.of)
    return isinstance(one, Bound) and is_part(started, one.of) and _is_outside(started, one)


def _is_outside(started: Selector, one: Bound) -> bool:
    tests = (test for pattern in started for test in pattern.tests)
    return any(test.attribute == one.test.attribute and not compatible(test, one.test) for test in tests)
