"""How many events in any period of a length, wherever it begins.

| rule | before its anchor | open | first day of breach | closed well |
|---|---|---|---|---|
| at most n in any N | not_applicable | holding, remaining | day of event n+1 of some period | the window closed |

A period begins on the day of an event. What remains is what the fullest period that runs on the
day of judging leaves; it grows by time alone, on the day after such a period.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterator
from itertools import accumulate

from forebyg.dates import Day, last_day
from forebyg.kernel.outcome import NO_SUCH_DAY, limit_broken, limit_kept, limit_open
from forebyg.kernel.window import Rolling
from forebyg.report import Judgement
from forebyg.timeline import Seen

_NEVER: Day = 0
"""The last day of a period of which the document names none."""


def at_most_in_any(
    limit: int, period: Rolling
) -> Callable[[list[Seen], Day | None, Day, Container[Seen]], Judgement]:
    """The verdict on events, by day: no period may hold more of them than the limit."""
    reckon = last_day(period.length, period.counting, rolls=False)

    def weigh(inside: list[Seen], last: Day | None, as_of: Day, past: Container[Seen]) -> Judgement:
        ends = [reckon(seen.day) for seen in inside]
        furthest = list(accumulate((end or _NEVER for end in ends), max))
        over = [seen.day for seen in _too_many(inside, furthest, limit) if seen not in past]
        if over:
            return limit_broken(over, inside)
        if None in ends:
            return NO_SUCH_DAY
        if last is not None and last <= as_of:
            return limit_kept(inside)
        left = _left(furthest, limit, as_of)
        days = (end + 1 for end in furthest if end >= as_of)
        changes = next((day for day in days if _left(furthest, limit, day) != left), None)
        return limit_open(inside, left, changes)

    return weigh


def _too_many(inside: list[Seen], furthest: list[Day], limit: int) -> Iterator[Seen]:
    """Every event by which some period begun so many events before it holds too many."""
    return (seen for seen, end in zip(inside[limit:], furthest, strict=False) if seen.day <= end)


def _left(furthest: list[Day], limit: int, day: Day) -> int:
    """How many more may come on a day: the first period that still runs on it is the fullest."""
    return max(limit - (len(furthest) - bisect_left(furthest, day)), 0)
