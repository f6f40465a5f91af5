"""How many events, and how often."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.dates import MAX_DAY, Day, last_day
from forebyg.kernel.primitive import Count, Frequency, Measure, Primitive
from forebyg.kernel.window import Between, Reach, Window
from forebyg.witness.keepers.lengths import keep_frequency, periods
from forebyg.witness.setting import Setting, Shape
from forebyg.witness.shapes.reasons import STEPS, at_step, of_number, plain, undone
from forebyg.witness.sketch import Sketch, added
from forebyg.witness.windows import Days, window_of
from forebyg.witness.witness import Outcome

_AFTER = 14
_APART = 2
_DAYS_IN_WEEK = 7
_YEAR = 366


def show_count(rule: Count, setting: Setting) -> Iterator[Shape]:
    """Every outcome of a count."""
    limit = rule.at_least if rule.at_most is None else rule.at_most
    most = rule.at_most is not None
    for number in ((limit or 0), (limit or 0) + (1 if most else -1)):
        sketch, days = _counted(rule, setting, number)
        if days is not None:
            yield from _told(rule, sketch, days, number)
    sketch, days = _counted(
        rule, setting, limit if most and limit else max((limit or 0) - 1, 0), running=True
    )
    if days is not None and (rule.window is not Reach.WHOLE or sketch.found(rule.of)):
        yield plain(Outcome.HOLDING if most else Outcome.PENDING, sketch)
    yield from _unsure(rule, setting, limit or 0)


def edges_of_count(rule: Count, setting: Setting) -> Iterator[Shape]:
    """The event that decides comes the day before the window closes, that day, and the day after.

    Where the window never closes, or closes with that event, the number is the limit: one
    fewer, as many, and one more.
    """
    limit = (rule.at_least or 0) if rule.at_most is None else rule.at_most
    before = limit if rule.at_most is not None else limit - 1
    if _closes_by_itself(rule, setting):
        for step in STEPS:
            sketch, days = _counted(rule, setting, before, keep_open=True)
            if days is None or days.last is None:
                return
            if setting.do(sketch, added(rule.of), days.last + step, _inside(days)):
                number = before + days.has(days.last + step)
                outcome, since = _verdict(rule, sketch, days, number)
                yield at_step((outcome, sketch, since), step, days.last)
        return
    for number in (limit - 1, limit, limit + 1):
        sketch, days = _counted(rule, setting, number)
        if number >= 0 and days is not None:
            for shape in _told(rule, sketch, days, number):
                yield of_number(shape.outcome, sketch, (limit, number), shape.since)
    yield from _edges_of_period(rule, setting, limit)


def takes_more_courses(rule: Primitive) -> bool:
    """Whether only more courses than one could break it: a sketch has one start and one end."""
    return isinstance(rule, Count) and bool(rule.at_most) and not added(rule.of)


def _edges_of_period(rule: Count, setting: Setting, limit: int) -> Iterator[Shape]:
    """One event too many comes the day before a period is over, on its last day, and on the day after."""
    if rule.in_any is None or not rule.at_most or not added(rule.of):
        return
    for step in STEPS:
        sketch, days = _counted(rule, setting, limit, keep_open=True)
        inside = [one.day for one in sketch.found(rule.of) if days is not None and days.has(one.day)]
        last = last_day(rule.in_any.length, rule.in_any.counting, rolls=False)(inside[0]) if inside else None
        if last is None or last + step < inside[-1]:
            return
        if sketch.end is not None:
            sketch.move_end(max(sketch.end.day, last + _APART))
        longer = window_of(rule.window, sketch)
        if longer is None or not longer.has(last + step):
            return
        if setting.do(sketch, added(rule.of), last + step, _inside(longer)):
            kept = Outcome.HOLDING if longer.last is None else Outcome.SATISFIED
            shape = (kept, sketch, None) if step > 0 else (Outcome.VIOLATED, sketch, last + step)
            yield at_step(shape, step, last, inside[0], rule.in_any.length)


def waits_of_count(rule: Count, setting: Setting) -> Iterator[Shape]:
    """One too few, and judged on the day before the window closes, on that day, and on the day after."""
    if rule.at_least is None or not _closes_by_itself(rule, setting):
        return
    for step in STEPS:
        sketch, days = _counted(rule, setting, rule.at_least - 1)
        if days is None or days.last is None or days.last - 1 < days.first:
            return
        sketch.judge_on(days.last + step)
        yield undone(sketch, step, days.last)


def show_frequency(rule: Frequency, setting: Setting) -> Iterator[Shape]:
    """Every outcome of a frequency; a course does not start or end every week."""
    if added(rule.of):
        sketch = setting.sketch()
        keep_frequency(rule, sketch, setting.scribe)
        yield plain(Outcome.SATISFIED, sketch)
        sketch = setting.sketch()
        sketch.run_until(sketch.first_day + _AFTER)
        keep_frequency(rule, sketch, setting.scribe)
        yield plain(Outcome.HOLDING, sketch)
    sketch, (first, last) = _first_period(rule, setting)
    sketch.ban(rule.of, sketch.first_day if rule.measure is Measure.AVERAGE else first, last)
    keep_frequency(rule, sketch, setting.scribe)
    yield plain(Outcome.VIOLATED, sketch, last + 1)


def edges_of_frequency(rule: Frequency, setting: Setting) -> Iterator[Shape]:
    """The last event of the first period comes a day early, on its last day, and a day too late."""
    for step in STEPS:
        sketch, (first, last) = _first_period(rule, setting)
        for number in range(rule.times - 1):
            setting.scribe.happen(sketch, added(rule.of), first + number)
        if setting.scribe.happen(sketch, added(rule.of), last + step) is None:
            return
        sketch.run_until(last + 1)
        sketch.ban(rule.of)
        outcome, since = (Outcome.VIOLATED, last + 1) if step > 0 else (Outcome.HOLDING, None)
        yield at_step((outcome, sketch, since), step, last)


def waits_of_frequency(rule: Frequency, setting: Setting) -> Iterator[Shape]:
    """One too few in the first period, and judged the day before it ends, as it ends, and the day after."""
    for step in STEPS if added(rule.of) else ():
        sketch, (first, last) = _first_period(rule, setting)
        if sketch.start is None:
            return
        for number in range(rule.times - 1):
            setting.scribe.happen(sketch, added(rule.of), first + number)
        sketch.ban(rule.of)
        sketch.run_until(last + step)
        yield undone(sketch, step, last, kept=Outcome.HOLDING)


def _first_period(rule: Frequency, setting: Setting) -> tuple[Sketch, tuple[Day, Day]]:
    """A running course, judged the day after its first whole period; with gaps, its first week."""
    sketch = setting.sketch()
    start = sketch.first_day
    if rule.measure is Measure.GAP:
        last = start + _DAYS_IN_WEEK // rule.times
        sketch.run_until(last + 1)
        return sketch, (start, last)
    first, last = periods(rule, start, start + 3 * _YEAR)[0]
    sketch.run_until(last + 1)
    return sketch, (first, last)


def _counted(
    rule: Count, setting: Setting, number: int, *, running: bool = False, keep_open: bool = False
) -> tuple[Sketch, Days | None]:
    """A sketch with so many of the events in the window; None: it has not opened."""
    sketch = setting.sketch("none" if running and _closes_with_start(rule.window) else None)
    if isinstance(rule.window, Between):
        _open_window(rule.window, rule, setting, sketch, number)
        if running:
            _keep_open(rule.window, sketch)
    if running:
        sketch.run_until(sketch.first_day + 2 * number + 1)
    days = window_of(rule.window, sketch)
    if days is None:
        return sketch, None
    if sketch.as_of is not None and days.last is not None:
        sketch.as_of = min(sketch.as_of, days.last)
    day = _fill(rule, setting, sketch, days, number)
    found = window_of(rule.window, sketch)
    if found is None or _inside_of(rule, sketch, found) != number:
        return sketch, None
    if not keep_open:
        is_broken = rule.at_most is not None and number > rule.at_most
        opens, closes = _inside(found)
        sketch.ban(rule.of, opens, day if is_broken else closes)  # once broken, more change nothing
    return sketch, found


def _fill(rule: Count, setting: Setting, sketch: Sketch, days: Days, number: int) -> Day:
    """Let so many of the events stand in a window, and tell the day of the last that was added."""
    first = days.first or sketch.first_day
    day = first
    for place in range(number - _inside_of(rule, sketch, days)):
        day = min(first + _gap(rule, first, number) * place, _inside(days)[1])
        setting.scribe.happen(sketch, added(rule.of), day)
    return day


def _inside_of(rule: Count, sketch: Sketch, days: Days) -> int:
    """How many of the events stand inside a window."""
    return len([one for one in sketch.found(rule.of) if days.has(one.day)])


def _gap(rule: Count, first: Day, number: int) -> int:
    """The days between two events, so few that all of them lie in one period."""
    if rule.in_any is None:
        return _APART
    last = last_day(rule.in_any.length, rule.in_any.counting, rolls=False)(first)
    return _APART if last is not None and first + _APART * number <= last else 0


def _open_window(window: Between, rule: Count, setting: Setting, sketch: Sketch, number: int) -> None:
    """Let the events happen between which the rule looks; what it counts is none of them."""
    own = list(sketch.bans)
    sketch.ban(rule.of)
    opening = setting.anchor(sketch, window.opens.of)
    sets_own_end = number > 0 and _closes_with(rule)
    has_mark = any(sketch.mark_of(edge.of) for edge in window.closes)
    is_open = bool(window.closes) and not sketch.found(window.closes[0].of)
    if opening is not None and is_open and not has_mark and not sets_own_end:
        setting.place(sketch, window.closes[0].of, opening.day + _AFTER)
    sketch.bans = [*own, *(ban for ban in sketch.bans[len(own) :] if ban.of != rule.of)]
    for edge in () if _closes_with(rule) else window.closes:
        sketch.ban(edge.of, 0, sketch.first_day + _AFTER - 1)


def _keep_open(window: Between, sketch: Sketch) -> None:
    """Take away what has closed the window, and let nothing close it."""
    for edge in window.closes:
        if edge.shift is None and edge.of != window.opens.of and sketch.mark_of(edge.of) is None:
            sketch.events = [one for one in sketch.events if not one.fits(edge.of)]
            sketch.ban(edge.of)


def _closes_with(rule: Count) -> bool:
    """Whether what is counted is itself what closes the window."""
    if not isinstance(rule.window, Between):
        return False
    counted = {pattern.type for pattern in rule.of}
    return any(pattern.type in counted for edge in rule.window.closes for pattern in edge.of)


def _closes_with_start(window: Window) -> bool:
    """Whether the window closes when the course starts."""
    closes = window.closes if isinstance(window, Between) else ()
    return any(pattern.type == "course_start" for edge in closes if edge.shift is None for pattern in edge.of)


def _closes_by_itself(rule: Count, setting: Setting) -> bool:
    """Whether the window has a last day that the events counted do not set, and the limit holds up to it.

    A most in the whole record is plainer told by the number than by the day on which a course ends.
    """
    is_most_of_all = rule.at_most is not None and rule.window is Reach.WHOLE
    if rule.in_any is not None or _closes_with(rule) or is_most_of_all:
        return False
    _, days = _counted(rule, setting, 0)
    return days is not None and days.last is not None


def _inside(days: Days) -> tuple[Day, Day]:
    """The days of a window, one that never closes among them."""
    return days.first, MAX_DAY if days.last is None else days.last


def _told(rule: Count, sketch: Sketch, days: Days, number: int) -> Iterator[Shape]:
    if rule.window is Reach.WHOLE and number == 0 and (rule.at_most is not None or sketch.start is None):
        yield plain(Outcome.NOT_APPLICABLE, sketch)
        return
    is_open = days.last is None and (sketch.start is None or isinstance(rule.window, Between))
    if is_open and rule.at_most is not None and number <= rule.at_most:
        yield plain(Outcome.HOLDING, sketch)
        return
    outcome, since = _verdict(rule, sketch, days, number)
    yield plain(outcome, sketch, since)


def _verdict(rule: Count, sketch: Sketch, days: Days, number: int) -> tuple[Outcome, Day | None]:
    """What so many events inside the window come to once it has closed."""
    if rule.at_most is not None:
        if number <= rule.at_most:
            return Outcome.SATISFIED, None
        inside = [one.day for one in sketch.found(rule.of) if days.has(one.day)]
        return Outcome.VIOLATED, inside[rule.at_most]
    if number >= (rule.at_least or 0):
        return Outcome.SATISFIED, None
    if days.last is None:
        return Outcome.PENDING, None
    return Outcome.VIOLATED, days.last + 1


def _unsure(rule: Count, setting: Setting, limit: int) -> Iterator[Shape]:
    """One event more of which it is open whether it counts."""
    sketch, days = _counted(rule, setting, limit if rule.at_most is not None else limit - 1, keep_open=True)
    if days is None:
        return
    first, last = days.first or sketch.first_day, _inside(days)[1]
    day = first + min(1, _gap(rule, first, limit + 1))
    if setting.do(sketch, rule.of, min(day, last), _inside(days), silent=True):
        yield plain(Outcome.UNDETERMINED, sketch)
