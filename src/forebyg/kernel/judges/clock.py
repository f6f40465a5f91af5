"""The clock of a duty: its last timely day, moved by what stops the clock and sets it going again."""

from __future__ import annotations

from typing import Final, NamedTuple

from forebyg.dates import Day, Reckoner
from forebyg.kernel.primitive import Effect, Response
from forebyg.timeline import Seen

_STOP: Final = 0
_GO: Final = 1
"""What happens to a clock, in the order that holds on one day."""


class Clock(NamedTuple):
    """How a clock stands when the duty is done, or else on the day of judging.

    Attributes:
        due: Last timely day; None: there is no such day.
        is_still: Whether it is stopped, and the duty not done in time.
    """

    due: Day | None
    is_still: bool


def run(
    rule: Response, reckon: Reckoner, since: Day, done: Seen | None, moves: tuple[list[Seen], list[Seen]]
) -> Clock:
    """Let the clock run until the duty is done, or nothing more can move it.

    A clock that is stopped after its last timely day has no days left: where the wait does
    not count, what is owed is due on the day that sets it going again.

    Args:
        rule: The duty.
        reckon: From a day that the period runs from to its last timely day.
        since: The day that it runs from.
        done: What meets the duty; what comes after it moves nothing.
        moves: What stops the clock, and what sets it going again.
    """
    effect = rule.suspension.effect if rule.suspension else Effect.OPEN
    due, stopped = reckon(since), None
    for day, what in _moments(since, moves):
        if due is None or (done is not None and done.day < day):
            break
        if stopped is None and day > due and not rule.can_stop_late:
            break
        if what == _STOP:
            stopped = day if stopped is None else stopped
        elif stopped is not None and effect is not Effect.OPEN:
            due = max(due, stopped) + day - stopped if effect is Effect.PAUSE else reckon(day)
            stopped = None
    is_timely = done is not None and due is not None and done.day <= due
    return Clock(due, stopped is not None and not is_timely)


def _moments(since: Day, moves: tuple[list[Seen], list[Seen]]) -> list[tuple[Day, int]]:
    """Every day on which something happens to the clock, and what it is."""
    return sorted((seen.day, what) for what in (_STOP, _GO) for seen in moves[what] if seen.day >= since)
