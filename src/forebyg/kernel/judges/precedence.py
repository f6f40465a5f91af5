"""What must stand before something else may come.

| rule | before its anchor | open | first day of breach | closed well |
|---|---|---|---|---|
| duty owed from O and before B | not_applicable until O or B | pending, due null | B's own day | done on or before B's day |
| condition on B | not_applicable until B | - | B's own day | A on or before B's day |
"""

from __future__ import annotations

from forebyg.dates import Day
from forebyg.kernel.judges.judge import Chain, Events, Judge, adding, without_mark
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import (
    CONDITION_FALSE,
    INCOMPLETE,
    NO_ANCHOR,
    duty_broken,
    duty_met,
    duty_open,
)
from forebyg.kernel.primitive import Precedence
from forebyg.report import Judgement
from forebyg.timeline import Seen


def precedence_judge(rule: Precedence) -> Judge:
    """Bind a precedence."""
    is_duty = rule.owed_from is not None

    def decide(occasion: Occasion, events: Events) -> Judgement:
        before, stands, owed_from = events
        if rule.follows and owed_from and not (before and before[0].day < owed_from[0].day):
            stands = [seen for seen in stands if seen.day >= owed_from[0].day]
        if before:
            if rule.overlapping and not _overlaps(occasion, before[0].day):
                return CONDITION_FALSE
            return _at(before[0], stands, is_duty=is_duty)
        unmarked = without_mark(rule.before, occasion.course)
        if owed_from and stands and unmarked is not INCOMPLETE:
            return duty_met(stands[0], None)
        return unmarked or (duty_open(None) if owed_from else NO_ANCHOR)

    asks = (rule.before, rule.stands, rule.owed_from or ())
    anywhere = (1,) if rule.anywhere else ()
    return Judge(
        asks, decide, names=(0, 2), anywhere=anywhere, by_first=(adding(0), adding(2)), steady=_steady(rule)
    )


def _steady(rule: Precedence) -> tuple[Chain, ...]:
    """What must stand; and what it is before and what makes it owed, where these do not choose among it."""
    if rule.follows:
        return (adding(1),)
    return (adding(1), adding(2)) if rule.overlapping else (adding(0), adding(1), adding(2))


def _at(before: Seen, stands: list[Seen], *, is_duty: bool) -> Judgement:
    """The verdict once B has come: nothing later makes up for what did not stand then."""
    timely = [seen for seen in stands if seen.day <= before.day]
    if timely:
        return duty_met(timely[0], None)._replace(done=is_duty)
    late = stands[0] if stands and is_duty else None
    broken = duty_broken(before.day, since=before.day, late=late, owed=is_duty)
    return broken._replace(due=None)


def _overlaps(occasion: Occasion, day: Day) -> bool:
    """Whether another course runs on that day."""
    return any(
        course.has_day(day)
        for place, course in enumerate(occasion.snapshot.courses)
        if place != occasion.index
    )
