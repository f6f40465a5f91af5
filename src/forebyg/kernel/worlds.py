"""Judging with events that may or may not count: definite only where every case agrees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import inf, prod
from typing import Final, NamedTuple

from forebyg.dates import Day
from forebyg.kernel.judges import Events, Judge, Places
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import least, missing
from forebyg.kernel.pattern import Matches
from forebyg.kernel.unknowns import Open, open_events
from forebyg.report import Because, Judgement, Verdict
from forebyg.timeline import Seen

_MOST_APART: Final = 64
"""Past these, silent events are taken together where they can be."""
_MOST_CASES: Final = 256
"""Past these, none is tried, and the answer is left open."""

Standing = tuple[Places, ...]
"""Where each event of a group stands."""

World = tuple[int, ...]
"""One case: for each group, which of its ways."""


class Verdicts(NamedTuple):
    """A judgement, and what else was found on the way to it.

    Attributes:
        judgement: The judgement.
        candidates: The days on which it may change; None: its `changes` is exact.
    """

    judgement: Judgement
    candidates: tuple[Day, ...] | None

    @property
    def days(self) -> tuple[Day, ...]:
        """Every day on which the judgement may change, as far as it is known."""
        change = self.judgement.changes
        return (*(self.candidates or ()), *(() if change is None else (change,)))


class Raw(NamedTuple):
    """A judgement before its day of change is settled.

    Attributes:
        course: The course that the finding is about, by name.
        anchor: The day that names it.
        verdicts: What was found.
        each: The event that it counts from, of several that a rule counts from.
    """

    course: str | None
    anchor: Day | None
    verdicts: Verdicts
    each: Seen | None = None


class _Group(NamedTuple):
    """Events that are taken together; one event, unless the record leaves very much open.

    Attributes:
        events: The events, by day.
        ways: Every way in which they are tried.
        is_in_order: Whether from each way to the next, one event more is left out.
    """

    events: tuple[Open, ...]
    ways: tuple[Standing, ...]
    is_in_order: bool = False

    def steps(self) -> Iterator[tuple[str, int, int]]:
        """Each unknown with two ways between which it alone decides."""
        way_of = {places: way for way, places in enumerate(self.events[0].outcomes)}
        for place, event in enumerate(self.events):
            for need, one, other in event.turns():
                if self.is_in_order:
                    yield from ((need, place, later) for later in range(place + 1, len(self.ways)))
                else:
                    yield need, way_of[one], way_of[other]


def judge_all(judge: Judge, occasion: Occasion, matched: Sequence[Matches]) -> Verdicts:
    """Judge the occasion in every case that the record leaves open; undetermined where those are too many."""
    events = open_events(judge.asks, matched)
    if not events:
        return Verdicts(judge.decide(occasion, [found.sure for found in matched]), None)
    groups = _groups(judge, matched, events)
    if _number(groups) > _MOST_CASES:
        needs = (f"{event.seen.label}.{name}" for event in events for name in event.unknown)
        return Verdicts(missing(tuple(needs)), ())
    cases = {
        world: judge.decide(occasion, _case(matched, groups, world))
        for world in product(*(range(len(group.ways)) for group in groups))
    }
    days = tuple({case.changes for case in cases.values() if case.changes is not None})
    if len({answer(case) for case in cases.values()}) == 1:
        return Verdicts(least(list(cases.values())), days)
    if judge.is_last:
        days = _open_until(cases.values(), days)
    deciding = (need for place, group in enumerate(groups) for need in _deciding(place, group, cases))
    asked = (need for case in cases.values() for need in case.needs)
    behind = tuple(answer(case) for case in cases.values())
    return Verdicts(missing(tuple(dict.fromkeys((*deciding, *asked))), behind), days)


def _open_until(cases: Iterable[Judgement], days: tuple[Day, ...]) -> tuple[Day, ...]:
    """Of the days on which cases change, those that may bring them to agree.

    None comes before the day on which of two cases with different verdicts one changes; of all
    such pairs, the one that lasts longest tells the day.
    """
    lasts: dict[Verdict, float] = {}
    for case in cases:
        lasts[case.verdict] = max(lasts.get(case.verdict, 0), inf if case.changes is None else case.changes)
    if len(lasts) == 1:
        return days
    until = sorted(lasts.values())[-2]
    return tuple(day for day in days if day == until)


def answer(case: Judgement) -> tuple[object, ...]:
    """What cases must agree on; for what reason a rule does not apply is no answer.

    What a contradiction could come to is none either: nobody can say.
    """
    if case.verdict is Verdict.NOT_APPLICABLE:
        return (case.verdict,)
    if case.because is Because.CONTRADICTORY:
        return case.verdict, case.because
    return case.verdict, case.because, case.needs, case.behind


def _groups(judge: Judge, matched: Sequence[Matches], events: list[Open]) -> list[_Group]:
    """Each event for itself; where those are too many cases, as many together as hides none."""
    groups = [_alike((event,)) for event in events]
    if _number(groups) <= _MOST_APART:
        return groups
    by_first = {chain: matched[min(chain[-1])].sure for chain in judge.by_first}
    together: dict[object, list[Open]] = {}
    for event in events:
        known = by_first.get(event.outcomes)
        if known is None:
            is_steady = any(set(event.outcomes) <= set(chain) for chain in judge.steady)
            alike = (event.seen.event.type, event.unknown, event.outcomes)
            together.setdefault(alike if is_steady else event.seen, []).append(event)
        elif not known or event.seen < known[0]:
            together.setdefault(event.outcomes, []).append(event)
    return [
        _Group(tuple(some), _one_first(some), is_in_order=True) if key in by_first else _alike(tuple(some))
        for key, some in together.items()
    ]


def _alike(events: tuple[Open, ...]) -> _Group:
    """Events that stand in the same lists, all of them."""
    return _Group(events, tuple((places,) * len(events) for places in events[0].outcomes))


def _one_first(events: list[Open]) -> tuple[Standing, ...]:
    """Ways in which each may be the first of a list, or none is; those after it may stand there too."""
    out, inside = events[0].outcomes
    number = len(events)
    return tuple((out,) * first + (inside,) * (number - first) for first in range(number + 1))


def _number(groups: list[_Group]) -> int:
    """How many cases they make."""
    return prod(len(group.ways) for group in groups)


def _case(matched: Sequence[Matches], groups: list[_Group], world: World) -> Events:
    lists = [list(found.sure) for found in matched]
    for group, way in zip(groups, world, strict=True):
        for event, places in zip(group.events, group.ways[way], strict=True):
            for place in places:
                lists[place].append(event.seen)
    return [sorted(events) for events in lists]


def _deciding(place: int, group: _Group, cases: dict[World, Judgement]) -> Iterator[str]:
    """The unknowns of a group by which alone the answer ever differs."""
    by_way: dict[int, list[World]] = {}
    for world in cases:
        by_way.setdefault(world[place], []).append(world)
    for need, one, other in group.steps():
        if any(
            answer(cases[world]) != answer(cases[(*world[:place], other, *world[place + 1 :])])
            for world in by_way[one]
        ):
            yield need
