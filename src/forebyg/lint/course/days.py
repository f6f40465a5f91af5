"""On which days of four years something is so, when one moment of a course falls on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from forebyg.dates import Counting, Day, Span
from forebyg.lint.course.lengths import DAYS, profile
from forebyg.lint.course.limits import Fixed, Limit, Moment

__all__ = ["days_when"]


def days_when(limits: Iterable[Limit], anchor: Moment, is_so: Callable[[Fixed], bool]) -> list[Day]:
    """The days of the anchor on which it is so; days with the same sums are asked once."""
    lengths = dict.fromkeys(
        (limit.length, limit.counting)
        for limit in limits
        if limit.base == anchor and isinstance(limit.length, Span) and limit.length.whole_months
    )
    return sorted(day for days in _alike(tuple(lengths)) if is_so(Fixed(anchor, days[0])) for day in days)


@lru_cache(maxsize=256)
def _alike(lengths: tuple[tuple[Span, Counting], ...]) -> tuple[tuple[Day, ...], ...]:
    """The days in groups from which all these lengths come to the same."""
    found: dict[tuple[int | None, ...], list[Day]] = defaultdict(list)
    profiles = [profile(length, counting) for length, counting in lengths]
    for place, day in enumerate(DAYS):
        found[tuple([one[place] for one in profiles])].append(day)
    return tuple(tuple(days) for days in found.values())
