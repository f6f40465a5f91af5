"""All conflicts of a standard: in every form of course, for every event, under every choice of a reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from forebyg.kernel.condition import FormIs, atoms
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Count, Duration, Frequency, Precedence, Presence, Response
from forebyg.kernel.rule import Rule
from forebyg.lint.consistent import consistent
from forebyg.lint.course.conflict import Conflict, conflicts
from forebyg.lint.course.happens import what_happens
from forebyg.lint.course.limits import END, NO_COURSE, START, first
from forebyg.lint.course.proof import Course
from forebyg.lint.course.ways import in_its_way
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import FORMS, Draft, Variant, binds, kept
from forebyg.lint.logic import Case, can_hold, is_implied, is_lasting
from forebyg.lint.patterns import is_sure

__all__ = ["Found", "found_conflicts", "is_impossible"]


_SHARED = 2
"""Conflicts under different choices that have so many rules in common are one mistake."""


_OF_DAYS = Count | Duration | Frequency | Precedence | Presence | Response
"""What says something of the days of a course."""


class Found(NamedTuple):
    """A conflict, the forms of course in which it arises, and the choices under which it does."""

    conflict: Conflict
    forms: tuple[str, ...]
    variant: Variant


def found_conflicts(draft: Draft) -> tuple[Found, ...]:
    """Every conflict once, under the choices taken where it arises under them."""
    found: dict[frozenset[str], Found] = {}
    asked: set[tuple[object, ...]] = set()
    for variant in draft.variants:
        rules = _left(
            [rule for rule in variant.rules if kept(rule) and isinstance(rule.primitive, _OF_DAYS)], found
        )
        for form in FORMS:
            for one in _in_form([rule for rule in rules if binds(rule, form)], form, asked):
                _keep(found, one, form, variant)
    return tuple(found.values())


def _in_form(rules: Sequence[Rule], form: str, asked: set[tuple[object, ...]]) -> list[Conflict]:
    """The conflicts of what binds everyone, then those that are there only where conditions hold."""
    everyone = [rule for rule in rules if rule.when is None]
    found = list(_new_conflicts(everyone, form, asked))
    at_fault = {conflict.rules[-1] for conflict in found}
    for part in consistent([rule for rule in rules if rule not in at_fault], form):
        if any(rule.when is not None for rule in part):
            found += _new_conflicts(part, form, asked)
    return found


def _left(rules: list[Rule], found: Mapping[frozenset[str], Found]) -> list[Rule]:
    """The rules without one of each conflict that is told already, so that it is not looked for again."""
    known = set(rules)
    told = {one.conflict.rules[-1] for one in found.values() if known.issuperset(one.conflict.rules)}
    return [rule for rule in rules if rule not in told]


def is_impossible(variant: Variant, form: str) -> tuple[Rule, ...]:
    """The rules that leave no course of a form possible, whoever it is for; none where nothing shows that."""
    rules = [rule for rule in variant.rules if kept(rule) and binds(rule, form)]
    everyone = [rule for rule in rules if _binds_everyone(rule, variant, form)]
    first = next((one for one in conflicts(everyone, Course(form)) if one.is_always), None)
    return () if first is None else first.rules


def _binds_everyone(rule: Rule, variant: Variant, form: str) -> bool:
    """Whether a rule has no condition, or one that is so for all in the target group on every day."""
    if rule.when is None:
        return True
    if not all(isinstance(leaf, FormIs) or is_lasting(leaf) for leaf in atoms(rule.when)):
        return False
    group = demanded([one for one in variant.criteria if binds(one, form)])
    case = Case(form)
    return can_hold((rule.when, *group), case) and is_implied(rule.when, group, case)


def _new_conflicts(rules: list[Rule], form: str, asked: set[tuple[object, ...]]) -> Iterator[Conflict]:
    """The conflicts of what must happen, then of what may; nothing that was asked before."""
    question = (form, *rules)
    if question in asked:
        return
    asked.add(question)
    left = rules
    for course in _courses(rules, form):
        found = list(conflicts(left, course))
        yield from found
        at_fault = {rule for conflict in found for rule in conflict.rules[-1:]}
        left = [rule for rule in left if rule not in at_fault]


def _courses(rules: Sequence[Rule], form: str) -> Iterator[Course]:
    """What must happen, then what may besides; then the same in an ordinary record."""
    possible = _possible(rules, form)
    for ordinary in (False, True):
        yield Course(form, ordinary=ordinary)
        yield from (Course(form, event, ordinary) for event in possible)


def _possible(rules: Sequence[Rule], form: str) -> list[Selector]:
    """What need not happen and yet has consequences where it does."""
    sure = what_happens([in_its_way(rule, {}) for rule in rules], form)
    causes = [events for rule in rules for events in _causes(rule)]
    is_begun = form != NO_COURSE
    named = [events for events in dict.fromkeys(causes) if is_begun or first(events) not in (START, END)]
    return [events for events in named if events and not is_sure(events, sure)]


def _causes(rule: Rule) -> tuple[Selector, ...]:
    if isinstance(rule.primitive, Response):
        return (rule.primitive.after,)
    return (rule.primitive.before,) if isinstance(rule.primitive, Precedence) else ()


def _keep(found: dict[frozenset[str], Found], one: Conflict, form: str, variant: Variant) -> None:
    """Keep a conflict, unless it is one told already but for a choice that is not taken."""
    ids = frozenset(rule.ref.id for rule in one.rules)
    known = found.get(ids)
    if known is not None:
        if known.variant == variant and form not in known.forms:
            found[ids] = known._replace(forms=(*known.forms, form))
    elif variant.reading is None or not any(len(ids & told) >= _SHARED for told in found):
        found[ids] = Found(one, (form,), variant)
