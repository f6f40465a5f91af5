"""What must follow something else: in time, late, never, too early, or not yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from forebyg.dates import Day, Length, first_day_of
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import EarlyEnd, Response
from forebyg.witness.keepers.deeds import due_day
from forebyg.witness.setting import Setting, Shape
from forebyg.witness.shapes.reasons import STEPS, at_step, plain, undone
from forebyg.witness.sketch import Planned, Sketch, added
from forebyg.witness.witness import Outcome

_SOON = 3


def show_response(rule: Response, setting: Setting) -> Iterator[Shape]:
    """Every outcome of a duty that follows an event."""
    yield from _done(rule, setting)
    yield from _not_done(rule, setting)
    yield from _discharged(rule, setting)
    yield from _open(rule, setting)


def edges_of_response(rule: Response, setting: Setting) -> Iterator[Shape]:
    """Done on the day before the last timely day, on it, and on the day after; likewise the earliest.

    Where an early end of the course makes the duty fall due, these days come first, and then
    those of a course that lasts long enough.
    """
    if rule.not_before is not None:
        for step in STEPS:
            yield from _at_earliest(rule, setting, step)
    yield from _at_due(rule, setting, outlasts=False)
    if _ends_early(rule, setting):
        yield from _at_due(rule, setting, outlasts=True)


def _at_due(rule: Response, setting: Setting, *, outlasts: bool) -> Iterator[Shape]:
    for step in STEPS:
        sketch, anchor, due = _anchored(rule, setting, outlasts=outlasts)
        if anchor is None or due is None or due + step < anchor.day:
            return
        if setting.do(sketch, _deed(rule), due + step, (0, due)):
            late = step > 0
            outcome = Outcome.LATE if late else Outcome.SATISFIED
            shape = (outcome, sketch, due + 1 if late else None)
            yield at_step(shape, step, due, *_sum(rule.within, anchor.day))


def waits_of_response(rule: Response, setting: Setting) -> Iterator[Shape]:
    """Not done, and judged on the day before the last timely day, on it, and on the day after."""
    for step in STEPS:
        shape = _not_done_by(rule, setting, step)
        if shape is None:
            return
        yield shape


def _not_done_by(rule: Response, setting: Setting, step: int) -> Shape | None:
    """Not done, and judged so many days after the last timely day; None: time alone does not break it."""
    sketch, anchor, due = _waiting(rule, setting)
    if anchor is None or due is None or rule.can_stop_late or due + step < anchor.day:
        return None
    sketch.judge_on(due + step)
    if _names(rule.do, "course_end"):
        sketch.run_until(due + step)
    return undone(sketch, step, due) if _is_shown(rule, setting, sketch, anchor) else None


def _sum(length: Length | None, anchor: Day) -> tuple[Day | None, Length | None]:
    """What the limit is counted from; without a period it is the end of the course."""
    return (None, None) if length is None else (anchor, length)


def _ends_early(rule: Response, setting: Setting) -> bool:
    """Whether the duty falls due with the end of the course, before its own period is over."""
    sketch, _, due = _anchored(rule, setting)
    return rule.within is not None and sketch.end is not None and sketch.end.day == due


def _anchored(
    rule: Response, setting: Setting, *, outlasts: bool = False
) -> tuple[Sketch, Planned | None, Day | None]:
    """A sketch with the event that the duty follows, and its last timely day.

    Args:
        rule: The duty.
        setting: What the sketch is made in.
        outlasts: The course lasts until the duty's own period is over.
    """
    sketch = setting.sketch()
    anchor = setting.anchor(sketch, rule.after, _anchor_day(rule, sketch))
    if anchor is None:
        return sketch, None, None
    if rule.each or rule.last:
        sketch.ban(rule.after)
    sketch.ban(rule.discharged_by)
    if outlasts and sketch.end is not None:
        unmoved = due_day(replace(rule, early_end=EarlyEnd.UNMOVED), anchor.day, sketch)
        sketch.move_end(max(sketch.end.day, (unmoved or 0) + 2))
    due = due_day(rule, anchor.day, sketch)
    if due is not None and sketch.end is not None and _names(rule.discharged_by, "course_end"):
        sketch.move_end(max(sketch.end.day, due + 2))
    return sketch, anchor, due


def _anchor_day(rule: Response, sketch: Sketch) -> Day:
    """The first contact; a day of the course where its start would end the duty, or its end must come."""
    is_met_by_start = _names(rule.do, "course_start") and bool(added(rule.do))
    if is_met_by_start or _names(rule.discharged_by, "course_start"):
        return sketch.first_day + 1
    is_end = _names(rule.do, "course_end") and not added(rule.do)
    return sketch.first_day if is_end else sketch.lead


def _deed(rule: Response) -> Selector:
    """What must happen; the course itself is moved only where nothing else would do."""
    return added(rule.do) or rule.do


def _earliest(rule: Response, anchor: Day) -> Day:
    if rule.not_before is None:
        return anchor
    return first_day_of(rule.not_before, rule.counting)(anchor) or anchor


def _at_earliest(rule: Response, setting: Setting, step: int) -> Iterator[Shape]:
    sketch, anchor, _ = _anchored(rule, setting)
    if anchor is None:
        return
    day = _earliest(rule, anchor.day) + step
    if setting.do(sketch, _deed(rule), day, (0, day)):
        outcome = Outcome.EARLY if step < 0 else Outcome.SATISFIED
        shape = (outcome, sketch, day if step < 0 else None)
        yield at_step(shape, step, day - step, anchor.day, rule.not_before)


def _done(rule: Response, setting: Setting) -> Iterator[Shape]:
    sketch, anchor, due = _anchored(rule, setting)
    if anchor is None:
        return
    day = max(_earliest(rule, anchor.day), anchor.day + _SOON)
    if setting.scribe.happen(sketch, _deed(rule), day if due is None else min(day, due)) is not None:
        yield plain(Outcome.SATISFIED, sketch)
    sketch, anchor, due = _anchored(rule, setting)
    if anchor is not None and due is not None and setting.do(sketch, _deed(rule), due + 1, (0, due)):
        yield plain(Outcome.LATE, sketch, due + 1)
    if anchor is not None and rule.not_before is not None:
        yield from _at_earliest(rule, setting, -1)


def _not_done(rule: Response, setting: Setting) -> Iterator[Shape]:
    never = _not_done_by(rule, setting, 1)
    if never is not None:
        yield plain(never.outcome, never.sketch, never.since)
    sketch, anchor, due = _waiting(rule, setting)
    if anchor is None or anchor is sketch.end:
        return
    dated = rule.within is not None and due is not None
    sketch.run_until(due if dated and due is not None else anchor.day + 1)
    if sketch.start is not None and sketch.start.day > sketch.judged():
        sketch.start = None
    yield plain(Outcome.PENDING, sketch)


def _waiting(rule: Response, setting: Setting) -> tuple[Sketch, Planned | None, Day | None]:
    """A sketch in which it is not done; where the course itself would do it, there is none yet."""
    is_start = _names(rule.do, "course_start") and not added(rule.do)
    before_course = is_start and not _names(rule.after, "course_start")
    inner = setting._replace(form="none") if before_course else setting
    sketch, anchor, due = _anchored(rule, inner)
    if anchor is not None and sketch.start is not None and setting.binds_courses_alone:
        sketch.move_start(min(sketch.start.day, anchor.day))
    sketch.ban(rule.do)
    return sketch, anchor, due


def _is_shown(rule: Response, setting: Setting, sketch: Sketch, anchor: Planned) -> bool:
    """Let the record show that the duty exists, where it must."""
    if rule.shown_by is None or sketch.has(rule.shown_by, anchor.day, sketch.judged()):
        return True
    return setting.scribe.add_within(sketch, rule.shown_by, (anchor.day, anchor.day + _SOON), anchor.day + 1)


def _discharged(rule: Response, setting: Setting) -> Iterator[Shape]:
    if not rule.discharged_by or set(rule.discharged_by) & set(rule.do):
        return
    sketch, anchor, _ = _waiting(rule, setting)
    sketch.bans = [ban for ban in sketch.bans if ban.of != rule.discharged_by]
    if anchor is not None and setting.scribe.add_within(
        sketch, rule.discharged_by, (anchor.day, anchor.day + _SOON), anchor.day + 1
    ):
        yield plain(Outcome.NOT_APPLICABLE, sketch)


def _open(rule: Response, setting: Setting) -> Iterator[Shape]:
    """What leaves it open: no anchor where one must be, no sign of the duty, a stopped clock."""
    sketch = setting.sketch()
    if rule.expected and setting.form != "none" and sketch.mark_of(rule.after) is None:
        sketch.ban(rule.after)
        sketch.ban(rule.expected)
        yield plain(Outcome.UNDETERMINED, sketch)
    for hint in (rule.suspension.by if rule.suspension else (), ()):
        yield from _unshown(rule, setting, hint)
    sketch, anchor, due = _anchored(rule, setting)
    if anchor is not None and due is not None and setting.do(sketch, _deed(rule), due, silent=True):
        sketch.as_of = due + 1 if sketch.end is None else max(due, sketch.end.day) + 1
        yield plain(Outcome.UNDETERMINED, sketch)


def _unshown(rule: Response, setting: Setting, stop: Selector) -> Iterator[Shape]:
    if not stop and rule.shown_by is None:
        return
    sketch, anchor, due = _waiting(rule, setting)
    if anchor is None or due is None:
        return
    if stop and rule.suspension is not None:
        if setting.scribe.happen(sketch, stop, anchor.day + 1) is None:
            return
        sketch.ban(rule.suspension.until)
    sketch.ban(rule.shown_by or ())
    sketch.as_of = due + 1
    if sketch.end is not None and sketch.end.day > due:
        sketch.run_until(due + 1)
    yield plain(Outcome.UNDETERMINED, sketch)


def _names(selector: Selector, kind: str) -> bool:
    return any(pattern.type == kind for pattern in selector)
