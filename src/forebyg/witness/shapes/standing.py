"""What must stand at a point of the course, or before something else."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.dates import MAX_DAY, Day
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Point, Precedence, Presence
from forebyg.witness.binding import binds
from forebyg.witness.keepers.deeds import meant
from forebyg.witness.keeping import keep
from forebyg.witness.setting import Setting, Shape
from forebyg.witness.shapes.reasons import STEPS, at_step, plain, undone
from forebyg.witness.sketch import Planned, Sketch, added
from forebyg.witness.witness import Outcome

_A_WEEK = 7


def show_presence(rule: Presence, setting: Setting) -> Iterator[Shape]:
    """Every outcome of a duty at a point of a course."""
    sketch, due = _at_point(rule, setting)
    if setting.scribe.happen(sketch, rule.do, due) is not None:
        yield plain(Outcome.SATISFIED, sketch)
    if rule.point is not Point.OPEN:
        yield from _broken(rule, setting)
    sketch, due = _at_point(rule, setting)
    if sketch.mark_of(rule.do) is None:
        _rule_out(rule, sketch)
        sketch.run_until(sketch.first_day)
        yield plain(Outcome.PENDING, sketch)
    yield from _done_so_far(rule, setting)
    sketch, due = _at_point(rule, setting)
    if _do_once(rule, setting, sketch, due, silent=True):
        yield plain(Outcome.UNDETERMINED, sketch)


def _done_so_far(rule: Presence, setting: Setting) -> Iterator[Shape]:
    """Done in a course that runs on, where one more of what it must come after may follow."""
    sketch, _ = _at_point(rule, setting)
    day = sketch.first_day + 1
    sketch.run_until(day)
    sketch.ban(rule.after_last, day + 1)
    if rule.after_last and setting.scribe.happen(sketch, rule.do, day) is not None:
        yield plain(Outcome.HOLDING, sketch)


def edges_of_presence(rule: Presence, setting: Setting) -> Iterator[Shape]:
    """Done on the day before it is due, on that day, and on the day after."""
    if rule.point is Point.OPEN:
        return
    comes_last = any(pattern.type == "course_end" for pattern in rule.after_last)
    for step in STEPS[1:] if comes_last else STEPS:
        sketch, due = _at_point(rule, setting)
        sketch.ban(rule.after_last, due + step + 1)
        if _do_once(rule, setting, sketch, due + step):
            late = step > 0
            outcome = Outcome.LATE if late else Outcome.SATISFIED
            yield at_step((outcome, sketch, due + 1 if late else None), step, due)


def waits_of_presence(rule: Presence, setting: Setting) -> Iterator[Shape]:
    """Not done, and judged on the day before it is due, on that day, and on the day after.

    What is due on the first day does not apply on the day before it: there is no course yet.
    """
    for step in STEPS:
        sketch, due = _at_point(rule, setting)
        if rule.point is Point.OPEN or sketch.end is None or sketch.mark_of(rule.do) is not None:
            return
        _rule_out(rule, sketch)
        sketch.judge_on(due + step)
        kept = Outcome.NOT_APPLICABLE if sketch.start is None else Outcome.PENDING
        yield undone(sketch, step, due, kept=kept)


def show_precedence(rule: Precedence, setting: Setting) -> Iterator[Shape]:
    """Every outcome of an order of things."""
    if rule.overlapping and setting.form == "none":  # there is no course to overlap with
        return
    for step, outcome in ((-1, Outcome.SATISFIED), (1, Outcome.LATE if rule.owed_from else Outcome.VIOLATED)):
        yield from (
            plain(shape.outcome, shape.sketch, shape.since)
            for shape in _in_order(rule, setting, step, outcome)
        )
    sketch, before = _before(rule, setting)
    if before is not None and not sketch.has(rule.stands, 0, before.day):
        sketch.ban(rule.stands, 0, MAX_DAY if rule.owed_from else before.day)
        if rule.owed_from and before is not sketch.end:
            sketch.run_until(max(before.day, sketch.first_day))  # what else it could do may still come
        yield plain(Outcome.VIOLATED, sketch, before.day)
        sketch, before = _before(rule, setting)
    day = None if before is None or _may_be_one(rule) else before.day
    if day is not None and setting.do(sketch, rule.stands, day, (0, day), silent=True):
        yield plain(Outcome.UNDETERMINED, sketch)
    yield from _elsewhere(rule, setting)
    if rule.owed_from is not None:
        yield from _owed(rule, setting)


def _may_be_one(rule: Precedence) -> bool:
    """Whether one event can be both what must come first and what it must come before."""
    return bool({one.type for one in rule.before} & {one.type for one in rule.stands})


def edges_of_precedence(rule: Precedence, setting: Setting) -> Iterator[Shape]:
    """What must come first stands the day before, on the same day, and the day after."""
    if rule.overlapping and setting.form == "none":
        return
    broken = Outcome.LATE if rule.owed_from else Outcome.VIOLATED
    for step in STEPS:
        yield from _in_order(rule, setting, step, broken if step > 0 else Outcome.SATISFIED)


def waits_of_precedence(rule: Precedence, setting: Setting) -> Iterator[Shape]:
    """What is owed is not done, judged the day before what it must come before, on that day, and after."""
    if rule.owed_from is None or rule.overlapping:
        return
    for step in STEPS:
        sketch, before = _before(rule, setting)
        if before is None or sketch.has(rule.stands, 0, before.day):
            return
        sketch.ban(rule.stands)
        day = before.day
        sketch.judge_on(day + step)
        if not binds(setting.rule, sketch) or (sketch.start is None and setting.binds_courses_alone):
            return
        is_owed = sketch.has(rule.owed_from, 0, day + step)
        kept = Outcome.PENDING if is_owed else Outcome.NOT_APPLICABLE
        yield undone(sketch, step, day, kept=kept, since=day)


def _at_point(rule: Presence, setting: Setting) -> tuple[Sketch, Day]:
    """A sketch, and the day on which it is due there."""
    sketch = setting.sketch()
    end = sketch.first_day + 1 if sketch.end is None else sketch.end.day
    return sketch, end if rule.point in {Point.END, Point.BY_END} else sketch.first_day


def _do_once(rule: Presence, setting: Setting, sketch: Sketch, day: Day, *, silent: bool = False) -> bool:
    """Let it be done on that day, and not once more so that it counts in time."""
    events = rule.do if silent else added(rule.do)
    done = setting.scribe.happen(sketch, events, day, silent=silent) is not None
    end = sketch.judged() if sketch.end is None else sketch.end.day
    _rule_out(rule, sketch, end - 1 if rule.point is Point.START else end)
    return done


def _rule_out(rule: Presence, sketch: Sketch, last: Day = MAX_DAY) -> None:
    """Let nothing be done any more, up to a day, that could mean this point of the course."""
    for events, first in meant(rule, sketch):
        sketch.ban(events, first, last)


def _broken(rule: Presence, setting: Setting) -> Iterator[Shape]:
    sketch, due = _at_point(rule, setting)
    if _do_once(rule, setting, sketch, due + 1):
        yield plain(Outcome.LATE, sketch, due + 1)
    sketch, due = _at_point(rule, setting)
    _rule_out(rule, sketch)
    if rule.point is Point.START:
        sketch.run_until(due + 1)
    yield plain(Outcome.VIOLATED, sketch, due + 1)


def _before(
    rule: Precedence, setting: Setting, *, is_after_end: bool = False
) -> tuple[Sketch, Planned | None]:
    """A sketch with what must not come first: soon after the first contact, or after the course."""
    sketch = setting.sketch()
    if rule.overlapping:
        _put_course_beside(rule, sketch, setting)
    day = sketch.end.day if is_after_end and sketch.end is not None else sketch.lead
    before = setting.place(sketch, _rather_no_answer(rule), day + 2)
    if before is not None:
        sketch.ban(rule.before, 0, before.day - 1)
        owed = rule.owed_from
        if owed is not None and not sketch.has(owed, 0, before.day):
            setting.place(sketch, owed, min(sketch.lead, before.day - 1))
    return sketch, before


def _rather_no_answer(rule: Precedence) -> Selector:
    """What must not come first; last what could not stand without what must come first."""
    asked = {one.type for one in rule.stands}
    return tuple(sorted(rule.before, key=lambda pattern: pattern.answers in asked))


def _put_course_beside(rule: Precedence, sketch: Sketch, setting: Setting, day: Day | None = None) -> None:
    """Let another course, begun a week earlier, still run when this one starts.

    Where what stands in it counts for this one too, that happens on the day given, or not at all.
    """
    other = setting.sketch()
    other.move_start(sketch.first_day - _A_WEEK)
    other.lead = sketch.lead - _A_WEEK
    if day is not None:
        setting.place(other, rule.stands, min(day, other.first_day))
    elif rule.anywhere:
        other.ban(rule.stands)
    keep(other, setting.scribe)
    sketch.facts.update(other.facts)
    sketch.born = other.born
    sketch.put_beside(other.episode("beside"))


def _elsewhere(rule: Precedence, setting: Setting) -> Iterator[Shape]:
    """What stands in another course alone, where it counts for this one too."""
    sketch, before = _before(rule, setting)
    if not rule.anywhere or before is None or sketch.mark_of(rule.stands) is not None:
        return
    _put_course_beside(rule, sketch, setting, before.day - 1)
    sketch.ban(rule.stands)
    yield plain(Outcome.SATISFIED, sketch)


def _in_order(rule: Precedence, setting: Setting, step: int, outcome: Outcome) -> Iterator[Shape]:
    is_after_end = {one.type for one in rule.stands} == {"course_end"}
    sketch, before = _before(rule, setting, is_after_end=is_after_end)
    if before is None or (step > 0 and before.fits(rule.stands)):
        return
    if setting.do(sketch, rule.stands, before.day + step, (0, before.day)):
        yield at_step((outcome, sketch, before.day if step > 0 else None), step, before.day)


def _owed(rule: Precedence, setting: Setting) -> Iterator[Shape]:
    """The duty has arisen, and what it must come before has not come."""
    if rule.owed_from is None:
        return
    before_course = any(pattern.type == "course_start" for pattern in rule.before)
    sketch = setting.sketch("none" if before_course else None)
    sketch.ban(rule.before)
    sketch.ban(rule.stands)
    if setting.place(sketch, rule.owed_from, sketch.lead) is not None:
        sketch.run_until(sketch.first_day + 1)
        yield plain(Outcome.PENDING, sketch)
