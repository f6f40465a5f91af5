"""The same case with no time, or more of it, between its events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from forebyg.diff.search.trial import Trial

__all__ = ["on_one_day", "spread"]


def spread(trial: Trial, gaps: Iterable[int]) -> Iterator[Trial]:
    """With all events from one of them on so many days later, and judged as much later.

    Args:
        trial: The case.
        gaps: So many days later.
    """
    events = sorted(trial.episode.events, key=lambda event: event.date)
    for gap in (days for days in gaps if days > 0):
        for place in range(1, len(events) + 1):
            moved = (event._replace(date=event.date + timedelta(gap)) for event in events[place:])
            yield Trial(trial.episode._replace(events=(*events[:place], *moved)), trial.as_of + gap)


def on_one_day(trial: Trial) -> Trial:
    """With everything on the day of the first event, in the same order, judged on the same day as before."""
    events = sorted(trial.episode.events, key=lambda event: event.date)
    moved = tuple(event._replace(date=events[0].date) for event in events)
    return trial._replace(episode=trial.episode._replace(events=moved))
