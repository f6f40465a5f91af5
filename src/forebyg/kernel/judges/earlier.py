"""A longest or shortest time, or a number, to which earlier courses of the same form count too."""

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
    """A course begun before this one.

    Attributes:
        place: Where it stands among the courses.
        days: Its first and last day; of one that runs, the day of judging.
    """

    place: int
    days: Days


class _Pasts(NamedTuple):
    """The earlier courses: of the same form, of a form not known, and what would tell."""

    same: list[_Past]
    perhaps: list[_Past]
    needs: tuple[str, ...]


class Added(NamedTuple):
    """The places of the earlier courses that count too: surely, perhaps, and what would tell."""

    sure: list[int]
    perhaps: list[int]
    needs: tuple[str, ...]


def limits_with_earlier(earlier: Earlier, reckon: Reckoner) -> Callable[[Occasion, Day], Limits] | None:
    """From an occasion and its first day to its limits; None: every course counts anew."""
    if earlier is Earlier.ANEW:
        return None
    limit = _chained(reckon) if earlier is Earlier.TOUCHING else _summed(reckon)

    def limits(occasion: Occasion, first: Day) -> Limits:
        past = _pasts(occasion, running=earlier is Earlier.TOUCHING)
        longest = limit(first, past.same)
        if not past.perhaps:
            return Limits(longest, longest, ())
        return Limits(longest, limit(first, [*past.same, *past.perhaps]), past.needs)

    return limits


def added_courses(earlier: Earlier, occasion: Occasion) -> Added:
    """The earlier courses whose events count to a number too; none where no start is recorded."""
    start = occasion.start
    if start is None:
        return Added([], [], ())
    same, perhaps, needs = _pasts(occasion, running=True)
    every = [*same, *perhaps]
    if earlier is Earlier.TOUCHING:
        same, every = _linked(start, same), _linked(start, every)
    sure = [past.place for past in same]
    unsure = [past.place for past in every if past.place not in sure]
    return Added(sure, unsure, needs if unsure else ())


def _pasts(occasion: Occasion, *, running: bool) -> _Pasts:
    """The courses begun before; one that still runs may touch this one, but has no length to add yet."""
    same: list[_Past] = []
    perhaps: list[_Past] = []
    needs: list[str] = []
    for place, course in enumerate(occasion.snapshot.courses[: occasion.index]):
        if course.start is None or (course.end is None and not running):
            continue
        days = course.start.day, occasion.as_of if course.end is None else course.end.day
        form = course.start.event.attributes.get("form")
        if not isinstance(form, str):
            needs.append(f"{course.start.label}.form")
        if not isinstance(form, str) or occasion.form is None:
            perhaps.append(_Past(place, days))
        elif form == occasion.form:
            same.append(_Past(place, days))
    own = [occasion.form_need] if perhaps and occasion.form is None else []
    return _Pasts(same, perhaps, (*needs, *own))


def _summed(reckon: Reckoner) -> Callable[[Day, list[_Past]], Day | None]:
    def limit(first: Day, before: list[_Past]) -> Day | None:
        last = reckon(first)
        return None if last is None else last - sum(past.days[1] - past.days[0] for past in before)

    return limit


def _chained(reckon: Reckoner) -> Callable[[Day, list[_Past]], Day | None]:
    def limit(first: Day, before: list[_Past]) -> Day | None:
        """Counted from the start of the unbroken run of courses that touch or overlap."""
        return reckon(min([first, *(past.days[0] for past in _linked(first, before))]))

    return limit


def _linked(first: Day, before: list[_Past]) -> list[_Past]:
    """The unbroken run of courses that touch or overlap, back from a day."""
    run: list[_Past] = []
    for past in sorted(before, key=lambda past: past.days[1], reverse=True):
        began, ended = past.days
        if ended + 1 >= first:
            first = min(first, began)
            run.append(past)
    return run
