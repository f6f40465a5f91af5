"""A sum of months that hangs on what the document does not say."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.dates import Counting, MissingDay, Span, UnitOrder
from forebyg.diagnostic import Diagnostic
from forebyg.kernel.primitive import Count, Duration, Response
from forebyg.kernel.rule import Rule
from forebyg.kernel.window import Between
from forebyg.lint import say
from forebyg.lint.course.lengths import DAYS, days_from
from forebyg.lint.draft import Draft
from forebyg.messages import Phrase

__all__ = ["CODE", "check"]

CODE = "unstated-count"

_SHOWN = 2
_WAYS = {
    "missing_day": tuple(
        Counting(missing_day=choice) for choice in MissingDay if choice is not MissingDay.REFUSE
    ),
    "units": tuple(Counting(units=choice) for choice in UnitOrder),
}
"""The ways to count that differ in one choice alone."""


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A length in months whose last day would be another under a choice of counting that is not made."""
    stated = draft.data.get("counting", {})
    for axis in _WAYS:
        if axis in stated:
            continue
        found = [(rule, span) for rule in draft.taken.rules for span in _spans(rule) if _days(span, axis)]
        if found:
            yield _diagnostic(draft, axis, found)


def _diagnostic(draft: Draft, axis: str, found: list[tuple[Rule, Span]]) -> Diagnostic:
    rule, span = found[0]
    days = _days(span, axis)
    fields = {
        "axis": axis,
        "rules": say.rules(draft, [one.ref.id for one, _ in found]),
        "days": len(days),
        "of": len(DAYS),
        "examples": tuple(_example(day, span, axis) for day in days[:_SHOWN]),
    }
    return Diagnostic(CODE, path=draft.place(rule.ref.id), fields=fields)


def _spans(rule: Rule) -> Iterator[Span]:
    one = rule.primitive
    lengths: tuple[object, ...] = ()
    if isinstance(one, Duration):
        lengths = (one.at_most, one.at_least)
    elif isinstance(one, Response):
        lengths = (one.within, one.not_before)
    elif isinstance(one, Count):
        edges = (one.window.opens, *one.window.closes) if isinstance(one.window, Between) else ()
        lengths = (*(edge.shift for edge in edges), one.in_any and one.in_any.length)
    yield from (length for length in lengths if isinstance(length, Span))


def _days(span: Span, axis: str) -> list[int]:
    """The days from which the length comes to different days."""
    return [day for day in DAYS if len(_ends(day, span, axis)) > 1]


def _ends(day: int, span: Span, axis: str) -> list[int]:
    """The last days that the choices give, in order."""
    ways = _WAYS[axis]
    return sorted({day + days for way in ways if (days := days_from(day, span, way)) is not None})


def _example(day: int, span: Span, axis: str) -> Phrase:
    first, *_, second = (say.day(end) for end in _ends(day, span, axis))
    said = (("start", say.day(day)), ("limit", say.length(span)), ("first", first), ("second", second))
    return Phrase("lint", "sum", said)
