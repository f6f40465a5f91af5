"""The events of earlier courses that count to the number of this one too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from forebyg.kernel.judges.earlier import added_courses
from forebyg.kernel.judges.windows import Days, Opener, within
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.pattern import Selector, Unsure
from forebyg.kernel.window import Earlier
from forebyg.report import Judgement
from forebyg.timeline import Seen

_ANY_DAY: Final[Days] = (0, None)


class Others(NamedTuple):
    """What earlier courses add.

    Attributes:
        sure: The events that count.
        perhaps: Those that may count.
        needs: What would tell.
    """

    sure: list[Seen]
    perhaps: list[Seen]
    needs: tuple[str, ...]


Adder = Callable[[Occasion, list[Seen]], Others]
"""From an occasion and its own events to those of earlier courses."""


def adder(earlier: Earlier, asks: tuple[Selector, ...], open_window: Opener) -> Adder | None:
    """What finds the events of earlier courses; None: every course counts anew.

    Args:
        earlier: Which courses count.
        asks: What is counted, and then what the edges of the window ask for.
        open_window: Opens the window of each of the courses, for it is of its own.
    """
    if earlier is Earlier.ANEW:
        return None

    def others(occasion: Occasion, own: list[Seen]) -> Others:
        added = added_courses(earlier, occasion)
        ours = {occasion.index, *added.sure}
        sure: set[Seen] = set()
        open_ones: dict[Seen, tuple[str, ...]] = {}
        for index in (*added.sure, *added.perhaps):
            for one in _inside(occasion, index, asks, open_window):
                unknown = () if _is_ours(occasion, one, ours) else one.unknown
                if index in added.perhaps:
                    unknown = (*unknown, *added.needs)
                if unknown:
                    open_ones.setdefault(one.seen, unknown)
                else:
                    sure.add(one.seen)
        sure -= set(own)
        perhaps = [seen for seen in open_ones if seen not in sure and seen not in own]
        needs = dict.fromkeys(need for seen in perhaps for need in open_ones[seen])
        return Others(sorted(sure), sorted(perhaps), tuple(needs))

    return others


def _inside(
    occasion: Occasion, index: int, asks: tuple[Selector, ...], open_window: Opener
) -> Iterator[Unsure]:
    """The events in the window of another course, each with what is not known of it, by its full name."""
    snapshot = occasion.snapshot
    other = Occasion(snapshot, index, snapshot.courses[index])
    matched = [other.matches(selector) for selector in asks]
    edges = [one for found in matched[1:] for one in found.unsure]
    days = _ANY_DAY if edges else open_window(other, [found.sure for found in matched])
    if isinstance(days, Judgement):
        return
    doubt = tuple(need for one in edges for need in one.needs)
    for seen in within(matched[0].sure, days):
        yield Unsure(seen, doubt)
    for one in matched[0].unsure:
        if within([one.seen], days):
            yield Unsure(one.seen, (*one.needs, *doubt))


def _is_ours(occasion: Occasion, one: Unsure, ours: set[int | None]) -> bool:
    """Whether only the course is open of an event, and each that it may belong to counts."""
    if one.unknown != (f"{one.seen.label}.course",):
        return not one.unknown
    return ours.issuperset(occasion.snapshot.owned_by(one.seen))
