"""Judging with ends that may be of several courses: definite only where every assignment agrees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import NO_ANCHOR, NOT_IN_FORCE, least, missing
from forebyg.kernel.worlds import Raw, Verdicts, answer
from forebyg.report import Judgement
from forebyg.timeline import Assignment, Snapshot

JudgeOccasion = Callable[[Occasion], list[Raw]]


def in_every_way(judge: JudgeOccasion) -> JudgeOccasion:
    """The same judge, which also judges where the record leaves open of which course an end is."""

    def judged(occasion: Occasion) -> list[Raw]:
        snapshot = occasion.snapshot
        if not snapshot.assignments:
            return judge(occasion)
        ways = [
            judge(occasion.under(way)) if _is_there(occasion, way) else [] for way in snapshot.assignments
        ]
        return [_joined(snapshot, named, raws) for named, raws in _by_event(ways)]

    return judged


def ways_with(occasion: Occasion) -> list[Assignment]:
    """The ways to assign the ends in which the course of an occasion is there."""
    return [way for way in occasion.snapshot.assignments if _is_there(occasion, way)]


def _is_there(occasion: Occasion, way: Assignment) -> bool:
    return occasion.index is None or way.has_course(occasion.index)


def needs_of(
    ways: Sequence[Assignment], answers: Sequence[object], asked: Iterable[str], *, is_cut: bool
) -> tuple[str, ...]:
    """What to ask for where the ways to assign the ends do not agree.

    Args:
        ways: Ways to assign the ends.
        answers: What was found under each of them.
        asked: What is asked for under any of them.
        is_cut: There are more ways than these.
    """
    return tuple(dict.fromkeys((*_turning_ends(ways, answers, is_cut=is_cut), *asked)))


def _turning_ends(ways: Sequence[Assignment], answers: Sequence[object], *, is_cut: bool) -> Iterator[str]:
    """The ends on whose course alone the answer turns; all of them, where not every way is known."""
    if is_cut:
        yield from {_need(end): None for way in ways for end in way.told}
        return
    for (one, said), (other, told) in combinations(zip(ways, answers, strict=True), 2):
        apart = [end for end, start in one.told.items() if other.told.get(end, start) != start]
        if said != told and len(apart) == 1:
            yield _need(apart[0])


def _need(end: int) -> str:
    """What is asked for of an end."""
    return f"events[{end}].course"


def _by_event(ways: list[list[Raw]]) -> Iterator[tuple[Raw, list[Raw]]]:
    """Each event that any way counts from, or the only thing there is, with what every way says of it.

    Where the course, or such an event, is not there, the rule is not touched.
    """
    found = [raw for raws in ways for raw in raws]
    every = sorted({raw.each for raw in found if raw.each is not None})
    for one in every or (None,):
        named = min((raw for raw in found if raw.each == one), key=lambda raw: raw.anchor or 0)
        untouched = named._replace(verdicts=Verdicts(NO_ANCHOR, None))
        about = (next((raw for raw in raws if raw.each is None or raw.each == one), None) for raws in ways)
        yield named, [raw or untouched for raw in about]


def _joined(snapshot: Snapshot, named: Raw, raws: list[Raw]) -> Raw:
    """One judgement of them all; undetermined where they differ."""
    cases = [raw.verdicts.judgement for raw in raws]
    days = {day for raw in raws for day in raw.verdicts.days}
    return named._replace(verdicts=Verdicts(_agreed(snapshot, cases), tuple(days)))


def _agreed(snapshot: Snapshot, cases: list[Judgement]) -> Judgement:
    answers = [answer(case) for case in cases]
    if len(set(answers)) == 1 and not snapshot.is_cut:
        return least(cases)
    if NOT_IN_FORCE in cases:  # its start lies outside, whatever its end
        return NOT_IN_FORCE
    asked = (need for case in cases for need in case.needs)
    return missing(needs_of(snapshot.assignments, answers, asked, is_cut=snapshot.is_cut))
