"""One judgement of a demand on each event by itself, where a condition is asked about each on its own day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from forebyg.kernel.holds import BORN
from forebyg.kernel.worlds import Raw, Verdicts
from forebyg.report import Judgement, Verdict

_KEPT: Final = (Verdict.HOLDING, Verdict.SATISFIED)
_UNBROKEN: Final = {*_KEPT, Verdict.NOT_APPLICABLE}


def together(every: Sequence[Raw]) -> Verdicts:
    """Broken by any event, else open by any, else kept by those that it binds."""
    days = (day for one in every for day in one.verdicts.days)
    return Verdicts(_joined(every), tuple(dict.fromkeys(days)))


def _joined(every: Sequence[Raw]) -> Judgement:
    told = [one.verdicts.judgement for one in every]
    broken = [one for one in told if one.verdict is Verdict.VIOLATED]
    kept = [one for one in told if one.verdict in _KEPT]
    unsure = [one for one in every if _is_open(one.verdicts.judgement, is_kept=bool(kept))]
    if broken:
        return _of(broken)._replace(breaches=tuple(sorted(day for one in broken for day in one.breaches)))
    if unsure:
        return unsure[0].verdicts.judgement._replace(needs=tuple(dict.fromkeys(_needs(unsure))))
    return _of(kept) if kept else told[0]


def _is_open(one: Judgement, *, is_kept: bool) -> bool:
    """Undetermined; beside an event that keeps it, only where this one could break it."""
    if one.verdict is not Verdict.UNDETERMINED:
        return False
    possible = set(_verdicts(one.behind))
    return not is_kept or not possible or not possible <= _UNBROKEN


def _verdicts(behind: object) -> Iterator[Verdict]:
    """All that a judgement could come to."""
    if isinstance(behind, Verdict):
        yield behind
    elif isinstance(behind, tuple):
        for one in behind:
            yield from _verdicts(one)


def _needs(unsure: list[Raw]) -> Iterator[str]:
    """What they turn on; of one that binds only where another is broken anyway, nothing is asked."""
    for one in unsure:
        if not any(_decides(other, one) for other in unsure):
            yield from one.verdicts.judgement.needs


def _decides(one: Raw, other: Raw) -> bool:
    """Whether one is broken wherever the other binds: they wait for the same, an age on one day only."""
    judgement, needs = one.verdicts.judgement, set(one.verdicts.judgement.needs)
    is_like = BORN not in needs or (one.each and one.each.day) == (other.each and other.each.day)
    return (
        judgement.behind[:1] == (Verdict.VIOLATED,)
        and needs < set(other.verdicts.judgement.needs)
        and is_like
    )


def _of(told: list[Judgement]) -> Judgement:
    """The first, resting on the events of all."""
    return told[0]._replace(events=tuple(seen for one in told for seen in one.events))
