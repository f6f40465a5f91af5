"""The clock of a duty: its last timely day, moved by later anchors and by what stops the clock."""

from __future__ import annotations

from typing import Final, NamedTuple

from forebyg.dates import Day, Reckoner
from forebyg.kernel.primitive import Response
from forebyg.kernel.suspension import Effect
from forebyg.timeline import Seen

_ANEW: Final = 0
_STOP: Final = 1
_GO: Final = 2
"""What happens to a clock, in the order that holds on one day."""


class Moves(NamedTuple):
    """The events that move a clock, each list by day.

    Attributes:
        anchors: What the period runs from; the later ones start it anew where the rule says so.
        stops: What stops it.
        resumes: What sets it going again.
    """

    anchors: list[Seen]
    stops: list[Seen]
    resumes: list[Seen]


class Clock(NamedTuple):
    """How a clock stands when the duty is done, or else on the day of judging.

    Attributes:
        since: The day that the period runs from.
        due: Last timely day; None: there is no such day.
        is_still: Whether it is stopped, and the duty not done in time.
    """

    since: Day
    due: Day | None
    is_still: bool


def run(rule: Response, reckon: Reckoner, done: Seen | None, moves: Moves) -> Clock:
    """Let the clock run until the duty is done, or nothing more can move it.

    A later anchor starts the period anew only while the duty is open: what is once broken
    stays so, and what is done needs no more time. A clock that stands still then stands on,
    from the new day. One that is stopped after its last timely day has no days left: where
    the wait does not count, what is owed is due on the day that sets it going again.

    Args:
        rule: The duty.
        reckon: From a day that the period runs from to its last timely day.
        done: What meets the duty; what comes after it moves nothing.
        moves: What moves the clock.
    """
    effect = rule.suspension.effect if rule.suspension else Effect.OPEN
    since = moves.anchors[0].day
    due, stopped = reckon(since), None
    for day, what in _moments(rule, done, moves):
        if due is None or (stopped is None and day > due and not rule.can_stop_late):
            break
        if what == _ANEW:
            since, due, stopped = day, reckon(day), None if stopped is None else day
        elif what == _STOP:
            stopped = day if stopped is None else stopped
        elif stopped is not None and effect is not Effect.OPEN:
            due = max(due, stopped) + day - stopped if effect is Effect.PAUSE else reckon(day)
            stopped = None
    is_timely = done is not None and due is not None and done.day <= due
    return Clock(since, due, stopped is not None and not is_timely)


def _moments(rule: Response, done: Seen | None, moves: Moves) -> list[tuple[Day, int]]:
    """Every day, to that of the deed, on which something happens to the clock, and what it is."""
    first, later = moves.anchors[0].day, moves.anchors[1:] if rule.last else []
    anew = [seen for seen in later if done is None or seen.position != done.position]
    every = ((_ANEW, anew), (_STOP, moves.stops), (_GO, moves.resumes))
    moments = sorted((seen.day, what) for what, some in every for seen in some if seen.day >= first)
    return moments if done is None else [moment for moment in moments if moment[0] <= done.day]
