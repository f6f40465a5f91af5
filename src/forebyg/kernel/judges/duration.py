"""How long a course lasts.

| rule | before its anchor | open | first day of breach | closed well |
|---|---|---|---|---|
| at most N from S | not_applicable | holding, due S+N | S+N+1 | ended by S+N |
| at least M from S | not_applicable | pending, earliest S+M | the end's own day | ended on or after S+M |

A maximum never moves by a weekend. An extension made before the maximum ran out moves it. Where
some events close the time in place of the course's end, `until` has the table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from itertools import combinations

from forebyg.dates import MAX_DAY, Day, Reckoner, Span, first_day_of, last_day
from forebyg.kernel.judges.earlier import limits_with_earlier
from forebyg.kernel.judges.judge import Events, Judge, adding
from forebyg.kernel.judges.until import least_until, most_until
from forebyg.kernel.judges.windows import within
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import (
    CONTRADICTORY,
    INCOMPLETE,
    NO_ANCHOR,
    NO_SUCH_DAY,
    least,
    length_kept,
    length_open,
    limit_broken,
    missing,
)
from forebyg.kernel.primitive import Duration
from forebyg.report import Judgement, Verdict
from forebyg.timeline import Seen


def duration_judge(rule: Duration, forms: tuple[str, ...] = ()) -> Judge:
    """Bind a duration.

    Args:
        rule: The duration.
        forms: The forms of course that the rule binds; empty: all.
    """
    reckon = _reckoner(rule)
    limits = limits_with_earlier(rule.earlier, reckon, forms)
    extension = rule.extension.by if rule.extension else ()

    def judged(occasion: Occasion, limit: Day | None, events: Events) -> Judgement:
        return NO_SUCH_DAY if limit is None else _decide(rule, limit, events, occasion)

    def decide(occasion: Occasion, events: Events) -> Judgement:
        anchors = events[0]
        course = occasion.course
        if course is None:
            return NO_ANCHOR
        if course.start is None or not anchors:
            return INCOMPLETE
        if course.disbelieved:
            return CONTRADICTORY
        if limits is None:
            return judged(occasion, reckon(anchors[0].day), events)
        cases = limits(occasion, anchors[0].day)
        return _agreed([(case.told, judged(occasion, case.day, events)) for case in cases])

    asks = (rule.since, extension) if rule.until is None else (rule.since, extension, rule.until)
    return Judge(asks, decide, by_first=(adding(0),), steady=(adding(1), adding(2)))


def _agreed(cases: list[tuple[Mapping[str, str], Judgement]]) -> Judgement:
    """What every form of the courses gives; else the forms on which alone it turns.

    Forms that are taken alike, for there are too many of them, turn it together.
    """
    if len({judgement.verdict for _, judgement in cases}) == 1:
        return least([judgement for _, judgement in cases])
    apart = {
        frozenset(need for need in one if one[need] != other[need])
        for (one, said), (other, told) in combinations(cases, 2)
        if said.verdict is not told.verdict
    }
    turning = {need for some in apart if not any(fewer < some for fewer in apart) for need in some}
    asked = (need for _, judgement in cases for need in judgement.needs)
    needs = tuple(dict.fromkeys((*sorted(turning, key=lambda need: (len(need), need)), *asked)))
    by_form = {(tuple(told.get(need, "") for need in needs), judgement.verdict) for told, judgement in cases}
    return missing(needs, tuple(verdict for _, verdict in sorted(by_form)))


def _reckoner(rule: Duration) -> Reckoner:
    if rule.at_most is not None:
        return last_day(rule.at_most, rule.counting, rolls=False)
    return first_day_of(rule.at_least or Span(), rule.counting)


def _decide(rule: Duration, limit: Day, events: Events, occasion: Occasion) -> Judgement:
    end = None if occasion.course is None else occasion.course.end
    if rule.until is not None:
        return _decide_until(rule, limit, events, occasion, end)
    if rule.at_most is None:
        return _at_least(limit, end)
    if events[1]:
        return _extended(rule, limit, events[1], partial(_at_most, end=end, as_of=occasion.as_of))
    return _at_most(limit, end, occasion.as_of)


def _decide_until(
    rule: Duration, limit: Day, events: Events, occasion: Occasion, end: Seen | None
) -> Judgement:
    """The same with the last of some events of the course in place of its end."""
    found = within(events[2], (occasion.start or 0, occasion.end))
    if rule.at_most is None:
        return least_until(limit, found, end, occasion.as_of)
    return _extended(rule, limit, events[1], partial(most_until, found=found, end=end))


def _at_most(limit: Day, end: Seen | None, as_of: Day) -> Judgement:
    if end is not None and end.day <= limit:
        return length_kept(limit, end)
    if end is None and as_of <= limit:
        return length_open(limit)
    return Judgement(
        Verdict.VIOLATED,
        due=limit,
        since=limit + 1,
        breaches=(limit + 1,),
        events=() if end is None else (end,),
        on=None if end is None else end.day,
    )


def _at_least(least: Day, end: Seen | None) -> Judgement:
    if end is None:
        return Judgement(Verdict.PENDING, earliest=least)
    if end.day >= least:
        return Judgement(Verdict.SATISFIED, earliest=least, done=True, events=(end,), on=end.day)
    broken = limit_broken((end.day,), (end,))
    return broken._replace(earliest=least, on=end.day)


def _extended(
    rule: Duration, limit: Day, extensions: list[Seen], close: Callable[[Day], Judgement]
) -> Judgement:
    """The maximum as extended; an extension without its last day leaves it open."""
    attribute = rule.extension.until if rule.extension else ""
    plain = close(limit)
    unknown: list[Seen] = []
    for seen in extensions:
        if seen.day > limit:
            break
        until = seen.event.attributes.get(attribute)
        if isinstance(until, date):
            limit = max(limit, until.toordinal())
        else:
            unknown.append(seen)
    known = close(limit)
    if unknown and known.verdict is Verdict.VIOLATED:
        behind = (close(MAX_DAY).verdict, known.verdict)
        return missing(tuple(f"{seen.label}.{attribute}" for seen in unknown), behind)
    return known if known == plain else known._replace(events=(*known.events, *extensions))
