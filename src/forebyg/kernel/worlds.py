"""Judging with events that may or may not count: definite only where every case agrees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import prod
from typing import Final, NamedTuple

from forebyg.dates import Day
from forebyg.kernel.judges import Events, Judge
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import missing
from forebyg.kernel.pattern import Matches
from forebyg.kernel.unknowns import COURSE, Open, Places, Way, open_events
from forebyg.report import Judgement, Verdict

_MOST_CASES: Final = 64
_ENDS: Final[Places] = frozenset({-1})
"""Where an end stands that is the course's own."""

World = tuple[Places, ...]
"""One case: where the events of each group stand."""


class Verdicts(NamedTuple):
    """A judgement, and the days on which it may change; None: `changes` is exact."""

    judgement: Judgement
    candidates: tuple[Day, ...] | None


class _Group(NamedTuple):
    """Events that are taken alike; one event, unless the record leaves very much open."""

    events: tuple[Open, ...]
    outcomes: tuple[Places, ...]


def judge_all(judge: Judge, occasion: Occasion, matched: Sequence[Matches]) -> Verdicts:
    """Judge the occasion in every case that the record leaves open."""
    groups = _groups([*open_events(judge.asks, matched), *_open_end(occasion)])
    if not groups:
        return Verdicts(judge.decide(occasion, [found.sure for found in matched]), None)
    cases = {
        world: judge.decide(*_case(judge, occasion, matched, groups, world))
        for world in product(*(group.outcomes for group in groups))
    }
    days = tuple({case.changes for case in cases.values() if case.changes is not None})
    if len({_answer(case) for case in cases.values()}) == 1:
        return Verdicts(_least(list(cases.values())), days)
    deciding = (need for place, group in enumerate(groups) for need in _deciding(place, group, cases))
    asked = (need for case in cases.values() for need in case.needs)
    return Verdicts(missing(tuple(dict.fromkeys((*deciding, *asked)))), days)


def _answer(case: Judgement) -> tuple[object, ...]:
    """What cases must agree on; for what reason a rule does not apply is no answer."""
    if case.verdict is Verdict.NOT_APPLICABLE:
        return (case.verdict,)
    return case.verdict, case.because, case.needs


def _least(cases: list[Judgement]) -> Judgement:
    """The first case, with no more left of a limit than is left in every one."""
    left = [case.remaining for case in cases if case.remaining is not None]
    return cases[0]._replace(remaining=min(left)) if left else cases[0]


def _open_end(occasion: Occasion) -> Iterator[Open]:
    """An end that may be this course's or another's."""
    if occasion.course is not None and occasion.course.possible_end is not None:
        ways = (Way((False,), frozenset()), Way((True,), _ENDS))
        yield Open(occasion.course.possible_end, (COURSE,), ways)


def _groups(events: list[Open]) -> list[_Group]:
    """Each event for itself; those of which the same is open together, where there are too many."""
    if prod(len(event.outcomes) for event in events) <= _MOST_CASES:
        return [_Group((event,), event.outcomes) for event in events]
    alike: dict[tuple[object, ...], list[Open]] = {}
    for event in events:
        alike.setdefault((event.seen.event.type, event.unknown, event.outcomes), []).append(event)
    return [_Group(tuple(same), same[0].outcomes) for same in alike.values()]


def _case(
    judge: Judge, occasion: Occasion, matched: Sequence[Matches], groups: list[_Group], world: World
) -> tuple[Occasion, Events]:
    lists = [list(found.sure) for found in matched]
    for group, places in zip(groups, world, strict=True):
        if places == _ENDS:
            occasion = _ended(judge, occasion, lists)
            continue
        for place in places:
            lists[place] += [event.seen for event in group.events]
    return occasion, [sorted(events) for events in lists]


def _ended(judge: Judge, occasion: Occasion, lists: Events) -> Occasion:
    """The occasion with the open end as its course's own; a demand for an end finds it."""
    course = occasion.course
    if course is None or course.possible_end is None:  # pragma: no cover  only such a course has an open end
        return occasion
    for found, selector in zip(lists, judge.asks, strict=True):
        if any(pattern.type == "course_end" for pattern in selector):
            found.append(course.possible_end)
    return occasion.with_course(course._replace(end=course.possible_end, disbelieved=None))


def _deciding(place: int, group: _Group, cases: dict[World, Judgement]) -> Iterator[str]:
    """The unknowns of a group by which alone the answer ever differs."""
    for event in group.events:
        for need, one, other in event.turns():
            if any(
                _answer(case) != _answer(cases[(*world[:place], other, *world[place + 1 :])])
                for world, case in cases.items()
                if world[place] == one
            ):
                yield need
