"""An event that no record can hold."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.pattern import Demand, Pattern, can_be
from forebyg.kernel.primitive import Point, Presence
from forebyg.kernel.rule import Rule, parts_of
from forebyg.lint import say
from forebyg.lint.draft import Draft
from forebyg.vocabulary import PLACED

__all__ = ["CODE", "check"]

CODE = "impossible-event"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """An assessment with another one's result, a list of no words, or a wrong place in the course."""
    seen: set[tuple[str, Pattern]] = set()
    for variant in draft.variants:
        for rule in variant.rules:
            for pattern in _impossible(rule):
                if (rule.ref.id, pattern) not in seen:
                    seen.add((rule.ref.id, pattern))
                    fields = {"rule": rule.ref.id, "events": say.events((pattern,)), **say.under(variant)}
                    yield Diagnostic(CODE, path=draft.place(rule.ref.id), fields=fields)


def _impossible(rule: Rule) -> Iterator[Pattern]:
    yield from (pattern for pattern in parts_of(rule.primitive, Pattern) if not can_be(pattern))
    one = rule.primitive
    if isinstance(one, Presence) and one.point in (Point.START, Point.END):
        other = "end" if one.point is Point.START else "start"
        placed = (pattern for pattern in one.do if pattern.type in PLACED)
        yield from (pattern for pattern in placed if _words(pattern, "at") == {other})


def _words(pattern: Pattern, attribute: str) -> set[object] | None:
    found = next((test for test in pattern.tests if test.attribute == attribute), None)
    return set(found.operand) if isinstance(found, Demand) else None
