"""What every primitive's judge is: the events it asks for, and a pure function of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import CONTRADICTORY, INCOMPLETE
from forebyg.kernel.pattern import Selector
from forebyg.report import Judgement
from forebyg.timeline import Course, Seen

Events = Sequence[list[Seen]]
"""The events found for each of a judge's selectors, by day."""

Places = frozenset[int]
"""The lists of a judge that an event stands in."""

Chain = tuple[Places, ...]
"""Places in such an order that any events, put further on, move the answer in one direction only."""


class Judge(NamedTuple):
    """A primitive bound for use.

    Attributes:
        asks: The selectors whose events it is given, in this order.
        decide: The judgement of an occasion, given those events as certain.
        anchor: Which of the lists holds what it counts from; None: the course's start.
        each: One occasion for every event of that list.
        names: Where it counts from no event, the lists whose first event names the
            occasion all the same, so that a finding keeps its name when a course starts.
        anywhere: The lists whose events may belong to another course of the record.
        singly: What is demanded of one event hangs on no other, so that a condition is asked about
            each of that list on its own day.
        by_first: Chains: of events that may stand on one, the first in the first of its lists counts
            there, and the others nowhere.
        steady: Chains: of events that may stand anywhere on one of them, the answer is known
            for every case once it is known with all of them at its first and at its last place.
        is_last: What its cases leave open stays open: nobody judges again with more taken for granted.
    """

    asks: tuple[Selector, ...]
    decide: Callable[[Occasion, Events], Judgement]
    anchor: int | None = None
    each: bool = False
    names: tuple[int, ...] = ()
    anywhere: tuple[int, ...] = ()
    singly: bool = False
    by_first: tuple[Chain, ...] = ()
    steady: tuple[Chain, ...] = ()
    is_last: bool = True


def adding(*places: int) -> Chain:
    """The chain of events that stand in those lists at once, or in none."""
    return frozenset(), frozenset(places)


def without_mark(selector: Selector, course: Course | None) -> Judgement | None:
    """What becomes of a rule that counts from a start or an end that is not recorded or not believed."""
    types = {pattern.type for pattern in selector}
    if course is None or types.isdisjoint(("course_start", "course_end")):
        return None
    if "course_start" in types and course.start is None:
        return INCOMPLETE
    return CONTRADICTORY if "course_end" in types and course.disbelieved else None


def first_of(places: tuple[int, ...], events: Events) -> Seen | None:
    """The first of the events in those lists."""
    return min((events[place][0] for place in places if events[place]), default=None)
