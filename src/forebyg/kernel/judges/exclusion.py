"""Which support may not run at the same time.

| before its anchor | open | first day of breach | closed well |
|---|---|---|---|
| judged in eligibility | at the start: decided there; throughout: holding | first common day | decided, or course ended |

Without any such support a bar that can be lifted is a permission that nobody used:
not applicable.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from forebyg.dates import Day
from forebyg.kernel.judges.judge import Events, Judge, adding
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import (
    CONDITION_FALSE,
    CONTRADICTORY,
    INCOMPLETE,
    NEVER_BROKEN,
    NO_ANCHOR,
    NOT_BROKEN,
    limit_broken,
    missing,
)
from forebyg.kernel.primitive import During, Exclusion, Unless
from forebyg.report import Because, Judgement, Verdict
from forebyg.timeline import Seen, SeenSupport
from forebyg.vocabulary import Unknown

_COURSE: Final = During.COURSE
_USED: Final = (NOT_BROKEN, NEVER_BROKEN)

_Lifted = bool | tuple[str, ...]
"""Whether a bar is lifted; else the unknowns that would tell."""

_Told = tuple[Day, bool, _Lifted]
"""Of support that bars: its first common day, whether it is in doubt that day, and whether the bar is lifted."""


def exclusion_judge(rule: Exclusion, *, is_allowed: bool = False) -> Judge:
    """Bind an exclusion as a rule about each course.

    Args:
        rule: The exclusion.
        is_allowed: It is a permission: beside support that nobody believes to have run, one that is
            not used then is not used otherwise either.
    """
    anchor = rule.during if isinstance(rule.during, tuple) else ()
    shown = rule.unless.shown if rule.unless else ()

    def decide(occasion: Occasion, events: Events) -> Judgement:
        days = _days(rule, occasion, events[0])
        if isinstance(days, Judgement):
            return days
        found = overlap(rule, occasion, days, events[1:])
        is_open = found.because is Because.MISSING and not is_allowed
        may_be_used = rule.unless is not None and (found in _USED or is_open)
        return CONTRADICTORY if may_be_used and _is_use_doubtful(rule, occasion, days) else found

    steady = tuple(adding(place) for place in range(1, 1 + len(shown)))
    return Judge((anchor, *shown), decide, by_first=(adding(0),), steady=steady)


def _days(rule: Exclusion, occasion: Occasion, anchors: list[Seen]) -> tuple[Day, Day] | Judgement:
    """First and last day on which support is looked at."""
    if isinstance(rule.during, tuple):
        return (anchors[0].day, anchors[0].day) if anchors else NO_ANCHOR
    if occasion.course is None:
        return NO_ANCHOR
    start = occasion.start
    if start is None:
        return INCOMPLETE
    if rule.during is _COURSE:
        return start, occasion.as_of if occasion.end is None else occasion.end
    return start, start


def overlap(rule: Exclusion, occasion: Occasion, days: tuple[Day, Day], shown: Events) -> Judgement:
    """The verdict on support between two days, both included."""
    common = barring(rule, occasion.snapshot.support, days)
    if not common:
        return CONDITION_FALSE if rule.unless else _kept(rule, occasion)
    told = [
        (day, _is_doubtful(period, day), _lifted(rule.unless, period, day, shown)) for day, period in common
    ]
    broken = tuple(day for day, is_doubtful, lifted in told if lifted is False and not is_doubtful)
    if broken:
        return limit_broken(broken)
    kept = _kept(rule, occasion).verdict
    others = [lifted for _, _, lifted in told if lifted is not False]
    if len(others) < len(told):
        without = kept if others or rule.unless is None else Verdict.NOT_APPLICABLE
        return _doubtful(told, (without, Verdict.VIOLATED))
    needs = _needs(told)
    return missing(needs, (kept, Verdict.VIOLATED)) if needs else _kept(rule, occasion)


def _doubtful(told: list[_Told], behind: tuple[Verdict, ...]) -> Judgement:
    """Barred where an end that is not believed was none; open, unless other support may bar it anyway."""
    if any(isinstance(lifted, tuple) and not is_doubtful for _, is_doubtful, lifted in told):
        return missing(_needs(told), behind)
    return CONTRADICTORY._replace(behind=behind)


def _needs(told: list[_Told]) -> tuple[str, ...]:
    """What would tell whether the bar is lifted."""
    return tuple(dict.fromkeys(need for _, _, lifted in told if isinstance(lifted, tuple) for need in lifted))


def _is_use_doubtful(rule: Exclusion, occasion: Occasion, days: tuple[Day, Day]) -> bool:
    """Whether a bar was lifted, or may be, for nothing but support whose end is not believed."""
    common = barring(rule, occasion.snapshot.support, days)
    return all(_is_doubtful(period, day) for day, period in common)


def _is_doubtful(period: SeenSupport, day: Day) -> bool:
    """Whether its end is not believed, so that only its first day is known."""
    return period.disbelieved and day > period.start


def barring(
    rule: Exclusion, support: Iterable[SeenSupport], days: tuple[Day, Day]
) -> list[tuple[Day, SeenSupport]]:
    """The barring support that shares a day with those looked at, by the first such day."""
    found = []
    for period in support:
        if period.paragraph in rule.paragraphs:
            day = _first_common(rule, period, days)
            if day is not None:
                found.append((day, period))
    return sorted(found) if len(found) > 1 else found


def _first_common(rule: Exclusion, period: SeenSupport, days: tuple[Day, Day]) -> Day | None:
    """The first day that the support and the days looked at share."""
    first, last = days
    if period.start > last:
        return None
    if period.end is not None:
        final = period.end if rule.last_day else period.end - 1
        if final < max(first, period.start):
            return None
    return max(first, period.start)


def _lifted(unless: Unless | None, period: SeenSupport, day: Day, shown: Events) -> _Lifted:
    """Whether the bar is lifted by that day; else the unknowns that would tell."""
    if unless is None:
        return False
    if not all(any(seen.day <= day for seen in events) for events in shown):
        return False
    if not unless.reduced:
        return True
    if isinstance(period.reduced_from, Unknown):
        return (f"support[{period.position}].reduced_from",)
    return period.reduced_from is not None and period.reduced_from <= day


def _kept(rule: Exclusion, occasion: Occasion) -> Judgement:
    """Decided for good on a day, or once the course has ended."""
    return NOT_BROKEN if rule.during is _COURSE and occasion.end is None else NEVER_BROKEN
