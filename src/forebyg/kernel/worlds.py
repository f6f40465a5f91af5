"""Judging with events that may or may not count: definite only where every case agrees."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final, NamedTuple

from forebyg.dates import Day
from forebyg.kernel.judges import Events, Judge
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import missing
from forebyg.kernel.pattern import Matches
from forebyg.report import Judgement
from forebyg.timeline import Seen

_MOST_SINGLE: Final = 6


class Verdicts(NamedTuple):
    """A judgement, and the days on which it may change; None: `changes` is exact."""

    judgement: Judgement
    candidates: tuple[Day, ...] | None


class _Toggle(NamedTuple):
    """Events that count or do not count together, and the unknowns that would tell."""

    events: tuple[tuple[int, Seen], ...]
    needs: tuple[str, ...]
    ends_course: bool = False


def judge_all(judge: Judge, occasion: Occasion, matched: list[Matches]) -> Verdicts:
    """Judge the occasion in every case that the record leaves open."""
    toggles = _toggles(occasion, matched)
    if not toggles:
        return Verdicts(judge.decide(occasion, [found.sure for found in matched]), None)
    cases = {
        counted: judge.decide(*_case(judge, occasion, matched, toggles, counted))
        for counted in product((False, True), repeat=len(toggles))
    }
    plain = cases[(False,) * len(toggles)]
    days = tuple({case.changes for case in cases.values() if case.changes is not None})
    if len({(case.verdict, case.because) for case in cases.values()}) == 1:
        return Verdicts(plain, days)
    needs = [toggles[i].needs for i in range(len(toggles)) if _turns_on(i, cases)]
    names = tuple(dict.fromkeys(need for some in needs for need in some))
    open_needs = tuple(need for case in cases.values() for need in case.needs)
    return Verdicts(missing(tuple(dict.fromkeys((*names, *open_needs)))), days)


def _toggles(occasion: Occasion, matched: list[Matches]) -> list[_Toggle]:
    single = [
        _Toggle(((place, one.seen),), one.needs)
        for place, found in enumerate(matched)
        for one in found.unsure
    ]
    if len(single) > _MOST_SINGLE:
        single = list(_by_list(matched))
    course = occasion.course
    if course and course.possible_end:
        label = f"{course.possible_end.label}.course"
        single.append(_Toggle((), (label,), ends_course=True))
    return single


def _by_list(matched: list[Matches]) -> Iterator[_Toggle]:
    """Too many to take one by one: all the unsure events of a list together."""
    for place, found in enumerate(matched):
        if found.unsure:
            needs = tuple(need for one in found.unsure for need in one.needs)
            yield _Toggle(tuple((place, one.seen) for one in found.unsure), needs)


def _case(
    judge: Judge,
    occasion: Occasion,
    matched: list[Matches],
    toggles: list[_Toggle],
    counted: tuple[bool, ...],
) -> tuple[Occasion, Events]:
    lists = [list(found.sure) for found in matched]
    for toggle, counts in zip(toggles, counted, strict=True):
        if not counts:
            continue
        for place, seen in toggle.events:
            lists[place].append(seen)
        if toggle.ends_course and occasion.course:
            course = occasion.course._replace(end=occasion.course.possible_end)
            occasion = occasion.with_course(course)
            for place, selector in enumerate(judge.asks):
                if course.end and any(pattern.type == "course_end" for pattern in selector):
                    lists[place].append(course.end)
    return occasion, [sorted(events) for events in lists]


def _turns_on(place: int, cases: dict[tuple[bool, ...], Judgement]) -> bool:
    """Whether the verdict ever differs by that toggle alone."""
    return any(
        case.verdict != cases[(*counted[:place], not counted[place], *counted[place + 1 :])].verdict
        for counted, case in cases.items()
    )
