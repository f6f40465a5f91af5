"""Whether a rule can ever say anything."""

from __future__ import annotations

from forebyg.kernel.primitive import (
    Bound,
    Count,
    Duration,
    Frequency,
    Point,
    Predicate,
    Presence,
    Primitive,
    Response,
)
from forebyg.kernel.rule import Criterion, Rule
from forebyg.kernel.window import Reach
from forebyg.lint.asked_on import asked_on, case_of
from forebyg.lint.course.happens import what_happens
from forebyg.lint.course.limits import END, NO_COURSE, START, first
from forebyg.lint.draft import binds
from forebyg.lint.logic import can_hold
from forebyg.lint.patterns import overlap

__all__ = ["can_apply", "can_bind"]


def can_apply(rule: Rule | Criterion, form: str) -> bool:
    """Whether a rule can say anything of some course of a form, or of the time before any."""
    if not binds(rule, form) or (isinstance(rule, Rule) and not _speaks_of(rule, form)):
        return False
    return can_bind(rule, form)


def can_bind(rule: Rule | Criterion, form: str) -> bool:
    """Whether its condition can hold there."""
    return rule.when is None or can_hold((rule.when,), case_of(rule, form))


def _speaks_of(rule: Rule, form: str) -> bool:
    one, day = rule.primitive, asked_on(rule)
    if isinstance(one, Response | Predicate) and first(day) in (START, END):
        return any(overlap(day, event) for event in what_happens((), form))
    return form != NO_COURSE or not _needs_course(one)


def _needs_course(one: Primitive) -> bool:
    """Whether it is about a course, so that it says nothing where there is none."""
    if isinstance(one, Presence):
        return one.point is not Point.OPEN
    if isinstance(one, Count | Bound):
        return one.window is Reach.COURSE
    return isinstance(one, Duration | Frequency)
