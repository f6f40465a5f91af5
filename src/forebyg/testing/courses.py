"""A record about one course, with another course in it that keeps every rule."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from forebyg.standard import Standard
from forebyg.timeline import Episode, Event
from forebyg.witness import Pick, compliant

_A_WEEK: Final = 7
_BETWEEN: Final = 60
_LATER: Final = 100
"""The other course ends so many days before this one begins, or up to so many days later than that."""
_OTHER: Final = "A"
_OWN: Final = "B"


def with_another(standard: Standard, episode: Episode, form: str, pick: Pick) -> Episode:
    """The same record with a course of that form before its own, or so that both run for some days.

    Nothing is added to what is known of the citizen. Where there is no course, or more than one, or no
    room in the time in which the standard is in force, the record stays as it is.

    Args:
        standard: The standard.
        episode: A record.
        form: The form of the other course.
        pick: Chooses a number from nought to the one given.
    """
    starts = [one for one in episode.events if one.type == "course_start"]
    if len(starts) != 1 or any(one.course is not None for one in episode.events):
        return episode
    other = compliant(standard, form=form, readings=episode.readings, pick=pick)
    first, last = (min(_days(episode)), max(_days(other)))
    days = (first - last - _BETWEEN + pick(_LATER)) // _A_WEEK * _A_WEEK
    begins = standard.program(episode.readings).force.first
    is_late = episode.as_of is None or episode.as_of.toordinal() < last + days
    if is_late or (begins is not None and min(_days(other)) + days < begins):
        return episode
    own = [_at(one, 0, _OWN) for one in episode.events]
    events = (*(_at(one, days, _OTHER) for one in other.events), *own)
    return episode._replace(events=tuple(sorted(events, key=lambda one: one.date)))


def _days(episode: Episode) -> list[int]:
    return [one.date.toordinal() for one in episode.events]


def _at(event: Event, days: int, course: str) -> Event:
    """The same event so many days later, in the course of that name."""
    return event._replace(date=event.date + timedelta(days), course=course)
