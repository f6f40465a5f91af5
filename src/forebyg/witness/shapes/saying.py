"""What must be recorded of events, and what must hold of the citizen."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.dates import Day
from forebyg.kernel.pattern import Relation
from forebyg.kernel.primitive import Bound, Predicate, Same, Unstated
from forebyg.kernel.window import Reach
from forebyg.vocabulary import Attribute, Unknown, Value
from forebyg.vocabulary import Shape as Kind
from forebyg.witness.binding import truth_of
from forebyg.witness.conditions import leave_open, make, settle
from forebyg.witness.setting import Setting, Shape
from forebyg.witness.shapes.ages import at_birthday, turnings
from forebyg.witness.shapes.reasons import STEPS, of_number, plain
from forebyg.witness.sketch import Planned, Sketch, added
from forebyg.witness.values import any_of, is_answered, meeting, missing
from forebyg.witness.witness import Outcome

_IN_COURSE = 3
_OTHER = "B"


def show_bound(rule: Bound, setting: Setting) -> Iterator[Shape]:
    """Every outcome of a demand on each event."""
    if _is_out_of_reach(rule, setting):
        return
    yield from _said(rule, setting)
    if not is_answered(rule.test):
        sketch, one, _ = _event(rule, setting)
        _say(one, rule.test.attribute, None)
        yield plain(Outcome.UNDETERMINED, sketch)


def _is_out_of_reach(rule: Bound, setting: Setting) -> bool:
    """Whether it looks at the days of a course, and binds only the time before any."""
    return setting.form == "none" and rule.window is Reach.COURSE


def _said(rule: Bound, setting: Setting) -> Iterator[Shape]:
    """What the events say is as it must be, also while the course runs, or it is not."""
    for running in (False, True):
        sketch, one, known = _event(rule, setting)
        value = meeting(known, (rule.test, *setting.scribe.bounds_on(sketch, one, rule.test.attribute)))
        if value is None or (running and one is sketch.end):
            continue
        _say(one, rule.test.attribute, value)
        if running:
            sketch.run_until(one.day + 1)
        if one.fits(rule.of):
            yield plain(_closed(sketch), sketch)
    sketch, one, known = _event(rule, setting)
    value = missing(known, rule.test, setting.scribe.bounds_on(sketch, one, rule.test.attribute))
    value = missing(known, rule.test) if value is None else value
    if value is not None:
        _say(one, rule.test.attribute, value)
        if one.fits(rule.of):  # what is demanded may be part of what makes it such an event
            yield plain(Outcome.VIOLATED, sketch, one.day)


def edges_of_bound(rule: Bound, setting: Setting) -> Iterator[Shape]:
    """One below each bound, on it, and one above it."""
    if rule.test.relation is not Relation.BETWEEN or _is_out_of_reach(rule, setting):
        return
    low, high = rule.test.operand
    for limit in (low, high):
        for step in STEPS if isinstance(limit, int) else ():
            sketch, one, _ = _event(rule, setting)
            number = int(limit) + step if isinstance(limit, int) else step
            if number < 0:  # no record counts below nought
                continue
            _say(one, rule.test.attribute, number)
            if not one.fits(rule.of):
                continue
            inside = (not isinstance(low, int) or number >= low) and (
                not isinstance(high, int) or number <= high
            )
            outcome = _closed(sketch) if inside else Outcome.VIOLATED
            yield of_number(outcome, sketch, (number - step, number), None if inside else one.day)


def show_same(rule: Same, setting: Setting) -> Iterator[Shape]:
    """Every outcome of a demand for one value throughout; a course starts and ends but once."""
    if not added(rule.of):
        return
    for running in (False, True):
        sketch, first, second, values = _two(rule, setting)
        _say(first, rule.attribute, values[0])
        _say(second, rule.attribute, values[0])
        if running:
            sketch.run_until(second.day + 1)
        yield plain(_closed(sketch), sketch)
    sketch, first, second, values = _two(rule, setting)
    _say(first, rule.attribute, values[0])
    _say(second, rule.attribute, values[1])
    yield plain(Outcome.VIOLATED, sketch, second.day)
    if isinstance(rule.default, Unknown):
        sketch, first, second, values = _two(rule, setting)
        _say(first, rule.attribute, values[0])
        _say(second, rule.attribute, None)
        yield plain(Outcome.UNDETERMINED, sketch)


def show_predicate(rule: Predicate, setting: Setting) -> Iterator[Shape]:
    """Every outcome of a condition on a day."""
    words = {True: Outcome.SATISFIED, False: Outcome.VIOLATED, None: Outcome.UNDETERMINED}
    for sketch, day, value in _conditioned(rule, setting):
        yield plain(words[value], sketch, day if value is False else None)


def edges_of_predicate(rule: Predicate, setting: Setting) -> Iterator[Shape]:
    """The citizen's birthday is the day before, the day itself, and the day after."""
    for turning in turnings(rule.require):
        for step in STEPS:
            sketch = setting.sketch()
            anchor = setting.anchor(sketch, rule.on)
            if anchor is not None:
                yield from at_birthday(rule.require, turning, sketch, anchor.day, step, setting)


