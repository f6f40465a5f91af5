"""Larger cases: records that show what a clause comes to, spread over more time, courses, forms or facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import permutations

from forebyg.diff.search.courses import over_two_courses
from forebyg.diff.search.material import Material
from forebyg.diff.search.spreading import on_one_day, spread
from forebyg.diff.search.trial import Trial
from forebyg.diff.search.varying import known_otherwise, of_another_form
from forebyg.timeline import frozen

__all__ = ["bare", "composed"]

Step = Callable[[Trial], Iterator[Trial]]


def bare(trial: Trial, of: Material) -> Trial:
    """The same case with only the events and facts that the clauses look at."""
    types = {one.type for one in of.templates}
    episode = trial.episode
    events = tuple(event for event in episode.events if event.type in types)
    facts = {name: value for name, value in episode.facts.items() if name in of.facts}
    return trial._replace(episode=episode._replace(events=events, facts=frozen(facts)))


def composed(trials: Iterable[Trial], of: Material, gaps: Iterable[int]) -> Iterator[Iterator[Trial]]:
    """Cases made of others in one step, and then in two.

    Args:
        trials: The cases that they are made of.
        of: What the clauses look at.
        gaps: How many days may go by between two events.
    """
    usual = tuple(dict.fromkeys(bare(trial, of) for trial in trials))
    every = tuple(dict.fromkeys((*usual, *(on_one_day(trial) for trial in usual))))
    steps: tuple[Step, ...] = (
        over_two_courses,
        partial(spread, gaps=tuple(gaps)),
        partial(of_another_form, templates=of.templates),
        partial(known_otherwise, of=of),
    )
    yield _in_turn([step(trial) for step in steps for trial in every])
    pairs = permutations(steps, 2)
    yield _in_turn([_both(first, second, trial) for first, second in pairs for trial in every])


def _both(first: Step, second: Step, trial: Trial) -> Iterator[Trial]:
    return _in_turn([second(one) for one in first(trial)])


def _in_turn(every: list[Iterator[Trial]]) -> Iterator[Trial]:
    """One of each, again and again, so that none of them has to wait for the others to end."""
    while every:
        found = [(one, next(one, None)) for one in every]
        yield from (trial for _, trial in found if trial is not None)
        every = [one for one, trial in found if trial is not None]
