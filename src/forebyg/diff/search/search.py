"""Looking for the smallest case: every small one first, then those that the clauses themselves call for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from forebyg.diff.search.building import built
from forebyg.diff.search.days import base_days
from forebyg.diff.search.material import material
from forebyg.diff.search.shrinking import shrunk
from forebyg.diff.search.side import Apart, Side
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
_SHRUNK: Final = 4
_MOST_EVENTS: Final = 3


class Found(NamedTuple):
    """A case that two documents judge differently.

    Attributes:
        trial: The case and the day of judging.
        apart: In what they differ.
    """

    trial: Trial
    apart: Apart

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


def search(old: Side, new: Side, vocabulary: Vocabulary) -> Found | NotFound:
    """The smallest case that two clauses judge differently.

    Args:
        old: The first document.
        new: The second one.
        vocabulary: The names of both.
    """
    looking = _Looking(old, new, vocabulary)
    found = looking.of_size(0) or looking.of_size(1)
    if found is not None:
        return found
    called = looking.called_for()
    if called is None:
        return looking.of_size(2) or looking.of_size(_MOST_EVENTS, _LAST_CASES) or looking.not_found()
    small = looking.of_size(2)
    return called if small is None else min(called, small, key=lambda one: one.size)


class _Looking:
    """One search: what it is about, and how far it has come."""

    def __init__(self, old: Side, new: Side, vocabulary: Vocabulary) -> None:
        self._old = old
        self._new = new
        self._material = material(old, new, vocabulary)
        self._bases = base_days(old, new)
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
        ranked.sort(key=lambda found: (found.apart, found.size))
        least = [Found(*shrunk(*found, self._judge)) for found in ranked[:_SHRUNK]]
        return min(least, key=lambda found: found.size, default=None)

    def not_found(self) -> NotFound:
        """How far the search went."""
        return NotFound(self._complete, self._days)

    def _apart(self, trials: Iterable[Trial]) -> list[Found]:
        """Those that are judged differently."""
        judged = ((trial, self._judge(trial)) for trial in trials)
        return [Found(trial, apart) for trial, apart in judged if apart is not None]

    def _built(self, size: int) -> Iterator[Trial]:
        for base in self._bases:
            yield from built(self._old, self._new, self._material, base, size)

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
