"""A rule that everyone meets, whatever happens."""

from __future__ import annotations

from collections.abc import Iterator

from forebyg.diagnostic import Diagnostic
from forebyg.kernel.condition import Condition
from forebyg.kernel.pattern import Relation
from forebyg.kernel.primitive import (
    COURSE_END,
    COURSE_START,
    Bound,
    Count,
    Exclusion,
    Point,
    Precedence,
    Predicate,
    Presence,
    Same,
)
from forebyg.kernel.rule import Criterion, Rule
from forebyg.kernel.window import Earlier, Reach
from forebyg.lint import say
from forebyg.lint.asked_on import asked_on, case_of
from forebyg.lint.draft import COURSES, FORMS, Draft, binds, kept
from forebyg.lint.logic import can_hold, is_implied
from forebyg.lint.patterns import is_part

__all__ = ["CODE", "check", "holds"]

CODE = "always-holds"


def check(draft: Draft) -> Iterator[Diagnostic]:
    """A condition that cannot fail, a demand that every event or course meets, or what precedes itself."""
    seen: set[str] = set()
    for variant in draft.variants:
        for rule in variant.clauses:
            name = rule.ref.id
            if name not in seen and holds(rule):
                seen.add(name)
                fields = {"rule": name, **say.under(variant)}
                yield Diagnostic(CODE, path=draft.place(name), fields=fields)


def holds(rule: Rule | Criterion) -> bool:
    """Whether nothing can break the rule, or fail the criterion."""
    if isinstance(rule, Criterion):
        return not isinstance(rule.require, Exclusion) and _is_certain(rule.require, rule)
    if not kept(rule):
        return False
    one = rule.primitive
    if isinstance(one, Predicate):
        return _is_certain(one.require, rule)
    if isinstance(one, Precedence):
        return not one.overlapping and (is_part(one.before, one.stands) or _is_course_itself(one))
    if isinstance(one, Same | Bound):
        return _has_one_value(one) if isinstance(one, Same) else _is_met(one)
    return isinstance(one, Presence | Count) and _is_course_itself(one)


def _is_course_itself(one: Precedence | Presence | Count) -> bool:
    """Whether it only demands what every course has: one start, and one end that comes no sooner."""
    if isinstance(one, Precedence):
        return one.before == COURSE_END and is_part(COURSE_START, one.stands)
    if isinstance(one, Presence):
        mark = COURSE_START if one.point is Point.START else COURSE_END
        return one.point is not Point.OPEN and is_part(mark, one.do)
    if one.in_any is not None or one.earlier is not Earlier.ANEW or not isinstance(one.window, Reach):
        return False
    if one.at_most is not None:
        return one.at_most > 0 and any(is_part(one.of, mark) for mark in (COURSE_START, COURSE_END))
    return one.at_least == 1 and any(is_part(mark, one.of) for mark in (COURSE_START, COURSE_END))


def _has_one_value(one: Same) -> bool:
    """Whether the events spoken of have one value by themselves, or are a course's only start or end."""
    if any(is_part(one.of, mark) for mark in (COURSE_START, COURSE_END)):
        return True
    told = [[test for test in pattern.tests if test.attribute == one.attribute] for pattern in one.of]
    every = {test for tests in told for test in tests}
    words = {word for test in every for word in test.operand}
    return all(told) and len(words) == 1 and all(test.relation is Relation.ONE_OF for test in every)


def _is_met(bound: Bound) -> bool:
    """Whether the demand is met by every number, or the events spoken of are those that meet it."""
    if bound.test.relation is Relation.BETWEEN and bound.test.operand == (0, None):
        return True
    return all(
        is_part((pattern,), (type(pattern)(pattern.type, (bound.test,), pattern.answers),))
        for pattern in bound.of
    )


def _is_certain(require: Condition, rule: Rule | Criterion) -> bool:
    """Whether the condition holds wherever the rule applies, and it does apply somewhere."""
    when = () if rule.when is None else (rule.when,)
    is_of_start = isinstance(rule, Rule) and asked_on(rule) == COURSE_START
    cases = [case_of(rule, form) for form in (COURSES if is_of_start else FORMS) if binds(rule, form)]
    applying = [case for case in cases if can_hold(when, case)]
    return bool(applying) and all(is_implied(require, when, case) for case in applying)
