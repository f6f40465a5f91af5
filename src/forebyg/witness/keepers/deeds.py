"""Keeping duties: what must follow, what must stand in a course, what must come first."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.dates import Day, first_day_of, last_day
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import EarlyEnd, Point, Precedence, Presence, Response
from forebyg.vocabulary import PLACED
from forebyg.witness.adding import Scribe
from forebyg.witness.sketch import Planned, Sketch

_SOON = 2
_LONG = 30


def keep_response(rule: Response, sketch: Sketch, scribe: Scribe) -> None:
    """Let what must follow follow in time."""
    if rule.expected and sketch.start is not None and not sketch.found(rule.expected):
        scribe.add_within(sketch, rule.expected, (sketch.lead - _LONG, sketch.start.day), sketch.lead)
    anchors = sketch.found(rule.after)
    for anchor in anchors if rule.each else anchors[:1]:
        if not _is_followed(rule, anchor, sketch):
            _follow(rule, anchor, sketch, scribe)


def keep_presence(rule: Presence, sketch: Sketch, scribe: Scribe) -> None:
    """Let what must stand at a point of the course stand there."""
    if rule.point is Point.START and sketch.start is not None:
        start = sketch.start.day
        if not sketch.has(rule.do, start - _LONG, start):
            scribe.add_within(sketch, rule.do, (start - _LONG, start), start)
    elif rule.point is not Point.START and sketch.end is not None:
        end = sketch.end.day
        after = max([0, *(one.day for one in sketch.found(rule.after_last) if one.day <= end)])
        if not any(sketch.has(events, max(first, after), end) for events, first in meant(rule, sketch)):
            first = min(sketch.first_day + 1, end) if rule.point is Point.END else 0
            scribe.add_within(sketch, rule.do, (max(first, after), end), end)


def meant(rule: Presence, sketch: Sketch) -> Iterator[tuple[Selector, Day]]:
    """Each of the events that must stand at a point of the course, with the first day on which it means that.

    What could say `at`, and need not, means the end only after the first day of the course, or on its last.
    """
    inside = sketch.first_day + 1 if sketch.end is None else min(sketch.first_day + 1, sketch.end.day)
    for pattern in rule.do:
        says_nothing = pattern.type in PLACED and all(test.attribute != "at" for test in pattern.tests)
        yield (pattern,), inside if rule.point is Point.END and says_nothing else 0


def keep_precedence(rule: Precedence, sketch: Sketch, scribe: Scribe) -> None:
    """Let what must come first come first, and what is owed be done."""
    if rule.overlapping and not sketch.beside:
        return
    before, owed = sketch.found(rule.before), sketch.found(rule.owed_from or ())
    if before:
        day = before[0].day
        first = owed[0].day if owed and owed[0].day <= day else day - _LONG
        if not sketch.has(rule.stands, first if rule.follows else 0, day):
            scribe.add_within(sketch, rule.stands, (first, day), max(first, day - 1))
    elif owed and sketch.as_of is None and not sketch.found(rule.stands):
        scribe.add_within(sketch, rule.stands, (owed[0].day, owed[0].day + _LONG), owed[0].day + 1)


def due_day(rule: Response, anchor: Day, sketch: Sketch) -> Day | None:
    """The last timely day; None: there is none yet."""
    end = None if sketch.end is None or sketch.end.day < anchor else sketch.end.day
    if rule.within is None:
        return end
    due = last_day(rule.within, rule.counting, rolls=True)(anchor)
    if due is not None and end is not None and rule.early_end is EarlyEnd.AT_END:
        return min(due, end)
    return due


def _is_followed(rule: Response, anchor: Planned, sketch: Sketch) -> bool:
    """Whether it was done, or the duty ended, in time."""
    last = due_day(rule, anchor.day, sketch) or (anchor.day + 10 * _LONG)
    done = [one for one in sketch.found(rule.do) if anchor.day <= one.day <= last and one is not anchor]
    return bool(done) or sketch.has(rule.discharged_by, anchor.day, last)


def _follow(rule: Response, anchor: Planned, sketch: Sketch, scribe: Scribe) -> None:
    due = due_day(rule, anchor.day, sketch)
    if sketch.as_of is not None and (due is None or due >= sketch.as_of):
        return
    first = anchor.day
    if rule.not_before is not None:
        first = first_day_of(rule.not_before, rule.counting)(anchor.day) or first
    last = first + _LONG if due is None else due
    scribe.add_within(sketch, rule.do, (first, last), _liked_day(anchor, sketch, first, last))


def _liked_day(anchor: Planned, sketch: Sketch, first: Day, last: Day) -> Day:
    """Soon after the anchor; what counts from the course is done at its end."""
    in_course = sketch.start is not None and anchor.day >= sketch.start.day
    if in_course and sketch.end is not None and sketch.end.day >= first:
        return min(last, sketch.end.day)
    return min(last, first + _SOON)
