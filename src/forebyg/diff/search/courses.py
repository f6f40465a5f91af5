"""The same case with its events spread over two courses: one after the other, or one beside the other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from forebyg.diff.search.trial import Trial
from forebyg.timeline import Event, frozen

__all__ = ["over_two_courses"]

_GAPS: Final = (1, 2)
"""The second course starts at once after the first, or one day goes by between them."""
_FIRST: Final = "A"
_SECOND: Final = "B"


def over_two_courses(trial: Trial) -> Iterator[Trial]:
    """With the first events of a course in one course, and the rest in another of the same form.

    What came before the course may come once more before the second one. A record of several courses, or of
    none, is left as it is.
    """
    start = next((event for event in trial.episode.events if event.type == "course_start"), None)
    if start is None or any(_is_of_another(event, start) for event in trial.episode.events):
        return
    before = [event for event in trial.episode.events if event.date < start.date]
    inside = [event for event in trial.episode.events if event.date >= start.date and event is not start]
    ends = [event for event in inside if event.type == "course_end"]
    held = sorted((event for event in inside if event not in ends), key=_day_of)
    for place in range(len(held) + 1):
        first, second = [start, *held[:place]], [start, *held[place:], *ends]
        for again in ([], before) if before else ([],):
            for gap in _GAPS:
                yield _with(trial, [*before, *_after(first, second, again, gap)], gap)
            yield _with(trial, [*before, *_beside(first, second, again)], 1)


def _is_of_another(event: Event, start: Event) -> bool:
    """Whether an event shows that there is a second course."""
    return event.course is not None or (event.type == "course_start" and event is not start)


def _after(first: list[Event], second: list[Event], again: list[Event], gap: int) -> Iterator[Event]:
    """The first course ends with its last event, and so many days later the second one starts."""
    last = first[-1].date
    restart = last + timedelta(gap)
    yield from first
    yield Event(last, "course_end", frozen({}))
    yield from (event._replace(date=restart) for event in (*again, second[0]))
    yield from _later(second[1:], gap)


def _beside(first: list[Event], second: list[Event], again: list[Event]) -> Iterator[Event]:
    """Two courses that run at the same time from the second day on, each with its own events."""
    restart = second[0].date + timedelta(1)
    yield first[0]._replace(course=_FIRST)
    yield from (event._replace(course=_SECOND, date=restart) for event in (*again, second[0]))
    yield from (event._replace(course=_FIRST) for event in _later(first[1:], 1))
    yield from (event._replace(course=_SECOND) for event in _later(second[1:], 1))


def _later(events: list[Event], days: int) -> list[Event]:
    return [event._replace(date=event.date + timedelta(days)) for event in events]


def _with(trial: Trial, events: list[Event], days: int) -> Trial:
    """The case with these events in the order of their days, judged so many days later."""
    placed = tuple(sorted(events, key=_day_of))
    return Trial(trial.episode._replace(events=placed), trial.as_of + days)


def _day_of(event: Event) -> date:
    return event.date
