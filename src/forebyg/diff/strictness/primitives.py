"""What tightens and what loosens each primitive: a table of its parts, once per primitive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from forebyg.dates import Counting, Length
from forebyg.diff.direction import Aspect, Direction
from forebyg.diff.strictness.conditions import by_condition
from forebyg.diff.strictness.lengths import Counted, by_length
from forebyg.diff.strictness.scales import by_number, by_rank, by_set, other, unless_same
from forebyg.diff.strictness.selectors import by_demand, by_events
from forebyg.diff.strictness.windows import by_window
from forebyg.kernel.primitive import (
    Bound,
    Count,
    Duration,
    During,
    EarlyEnd,
    Exclusion,
    Extension,
    Frequency,
    Period,
    Point,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Response,
    Same,
    Unless,
    Unstated,
)
from forebyg.kernel.suspension import Effect, Possible, Suspension
from forebyg.kernel.window import Earlier, Rolling

__all__ = ["primitive_aspects"]

TIGHTER: Final = Direction.TIGHTENED
LOOSER: Final = Direction.LOOSENED
CHANGED: Final = Direction.CHANGED

_EARLIER: Final = (Earlier.ANEW, Earlier.TOUCHING, Earlier.ALL)
"""More and more of the earlier courses count."""

Part = tuple[str, Direction | None]


def primitive_aspects(old: Primitive, new: Primitive) -> Iterator[Aspect]:
    """Everything in which two demands differ; two of different kinds merely differ."""
    if type(old) is not type(new):
        yield Aspect("demand", CHANGED)
        return
    for about, direction in _PARTS[type(old)](old, new):
        if direction is not None:
            yield Aspect(about, direction)


def _count(old: Count, new: Count) -> Iterator[Part]:
    """One more event is worse for a most, and better for a least."""
    if (old.at_most is None) != (new.at_most is None):
        yield "demand", CHANGED
        return
    more = LOOSER if old.at_most is None else TIGHTER
    yield "of", by_events(old.of, new.of, wider=more)
    yield "window", by_window(old.window, new.window, wider=more)
    yield "at_most", by_number(old.at_most or 0, new.at_most or 0, more=LOOSER)
    yield "at_least", by_number(old.at_least or 0, new.at_least or 0, more=TIGHTER)
    yield "earlier_courses", by_rank(old.earlier, new.earlier, _EARLIER, later=more)
    if not old.at_most == new.at_most == 0:  # none in any period is none at all
        yield from _by_period(old.in_any, new.in_any)


def _by_period(old: Rolling | None, new: Rolling | None) -> Iterator[Part]:
    """A longer period holds more events; the whole window is longer than any."""
    if old is None or new is None:
        yield "in_any", unless_same(old, new, LOOSER if old is None else TIGHTER)
        return
    before, now = Counted(old.length, old.counting, "limit"), Counted(new.length, new.counting, "limit")
    longer = now._replace(counting=old.counting)
    yield "in_any", by_length(before, longer, longer=TIGHTER)
    yield "counting", by_length(longer, now, longer=TIGHTER)


def _frequency(old: Frequency, new: Frequency) -> Iterator[Part]:
    yield "of", by_events(old.of, new.of, wider=LOOSER)
    yield "times", by_number(old.times, new.times, more=TIGHTER)
    yield "every", by_rank(old.per, new.per, (Period.MONTH, Period.WEEK), later=TIGHTER)
    yield "measure", other(old.measure, new.measure)


def _duration(old: Duration, new: Duration) -> Iterator[Part]:
    if (old.at_most is None) != (new.at_most is None):
        yield "demand", CHANGED
        return
    yield from _lengths(old, new, "at_most", "limit", LOOSER)
    yield from _lengths(old, new, "at_least", "earliest", TIGHTER)
    yield "counted_from", other(old.since, new.since)
    yield "until", other(old.until, new.until)
    longer = LOOSER if old.at_most is None else TIGHTER
    yield "earlier_courses", by_rank(old.earlier, new.earlier, _EARLIER, later=longer)
    yield "extension", _by_extension(old.extension, new.extension)


def _by_extension(old: Extension | None, new: Extension | None) -> Direction | None:
    if old is None or new is None:
        return unless_same(old, new, LOOSER if old is None else TIGHTER)
    if old.until != new.until:
        return CHANGED
    return by_events(old.by, new.by, wider=LOOSER)


def _exclusion(old: Exclusion, new: Exclusion) -> Iterator[Part]:
    yield "paragraphs", by_set(frozenset(old.paragraphs), frozenset(new.paragraphs), wider=TIGHTER)
    if isinstance(old.during, During) and isinstance(new.during, During):
        yield "during", by_rank(old.during, new.during, (During.START, During.COURSE), later=TIGHTER)
    else:
        yield "during", other(old.during, new.during)
    yield "last_day", by_number(old.last_day, new.last_day, more=TIGHTER)
    yield from _unless(old.unless, new.unless)


def _unless(old: Unless | None, new: Unless | None) -> Iterator[Part]:
    """The more it takes to lift the bar, the tighter it is."""
    if old is None or new is None:
        yield "unless", unless_same(old, new, LOOSER if old is None else TIGHTER)
        return
    yield "unless", by_number(old.reduced, new.reduced, more=TIGHTER)
    if len(old.shown) == len(new.shown):
        for before, now in zip(old.shown, new.shown, strict=True):
            yield "unless", by_events(before, now, wider=LOOSER)
    else:
        yield "unless", by_number(len(old.shown), len(new.shown), more=TIGHTER)


def _bound(old: Bound, new: Bound) -> Iterator[Part]:
    yield "of", by_events(old.of, new.of, wider=TIGHTER)
    yield "bound", by_demand(old.test, new.test, wider=LOOSER)
    yield "window", by_window(old.window, new.window, wider=TIGHTER)


def _same(old: Same, new: Same) -> Iterator[Part]:
    yield "of", by_events(old.of, new.of, wider=TIGHTER)
    yield "attribute", other(old.attribute, new.attribute)
    yield "window", by_window(old.window, new.window, wider=TIGHTER)


def _response(old: Response, new: Response) -> Iterator[Part]:
    """A duty with a period and one by the end of the course: either may fall due first."""
    yield "do", by_events(old.do, new.do, wider=LOOSER)
    each = old.each and new.each
    yield "after", by_events(old.after, new.after, wider=TIGHTER) if each else other(old.after, new.after)
    yield "each", by_number(old.each, new.each, more=TIGHTER)
    can_be_early = old.not_before is not None or new.not_before is not None
    yield "last", other(old.last, new.last) if can_be_early else by_number(old.last, new.last, more=LOOSER)
    if (old.within is None) != (new.within is None):
        yield "within", CHANGED
    else:
        yield from _lengths(old, new, "within", "deadline", LOOSER)
    yield from _lengths(old, new, "not_before", "earliest", TIGHTER)
    yield "expected", other(_expected(old), _expected(new))
    yield "discharged_by", by_events(old.discharged_by, new.discharged_by, wider=LOOSER)
    yield "shown_by", _by_shown(old, new)
    yield from _by_suspension(old.suspension, new.suspension)
    yield "early_end", by_rank(old.early_end, new.early_end, tuple(EarlyEnd), later=TIGHTER)


def _expected(response: Response) -> object:
    """What a record must have beside what the duty counts from; that is told of already."""
    return None if response.expected == response.after else frozenset(response.expected)


def _by_shown(old: Response, new: Response) -> Direction | None:
    """A duty that exists only where something is recorded is owed less often."""
    if old.shown_by is None or new.shown_by is None:
        return unless_same(old.shown_by, new.shown_by, LOOSER if old.shown_by is None else TIGHTER)
    return by_events(old.shown_by, new.shown_by, wider=TIGHTER)


def _by_suspension(old: Suspension | None, new: Suspension | None) -> Iterator[Part]:
    if old is None or new is None:
        yield "suspension", unless_same(old, new, LOOSER if old is None else TIGHTER)
    elif _going_on(old) != _going_on(new):
        yield "suspension", CHANGED
    else:
        yield "suspension", by_events(old.by, new.by, wider=LOOSER)
        yield "suspension", by_rank(old.possible, new.possible, tuple(Possible), later=LOOSER)


def _going_on(suspension: Suspension) -> object:
    """How the clock goes on; where the text names no new end, nothing sets it going again."""
    until = () if suspension.effect is Effect.OPEN else suspension.until
    return suspension.effect, until


def _presence(old: Presence, new: Presence) -> Iterator[Part]:
    """What must be there at the start is owed sooner than what may come at any time."""
    yield "do", by_events(old.do, new.do, wider=LOOSER)
    yield "after_last", by_events(old.after_last, new.after_last, wider=TIGHTER)
    points = {old.point, new.point}
    if points == {Point.END, Point.BY_END}:
        yield "by", by_rank(old.point, new.point, (Point.BY_END, Point.END), later=TIGHTER)
    elif Point.END in points:
        yield "by", other(old.point, new.point)
    else:
        ranks = (Point.OPEN, Point.BY_END, Point.START)
        yield "by", by_rank(old.point, new.point, ranks, later=TIGHTER)


def _precedence(old: Precedence, new: Precedence) -> Iterator[Part]:
    yield "before", other(old.before, new.before)
    yield "required", by_events(old.stands, new.stands, wider=LOOSER)
    if old.owed_from is None or new.owed_from is None:
        tighter = TIGHTER if old.owed_from is None else LOOSER
        yield "owed_from", unless_same(old.owed_from, new.owed_from, tighter)
    else:
        yield "owed_from", other(old.owed_from, new.owed_from)
    yield "overlapping", by_number(old.overlapping, new.overlapping, more=LOOSER)
    yield "follows", by_number(old.follows, new.follows, more=TIGHTER)
    yield "required_in", by_number(old.anywhere, new.anywhere, more=LOOSER)


def _predicate(old: Predicate, new: Predicate) -> Iterator[Part]:
    yield "require", by_condition(old.require, new.require, weaker=LOOSER)
    yield "at", other(old.on, new.on)


def _unstated(_old: Unstated, _new: Unstated) -> Iterator[Part]:
    return iter(())


def _lengths(old: Any, new: Any, name: str, role: str, longer: Direction) -> Iterator[Part]:  # noqa: ANN401  any primitive with that period
    """A period by itself, and then by how its days are counted: what went to one is not told of the other."""
    before: Length | None = getattr(old, name)
    now: Length | None = getattr(new, name)
    if before is None or now is None:
        yield name, unless_same(before, now, TIGHTER if before is None else LOOSER)
        return
    counted: Counting = old.counting
    yield name, by_length(Counted(before, counted, role), Counted(now, counted, role), longer=longer)
    recounted = Counted(now, new.counting, role)
    yield "counting", by_length(Counted(now, counted, role), recounted, longer=longer)


_PARTS: Final[dict[type[Primitive], Callable[[Any, Any], Iterator[Part]]]] = {
    Bound: _bound,
    Count: _count,
    Duration: _duration,
    Exclusion: _exclusion,
    Frequency: _frequency,
    Precedence: _precedence,
    Predicate: _predicate,
    Presence: _presence,
    Response: _response,
    Same: _same,
    Unstated: _unstated,
}
