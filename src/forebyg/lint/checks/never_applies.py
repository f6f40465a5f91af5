"""A rule that binds nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import Condition
from forebyg.kernel.primitive import Count, Duration, Frequency, Point, Presence
from forebyg.kernel.rule import Criterion, Rule
from forebyg.kernel.window import Reach
from forebyg.lint import say
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, FORMS, Draft, Variant, binds, first_found
from forebyg.lint.logic import Case, can_hold
from forebyg.lint.minimal import smallest

__all__ = ["CODE", "check"]

CODE = "never-applies"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A condition that can never hold, at all or in the target group, or a form that never fits."""
    seen: set[str] = set()
    for variant in draft.variants:
        for rule in variant.clauses:
            name = rule.ref.id
            if name in seen or any(_can_apply(rule, form) for form in FORMS):
                continue
            seen.add(name)
            inside = "form" if rule.when is None else "when"
            fields = {"rule": name, "part": inside, **say.under(variant)}
            yield Diagnostic(CODE, path=draft.place(name, inside), fields=fields)
    for rule, variant, criteria in first_found(draft, _excluding):
        name = rule.ref.id
        if name not in seen:
            said = say.rules(draft, [one.ref.id for one in criteria])
            fields = {"rule": name, "criteria": said, **say.under(variant)}
            yield Diagnostic(CODE, path=draft.place(name, "when"), fields=fields)


def _can_apply(rule: Rule | Criterion, form: str) -> bool:
    if not binds(rule, form) or (form == "none" and isinstance(rule, Rule) and _needs_course(rule)):
        return False
    return rule.when is None or can_hold((rule.when,), Case(form))


def _needs_course(rule: Rule) -> bool:
    """Whether the rule speaks of a course, so that it says nothing where there is none."""
    one = rule.primitive
    if isinstance(one, Presence):
        return one.point is not Point.OPEN
    if isinstance(one, Count):
        return one.window is Reach.COURSE
    return isinstance(one, Duration | Frequency)


def _excluding(rule: Rule, variant: Variant) -> tuple[Criterion, ...]:
    """The fewest criteria that leave out all whom the rule binds; none where some of them are let in."""
    found: tuple[Criterion, ...] = ()
    for form in (form for form in COURSES if binds(rule, form)):
        criteria = [one for one in variant.criteria if binds(one, form)]
        if rule.when is None or not can_hold(demanded(criteria), Case(form)):
            return ()
        is_barred = partial(_is_barred, rule.when, form)
        if not is_barred(criteria):
            return ()
        found = smallest(criteria, is_barred)
    return found


def _is_barred(when: Condition, form: str, criteria: Sequence[Criterion]) -> bool:
    return not can_hold((when, *demanded(criteria)), Case(form))
