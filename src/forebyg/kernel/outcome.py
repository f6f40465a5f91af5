"""The judgements that primitives give, by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from forebyg.dates import Day
from forebyg.report import Because, Judgement, Verdict
from forebyg.timeline import Seen, make

_SATISFIED: Final = Verdict.SATISFIED
_PENDING: Final = Verdict.PENDING
_HOLDING: Final = Verdict.HOLDING

NO_ANCHOR: Final = Judgement(Verdict.NOT_APPLICABLE, Because.NO_ANCHOR)
CONDITION_FALSE: Final = Judgement(Verdict.NOT_APPLICABLE, Because.CONDITION_FALSE)
DISCHARGED: Final = Judgement(Verdict.NOT_APPLICABLE, Because.DISCHARGED)
NOT_CHOSEN: Final = Judgement(Verdict.NOT_APPLICABLE, Because.READING_NOT_CHOSEN)
INCOMPLETE: Final = Judgement(Verdict.UNDETERMINED, Because.INCOMPLETE)
CONTRADICTORY: Final = Judgement(Verdict.UNDETERMINED, Because.CONTRADICTORY)
NO_SUCH_DAY: Final = Judgement(Verdict.UNDETERMINED, Because.NO_SUCH_DAY)
SUSPENDED: Final = Judgement(Verdict.UNDETERMINED, Because.SUSPENDED)
NOT_IN_FORCE: Final = Judgement(Verdict.UNDETERMINED, Because.NOT_IN_FORCE)
NOT_DECIDED: Final = Judgement(Verdict.UNDETERMINED, Because.NOT_DECIDED)
NOT_BROKEN: Final = Judgement(_HOLDING)
NEVER_BROKEN: Final = Judgement(_SATISFIED)


def missing(needs: tuple[str, ...], behind: tuple[object, ...] = ()) -> Judgement:
    """The record lacks what would decide; `behind` is what it could come to."""
    return Judgement(Verdict.UNDETERMINED, Because.MISSING, needs=needs, behind=behind)


def duty_met(
    on: Seen, due: Day | None, earliest: Day | None = None, events: Iterable[Seen] | None = None
) -> Judgement:
    """Done in time, on the day of an event."""
    seen = (on,) if events is None else tuple(events)
    return make(
        Judgement,
        (_SATISFIED, None, earliest, due, None, True, False, False, None, (), (), seen, None, on.day, ()),
    )


def duty_open(due: Day | None, earliest: Day | None = None, events: Iterable[Seen] = ()) -> Judgement:
    """Still owed, in time; without a due day time alone changes nothing."""
    changes = None if due is None else due + 1
    seen = tuple(events)
    return make(
        Judgement,
        (_PENDING, None, earliest, due, None, False, False, False, None, (), (), seen, changes, None, ()),
    )


def duty_broken(
    due: Day, since: Day | None = None, late: Seen | None = None, *, owed: bool = True
) -> Judgement:
    """Not done in time; `late` is the event that did it afterwards."""
    first = due + 1 if since is None else since
    return Judgement(
        Verdict.VIOLATED,
        due=due,
        since=first,
        done=late is not None,
        late=late is not None,
        owed=owed and late is None,
        breaches=(first,),
        events=() if late is None else (late,),
        on=None if late is None else late.day,
    )


def length_open(limit: Day) -> Judgement:
    """A longest time that has not run out."""
    return make(
        Judgement,
        (_HOLDING, None, None, limit, None, False, False, False, None, (), (), (), limit + 1, None, ()),
    )


def length_kept(limit: Day, end: Seen) -> Judgement:
    """Ended before a longest time ran out."""
    return make(
        Judgement,
        (_SATISFIED, None, None, limit, None, False, False, False, None, (), (), (end,), None, end.day, ()),
    )


def limit_broken(days: Iterable[Day], events: Iterable[Seen] = ()) -> Judgement:
    """A limit overrun, on each of these days."""
    breaches = tuple(days)
    return Judgement(Verdict.VIOLATED, since=breaches[0], breaches=breaches, events=tuple(events))


def limit_open(events: Iterable[Seen], remaining: int | None = None, changes: Day | None = None) -> Judgement:
    """A limit kept so far, on these events."""
    seen = tuple(events)
    return make(
        Judgement,
        (_HOLDING, None, None, None, None, False, False, False, remaining, (), (), seen, changes, None, ()),
    )


def limit_kept(events: Iterable[Seen]) -> Judgement:
    """A limit kept for good, on these events."""
    return Judgement(_SATISFIED, events=tuple(events))


def least(cases: Sequence[Judgement]) -> Judgement:
    """What is sure where the cases agree: no more left of a limit, and no day of breach, than in each."""
    if cases[0].verdict is Verdict.VIOLATED:
        return _surely_broken(cases)
    left = [case.remaining for case in cases if case.remaining is not None]
    return cases[0]._replace(remaining=min(left)) if left else cases[0]


def _surely_broken(cases: Sequence[Judgement]) -> Judgement:
    """Broken from the first day on which it is in every case; still owed unless all show that it was done."""
    latest = max(cases, key=lambda case: case.since or 0)
    common = tuple(day for day in latest.breaches if all(day in case.breaches for case in cases))
    return latest._replace(
        breaches=common or latest.breaches[:1],
        done=all(case.done for case in cases),
        late=all(case.late for case in cases),
        owed=any(case.owed for case in cases),
    )
