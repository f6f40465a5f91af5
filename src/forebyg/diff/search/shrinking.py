"""Making a case smaller for as long as it is still judged differently."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from forebyg.diff.search.side import Apart
from forebyg.diff.search.trial import Trial, size_of
from forebyg.timeline import Event, frozen

__all__ = ["shrunk"]

_ROUNDS: Final = 6
"""What one way to make a case smaller has done lets another do more, mostly once or twice."""

Judge = Callable[[Trial], Apart | None]


def shrunk(trial: Trial, found: Apart, judge: Judge) -> tuple[Trial, Apart]:
    """A case from which nothing can be left out any more.

    Args:
        trial: A case that is judged differently.
        found: In what it is.
        judge: In what another case is; None: in nothing.
    """
    for _ in range(_ROUNDS):
        before = size_of(trial, found)
        for smaller in (_without_parts, _judged_sooner, _drawn_together, _with_support_later):
            trial, found = _least(trial, found, judge, smaller)
        if size_of(trial, found) == before:
            break
    return trial, found


def _least(
    trial: Trial, found: Apart, judge: Judge, smaller: Callable[[Trial], Iterator[Trial]]
) -> tuple[Trial, Apart]:
    """Take the first smaller case that will do, again and again."""
    while True:
        for one in smaller(trial):
            other = judge(one)
            if other is not None and size_of(one, other) < size_of(trial, found):
                trial, found = one, other
                break
        else:
            return trial, found


def _without_parts(trial: Trial) -> Iterator[Trial]:
    """Without one event, period of support, fact, attribute, or the birthday."""
    episode = trial.episode
    for place in range(len(episode.events)):
        yield trial._replace(episode=episode._replace(events=_without(episode.events, place)))
    for place in range(len(episode.support)):
        yield trial._replace(episode=episode._replace(support=_without(episode.support, place)))
    if episode.born is not None:
        yield trial._replace(episode=episode._replace(born=None))
    for name in episode.facts:
        facts = {fact: value for fact, value in episode.facts.items() if fact != name}
        yield trial._replace(episode=episode._replace(facts=frozen(facts)))
    for place, event in enumerate(episode.events):
        for name in event.attributes:
            kept = {word: value for word, value in event.attributes.items() if word != name}
            yield _with_event(trial, place, event._replace(attributes=frozen(kept)))


def _judged_sooner(trial: Trial) -> Iterator[Trial]:
    """The same record on an earlier day, the earliest first."""
    last = max((event.date.toordinal() for event in trial.episode.events), default=trial.as_of)
    for as_of in range(last, trial.as_of):
        yield trial._replace(as_of=as_of)


def _drawn_together(trial: Trial) -> Iterator[Trial]:
    """With the first event on a later day, the latest first; or with everything after an event sooner."""
    events = trial.episode.events
    days = sorted({event.date.toordinal() for event in events})
    for first, second in pairwise(days):
        for gap in range(second - first, 0, -1):
            yield _closed_up(trial, second, gap)
    if days:
        for gap in range(trial.as_of - days[-1], 0, -1):
            yield trial._replace(as_of=trial.as_of - gap)


def _with_support_later(trial: Trial) -> Iterator[Trial]:
    """With a period of support that begins on a later day, the latest that it can first."""
    support = trial.episode.support
    days = [*(event.date for event in trial.episode.events), date.fromordinal(trial.as_of)]
    for place, period in enumerate(support):
        own = [day for day in (period.end, period.reduced_from) if isinstance(day, date)]
        for day in range(min([*days, *own]).toordinal(), period.start.toordinal(), -1):
            later = period._replace(start=date.fromordinal(day))
            changed = (*support[:place], later, *support[place + 1 :])
            yield trial._replace(episode=trial.episode._replace(support=changed))


def _closed_up(trial: Trial, second: int, gap: int) -> Trial:
    """Everything from a day on so many days sooner."""
    moved = tuple(
        event._replace(date=date.fromordinal(event.date.toordinal() - gap))
        if event.date.toordinal() >= second
        else event
        for event in trial.episode.events
    )
    return Trial(trial.episode._replace(events=moved), trial.as_of - gap)


def _without(many: tuple, place: int) -> tuple:  # type: ignore[type-arg]  # of whatever it holds
    return (*many[:place], *many[place + 1 :])


def _with_event(trial: Trial, place: int, event: Event) -> Trial:
    events = trial.episode.events
    moved = (*events[:place], event, *events[place + 1 :])
    return trial._replace(episode=trial.episode._replace(events=moved))
