"""Which events a limit looks at: those of a course, of a window of days, of earlier courses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from forebyg.dates import Counting, Length, Span
from forebyg.kernel.pattern import Selector


class Reach(StrEnum):
    """Which of the events that belong to a course are looked at."""

    COURSE = "course"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Edge:
    """A day that the record gives: the first of these events, moved by a period.

    Attributes:
        of: The events.
        shift: How far it is moved; None: not at all.
        back: It is moved back; only whole weeks and days can be.
    """

    of: Selector
    shift: Length | None = None
    back: bool = False

    @property
    def days_back(self) -> int:
        """How many days it is moved where it is moved back."""
        return self.shift.whole_days if isinstance(self.shift, Span) else 0


@dataclass(frozen=True, slots=True)
class Between:
    """A window of days, both included; the earliest of `closes` that is recorded closes it."""

    opens: Edge
    closes: tuple[Edge, ...]
    counting: Counting


Window = Reach | Between


class Earlier(StrEnum):
    """Whether earlier courses of the same form count too: never, where they touch, or always."""

    ANEW = "anew"
    TOUCHING = "touching"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Rolling:
    """Every period of so long that begins on the day of one of the events counted."""

    length: Length
    counting: Counting
