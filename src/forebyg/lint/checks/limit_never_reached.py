"""A longest time, or a number, that no course can reach."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from forebyg.dates import Length
from forebyg.diagnostic import Diagnostic
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Count, Duration
from forebyg.kernel.rule import Rule
from forebyg.kernel.window import Earlier, Reach
from forebyg.lint import say
from forebyg.lint.course.lengths import least
from forebyg.lint.course.limits import START, Moment, first
from forebyg.lint.course.reach import Shortened, shortened
from forebyg.lint.draft import COURSES, Draft, Variant, binds, first_found, is_as_binding, kept
from forebyg.lint.patterns import is_part

__all__ = ["CODE", "check"]

CODE = "limit-never-reached"


class _Full(NamedTuple):
    """A number, what keeps events too far apart for it, and what ends every course."""

    number: int
    apart: Rule
    shown: Shortened


class _Cut(NamedTuple):
    """A longest time, and what ends every course before it."""

    limit: Length
    shown: Shortened


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A maximum that other rules cut short: what it grants can never be had.

    So many events that may not come close take so many days; where every course has ended by then, there are
    fewer of them.
    """
    for rule, variant, full in first_found(draft, _full):
        by = (*full.shown.by, full.apart)
        fields = {
            "number": full.number,
            "events": say.events(_of(rule)),
            "rules": say.rules(draft, [other.ref.id for other in by]),
            "days": full.shown.days,
            **say.under(variant),
        }
        yield Diagnostic(CODE, path=draft.place(rule.ref.id, "at_most"), fields=fields)
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
    shown = _shortened(rule, variant, first(one.since), least(one.at_most, one.counting))
    return None if shown is None else _Cut(one.at_most, shown)


def _of(rule: Rule) -> Selector:
    return rule.primitive.of if isinstance(rule.primitive, Count) else ()


def _full(rule: Rule, variant: Variant) -> _Full | None:
    one = rule.primitive
    if not kept(rule) or not isinstance(one, Count) or one.window is not Reach.COURSE:
        return None
    if not one.at_most or one.in_any is not None or one.earlier is not Earlier.ANEW:
        return None
    for apart in (other for other in variant.rules if _keeps_apart(other, rule)):
        shown = _shortened(rule, variant, START, _days_taken(one.at_most, apart))
        if shown is not None:
            return _Full(one.at_most, apart, shown)
    return None


def _shortened(rule: Rule, variant: Variant, since: Moment, days: int) -> Shortened | None:
    """What ends every course that a rule binds before so many days; None where one may last as long."""
    found = [shortened(variant.rules, form, since, below=days, without=rule) for form in _forms(rule)]
    return found[0] if found and None not in found else None


def _forms(rule: Rule) -> list[str]:
    return [form for form in COURSES if binds(rule, form)]


def _keeps_apart(other: Rule, rule: Rule) -> bool:
    """Whether all the events that one rule counts may not come close under another one."""
    one = other.primitive
    if not kept(other) or other.when is not None or not isinstance(one, Count) or not one.at_most:
        return False
    is_wide = isinstance(one.window, Reach) and is_part(_of(rule), one.of)
    binds_them = is_as_binding(other, rule) and all(binds(other, form) for form in _forms(rule))
    return one.in_any is not None and is_wide and binds_them


def _days_taken(number: int, apart: Rule) -> int:
    """The fewest days from the first to the last of so many events."""
    one = apart.primitive
    if not isinstance(one, Count) or one.in_any is None or not one.at_most:
        return 0
    return (number - 1) // one.at_most * (least(one.in_any.length, one.in_any.counting) + 1)
