"""A longest time that no course can reach."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from forebyg.dates import Length
from forebyg.diagnostic import Diagnostic
from forebyg.kernel.primitive import Duration
from forebyg.kernel.rule import Rule
from forebyg.lint import say
from forebyg.lint.course.lengths import least
from forebyg.lint.course.limits import first
from forebyg.lint.course.reach import Shortened, shortened
from forebyg.lint.draft import COURSES, Draft, Variant, binds, first_found, kept

__all__ = ["CODE", "check"]

CODE = "limit-never-reached"


class _Cut(NamedTuple):
    """A longest time, and what ends every course before it."""

    limit: Length
    shown: Shortened


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A maximum that other rules cut short: what it grants can never be had."""
    for rule, variant, cut in first_found(draft, _cut):
        fields = {
            "limit": say.length(cut.limit),
            "rules": say.rules(draft, [other.ref.id for other in cut.shown.by]),
            "days": cut.shown.days,
            **say.under(variant),
        }
        yield Diagnostic(CODE, path=draft.place(rule.ref.id, "at_most"), fields=fields)


def _cut(rule: Rule, variant: Variant) -> _Cut | None:
    one = rule.primitive
    if not kept(rule) or not isinstance(one, Duration) or one.at_most is None:
        return None
    if one.extension is not None or one.until is not None:
        return None
    days = least(one.at_most, one.counting)
    forms = [form for form in COURSES if binds(rule, form)]
    found = [shortened(variant.rules, form, first(one.since), below=days, without=rule) for form in forms]
    return None if not found or found[0] is None or None in found else _Cut(one.at_most, found[0])
