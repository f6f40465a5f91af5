"""A final evaluation that is due while the course may still go on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from forebyg.dates import Length
from forebyg.diagnostic import Diagnostic
from forebyg.kernel.pattern import Demand, Pattern, Relation
from forebyg.kernel.primitive import Point, Presence, Response
from forebyg.kernel.rule import Rule
from forebyg.lint import say
from forebyg.lint.course.lengths import most
from forebyg.lint.course.limits import END, first
from forebyg.lint.course.reach import reach
from forebyg.lint.draft import COURSES, Draft, Variant, binds, first_found, kept
from forebyg.lint.patterns import is_part

__all__ = ["CODE", "check"]

CODE = "final-before-the-end"

_FINAL: Final = (Pattern("evaluation", (Demand("kind", Relation.ONE_OF, ("final",)),)),)


class _Late(NamedTuple):
    """A deadline, and the days that the longest course of each form goes on after it."""

    limit: Length
    days: dict[str, int]


def check(draft: Draft) -> Iterator[Diagnostic]:
    """What is called final is due before the longest course ends, so its last days are never looked at."""
    for rule, variant, _ in first_found(draft, _at_start):
        yield Diagnostic(CODE, path=draft.place(rule.ref.id, "by"), fields=say.under(variant))
    for rule, variant, late in first_found(draft, _late):
        fields = {
            "limit": say.length(late.limit),
            "days": max(late.days.values()),
            "when": say.when(of=late.days, variant=variant),
        }
        yield Diagnostic(CODE, path=draft.place(rule.ref.id, "within"), fields=fields)


def _at_start(rule: Rule, _variant: Variant) -> bool:
    one = rule.primitive
    is_due_then = isinstance(one, Presence) and one.point is Point.START
    return is_due_then and kept(rule) and isinstance(one, Presence) and is_part(one.do, _FINAL)


def _late(rule: Rule, variant: Variant) -> _Late | None:
    one = rule.primitive
    if not isinstance(one, Response) or one.within is None or not kept(rule) or not is_part(one.do, _FINAL):
        return None
    due = most(one.within, one.counting, rolls=True)
    days = {}
    for form in (form for form in COURSES if binds(rule, form)):
        longest = reach(variant.rules, form, first(one.after), END, without=rule)
        if longest is not None and due is not None and longest > due:
            days[form] = longest - due
    return _Late(one.within, days) if days else None
