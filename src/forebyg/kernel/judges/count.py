"""How many events in a window.

| rule | before its anchor | open | first day of breach | closed well |
|---|---|---|---|---|
| at most n | not_applicable | holding, remaining | day of event n+1 | the window closed |
| at least m | not_applicable | pending, due: the window's last day, if known | the day after it | m-th event |

A window over everything that belongs to a course, also what came before it, opens with the
first such event; a least number is owed by the course all the same.

Where earlier courses count too, their events are added, each course's own window deciding
which. What was too much before this course began is no breach of this course: it has nothing
left, and is broken by its own first event, or by one beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Container

from forebyg.dates import Day
from forebyg.kernel.judges.added import Others, adder
from forebyg.kernel.judges.judge import Events, Judge, adding
from forebyg.kernel.judges.rolling import at_most_in_any
from forebyg.kernel.judges.windows import opener, selectors_of, within
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import (
    NO_ANCHOR,
    duty_broken,
    duty_met,
    duty_open,
    limit_broken,
    limit_kept,
    limit_open,
    missing,
)
from forebyg.kernel.primitive import Count
from forebyg.kernel.window import Between, Reach
from forebyg.report import Judgement
from forebyg.timeline import Seen

Weigh = Callable[[list[Seen], Day | None, Day, Container[Seen]], Judgement]
"""The verdict on the events inside, the window's last day, if known, the day of judging, and those of
the events that are no breach."""


def count_judge(rule: Count) -> Judge:
    """Bind a count."""
    open_window = opener(rule.window)
    asks = (rule.of, *selectors_of(rule.window))
    others = adder(rule.earlier, asks, open_window)
    opens_with_event, is_limit = rule.window is Reach.WHOLE, rule.at_most is not None
    weigh = _weigher(rule)

    def decide(occasion: Occasion, events: Events) -> Judgement:
        days = open_window(occasion, events)
        if isinstance(days, Judgement):
            return days
        inside = within(events[0], days)
        if opens_with_event and not inside and (is_limit or occasion.course is None):
            return NO_ANCHOR
        if others is None:
            return weigh(inside, days[1], occasion.as_of, ())
        return _with_earlier(weigh, inside, others(occasion, inside), days[1], occasion)

    by_first = (adding(1),) if isinstance(rule.window, Between) else ()
    return Judge(asks, decide, names=_names(rule), by_first=by_first, steady=(adding(0),))


def _with_earlier(
    weigh: Weigh, inside: list[Seen], others: Others, last: Day | None, occasion: Occasion
) -> Judgement:
    """The verdict with the events of earlier courses; open where those in doubt would change it."""
    start = occasion.start or 0
    past = {seen for seen in (*others.sure, *others.perhaps) if seen.day < start}
    fewest = weigh(sorted([*inside, *others.sure]), last, occasion.as_of, past)
    if not others.perhaps:
        return fewest
    every = sorted([*inside, *others.sure, *others.perhaps])
    most = weigh(every, last, occasion.as_of, past)
    if most.verdict is not fewest.verdict:
        return missing(others.needs)
    return fewest._replace(remaining=most.remaining, changes=most.changes)


def _weigher(rule: Count) -> Weigh:
    if rule.at_most is None:
        return _at_least(rule.at_least or 0)
    return _at_most(rule.at_most) if rule.in_any is None else at_most_in_any(rule.at_most, rule.in_any)


def _names(rule: Count) -> tuple[int, ...]:
    """What opens the window: an event of its own, or the first that is one of those limited."""
    if isinstance(rule.window, Between):
        return (1,)
    return (0,) if rule.window is Reach.WHOLE and rule.at_most is not None else ()


def _at_most(limit: int) -> Weigh:
    def weigh(inside: list[Seen], last: Day | None, as_of: Day, past: Container[Seen]) -> Judgement:
        left = limit - len(inside)
        if left < 0:
            over = [seen.day for seen in inside[limit:] if seen not in past]
            if over:
                return limit_broken(over, inside)
            left = 0
        if last is not None and last <= as_of:
            return limit_kept(inside)
        return limit_open(inside, left, last)

    return weigh


def _at_least(least: int) -> Weigh:
    def weigh(inside: list[Seen], last: Day | None, as_of: Day, _past: Container[Seen]) -> Judgement:
        if len(inside) >= least:
            return duty_met(inside[least - 1], None, None, inside)
        if last is None or as_of <= last:
            return duty_open(last, events=inside)
        return duty_broken(last, owed=False)._replace(events=tuple(inside))

    return weigh
