"""What every rule can come to, whatever it demands: not to apply, and to be left open."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from forebyg.kernel.pattern import Pattern
from forebyg.kernel.primitive import (
    Bound,
    Count,
    Duration,
    During,
    Exclusion,
    Frequency,
    Point,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Same,
)
from forebyg.kernel.rule import parts_of
from forebyg.kernel.window import Reach
from forebyg.vocabulary import FORMS
from forebyg.witness.conditions import leave_open, make, settle
from forebyg.witness.setting import Setting, Shape, fresh
from forebyg.witness.shapes.reasons import plain
from forebyg.witness.sketch import Sketch
from forebyg.witness.witness import Outcome

Show = Callable[[Setting], Iterator[Shape]]


def not_applying(setting: Setting) -> Iterator[Shape]:
    """A course of another form, a record where the condition is false, or one in which nothing happened."""
    forms = setting.rule.forms
    other = next((form for form in FORMS if forms and form not in forms), None)
    if other is not None and set(forms) & set(FORMS):
        yield plain(Outcome.NOT_APPLICABLE, fresh(setting.scribe, other))
        return
    when = setting.rule.when
    if when is not None:
        sketch = fresh(setting.scribe, setting.form)
        if make(when, sketch, sketch.first_day, setting.scribe, value=False):
            settle(when, sketch, sketch.first_day)
            yield plain(Outcome.NOT_APPLICABLE, sketch)
            return
    sketch = fresh(setting.scribe, "none")
    sketch.ban(tuple(parts_of(setting.rule, Pattern)))
    sketch.run_until(sketch.first_day)
    yield plain(Outcome.NOT_APPLICABLE, sketch)


def left_open(setting: Setting, show: Show) -> Iterator[Shape]:
    """The same records without what tells whether the rule binds them: a fact, or the form."""
    when, forms = setting.rule.when, setting.rule.forms
    if when is not None:
        for sketch in _decided(show(setting)):
            if leave_open(when, sketch, sketch.first_day, setting.scribe):
                yield plain(Outcome.UNDETERMINED, sketch)
                break
    if forms and not set(forms) >= set(FORMS) and "none" not in forms:
        for sketch in _decided(show(setting)):
            if sketch.start is not None:
                sketch.start.attributes.pop("form", None)
                sketch.start.settled.add("form")
                yield plain(Outcome.UNDETERMINED, sketch)
                return


def without_start(primitive: Primitive, setting: Setting) -> Iterator[Shape]:
    """An end without its start: an incomplete record, for whatever counts from the start."""
    if setting.form == "none" or not _counts_from_start(primitive):
        return
    sketch = setting.sketch()
    if sketch.end is not None:
        sketch.start = None
        sketch.settled.add("end")
        yield plain(Outcome.UNDETERMINED, sketch)


def with_end_before_start(primitive: Primitive, setting: Setting) -> Iterator[Shape]:
    """An end that is not believed leaves open what is due by it."""
    by_end = isinstance(primitive, Presence) and primitive.point in {Point.END, Point.BY_END}
    sketch = setting.sketch()
    if isinstance(primitive, Presence) and by_end and sketch.start is not None and sketch.end is not None:
        sketch.ban(primitive.do)
        sketch.move_end(sketch.start.day - 1)
        sketch.as_of = sketch.start.day + 1
        yield plain(Outcome.UNDETERMINED, sketch)


def _decided(shapes: Iterator[Shape]) -> Iterator[Sketch]:
    """The sketches in which the rule comes to something, with facts free to be left out."""
    open_ones = {Outcome.UNDETERMINED, Outcome.NOT_APPLICABLE}
    return (shape.sketch for shape in shapes if shape.outcome not in open_ones)


def _counts_from_start(primitive: Primitive) -> bool:
    if isinstance(primitive, Count | Bound | Same):
        return primitive.window is Reach.COURSE
    if isinstance(primitive, Predicate | Precedence):
        named = primitive.on if isinstance(primitive, Predicate) else primitive.before
        return any(pattern.type == "course_start" for pattern in named)
    if isinstance(primitive, Presence):
        return primitive.point is Point.START
    is_bar = isinstance(primitive, Exclusion) and isinstance(primitive.during, During)
    return is_bar or isinstance(primitive, Duration | Frequency)
