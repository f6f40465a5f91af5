"""A small scheduler for the town of Byen: it books what is lawful and tells what is due."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Any


class Scheduler:
    """What is booked for one citizen."""

    def __init__(self, born: date | None, *, motivated: bool | None) -> None:
        """Begin with nothing booked."""
        self.born = born
        self.motivated = motivated
        self.booked: list[tuple[date, str, dict[str, Any]]] = []

    most_talks = 3

    def may_book(self, day: date, what: str, details: dict[str, Any]) -> bool:
        """Whether a booking is lawful."""
        if what == "course_start":
            has_room = len(self._talks_since(day)) <= self.most_talks
            return self._is_eligible(day) and self._has("assessment", of="need") and has_room
        if what == "conversation" and details.get("held", True) and self._is_running():
            start = self._first("course_start") or day
            return len(self._talks_since(start)) < self.most_talks
        return True

    def book(self, day: date, what: str, details: dict[str, Any]) -> None:
        """Book it."""
        self.booked.append((day, what, details))

    def due(self, day: date) -> dict[str, date]:
        """What is still in time at the end of a day, and until when."""
        found = {}
        inquiry = self._first("inquiry")
        if inquiry is not None and not self._invited_since(inquiry):
            found["invited"] = inquiry + timedelta(days=14)
        start = self._first("course_start")
        if start is not None and self._is_running():
            found["three-months"] = self.last_day(start)
        return {name: last for name, last in found.items() if day <= last}

    def last_day(self, start: date) -> date:
        """The same day of the month three months on, or the month's last day."""
        year, month = start.year + (start.month + 2) // 12, (start.month + 2) % 12 + 1
        return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))

    def _is_eligible(self, day: date) -> bool:
        """Refused only where it is known that the citizen is too young or does not want it."""
        if self.motivated is False:
            return False
        return self.born is None or (day.year - self.born.year, *_of_year(day)) >= (18, *_of_year(self.born))

    def _has(self, what: str, **details: object) -> bool:
        return any(
            kind == what and all(said.get(name) == value for name, value in details.items())
            for _, kind, said in self.booked
        )

    def _first(self, what: str) -> date | None:
        return min((day for day, kind, _ in self.booked if kind == what), default=None)

    def _invited_since(self, inquiry: date) -> bool:
        return any(kind == "invitation" and day >= inquiry for day, kind, _ in self.booked)

    def _is_running(self) -> bool:
        return self._has("course_start") and not self._has("course_end")

    def _talks_since(self, start: date) -> list[date]:
        """The talks held on a day or after it; those on the day of the start belong to the course."""
        return [
            day
            for day, kind, said in self.booked
            if kind == "conversation" and said.get("held", True) and day >= start
        ]


class NinetyDayScheduler(Scheduler):
    """The same with a fault that is often made: three months are taken for ninety days."""

    def last_day(self, start: date) -> date:
        """Ninety days on."""
        return start + timedelta(days=90)


class FourTalksScheduler(Scheduler):
    """The same with another fault: one talk too many is let through."""

    most_talks = 4


def _of_year(day: date) -> tuple[int, int]:
    return day.month, day.day