def show_unstated(_rule: Unstated, setting: Setting) -> Iterator[Shape]:
    """A demand without a measure is open for every course."""
    yield plain(Outcome.UNDETERMINED, setting.sketch())


def _conditioned(rule: Predicate, setting: Setting) -> Iterator[tuple[Sketch, Day, bool | None]]:
    for value in (True, False, None):
        sketch = setting.sketch()
        anchor = setting.anchor(sketch, rule.on)
        if anchor is None:
            return
        if value is None:
            made = leave_open(rule.require, sketch, anchor.day, setting.scribe)
        else:
            make(rule.require, sketch, anchor.day, setting.scribe, value=value)
            made = truth_of(rule.require, sketch, anchor.day) is value
        settle(rule.require, sketch, anchor.day)
        if made:
            yield sketch, anchor.day, value


def _event(rule: Bound, setting: Setting) -> tuple[Sketch, Planned, Attribute]:
    """A sketch with one event of the kind, and what its attribute may be."""
    sketch = setting.sketch()
    is_early = rule.of[0].type == "inquiry" and rule.window is Reach.WHOLE
    is_before = sketch.start is None or is_early
    day = sketch.lead if is_before else _in_course(sketch, _IN_COURSE)
    one = setting.place(sketch, rule.of, day)
    if one is None:
        one = Planned(day, rule.of[0].type)
        sketch.events.append(one)
    sketch.demand(rule.of, rule.test)
    return sketch, one, setting.scribe.vocabulary.events[one.type].attributes[rule.test.attribute]


def _two(rule: Same, setting: Setting) -> tuple[Sketch, Planned, Planned, list[Value]]:
    """A sketch with two events of the kind, and two values for them."""
    sketch = setting.sketch()
    pattern = added(rule.of)[0]
    days = [_in_course(sketch, _IN_COURSE + place) for place in (0, 1)]
    made = [setting.scribe.fitting(sketch, pattern, day) for day in days]
    events = [one or Planned(days[0], pattern.type) for one in made]
    sketch.events += events
    known = setting.scribe.vocabulary.events[pattern.type].attributes[rule.attribute]
    values = [*any_of(known), _OTHER]
    if known.shape is Kind.WHOLE:
        values = [1, 2]
    return sketch, events[0], events[1], values


def _in_course(sketch: Sketch, gap: int) -> Day:
    """So many days after the first, or the last day of a course that ends before that."""
    day = sketch.first_day + gap
    return day if sketch.end is None else min(day, sketch.end.day)


def _say(one: Planned, name: str, value: Value | None) -> None:
    """Record a value for good; None: leave it out for good."""
    one.settled.add(name)
    if value is None:
        one.attributes.pop(name, None)
    else:
        one.attributes[name] = value


def _closed(sketch: Sketch) -> Outcome:
    """A limit that is kept: for good once the course has ended."""
    return Outcome.HOLDING if sketch.end is None else Outcome.SATISFIED
