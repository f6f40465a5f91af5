"""On which day a rule asks about its condition, and what surely stands on it."""

from __future__ import annotations

from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import COURSE_START, Bound, Predicate, Response
from forebyg.kernel.rule import Criterion, Rule
from forebyg.kernel.window import Reach
from forebyg.lint.course.happens import what_happens
from forebyg.lint.course.limits import NO_COURSE, START, first
from forebyg.lint.logic import Case

__all__ = ["asked_on", "case_of", "case_on"]


def asked_on(rule: Rule) -> Selector:
    """The event on whose day a rule's condition is asked about: the start of the course, if no other."""
    one = rule.primitive
    if isinstance(one, Response):
        return one.after
    if isinstance(one, Predicate):
        return one.on
    return one.of if isinstance(one, Bound) and one.window is Reach.WHOLE else COURSE_START


def case_of(rule: Rule | Criterion, form: str) -> Case:
    """A course of that form, or none, on the day on which a rule asks."""
    return Case(form) if isinstance(rule, Criterion) else case_on(asked_on(rule), form)


def case_on(day: Selector, form: str) -> Case:
    """A course of that form, or none, on the day of an event."""
    if first(day) != START:
        return Case(form, day)
    return Case(form, what_happens((), form)[0] if form != NO_COURSE else ())
