"""Small values that the timeline is made of once a day of judging is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from forebyg.dates import Day
from forebyg.timeline.episode import Event


class Seen(NamedTuple):
    """An event that has happened and is known; sorts by day, then input position."""

    day: Day
    position: int
    event: Event

    @property
    def label(self) -> str:
        """How findings name it: `events[3]`."""
        return f"events[{self.position}]"


class Course(NamedTuple):
    """One course (forløb), as far as the record tells.

    Attributes:
        name: The name its start (or lone end) carries.
        start: Its start; None: the record has only an end.
        end: The end that is believed; None: it runs.
        disbelieved: An end dated before the start, when no other end is recorded.
    """

    name: str | None
    start: Seen | None
    end: Seen | None = None
    disbelieved: Seen | None = None

    def has_day(self, day: Day) -> bool:
        """Whether the course runs on that day, first and last day included."""
        if self.start is None or day < self.start.day:
            return False
        return self.end is None or day <= self.end.day


class Notice(NamedTuple):
    """Something about the record that a reader should look at; never a verdict.

    Attributes:
        code: A word of the message catalogue.
        events: Positions in the input's events.
        support: Positions in the input's support periods.
        fields: What the message names; never a value of the episode but days,
            event types and course names.
    """

    code: str
    events: tuple[int, ...] = ()
    support: tuple[int, ...] = ()
    fields: Mapping[str, object] = {}
