"""The judgements that primitives give, by name."""

from __future__ import annotations

from typing import Final

from forebyg.dates import Day
from forebyg.report import Because, Judgement, Verdict
from forebyg.timeline import Seen

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


def missing(needs: tuple[str, ...]) -> Judgement:
    """The record lacks what would decide."""
    return Judgement(Verdict.UNDETERMINED, Because.MISSING, needs=needs)


def positions(events: list[Seen]) -> tuple[int, ...]:
    """Where the events stand in the input."""
    return tuple([seen.position for seen in events])


def duty_met(
    on: Seen, due: Day | None, earliest: Day | None = None, events: tuple[int, ...] | None = None
) -> Judgement:
    """Done in time, on the day of an event."""
    seen = (on.position,) if events is None else events
    return Judgement(
        _SATISFIED, None, earliest, due, None, True, False, False, None, (), (), seen, None, on.day
    )


def duty_open(due: Day | None, earliest: Day | None = None, events: tuple[int, ...] = ()) -> Judgement:
    """Still owed, in time; without a due day time alone changes nothing."""
    changes = None if due is None else due + 1
    return Judgement(_PENDING, None, earliest, due, None, False, False, False, None, (), (), events, changes)


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
        events=() if late is None else (late.position,),
        on=None if late is None else late.day,
    )


def limit_broken(days: tuple[Day, ...], events: tuple[int, ...] = ()) -> Judgement:
    """A limit overrun, on each of these days."""
    return Judgement(Verdict.VIOLATED, since=days[0], breaches=days, events=events)


def limit_kept(
    *,
    closed: bool,
    remaining: int | None = None,
    events: tuple[int, ...] = (),
    changes: Day | None = None,
) -> Judgement:
    """A limit kept so far, or for good once its window has closed."""
    verdict, left = (_SATISFIED, None) if closed else (_HOLDING, remaining)
    return Judgement(verdict, None, None, None, None, False, False, False, left, (), (), events, changes)
