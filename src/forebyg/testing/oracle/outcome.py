"""What the oracle says of one rule on one occasion, in the fields of a finding."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from forebyg.report.verdict import Because, Verdict
from forebyg.testing.oracle.calendar import ONE_DAY


class Outcome(NamedTuple):
    """The verdict with the fields that stand beside it; None, false or empty without meaning.

    Attributes:
        verdict: The verdict.
        because: Why it is undetermined or not applicable.
        earliest: First day on which a duty may be met.
        due: Last timely day.
        since: First day of breach.
        done: A duty was met, in time or late.
        late: It was met after its last timely day.
        owed: It is broken and can still be met.
        remaining: How many are left of a limit that holds.
        breaches: Every day of breach.
        needs: The unknowns on which the verdict turns.
    """

    verdict: Verdict
    because: Because | None = None
    earliest: date | None = None
    due: date | None = None
    since: date | None = None
    done: bool = False
    late: bool = False
    owed: bool = False
    remaining: int | None = None
    breaches: tuple[date, ...] = ()
    needs: tuple[str, ...] = ()


NO_ANCHOR: Final = Outcome(Verdict.NOT_APPLICABLE, Because.NO_ANCHOR)
CONDITION_FALSE: Final = Outcome(Verdict.NOT_APPLICABLE, Because.CONDITION_FALSE)
DISCHARGED: Final = Outcome(Verdict.NOT_APPLICABLE, Because.DISCHARGED)
NOT_CHOSEN: Final = Outcome(Verdict.NOT_APPLICABLE, Because.READING_NOT_CHOSEN)
MISSING: Final = Outcome(Verdict.UNDETERMINED, Because.MISSING)
NOT_SHOWN: Final = Outcome(Verdict.UNDETERMINED, Because.MISSING)
INCOMPLETE: Final = Outcome(Verdict.UNDETERMINED, Because.INCOMPLETE)
CONTRADICTORY: Final = Outcome(Verdict.UNDETERMINED, Because.CONTRADICTORY)
SUSPENDED: Final = Outcome(Verdict.UNDETERMINED, Because.SUSPENDED)
NO_SUCH_DAY: Final = Outcome(Verdict.UNDETERMINED, Because.NO_SUCH_DAY)
NOT_IN_FORCE: Final = Outcome(Verdict.UNDETERMINED, Because.NOT_IN_FORCE)
NOT_DECIDED: Final = Outcome(Verdict.UNDETERMINED, Because.NOT_DECIDED)
KEPT: Final = Outcome(Verdict.SATISFIED)


def holding(due: date | None = None, remaining: int | None = None) -> Outcome:
    """A limit kept so far."""
    return Outcome(Verdict.HOLDING, due=due, remaining=remaining)


def overrun(*breaches: date) -> Outcome:
    """A limit broken on each of these days; nobody owes anything for it."""
    return Outcome(Verdict.VIOLATED, since=breaches[0], breaches=breaches)


def pending(due: date | None, earliest: date | None = None) -> Outcome:
    """A duty still owed, in time."""
    return Outcome(Verdict.PENDING, due=due, earliest=earliest)


def met(due: date | None, earliest: date | None = None) -> Outcome:
    """A duty done in time."""
    return Outcome(Verdict.SATISFIED, due=due, earliest=earliest, done=True)


def missed(due: date, *, done_late: bool, can_be_met: bool = True) -> Outcome:
    """A duty not done on its last timely day; broken from the day after."""
    since = due + ONE_DAY
    owed = can_be_met and not done_late
    return Outcome(
        Verdict.VIOLATED, due=due, since=since, done=done_late, late=done_late, owed=owed, breaches=(since,)
    )
