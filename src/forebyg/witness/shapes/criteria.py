"""Who is in the target group, and who is not."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.dates import Day
from forebyg.kernel.condition import Condition
from forebyg.kernel.primitive import COURSE_START
from forebyg.vocabulary import FORMS
from forebyg.witness.binding import judged_on, truth_of
from forebyg.witness.conditions import leave_open, make, settle
from forebyg.witness.setting import Setting, Shape
from forebyg.witness.shapes.ages import at_birthday, turnings
from forebyg.witness.shapes.reasons import STEPS, plain
from forebyg.witness.sketch import Sketch
from forebyg.witness.witness import Outcome

_WORDS = {Outcome.SATISFIED: Outcome.MET, Outcome.VIOLATED: Outcome.NOT_MET}


def show_criterion(require: Condition, setting: Setting) -> Iterator[Shape]:
    """Met, not met, and open."""
    for outcome, value in ((Outcome.MET, True), (Outcome.NOT_MET, False), (Outcome.UNDETERMINED, None)):
        for form in _forms(setting):
            sketch = setting.sketch(form)
            if _is_made(require, sketch, setting, value=value):
                yield plain(outcome, sketch)
                break


def _forms(setting: Setting) -> tuple[str, ...]:
    """The forms of course that the criterion may bind, the time before any last."""
    return tuple(dict.fromkeys((setting.form, *(setting.rule.forms or (*FORMS, "none")))))


def edges_of_criterion(require: Condition, setting: Setting) -> Iterator[Shape]:
    """The birthday falls on the day before the day of judging, on it, and on the day after."""
    for turning in turnings(require):
        for step in STEPS:
            sketch = setting.sketch()
            day = _judging_day(sketch, setting)
            for shape in at_birthday(require, turning, sketch, day, step, setting):
                yield shape._replace(outcome=_WORDS[shape.outcome], since=None)


def _is_made(require: Condition, sketch: Sketch, setting: Setting, *, value: bool | None) -> bool:
    """Let the condition hold, not hold, or be open on the day of judging."""
    day = _judging_day(sketch, setting)
    if value is None:
        made = leave_open(require, sketch, day, setting.scribe)
    else:
        make(require, sketch, day, setting.scribe, value=value)
        made = truth_of(require, sketch, day) is value
    settle(require, sketch, day)
    return made


def _judging_day(sketch: Sketch, setting: Setting) -> Day:
    """The day on which it is judged; the event that sets it is let happen first.

    Without a course that is the day of judging, which is set then.
    """
    event = setting.scribe.program.judged_on
    if sketch.start is None and event in {None, COURSE_START}:
        sketch.run_until(sketch.first_day)
        return sketch.judged()
    if event is not None and not sketch.found(event):
        setting.place(sketch, event, sketch.lead)
    return judged_on(setting.scribe.program, sketch)
