"""Looking for the smallest case: every small one first, then those that the clauses themselves call for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Final, NamedTuple

from forebyg.dates import Day
from forebyg.diff.search.building import built
from forebyg.diff.search.composing import composed
from forebyg.diff.search.days import base_days, offsets
from forebyg.diff.search.material import material
from forebyg.diff.search.shrinking import shrunk
from forebyg.diff.search.side import Apart, Side
from forebyg.diff.search.starts import is_all_told, telling_starts
from forebyg.diff.search.trial import Size, Trial, judged_apart, shifted, size_of
from forebyg.diff.search.varying import varied
from forebyg.timeline import frozen
from forebyg.vocabulary import Vocabulary
from forebyg.witness import boundary, witnesses
from forebyg.witness.setting import first_day

__all__ = ["Found", "NotFound", "search"]

_CASES: Final = 8_000
"""So many cases of one size are judged; a size with more is not claimed to have been searched."""
_LAST_CASES: Final = 30_000
"""The same of the largest size, which is tried when nothing else has shown a difference."""
_MOST_EVENTS: Final = 3
"""That size."""
_COMPOSED: Final = 3_000
"""So many larger records of one kind are judged."""
_SHRUNK: Final = 4
"""So many of the records found are made smaller; the smallest that comes of it counts."""
_LATER: Final = 30
"""Days after the last limit up to which a course is extended."""


class Found(NamedTuple):
    """A case that two documents judge differently.

    Attributes:
        trial: The case and the day of judging.
        apart: In what they differ.
        searched: Every case of so many events or fewer, on the days around the limits, was judged.
        shortest: Every such case with as many events was judged too that begins on another telling day.
    """

    trial: Trial
    apart: Apart
    searched: int = -1
    shortest: bool = False

    @property
    def size(self) -> Size:
        """How small it is."""
        return size_of(self.trial, self.apart)


class NotFound(NamedTuple):
    """How far was searched without finding such a case.

    Attributes:
        events: Every case of so many events, on the days around the limits, was judged.
        days: The longest time from its first event to the day of judging.
    """

    events: int
    days: int


def search(old: Side, new: Side, vocabulary: Vocabulary, *, briefly: bool = False) -> Found | NotFound:
    """The smallest case that two clauses judge differently.

    Args:
        old: The first document.
        new: The second one.
        vocabulary: The names of both.
        briefly: Look no further than at small cases, and at what either clause comes to.
    """
    looking = _Looking(old, new, vocabulary)
    tiny = _first_told(looking.of_size(size) for size in (0, 1))
    if tiny is not None and tiny.apart is Apart.VERDICT:
        return looking.told(tiny)
    small = tiny if _is_told(tiny) else _smallest(tiny, looking.of_size(2))
    found = _smallest(small, looking.called_for())
    if found is None and not briefly:
        found = looking.composed() or looking.of_size(_MOST_EVENTS, _LAST_CASES)
    return looking.told(found)


def _first_told(every: Iterable[Found | None]) -> Found | None:
    """The first that a scenario can tell; without any, the smallest."""
    found: Found | None = None
    for one in every:
        found = _smallest(found, one)
        if _is_told(found):
            break
    return found


def _is_told(found: Found | None) -> bool:
    return found is not None and found.apart is not Apart.UNTOLD


def _smallest(*every: Found | None) -> Found | None:
    return min((one for one in every if one is not None), key=lambda one: one.size, default=None)


def _last_day(trial: Trial) -> Day:
    """The day of the last event, or on which the last period of support begins."""
    days = [event.date for event in trial.episode.events] + [one.start for one in trial.episode.support]
    return max(day.toordinal() for day in days)


class _Looking:
    """One search: what it is about, and how far it has come."""

    def __init__(self, old: Side, new: Side, vocabulary: Vocabulary) -> None:
        self._old = old
        self._new = new
        self._bases = base_days(old, new)
        latest = max(base + offsets(old, new, base)[-1] for base in self._bases)
        late = date.fromordinal(latest + _LATER)
        self._material = material(old, new, vocabulary, late)
        self._complete = -1
        self._days = 0

    def of_size(self, size: int, cases: int = _CASES) -> Found | None:
        """The smallest of all cases of one size; None: there is none, or there are too many to judge."""
        best: Found | None = None
        for number, trial in enumerate(self._built(size)):
            if number >= cases:
                return best
            self._days = max(self._days, trial.days)
            apart = self._judge(trial)
            if apart is not None and (best is None or size_of(trial, apart) < best.size):
                best = Found(trial, apart)
        self._complete = max(self._complete, size)
        return best

    def called_for(self) -> Found | None:
        """The smallest that is left of the records that show what either clause comes to."""
        every = tuple(self._called())
        ranked = self._apart(every) or self._apart(
            other for trial in every for other in varied(trial, self._material.templates)
        )
        return self._least(ranked)

    def composed(self) -> Found | None:
        """The smallest that is left of larger records that are made of these, counted from each base day."""
        called = tuple(self._called())
        for base in self._bases:
            trials = (shifted(trial, base - self._bases[0]) for trial in called)
            for made in composed(trials, self._material, offsets(self._old, self._new, base)):
                found = self._least(self._apart(islice(made, _COMPOSED)))
                if found is not None:
                    return found
        return None

    def told(self, found: Found | None) -> Found | NotFound:
        """What was found, with how far the search went."""
        if found is None:
            return NotFound(self._complete, self._days)
        least = self._begun_otherwise(found)
        return least._replace(searched=self._complete)

    def _begun_otherwise(self, found: Found) -> Found:
        """The shortest of the cases of that size that begin on any of the telling days."""
        if not found.trial.days:
            return found._replace(shortest=True)
        starts = telling_starts(self._old, self._new, self._bases[0])
        is_whole = found.trial.events <= self._complete
        every = (trial for base in starts for trial in self._from(base, found.trial.events))
        tried = tuple(islice(every, _CASES + 1)) if is_whole else ()
        if not is_whole or len(tried) > _CASES:
            return self._least([found, *self._moved(found, starts)]) or found
        shorter = self._apart(trial for trial in tried if trial.days < found.trial.days)
        least = _smallest(found, *shorter) or found
        return least._replace(shortest=is_all_told(self._old, self._new))

    def _moved(self, found: Found, starts: Iterable[Day]) -> list[Found]:
        """The same case from each of these days on, judged on the days around the limits from there."""
        trial = found.trial
        first = trial.as_of - trial.days
        lasts = trial.days - (trial.as_of - _last_day(trial))
        every = (
            shifted(trial, base - first)._replace(as_of=base + away)
            for base in starts
            for away in offsets(self._old, self._new, base)
            if lasts <= away < trial.days
        )
        return [one for one in self._apart(every) if one.size < found.size]

    def _least(self, found: list[Found]) -> Found | None:
        """The smallest that is left when all that can be is left out of the most telling of them."""
        ranked = sorted(found, key=lambda one: (one.apart, one.size))
        least = [Found(*shrunk(one.trial, one.apart, self._judge)) for one in ranked[:_SHRUNK]]
        return _smallest(*least)

    def _apart(self, trials: Iterable[Trial]) -> list[Found]:
        """Those that are judged differently."""
        judged = ((trial, self._judge(trial)) for trial in trials)
        return [Found(trial, apart) for trial, apart in judged if apart is not None]

    def _built(self, size: int) -> Iterator[Trial]:
        for base in self._bases:
            yield from self._from(base, size)

    def _from(self, base: Day, size: int) -> Iterator[Trial]:
        return built(self._old, self._new, self._material, base, size)

    def _judge(self, trial: Trial) -> Apart | None:
        return judged_apart(self._old, self._new, trial)

    def _called(self) -> Iterator[Trial]:
        for side in (self._new, self._old):
            if side.clause is None or (side.clause.rule is None and side.clause.criterion is None):
                continue
            own = first_day(side.standard.program(side.readings))
            shift = self._bases[0] - own
            name = side.clause.id
            every = (
                *boundary(side.standard, name, readings=side.readings),
                *witnesses(side.standard, name, readings=side.readings),
            )
            for one in every:
                episode = one.episode._replace(id="E-1", readings=frozen({}))
                yield shifted(Trial(episode, one.as_of.toordinal()), shift)
