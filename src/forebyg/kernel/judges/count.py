"""How many events in a window.

| rule | before its anchor | open | first day of breach | closed well |
|---|---|---|---|---|
| at most n | not_applicable | holding, remaining | day of event n+1 | the window closed |
| at least m | not_applicable | pending, due: the window's last day, if known | the day after it | m-th event |

A window over everything that belongs to a course opens with the first such event.
"""

from __future__ import annotations

from forebyg.kernel.judges.judge import Events, Judge
from forebyg.kernel.judges.windows import Opening, opener, selectors_of
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import (
    INCOMPLETE,
    NO_ANCHOR,
    duty_broken,
    duty_met,
    duty_open,
    limit_broken,
    limit_kept,
    positions,
)
from forebyg.kernel.primitive import Between, Count, Reach
from forebyg.report import Judgement
from forebyg.timeline import Seen


def count_judge(rule: Count) -> Judge:
    """Bind a count."""
    open_window = opener(rule.window)
    needs_event = rule.window is Reach.WHOLE

    def decide(occasion: Occasion, events: Events) -> Judgement:
        window = open_window(occasion, events[1:])
        if window is None:
            return INCOMPLETE if _lacks_start(rule, occasion) else NO_ANCHOR
        if window.unready:
            return INCOMPLETE
        inside = window.holds(events[0])
        if needs_event and not inside:
            return NO_ANCHOR
        if rule.at_most is not None:
            return _at_most(rule.at_most, inside, window, occasion)
        return _at_least(rule.at_least or 0, inside, window, occasion)

    return Judge((rule.of, *selectors_of(rule.window)), decide)


def _lacks_start(rule: Count, occasion: Occasion) -> bool:
    """Whether the window opens with a start that the record should have and lacks."""
    if occasion.course is None or occasion.course.start is not None:
        return False
    opens = rule.window.opens.of if isinstance(rule.window, Between) else ()
    return any(pattern.type == "course_start" for pattern in opens)


def _at_most(limit: int, inside: list[Seen], window: Opening, occasion: Occasion) -> Judgement:
    if len(inside) > limit:
        return limit_broken(tuple([s.day for s in inside[limit:]]), positions(inside))
    last = window.last
    closed = last is not None and last <= occasion.as_of
    changes = None if closed else last
    return limit_kept(closed=closed, remaining=limit - len(inside), events=positions(inside), changes=changes)


def _at_least(least: int, inside: list[Seen], window: Opening, occasion: Occasion) -> Judgement:
    if len(inside) >= least:
        return duty_met(inside[least - 1], None, events=positions(inside))
    if window.last is None or occasion.as_of <= window.last:
        return duty_open(window.last, events=positions(inside))
    return duty_broken(window.last, owed=False)._replace(events=positions(inside))
