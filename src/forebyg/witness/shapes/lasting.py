"""How long a course lasts, and which support may not run beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from forebyg.dates import Day
from forebyg.kernel.primitive import Duration, During, Exclusion
from forebyg.timeline import Support
from forebyg.vocabulary import UNKNOWN, Unknown
from forebyg.witness.keepers.lengths import limit_of
from forebyg.witness.setting import Setting, Shape
from forebyg.witness.shapes.reasons import STEPS, at_step, plain, undone
from forebyg.witness.sketch import Sketch
from forebyg.witness.witness import Outcome

_BEFORE: Final = 60
"""Support has run for so many days when it matters."""
_A_WEEK: Final = 7


def show_duration(rule: Duration, setting: Setting) -> Iterator[Shape]:
    """Every outcome of a length."""
    most = rule.at_most is not None
    for step in (-_A_WEEK, 1) if most else (_A_WEEK, -1):
        yield from (plain(shape.outcome, shape.sketch, shape.since) for shape in _ended(rule, setting, step))
    sketch, limit = _limited(rule, setting)
    if limit is None:
        return
    sketch.run_until(limit if most else sketch.first_day + 1)
    yield plain(Outcome.HOLDING if most else Outcome.PENDING, sketch)
    if most:
        sketch, limit = _limited(rule, setting)
        if limit is not None and _last(rule, setting, sketch, limit + 1):
            sketch.run_until(limit + 1)
            yield plain(Outcome.VIOLATED, sketch, limit + 1)


def edges_of_duration(rule: Duration, setting: Setting) -> Iterator[Shape]:
    """The course ends on the day before the limit, on it, and on the day after."""
    for step in STEPS:
        yield from _ended(rule, setting, step)


def waits_of_duration(rule: Duration, setting: Setting) -> Iterator[Shape]:
    """The course runs on, and is judged on the day before the limit, on it, and on the day after."""
    if rule.at_most is None or rule.until is not None:
        return
    for step in STEPS:
        sketch, limit = _limited(rule, setting)
        if limit is None or limit - 1 < max(sketch.first_day, sketch.found(rule.since)[0].day):
            return
        sketch.run_until(limit + step)
        yield undone(sketch, step, limit, kept=Outcome.HOLDING)


def show_exclusion(rule: Exclusion, setting: Setting) -> Iterator[Shape]:
    """Every outcome of a bar."""
    sketch, day = _looked_at(rule, setting)
    if rule.unless is None:
        yield from _over(rule, sketch, day)
        if rule.during is During.COURSE:
            sketch, day = _looked_at(rule, setting)
            sketch.run_until(day + 1)
            yield plain(Outcome.HOLDING, sketch)
    else:
        yield from _lifted(rule, setting)
    sketch, day = _looked_at(rule, setting)
    if _is_shown_by_course(rule, sketch):
        return
    _support(rule, sketch, day - _BEFORE, None)
    for selector in rule.unless.shown if rule.unless else ():
        sketch.ban(selector, 0, day)
    yield plain(Outcome.VIOLATED, sketch, day)


def edges_of_exclusion(rule: Exclusion, setting: Setting) -> Iterator[Shape]:
    """The support ends, or is reduced, on the day before the day looked at, on it, and on the day after."""
    for step in STEPS:
        sketch, day = _looked_at(rule, setting)
        if rule.unless is None:
            last = day + step
            _support(rule, sketch, day - _BEFORE, last)
            barred = last >= day if rule.last_day else last > day
            outcome = Outcome.VIOLATED if barred else _kept(rule, sketch)
        else:
            yield from _lifted_at(rule, setting, step)
            continue
        yield at_step((outcome, sketch, day if barred else None), step, day)


def _ended(rule: Duration, setting: Setting, step: int) -> Iterator[Shape]:
    """A course that ends so many days after the limit."""
    sketch, limit = _limited(rule, setting)
    if limit is None:
        return
    anchor = sketch.found(rule.since)[0].day
    if limit + step < sketch.first_day:
        return
    sketch.move_end(limit + step)
    if not _last(rule, setting, sketch, limit + step):
        return
    most = rule.at_most is not None
    broken = step > 0 if most else step < 0
    since = limit + 1 if most else limit + step
    outcome = Outcome.VIOLATED if broken else Outcome.SATISFIED
    shape = (outcome, sketch, since if broken else None)
    place = max(-1, min(1, step))
    yield at_step(shape, place, limit, anchor, rule.at_most or rule.at_least)


def _last(rule: Duration, setting: Setting, sketch: Sketch, day: Day) -> bool:
    """Let the time be closed on that day, where an event closes it; whether it can be."""
    return rule.until is None or setting.scribe.happen(sketch, rule.until, day) is not None


def _limited(rule: Duration, setting: Setting) -> tuple[Sketch, Day | None]:
    """A course with what its length counts from, and its limit."""
    sketch = setting.sketch()
    if sketch.start is None:
        return sketch, None
    mark = sketch.mark_of(rule.since)
    anchor = sketch.start if mark is not None else setting.place(sketch, rule.since, sketch.first_day)
    if anchor is None:
        return sketch, None
    sketch.ban(rule.since, 0, anchor.day - 1)
    if rule.extension is not None:
        sketch.ban(rule.extension.by)
    return sketch, limit_of(rule, sketch)


def _looked_at(rule: Exclusion, setting: Setting) -> tuple[Sketch, Day]:
    """A sketch, and the first day on which the support is looked at."""
    sketch = setting.sketch()
    if isinstance(rule.during, tuple):
        anchor = setting.anchor(sketch, rule.during)
        return sketch, sketch.first_day if anchor is None else anchor.day
    return sketch, sketch.first_day


def _support(
    rule: Exclusion, sketch: Sketch, first: Day, last: Day | None, reduced: Day | Unknown | None = None
) -> None:
    sketch.support.append(
        Support(
            rule.paragraphs[0],
            date.fromordinal(first),
            None if last is None else date.fromordinal(last),
            date.fromordinal(reduced) if isinstance(reduced, int) else reduced,
        )
    )


def _kept(rule: Exclusion, sketch: Sketch) -> Outcome:
    is_open = rule.during is During.COURSE and sketch.end is None
    return Outcome.HOLDING if is_open else Outcome.SATISFIED


def _over(rule: Exclusion, sketch: Sketch, day: Day) -> Iterator[Shape]:
    """Support that is over in good time."""
    _support(rule, sketch, day - _BEFORE, day - _A_WEEK)
    yield plain(_kept(rule, sketch), sketch)


def _lifted(rule: Exclusion, setting: Setting) -> Iterator[Shape]:
    """Support beside the course, with what lifts the bar; and the same with the reduction not recorded."""
    for reduced, outcome in ((_A_WEEK, None), (None, Outcome.UNDETERMINED)):
        sketch, day = _looked_at(rule, setting)
        if not _show_all(rule, setting, sketch, day) or (reduced is None and not _is_reduced(rule)):
            return
        _support(rule, sketch, day - _BEFORE, None, UNKNOWN if reduced is None else day - reduced)
        yield plain(outcome or _kept(rule, sketch), sketch)


def _lifted_at(rule: Exclusion, setting: Setting, step: int) -> Iterator[Shape]:
    """What lifts the bar comes so many days after the day looked at."""
    sketch, day = _looked_at(rule, setting)
    if _is_shown_by_course(rule, sketch):
        return
    shown_on = day if _is_reduced(rule) else day + step
    if _show_all(rule, setting, sketch, shown_on):
        _support(rule, sketch, day - _BEFORE, None, day + step)
        outcome = Outcome.VIOLATED if step > 0 else _kept(rule, sketch)
        yield at_step((outcome, sketch, day if step > 0 else None), step, day)


def _show_all(rule: Exclusion, setting: Setting, sketch: Sketch, day: Day) -> bool:
    shown = rule.unless.shown if rule.unless else ()
    done = [setting.do(sketch, selector, day) for selector in shown]
    return all(done)


def _is_shown_by_course(rule: Exclusion, sketch: Sketch) -> bool:
    """Whether the course's own start or end lifts the bar, so that nobody can leave it out."""
    return any(
        sketch.mark_of(selector) is not None for selector in (rule.unless.shown if rule.unless else ())
    )


def _is_reduced(rule: Exclusion) -> bool:
    return rule.unless is not None and rule.unless.reduced
