"""How long a course lasts.

| rule | before its anchor | open | first day of breach | closed well |
|---|---|---|---|---|
| at most N from S | not_applicable | holding, due S+N | S+N+1 | ended by S+N |
| at least M from S | not_applicable | pending, earliest S+M | the end's own day | ended on or after S+M |

A maximum never moves by a weekend. An extension made before the maximum ran out moves it.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from forebyg.dates import Day, Reckoner, Span, first_day_of, last_day
from forebyg.kernel.judges.judge import Events, Judge
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import (
    CONTRADICTORY,
    INCOMPLETE,
    NO_ANCHOR,
    NO_SUCH_DAY,
    length_kept,
    length_open,
    limit_broken,
    missing,
)
from forebyg.kernel.primitive import Duration, Earlier
from forebyg.report import Judgement, Verdict
from forebyg.timeline import Course, Seen

_ANEW: Final = Earlier.ANEW


def duration_judge(rule: Duration) -> Judge:
    """Bind a duration."""
    reckon = _reckoner(rule)
    weigh = _at_least if rule.at_most is None else _at_most
    extension = rule.extension.by if rule.extension else ()

    def decide(occasion: Occasion, events: Events) -> Judgement:
        anchors, extensions = events
        course = occasion.course
        if course is None:
            return NO_ANCHOR
        if course.start is None or not anchors:
            return INCOMPLETE
        if course.disbelieved:
            return CONTRADICTORY
        first = anchors[0].day
        limit = reckon(first) if rule.earlier is _ANEW else _limit(rule, reckon, occasion, first)
        if limit is None:
            return NO_SUCH_DAY
        if extensions:
            return _extended(rule, limit, extensions, occasion)
        return weigh(limit, course.end, occasion.as_of)

    return Judge((rule.since, extension), decide)


def _reckoner(rule: Duration) -> Reckoner:
    if rule.at_most is not None:
        return last_day(rule.at_most, rule.counting, rolls=False)
    return first_day_of(rule.at_least or Span(), rule.counting)


def _limit(rule: Duration, reckon: Reckoner, occasion: Occasion, first: Day) -> Day | None:
    """The limit where the time of earlier courses counts too."""
    before = _earlier(occasion)
    if rule.earlier is Earlier.TOUCHING:
        return reckon(_chain_start(first, before))
    limit = reckon(first)
    return None if limit is None else limit - sum(last - began for began, last in before)


def _earlier(occasion: Occasion) -> list[tuple[Day, Day]]:
    """First and last day of each earlier, ended course of the same form."""
    courses: tuple[Course, ...] = occasion.snapshot.courses[: occasion.index]
    form = occasion.form
    return [
        (course.start.day, course.end.day)
        for course in courses
        if course.start and course.end and course.start.event.attributes.get("form") == form
    ]


def _chain_start(first: Day, before: list[tuple[Day, Day]]) -> Day:
    """The start of the unbroken run of courses that touch or overlap."""
    for began, last in sorted(before, key=lambda days: days[1], reverse=True):
        if last + 1 >= first:
            first = min(first, began)
    return first


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


def _at_least(least: Day, end: Seen | None, _as_of: Day) -> Judgement:
    if end is None:
        return Judgement(Verdict.PENDING, earliest=least)
    if end.day >= least:
        return Judgement(Verdict.SATISFIED, earliest=least, done=True, events=(end,), on=end.day)
    broken = limit_broken((end.day,), (end,))
    return broken._replace(earliest=least, on=end.day)


def _extended(rule: Duration, limit: Day, extensions: list[Seen], occasion: Occasion) -> Judgement:
    """The maximum as extended; an extension without its last day leaves it open."""
    attribute = rule.extension.until if rule.extension else ""
    end = occasion.course.end if occasion.course else None
    plain = _at_most(limit, end, occasion.as_of)
    unknown: list[Seen] = []
    for seen in extensions:
        if seen.day > limit:
            break
        until = seen.event.attributes.get(attribute)
        if isinstance(until, date):
            limit = max(limit, until.toordinal())
        else:
            unknown.append(seen)
    known = _at_most(limit, end, occasion.as_of)
    if unknown and known.verdict is Verdict.VIOLATED:
        return missing(tuple(f"{seen.label}.{attribute}" for seen in unknown))
    return known if known == plain else known._replace(events=(*known.events, *extensions))
