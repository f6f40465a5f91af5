"""A deadline that ends later than the longest course."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from forebyg.dates import Length
from forebyg.diagnostic import Diagnostic
from forebyg.kernel.primitive import EarlyEnd, Response
from forebyg.kernel.rule import Rule
from forebyg.lint import say
from forebyg.lint.course.lengths import least
from forebyg.lint.course.limits import END, first
from forebyg.lint.course.reach import Shortened, shortened
from forebyg.lint.draft import COURSES, Draft, Variant, binds, first_found, kept

__all__ = ["CODE", "check"]

CODE = "deadline-after-the-end"


class _Late(NamedTuple):
    """A deadline, and what ends the course before it in each form."""

    limit: Length
    forms: dict[str, Shortened]


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A deadline that has not run out when the longest course that the other rules allow has ended."""
    for rule, variant, late in first_found(draft, _late):
        shown = next(iter(late.forms.values()))
        fields = {
            "limit": say.length(late.limit),
            "rules": say.rules(draft, [other.ref.id for other in shown.by]),
            "days": shown.days,
            "when": say.when(of=late.forms, variant=variant),
        }
        yield Diagnostic(CODE, path=draft.place(rule.ref.id, "within"), fields=fields)


def _late(rule: Rule, variant: Variant) -> _Late | None:
    one = rule.primitive
    if not isinstance(one, Response) or one.within is None or not kept(rule):
        return None
    if one.early_end is EarlyEnd.AT_END or first(one.after) == END:
        return None
    days = least(one.within, one.counting)
    forms = {}
    for form in (form for form in COURSES if binds(rule, form)):
        found = shortened(variant.rules, form, first(one.after), below=days, without=rule)
        if found is not None:
            forms[form] = found
    return _Late(one.within, forms) if forms else None
