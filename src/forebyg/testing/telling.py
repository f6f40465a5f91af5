"""The same record told otherwise: with more in it that no rule looks at, and in other words.

What is added makes no difference, by what the rules themselves say that they look at.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from forebyg.standard import Standard
from forebyg.testing.rewording import reworded
from forebyg.timeline import Episode, Event, Support, frozen
from forebyg.vocabulary import PARAGRAPHS, Shape, Value
from forebyg.witness import Pick
from forebyg.witness.asked import asked
from forebyg.witness.sketch import MARKS
from forebyg.witness.values import any_of

_KEPT: Final = 256
_NEVER_SPARE: Final = MARKS | {"inquiry"}
"""Events on which hangs what a record is about, and when the standard is in force."""
_MOST: Final = 2
"""So many facts, and events, are added at most."""
_LAGS: Final = 4
"""So many days after they happened events are written down at most."""
_WAYS: Final = 4
"""So many other wordings, and other orders of the events, there are to choose from."""
_BEFORE: Final = 40
"""So many days before the first event support begins at most."""
_FIRST_BIRTH: Final = date(1945, 1, 1)
_YEARS: Final = 20_000
"""A citizen whose age matters to no rule is born then, or at most so many days later."""


class Spare(NamedTuple):
    """What may stand in a record and makes no difference to any rule.

    Attributes:
        facts: Facts that nothing hangs on, with a value each.
        types: Event types that no rule looks at.
        paragraphs: Support that bars nobody.
        is_ageless: Whether nothing hangs on the citizen's age.
    """

    facts: tuple[tuple[str, Value], ...]
    types: tuple[str, ...]
    paragraphs: tuple[str, ...]
    is_ageless: bool


def told_otherwise(standard: Standard, episode: Episode, pick: Pick, *, numbers: bool = True) -> Episode:
    """The same record, with more in it that makes no difference; where nothing is chosen, itself.

    Args:
        standard: The standard.
        episode: A record with a day of judging.
        pick: Chooses a number from nought to the one given.
        numbers: Whether a number may give way to one that is as good.
    """
    spare = spare_of(standard, episode.readings)
    told = reworded(standard, episode, pick(_WAYS), numbers=numbers)
    told = _with_more(told, spare, pick)
    return _ordered(_written_down(_named(told, pick), pick), pick)


@lru_cache(maxsize=_KEPT)
def spare_of(standard: Standard, readings: Mapping[str, str]) -> Spare:
    """What makes no difference to a standard under these readings."""
    found = asked(standard.program(readings))
    known = standard.vocabulary
    return Spare(
        tuple(
            (name, value)
            for name, one in known.facts.items()
            if name not in found.facts and one.shape is not Shape.TEXT
            for value in any_of(one)
        ),
        tuple(
            name
            for name, one in known.events.items()
            if name not in found.types and name not in _NEVER_SPARE and one.answers is None
        ),
        tuple(name for name in PARAGRAPHS if name not in found.paragraphs),
        not found.has_ages,
    )


def _with_more(episode: Episode, spare: Spare, pick: Pick) -> Episode:
    """Some facts, events and support more, and the day of birth."""
    if episode.as_of is None:
        return episode
    facts = dict(episode.facts)
    for _ in range(pick(_MOST) if spare.facts else 0):
        facts.setdefault(*spare.facts[pick(len(spare.facts) - 1)])
    first = min((one.date for one in episode.events), default=episode.as_of)
    span = (episode.as_of - first).days
    name = next((one.course for one in episode.events), None)
    more = [
        Event(first + timedelta(pick(span)), spare.types[pick(len(spare.types) - 1)], course=name)
        for _ in range(pick(_MOST) if spare.types else 0)
    ]
    born = episode.born
    if born is None and spare.is_ageless and pick(1):
        born = _FIRST_BIRTH + timedelta(pick(_YEARS))
    support = [
        Support(
            spare.paragraphs[pick(len(spare.paragraphs) - 1)], first - timedelta(pick(_BEFORE)), episode.as_of
        )
        for _ in range(pick(1) if spare.paragraphs else 0)
    ]
    return episode._replace(
        born=born,
        facts=frozen(facts),
        events=tuple(sorted((*episode.events, *more), key=lambda one: one.date)) if more else episode.events,
        support=(*episode.support, *support),
    )


def _named(episode: Episode, pick: Pick) -> Episode:
    """The one course that there is, with a name that everything in the record gives."""
    starts = [one for one in episode.events if one.type == "course_start"]
    has_name = any(one.course is not None for one in episode.events)
    if len(starts) != 1 or has_name or not pick(1):
        return episode
    return episode._replace(events=tuple(one._replace(course="A") for one in episode.events))


def _written_down(episode: Episode, pick: Pick) -> Episode:
    """Some events are written down days after they happened."""
    lag, last = pick(_LAGS), episode.as_of
    if not lag or last is None:
        return episode
    events = [
        one._replace(recorded=min(last, one.date + timedelta(lag * place % (_LAGS + 1))))
        for place, one in enumerate(episode.events)
    ]
    return episode._replace(events=tuple(events))


def _ordered(episode: Episode, pick: Pick) -> Episode:
    """The events in another order than that of their days."""
    turn = pick(_WAYS)
    return episode._replace(events=(*episode.events[turn:], *episode.events[:turn])) if turn else episode
