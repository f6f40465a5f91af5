"""A longest or shortest time, or a number, to which earlier courses of the same form count too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Final, NamedTuple

from forebyg.dates import Day, Reckoner
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.window import Earlier
from forebyg.vocabulary import FORMS

_MOST_UNKNOWN: Final = 3

Days = tuple[Day, Day]
"""First and last day of a course."""


class Limit(NamedTuple):
    """The limit of a course in one case.

    Attributes:
        told: What is taken for each form that is not recorded and counts.
        day: The limit then; None: there is no such day.
    """

    told: Mapping[str, str]
    day: Day | None


Limits = Callable[[Occasion, Day], list[Limit]]
"""From an occasion and its first day to its limit in every case, the earliest first; one: nothing is open."""


class _Past(NamedTuple):
    """A course begun before this one.

    Attributes:
        place: Where it stands among the courses.
        days: Its first and last day; of one that runs, the day of judging.
        form: Its form: a word, or the unknown to ask for.
    """

    place: int
    days: Days
    form: str


class Added(NamedTuple):
    """The places of the earlier courses that count too: surely, perhaps, and what would tell."""

    sure: list[int]
    perhaps: list[int]
    needs: tuple[str, ...]


def limits_with_earlier(earlier: Earlier, reckon: Reckoner, forms: tuple[str, ...]) -> Limits | None:
    """How to find the limits of a course; None: every course counts anew.

    Args:
        earlier: Which earlier courses count.
        reckon: From a first day to the limit.
        forms: The forms of course that the rule binds; empty: all.
    """
    if earlier is Earlier.ANEW:
        return None
    limit = _chained(reckon) if earlier is Earlier.TOUCHING else _summed(reckon)

    def limits(occasion: Occasion, first: Day) -> list[Limit]:
        past = list(_pasts(occasion, running=earlier is Earlier.TOUCHING))
        if not past:
            return [Limit({}, limit(first, []))]
        own = occasion.form or occasion.form_need
        cases = [
            Limit(told, limit(first, [one for one in past if _known(one.form, told) == _known(own, told)]))
            for told in _cases(past, own, forms)
        ]
        return sorted(cases, key=lambda case: case.day or 0)

    return limits


def added_courses(earlier: Earlier, occasion: Occasion) -> Added:
    """The earlier courses whose events count to a number too; none where no start is recorded."""
    start, form = occasion.start, occasion.form
    if start is None:
        return Added([], [], ())
    past = list(_pasts(occasion, running=True))
    same = [one for one in past if one.form == form]
    every = [one for one in past if form is None or one.form == form or one.form not in FORMS]
    unknown = dict.fromkeys(one.form for one in every if one.form not in FORMS)
    needs = (*unknown, occasion.form_need) if form is None else tuple(unknown)
    if earlier is Earlier.TOUCHING:
        same, every = _linked(start, same), _linked(start, every)
    sure = [one.place for one in same]
    perhaps = [one.place for one in every if one.place not in sure]
    return Added(sure, perhaps, needs if perhaps else ())


def _known(form: str, told: Mapping[str, str]) -> str:
    return told.get(form, form)


def _cases(past: list[_Past], own: str, forms: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Every way to fill in the forms that are not recorded; where there are too many, alike."""
    unknown = list(dict.fromkeys(one.form for one in past if one.form not in FORMS))
    mine = [own] if own not in FORMS else []
    thinkable = [form for form in forms if form in FORMS] or FORMS
    number = len(unknown) if len(unknown) <= _MOST_UNKNOWN else 1
    for taken in product(*([thinkable] * len(mine)), *([FORMS] * number)):
        others = taken[len(mine) :] if number == len(unknown) else taken[-1:] * len(unknown)
        yield dict(zip((*mine, *unknown), (*taken[: len(mine)], *others), strict=True))


def _pasts(occasion: Occasion, *, running: bool) -> Iterator[_Past]:
    """The courses begun on an earlier day; one that runs may touch this one, but has no length to add yet."""
    first = occasion.start or 0
    for place, course in enumerate(occasion.snapshot.courses[: occasion.index]):
        start, end = course.start, course.end
        if start is None or start.day >= first or (end is None and not running):
            continue
        form = start.event.attributes.get("form")
        days = start.day, occasion.as_of if end is None else end.day
        yield _Past(place, days, form if isinstance(form, str) else f"{start.label}.form")


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
