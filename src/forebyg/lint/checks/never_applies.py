"""A rule that binds nobody."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.primitive import Count, Duration, Frequency, Point, Presence, Reach
from forebyg.kernel.rule import Criterion, Rule
from forebyg.lint import say
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, FORMS, Draft, Variant, binds
from forebyg.lint.logic import Case, can_hold

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
        for rule in variant.rules:
            name = rule.ref.id
            if name not in seen and _is_beyond(rule, variant):
                seen.add(name)
                fields = {"rule": name, "part": "when", "group": "", **say.under(variant)}
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


def _is_beyond(rule: Rule, variant: Variant) -> bool:
    """Whether the rule applies only to people who are outside the target group."""
    if rule.when is None:
        return False
    forms = [form for form in COURSES if binds(rule, form)]
    cases = [(Case(form), [one for one in variant.criteria if binds(one, form)]) for form in forms]
    possible = [(case, criteria) for case, criteria in cases if can_hold(demanded(criteria), case)]
    return bool(possible) and not any(
        can_hold((rule.when, *demanded(criteria)), case) for case, criteria in possible
    )
