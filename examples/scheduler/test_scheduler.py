"""The scheduler of Byen, driven by forebyg against the standard of Byen."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from hypothesis import settings
from scheduler import Scheduler

from forebyg import Episode, Event, load_standard
from forebyg.testing import machine_of


class Adapter:
    """Puts the machine's questions to the scheduler in the scheduler's own words."""

    make = Scheduler

    def open(self, citizen: Episode) -> None:
        """A new citizen."""
        self.scheduler = self.make(citizen.born, motivated=citizen.facts.get("motivated"))

    def allows(self, event: Event) -> bool:
        """Would you book this?"""
        return self.scheduler.may_book(event.date, event.type, dict(event.attributes))

    def record(self, event: Event) -> None:
        """Book it."""
        self.scheduler.book(event.date, event.type, dict(event.attributes))

    def due(self, day: date) -> Collection[tuple[str, date]]:
        """What is due, and until when?"""
        return set(self.scheduler.due(day).items())


TestScheduler = machine_of(load_standard(Path(__file__).with_name("byen.yaml")), Adapter).TestCase
TestScheduler.settings = settings(max_examples=50, stateful_step_count=20, deadline=None)
