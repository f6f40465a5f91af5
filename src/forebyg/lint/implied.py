"""Whether whoever keeps one rule keeps another one too, whatever happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from forebyg.kernel.condition import AllOf, Condition, atoms
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import COURSE_START, Predicate
from forebyg.kernel.rule import Criterion, Rule
from forebyg.lint.criteria import demanded
from forebyg.lint.draft import COURSES, FORMS, binds, is_as_binding
from forebyg.lint.logic import Case, can_hold, is_implied, is_lasting
from forebyg.lint.minimal import smallest
from forebyg.lint.stricter import is_about_the_kind, is_at_least_as_strict

__all__ = ["demanding_more", "is_implied_by", "is_met_with"]


def is_implied_by(rule: Rule, other: Rule) -> bool:
    """Whether the other rule asks more of the same courses, or says the same for the same statement.

    Two rules that cite different statements may say the same, or one may say more closely what kind of event
    the other means: the text then repeats itself, and each of its statements has its own verdict.
    """
    binds_as_many = not other.forms or (bool(rule.forms) and set(rule.forms) <= set(other.forms))
    if not (binds_as_many and is_as_binding(other, rule) and _applies_as_often(other, rule)):
        return False
    if rule.primitive == other.primitive:
        return rule.ref.cites == other.ref.cites
    if not is_at_least_as_strict(other.primitive, rule.primitive):
        return False
    if not set(rule.ref.cites) & set(other.ref.cites) and is_about_the_kind(other.primitive, rule.primitive):
        return False
    is_alike = is_at_least_as_strict(rule.primitive, other.primitive)
    return not is_alike or rule.ref.cites == other.ref.cites


def _applies_as_often(other: Rule, rule: Rule) -> bool:
    """Whether one rule applies wherever the other does, though they may ask on different days."""
    if other.when is None:
        return True
    is_of_one_day = type(rule.primitive) is type(other.primitive)
    is_asked_alike = is_of_one_day or all(is_lasting(leaf) for leaf in atoms(other.when))
    return is_asked_alike and rule.when is not None and is_implied(other.when, (rule.when,))


def is_met_with(criterion: Criterion, other: Criterion) -> bool:
    """Whether whoever meets the other criterion meets this one, and not the other way round."""
    if not is_as_binding(other, criterion):
        return False
    return _is_narrower(other, criterion) and not _is_narrower(criterion, other)


def demanding_more(
    rule: Rule, criteria: Sequence[Criterion], judged_on: Selector | None
) -> tuple[Criterion, ...]:
    """The fewest criteria that demand more than the rule does of the citizen's facts; none: they do not.

    What a rule repeats of a criterion it makes a duty to keep to, so that is left alone.
    """
    one = rule.primitive
    if not isinstance(one, Predicate) or not _is_asked_alike(one, judged_on):
        return ()
    forms = [form for form in (COURSES if one.on == COURSE_START else FORMS) if binds(rule, form)]
    asked = [one for one in criteria if all(binds(one, form) for form in forms)]
    is_left = partial(_is_demanded, rule, one.require, forms)
    if not forms or not is_left(asked) or is_left(()):
        return ()
    found = smallest(asked, is_left)
    parts = [part for demand in demanded(found) for part in _parts(demand)]
    return () if any(_are_alike(part, one.require) for part in parts) else found


def _is_asked_alike(one: Predicate, judged_on: Selector | None) -> bool:
    """Whether the criteria speak of the same day, or nothing in the condition hangs on the day."""
    return one.on == judged_on or all(is_lasting(leaf) for leaf in atoms(one.require))


def _is_demanded(rule: Rule, require: Condition, forms: Sequence[str], criteria: Sequence[Criterion]) -> bool:
    """Whether what the rule requires is so for all who meet the criteria, of whom there are some."""
    when = () if rule.when is None else (rule.when,)
    group = (*when, *demanded(criteria))
    return all(can_hold(group, Case(form)) and is_implied(require, group, Case(form)) for form in forms)


def _are_alike(one: Condition, other: Condition) -> bool:
    return is_implied(one, (other,)) and is_implied(other, (one,))


def _parts(demand: Condition) -> Iterator[Condition]:
    """Everything that a demand asks for at once."""
    if not isinstance(demand, AllOf):
        yield demand
        return
    for part in demand.parts:
        yield from _parts(part)


def _is_narrower(strict: Criterion, loose: Criterion) -> bool:
    """Whether one criterion, which some meet, lets nobody in whom another one leaves out, as that can."""
    ours, theirs = demanded([strict]), demanded([loose])
    cases = [Case(form) for form in COURSES if binds(loose, form)]
    if not (ours and theirs) or not all(binds(strict, case.form) for case in cases):
        return False
    demand = theirs[0]
    return all(
        can_hold(ours, case) and is_implied(demand, ours, case) and not is_implied(demand, (), case)
        for case in cases
    )
