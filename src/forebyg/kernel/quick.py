"""The common case, bound so that it costs little: one course, and nothing in doubt.

It gives what the general way of `judging` gives; where it cannot, it says so.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Any, NamedTuple

from forebyg.kernel.applicability import applying, is_unconditional
from forebyg.kernel.entangled import is_entangled
from forebyg.kernel.judges import Judge, first_of
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.primitive import Predicate
from forebyg.kernel.program import Force
from forebyg.kernel.rule import Rule
from forebyg.kernel.search import Found, Searches
from forebyg.report import Finding
from forebyg.timeline import make


def is_quick(occasion: Occasion, force: Force) -> bool:
    """Whether an occasion is a started course, surely of this standard, with events surely its own."""
    start = occasion.start
    if start is None or not occasion.snapshot.is_simple:
        return False
    return not force.is_dated or (not force.earlier_courses and force.covers(start, occasion.as_of))


class Quick(NamedTuple):
    """A rule bound for such occasions.

    Attributes:
        places: Where what it looks for stands among all that was found.
        finding: Its finding; asked for only where none of these is in doubt.
    """

    places: tuple[int, ...]
    finding: Callable[[Occasion, Found], Finding]

    def is_sure(self, found: Found) -> bool:
        """Whether nothing that the rule looks for is in doubt."""
        return all(found[place] is not None for place in self.places)


def bind_quick(rule: Rule, judge: Judge, searches: Searches) -> Quick | None:
    """Bind a rule for such occasions; None: it is always judged in full.

    No event of theirs names a course, and so no finding does.
    """
    if judge.each or (judge.singly and rule.when is not None):
        return None
    asks_a_condition = isinstance(rule.primitive, Predicate) or not is_unconditional(rule)
    if asks_a_condition and is_entangled(rule):
        return None
    places = tuple(searches.place(selector) for selector in judge.asks)
    pick = _picker(places)
    decide = judge.decide if is_unconditional(rule) else applying(rule, judge).decide
    ref, names = rule.ref, judge.names
    named_by, is_named_by_one = names[0] if names else judge.anchor, len(names) <= 1

    def finding(occasion: Occasion, found: Found) -> Finding:
        events = pick(found)
        judgement = decide(occasion, events)
        if is_named_by_one:
            first = events[named_by][0] if named_by is not None and events[named_by] else None
        else:
            first = first_of(names, events)
        return make(Finding, (ref, None, occasion.start if first is None else first.day, judgement, ()))

    return Quick(places, finding)


def _picker(places: tuple[int, ...]) -> Callable[[Found], Any]:
    """Takes the lists at those places."""
    if len(places) == 1:
        return itemgetter(slice(places[0], places[0] + 1))
    return itemgetter(*places) if places else itemgetter(slice(0))
