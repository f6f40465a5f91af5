"""A longest or shortest time to which that of earlier courses of the same form counts too."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from forebyg.dates import Day, Reckoner
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.primitive import Earlier

Days = tuple[Day, Day]
"""First and last day of a course."""


class Limits(NamedTuple):
    """The limit of a course, as far as the record tells what counts to it.

    Attributes:
        longest: The limit when no course of unknown form counts; None: there is no such day.
        shortest: The limit when every one of them does.
        needs: The forms that would tell; empty: both are the same.
    """

    longest: Day | None
    shortest: Day | None
    needs: tuple[str, ...]


class _Past(NamedTuple):
    """The earlier courses: of the same form, of a form not known, and what would tell."""

    same: list[Days]
    perhaps: list[Days]
    needs: tuple[str, ...]


def limits_with_earlier(earlier: Earlier, reckon: Reckoner) -> Callable[[Occasion, Day], Limits] | None:
    """From an occasion and its first day to its limits; None: every course counts anew."""
    if earlier is Earlier.ANEW:
        return None
    limit = _chained(reckon) if earlier is Earlier.TOUCHING else _summed(reckon)

    def limits(occasion: Occasion, first: Day) -> Limits:
        past = _past(occasion, running=earlier is Earlier.TOUCHING)
        longest = limit(first, past.same)
        if not past.perhaps:
            return Limits(longest, longest, ())
        return Limits(longest, limit(first, [*past.same, *past.perhaps]), past.needs)

    return limits


def _past(occasion: Occasion, *, running: bool) -> _Past:
    """The courses begun before; one that still runs may touch this one, but has no length to add yet."""
    same: list[Days] = []
    perhaps: list[Days] = []
    needs: list[str] = []
    for course in occasion.snapshot.courses[: occasion.index]:
        if course.start is None or (course.end is None and not running):
            continue
        days = course.start.day, occasion.as_of if course.end is None else course.end.day
        form = course.start.event.attributes.get("form")
        if not isinstance(form, str):
            needs.append(f"{course.start.label}.form")
        if not isinstance(form, str) or occasion.form is None:
            perhaps.append(days)
        elif form == occasion.form:
            same.append(days)
    own = [occasion.form_need] if perhaps and occasion.form is None else []
    return _Past(same, perhaps, (*needs, *own))


def _summed(reckon: Reckoner) -> Callable[[Day, list[Days]], Day | None]:
    def limit(first: Day, before: list[Days]) -> Day | None:
        last = reckon(first)
        return None if last is None else last - sum(ended - began for began, ended in before)

    return limit


def _chained(reckon: Reckoner) -> Callable[[Day, list[Days]], Day | None]:
    def limit(first: Day, before: list[Days]) -> Day | None:
        """Counted from the start of the unbroken run of courses that touch or overlap.

        They are gone through from the latest begun; one that lies within another adds nothing.
        """
        for began, ended in sorted(before, reverse=True):
            if ended + 1 >= first:
                first = min(first, began)
        return reckon(first)

    return limit
