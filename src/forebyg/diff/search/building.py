"""Every case of so many events on the telling days, the fewest facts first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations_with_replacement, product
from math import prod
from typing import Final

from forebyg.dates import Day
from forebyg.diff.search.days import birthdays, offsets
from forebyg.diff.search.material import Material, Template
from forebyg.diff.search.side import Side
from forebyg.diff.search.trial import Trial
from forebyg.timeline import Episode, Event, Support, frozen
from forebyg.vocabulary import Scalar

__all__ = ["built", "fact_mixes"]

_ID: Final = "E-1"
_FACT_MIXES: Final = 128
"""So many mixes of facts are tried in full; of more, only some."""

Known = tuple[dict[str, Scalar], date | None]
Period = tuple[str, int, int | None]
"""A paragraph with the first and the last day, counted from the base; None: still running."""


def built(old: Side, new: Side, of: Material, base: Day, size: int) -> Iterator[Trial]:
    """Every case of so many events and periods of support, counted from a base day."""
    days = offsets(old, new, base)
    known = [(facts, born) for born in birthdays(old, new, base) for facts in fact_mixes(of)]
    for periods in range(min(size, 1) + 1 if of.paragraphs else 1):
        for events in _events(of.templates, days, size - periods):
            for support in _support(of.paragraphs, periods):
                yield from _judged(events, support, days, base, known)


def _judged(
    events: tuple[tuple[int, Template], ...],
    support: tuple[Period, ...],
    days: tuple[int, ...],
    base: Day,
    known: list[Known],
) -> Iterator[Trial]:
    """One record on each telling day from its last event on, with each mix of facts."""
    every = [day for day, _ in events]
    least = max(every, default=0)
    recorded = tuple(
        Event(date.fromordinal(base + day), one.type, frozen(dict(one.attributes))) for day, one in events
    )
    periods = tuple(
        Support(
            paragraph,
            date.fromordinal(base + first),
            None if last is None else date.fromordinal(base + last),
            None,
        )
        for paragraph, first, last in support
    )
    for as_of in (day for day in days if day >= least) if recorded or periods else (0,):
        for facts, born in known:
            yield Trial(Episode(_ID, born, frozen(facts), recorded, periods), base + as_of)


def _events(
    templates: tuple[Template, ...], days: tuple[int, ...], size: int
) -> Iterator[tuple[tuple[int, Template], ...]]:
    """Every choice of events and days, one of them on the base day; the order of the list never matters."""
    for chosen in combinations_with_replacement(templates, size):
        for placed in dict.fromkeys(
            tuple(sorted(zip(mix, chosen, strict=True), key=_order)) for mix in product(days, repeat=size)
        ):
            if not placed or any(day == 0 for day, _ in placed):
                yield placed


def _order(placed: tuple[int, Template]) -> tuple[int, bool, str]:
    """By day, and on one day the end of the course last."""
    day, one = placed
    return day, one.type == "course_end", repr(one)


def _support(paragraphs: tuple[str, ...], periods: int) -> Iterator[tuple[Period, ...]]:
    """No support, or a period that ends or begins on the base day or beside it."""
    if not periods:
        yield ()
        return
    for paragraph in paragraphs:
        for first, last in product((-1, 0, 1), (None, -1, 0, 1)):
            if last is None or first <= last:
                yield ((paragraph, first, last),)


def fact_mixes(of: Material) -> list[dict[str, Scalar]]:
    """What may be known; where there is too much to mix, one at a time beside all, none or the opposite."""
    names = tuple(of.facts)
    if prod(len(options) for options in of.facts.values()) <= _FACT_MIXES:
        mixes = [_mix(names, one) for one in product(*of.facts.values())]
        return sorted(mixes, key=len)
    found = [_mix(names, [None] * len(names))]
    for place in (1, -1):
        usual = {name: options[place] for name, options in of.facts.items()}
        found.append(_mix(names, list(usual.values())))
        for name, options in of.facts.items():
            for value in options:
                found.append(_mix((name,), (value,)))
                found.append(_mix(names, [value if other == name else usual[other] for other in names]))
    return sorted((dict(mix) for mix in dict.fromkeys(tuple(one.items()) for one in found)), key=len)


def _mix(names: Iterable[str], values: Iterable[Scalar | None]) -> dict[str, Scalar]:
    return {name: value for name, value in zip(names, values, strict=True) if value is not None}
