"""A clause for ages that the target group does not have."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.dates import Counting
from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import AgeIs, AllOf, Condition
from forebyg.kernel.rule import Rule
from forebyg.lint import say
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, Draft, Variant, binds, first_found
from forebyg.lint.logic import Case, can_hold

__all__ = ["CODE", "check"]

CODE = "age-outside-target-group"

_OLDEST = 120


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A rule names ages, and some of them nobody in the target group has."""
    for rule, variant, ages in first_found(draft, _outside):
        fields = {"rule": rule.ref.id, "first": ages[0], "last": ages[-1], **say.under(variant)}
        yield Diagnostic(CODE, path=draft.place(rule.ref.id, "when"), fields=fields)


def _outside(rule: Rule, variant: Variant) -> list[int]:
    """The ages that nobody eligible has, where the rule names others too."""
    ages = _named(rule.when)
    outside = [age for age in ages if not _is_eligible(age, variant, rule.forms)]
    return outside if len(outside) < len(ages) else []


def _named(when: Condition | None) -> list[int]:
    """The ages from a youngest on that a condition names, as far as it can hold at them."""
    parts = when.parts if isinstance(when, AllOf) else (when,)
    youngest = [part.at_least for part in parts if isinstance(part, AgeIs) and part.at_least is not None]
    if when is None or not youngest:
        return []
    return [age for age in range(max(youngest), _OLDEST + 1) if can_hold((when, _aged(age)))]


def _aged(age: int) -> AgeIs:
    return AgeIs(age, age, Counting())


def _is_eligible(age: int, variant: Variant, forms: tuple[str, ...]) -> bool:
    """Whether someone of that age can be in the target group of some course."""
    for form in forms or COURSES:
        criteria = [one for one in variant.criteria if binds(one, form)]
        if can_hold((*demanded(criteria), _aged(age)), Case(form)):
            return True
    return False
