"""A case on a day: what two documents are asked about, and how small it is."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from forebyg.dates import Day
from forebyg.diff.search.side import Apart, Side, apart
from forebyg.timeline import Episode, frozen

__all__ = ["Size", "Trial", "judged_apart", "shifted", "size_of"]


class Trial(NamedTuple):
    """A case and the day of judging, as an ordinal."""

    episode: Episode
    as_of: Day

    @property
    def events(self) -> int:
        """How many events and periods of support there are."""
        return len(self.episode.events) + len(self.episode.support)

    @property
    def days(self) -> int:
        """How many days go by from the first event to the day of judging."""
        starts = [event.date for event in self.episode.events]
        starts += [period.start for period in self.episode.support]
        return self.as_of - min((day.toordinal() for day in starts), default=self.as_of)


class Size(NamedTuple):
    """How small a case is; compared from the first field to the last.

    Attributes:
        untold: Whether no scenario can say in what the documents differ.
        events: How many events and periods of support.
        apart: In what the documents differ; a verdict comes before a mere day.
        torn: Whether a course ends that never started.
        days: How many days from the first event to the day of judging.
        known: How much is recorded beside: facts, the birthday, attributes.
    """

    untold: bool
    events: int
    apart: Apart
    torn: bool
    days: int
    known: int


def judged_apart(old: Side, new: Side, trial: Trial) -> Apart | None:
    """In what two documents judge a case differently; None: they do not."""
    return apart(old.outcome(trial.episode, trial.as_of), new.outcome(trial.episode, trial.as_of))


def size_of(trial: Trial, found: Apart) -> Size:
    """How small a case is that is judged differently."""
    episode = trial.episode
    known = len(episode.facts) + (episode.born is not None)
    known += sum(len(event.attributes) for event in episode.events)
    types = {event.type for event in episode.events}
    torn = "course_end" in types and "course_start" not in types
    return Size(found is Apart.UNTOLD, trial.events, found, torn, trial.days, known)


def shifted(trial: Trial, days: int) -> Trial:
    """The same case so many days later; attributes that are days move with it."""
    if not days:
        return trial
    episode = trial.episode
    moved = episode._replace(
        born=None if episode.born is None else _later(episode.born, days),
        events=tuple(
            event._replace(
                date=_later(event.date, days),
                attributes=frozen(
                    {n: _later(v, days) if isinstance(v, date) else v for n, v in event.attributes.items()}
                ),
            )
            for event in episode.events
        ),
        support=tuple(
            period._replace(
                start=_later(period.start, days),
                end=None if period.end is None else _later(period.end, days),
                reduced_from=_later(period.reduced_from, days)
                if isinstance(period.reduced_from, date)
                else period.reduced_from,
            )
            for period in episode.support
        ),
    )
    return Trial(moved, trial.as_of + days)


def _later(day: date, days: int) -> date:
    return date.fromordinal(day.toordinal() + days)
