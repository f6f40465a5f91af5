"""Which support may not run at the same time.

| before its anchor | open | first day of breach | closed well |
|---|---|---|---|
| judged in eligibility | at the start: decided there; throughout: holding | first common day | decided, or course ended |

Without any such support a bar that can be lifted is a permission that nobody used:
not applicable.
"""

from __future__ import annotations

from collections.abc import Iterable

from forebyg.dates import Day
from forebyg.kernel.judges.judge import Events, Judge
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import (
    CONDITION_FALSE,
    CONTRADICTORY,
    INCOMPLETE,
    NO_ANCHOR,
    limit_broken,
    limit_kept,
    missing,
)
from forebyg.kernel.primitive import During, Exclusion, Unless
from forebyg.report import Judgement
from forebyg.timeline import Seen, SeenSupport
from forebyg.vocabulary import Unknown


def exclusion_judge(rule: Exclusion) -> Judge:
    """Bind an exclusion as a rule about each course."""
    anchor = rule.during if isinstance(rule.during, tuple) else ()
    shown = rule.unless.shown if rule.unless else ()

    def decide(occasion: Occasion, events: Events) -> Judgement:
        days = _days(rule, occasion, events[0])
        if isinstance(days, Judgement):
            return days
        return overlap(rule, occasion, days, events[1:])

    return Judge((anchor, *shown), decide)


def _days(rule: Exclusion, occasion: Occasion, anchors: list[Seen]) -> tuple[Day, Day] | Judgement:
    """First and last day on which support is looked at."""
    if isinstance(rule.during, tuple):
        return (anchors[0].day, anchors[0].day) if anchors else NO_ANCHOR
    if occasion.course is None:
        return NO_ANCHOR
    start = occasion.start
    if start is None:
        return INCOMPLETE
    if rule.during is During.START:
        return start, start
    return start, occasion.end or occasion.as_of


def overlap(rule: Exclusion, occasion: Occasion, days: tuple[Day, Day], shown: Events) -> Judgement:
    """The verdict on support between two days, both included."""
    support = occasion.snapshot.support
    if not support:
        return CONDITION_FALSE if rule.unless else limit_kept(closed=_decided(rule, occasion))
    barring = [period for period in support if period.paragraph in rule.paragraphs]
    common = _common(rule, barring, days)
    if rule.unless and not common:
        return CONDITION_FALSE
    told = [(day, period, _lifted(rule.unless, period, day, shown)) for day, period in common]
    barred = [(day, period) for day, period, lifted in told if lifted is False]
    broken = tuple(day for day, period in barred if not _is_doubtful(period, day))
    if broken:
        return limit_broken(broken)
    if barred:
        return CONTRADICTORY
    needs = [need for _, _, lifted in told if isinstance(lifted, tuple) for need in lifted]
    if needs:
        return missing(tuple(dict.fromkeys(needs)))
    return limit_kept(closed=_decided(rule, occasion))


def _is_doubtful(period: SeenSupport, day: Day) -> bool:
    """Whether its end is not believed, so that only its first day is known."""
    return period.disbelieved and day > period.start


def _common(
    rule: Exclusion, barring: Iterable[SeenSupport], days: tuple[Day, Day]
) -> list[tuple[Day, SeenSupport]]:
    found = [(_first_common(rule, period, days), period) for period in barring]
    kept = [(day, period) for day, period in found if day is not None]
    return sorted(kept, key=lambda pair: (pair[0], pair[1].position))


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


def _lifted(unless: Unless | None, period: SeenSupport, day: Day, shown: Events) -> bool | tuple[str, ...]:
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


def _decided(rule: Exclusion, occasion: Occasion) -> bool:
    return rule.during is not During.COURSE or occasion.end is not None
