"""What stops the clock of a deadline, and how it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from forebyg.kernel.pattern import Selector


class Effect(StrEnum):
    """What a suspension does to a deadline."""

    OPEN = "open"
    PAUSE = "pause"
    RESTART = "restart"


class Possible(StrEnum):
    """Until when the clock can be stopped."""

    IN_TIME = "in_time"
    ANY_TIME = "any_time"


@dataclass(frozen=True, slots=True)
class Suspension:
    """An event that stops the clock, and how it goes on.

    Attributes:
        by: What stops it.
        until: What sets it going again.
        effect: What that does to the last day.
        possible: Whether it can be stopped by the last timely day only, or as long as the
            duty is not done; then nothing undone is late yet.
    """

    by: Selector
    until: Selector
    effect: Effect
    possible: Possible = Possible.IN_TIME
