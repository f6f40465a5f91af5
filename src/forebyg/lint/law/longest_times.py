"""Longest times beside the law's, by the days that they leave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from forebyg.dates import Length
from forebyg.kernel.condition import Condition, atoms
from forebyg.kernel.primitive import COURSE_START, Duration
from forebyg.kernel.rule import Rule
from forebyg.lint.consistent import binding
from forebyg.lint.course.days import days_when
from forebyg.lint.course.lengths import least, most
from forebyg.lint.course.limits import END, START, Limit, tight_arcs
from forebyg.lint.course.model import limits_of
from forebyg.lint.course.network import cycle
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, Draft, Variant, binds, kept
from forebyg.lint.law.pairs import pairs
from forebyg.lint.logic import Case, can_hold, is_lasting
from forebyg.report import Norm
from forebyg.standard import Standard

__all__ = ["longer_courses", "shorter_courses"]

_IN_THE_LAW = frozenset({"group", "individual"})
"""The forms of course that the law speaks of."""


class Maximum(NamedTuple):
    """A rule that gives a longest time."""

    rule: Rule
    one: Duration
    limit: Length

    @property
    def part(self) -> str:
        """The field that goes furthest."""
        return "at_most" if self.one.extension is None else "extension"


class Longer(NamedTuple):
    """A longest time of the standard that goes beyond the law's, where, and under which choices."""

    ours: Maximum
    law: Maximum
    forms: tuple[str, ...]
    variant: Variant


class Shorter(NamedTuple):
    """A longest time that is shorter than the law's; None: the law has none for these courses."""

    ours: Maximum
    law: Maximum | None
    forms: tuple[str, ...]
    variant: Variant


def longer_courses(draft: Draft, statute: Standard) -> Iterator[Longer]:
    """Every longest time of the standard that lets a course run longer than the law does."""
    seen: set[tuple[str, str]] = set()
    for variant, law in pairs(draft, statute):
        for form in COURSES:
            for ours, theirs in _limits_on(variant, law, form):
                key = (ours.rule.ref.id, theirs.rule.ref.id)
                if key not in seen and _lets_go_beyond(ours, variant, theirs, form):
                    seen.add(key)
                    yield Longer(ours, theirs, (form,), variant)


def shorter_courses(draft: Draft, statute: Standard) -> Iterator[Shorter]:
    """Every longest time that is shorter than the law's, or stands where the law has none."""
    seen: set[str] = set()
    for variant, law in pairs(draft, statute):
        for ours in _maxima(variant.rules):
            forms = tuple(form for form in COURSES if binds(ours.rule, form) and _is_shorter(ours, law, form))
            if forms and ours.rule.ref.id not in seen:
                seen.add(ours.rule.ref.id)
                theirs = next((one for one in _maxima(law.rules) if binds(one.rule, forms[0])), None)
                yield Shorter(ours, theirs, forms, variant)


def _maxima(rules: Sequence[Rule]) -> list[Maximum]:
    return [
        Maximum(rule, rule.primitive, rule.primitive.at_most)
        for rule in rules
        if kept(rule) and isinstance(rule.primitive, Duration)
        if rule.primitive.at_most is not None and rule.primitive.until is None
    ]


def _limits_on(variant: Variant, law: Variant, form: str) -> Iterator[tuple[Maximum, Maximum]]:
    """The rules that could let a course go further: the standard's own maximum, and the law's."""
    for ours in _maxima(variant.rules):
        for theirs in _maxima(law.rules):
            if binds(ours.rule, form) and binds(theirs.rule, form):
                yield ours, theirs


def _lets_go_beyond(ours: Maximum, variant: Variant, theirs: Maximum, form: str) -> bool:
    """Whether the rule is longer than the law's, and for someone nothing else stops such a course."""
    if not _can_go_beyond([ours.rule], theirs, form):
        return False
    others = [rule for rule in variant.rules if rule.ref.norm is Norm.MUST and binds(rule, form)]
    conditions = (ours.rule.when, theirs.rule.when)
    given = [*_group(variant, form), *(one for one in conditions if one is not None)]
    return can_hold(given, Case(form)) and any(
        _can_go_beyond(part, theirs, form) for _, part in binding(others, form, given)
    )


def _group(variant: Variant, form: str) -> list[Condition]:
    """What is so of those in the target group on the day of the start."""
    group = demanded([one for one in variant.criteria if binds(one, form)])
    is_judged_then = variant.program.judged_on == COURSE_START
    return [one for one in group if is_judged_then or all(map(is_lasting, atoms(one)))]


def _can_go_beyond(rules: Sequence[Rule], theirs: Maximum, form: str) -> bool:
    """Whether some course keeps these rules and breaks the law's limit."""
    beyond = Limit(START, END, theirs.limit, theirs.one.counting, is_least=True, shift=1)
    limits = (*limits_of(rules, form, ordinary=True), beyond)
    return bool(days_when(limits, START, lambda fixed: not cycle(tight_arcs(limits, fixed))))


def _is_shorter(ours: Maximum, law: Variant, form: str) -> bool:
    """Whether even the longest course under the rule is shorter than the longest that the law allows."""
    if ours.one.extension is not None or form not in _IN_THE_LAW:
        return False
    longest = most(ours.limit, ours.one.counting, rolls=False)
    theirs = [one for one in _maxima(law.rules) if binds(one.rule, form)]
    return longest is not None and all(longest < least(one.limit, one.one.counting) for one in theirs)
