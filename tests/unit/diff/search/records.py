"""Small records for the tests of the search, counted from a Monday."""

from __future__ import annotations

from datetime import date

from forebyg.diff.search.trial import Trial
from forebyg.timeline import Episode, Event, FrozenDict
from forebyg.vocabulary import Value

MONDAY = date(2025, 3, 3).toordinal()


def on(day: int, kind: str, course: str | None = None, **attributes: Value) -> Event:
    """An event so many days after 3 March 2025."""
    return Event(date.fromordinal(MONDAY + day), kind, FrozenDict(attributes), course)


def trial(*events: Event, as_of: int, facts: dict[str, bool] | None = None) -> Trial:
    """A record, judged so many days after 3 March 2025."""
    return Trial(Episode("E-1", facts=FrozenDict(facts or {}), events=events), MONDAY + as_of)


def told(one: Trial) -> list[str]:
    """Every event by its day and type, and by its course where that is named."""
    return [
        f"{event.date.toordinal() - MONDAY} {event.type}{f' {event.course}' if event.course else ''}"
        for event in one.episode.events
    ]
