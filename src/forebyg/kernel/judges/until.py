"""How long a course lasts to the last of some events, where it is not its end that closes the time.

| rule | before its anchor | open | first day of breach | closed well |
|---|---|---|---|---|
| at most N from S to the last E | not_applicable | holding, due S+N | the day of the first E after S+N | ended |
| at least M from S to the last E | not_applicable | pending, earliest S+M | the day after the end | an E by then |

While the course runs another E may come. So a limit holds also when its last day has passed, and
is broken by an E beyond it, as a number is by the event too many. A least time is owed like any
duty by the end of the course: on the end's day, due is that day. Where the course ends before
S+M no E can be late enough, and it is broken on the end's own day, as a course too short is.
"""

from __future__ import annotations

from forebyg.dates import Day
from forebyg.kernel.outcome import duty_broken, duty_open, length_open, limit_broken
from forebyg.report import Judgement, Verdict
from forebyg.timeline import Seen


def most_until(limit: Day, found: list[Seen], end: Seen | None) -> Judgement:
    """A longest time, on the events of the course that could be the last."""
    late = [seen for seen in found if seen.day > limit]
    if late:
        broken = limit_broken([seen.day for seen in late], late)
        return broken._replace(due=limit, on=late[0].day)
    if end is None:
        return length_open(limit)._replace(changes=None, events=tuple(found))
    on = found[-1].day if found else None
    return Judgement(Verdict.SATISFIED, due=limit, events=tuple(found), on=on)


def least_until(least: Day, found: list[Seen], end: Seen | None, as_of: Day) -> Judgement:
    """A shortest time, on the events of the course that could be the last."""
    enough = next((seen for seen in found if seen.day >= least), None)
    if enough is not None:
        return Judgement(Verdict.SATISFIED, earliest=least, done=True, events=(enough,), on=enough.day)
    if end is None:
        return duty_open(None, least)
    if end.day < least:
        return limit_broken((end.day,), (end,))._replace(earliest=least, on=end.day)
    if as_of <= end.day:
        return duty_open(end.day, least)
    return duty_broken(end.day, owed=False)._replace(earliest=least)
