"""Judging with events that may or may not count: definite only where every case agrees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import prod
from typing import Final, NamedTuple

from forebyg.dates import Day
from forebyg.kernel.judges import Events, Judge
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import least, missing
from forebyg.kernel.pattern import Matches
from forebyg.kernel.unknowns import Open, Places, open_events
from forebyg.report import Because, Judgement, Verdict
from forebyg.timeline import Seen

_MOST_CASES: Final = 64

World = tuple[Places, ...]
"""One case: where the events of each group stand."""


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
    """Events that are taken alike; one event, unless the record leaves very much open."""

    events: tuple[Open, ...]
    outcomes: tuple[Places, ...]


def judge_all(judge: Judge, occasion: Occasion, matched: Sequence[Matches]) -> Verdicts:
    """Judge the occasion in every case that the record leaves open."""
    groups = _groups(open_events(judge.asks, matched))
    if not groups:
        return Verdicts(judge.decide(occasion, [found.sure for found in matched]), None)
    cases = {
        world: judge.decide(occasion, _case(matched, groups, world))
        for world in product(*(group.outcomes for group in groups))
    }
    days = tuple({case.changes for case in cases.values() if case.changes is not None})
    if len({answer(case) for case in cases.values()}) == 1:
        return Verdicts(least(list(cases.values())), days)
    deciding = (need for place, group in enumerate(groups) for need in _deciding(place, group, cases))
    asked = (need for case in cases.values() for need in case.needs)
    behind = tuple(answer(case) for case in cases.values())
    return Verdicts(missing(tuple(dict.fromkeys((*deciding, *asked))), behind), days)


def answer(case: Judgement) -> tuple[object, ...]:
    """What cases must agree on; for what reason a rule does not apply is no answer.

    What a contradiction could come to is none either: nobody can say.
    """
    if case.verdict is Verdict.NOT_APPLICABLE:
        return (case.verdict,)
    if case.because is Because.CONTRADICTORY:
        return case.verdict, case.because
    return case.verdict, case.because, case.needs, case.behind


def _groups(events: list[Open]) -> list[_Group]:
    """Each event for itself; those of which the same is open together, where there are too many."""
    if prod(len(event.outcomes) for event in events) <= _MOST_CASES:
        return [_Group((event,), event.outcomes) for event in events]
    alike: dict[tuple[object, ...], list[Open]] = {}
    for event in events:
        alike.setdefault((event.seen.event.type, event.unknown, event.outcomes), []).append(event)
    return [_Group(tuple(same), same[0].outcomes) for same in alike.values()]


def _case(matched: Sequence[Matches], groups: list[_Group], world: World) -> Events:
    lists = [list(found.sure) for found in matched]
    for group, places in zip(groups, world, strict=True):
        for place in places:
            lists[place] += [event.seen for event in group.events]
    return [sorted(events) for events in lists]


def _deciding(place: int, group: _Group, cases: dict[World, Judgement]) -> Iterator[str]:
    """The unknowns of a group by which alone the answer ever differs."""
    for event in group.events:
        for need, one, other in event.turns():
            if any(
                answer(case) != answer(cases[(*world[:place], other, *world[place + 1 :])])
                for world, case in cases.items()
                if world[place] == one
            ):
                yield need
