"""Whether a condition holds on a day, in three values, and what the answer turns on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import product
from types import MappingProxyType
from typing import Final

from forebyg.dates import Day, age_on, turned
from forebyg.kernel.condition import (
    AgeIs,
    AllOf,
    AnyOf,
    Assumed,
    Condition,
    FactIs,
    FormIs,
    Happened,
    Not,
    OnlySo,
    Scalar,
    atoms,
)
from forebyg.kernel.pattern import passes
from forebyg.kernel.shown import fact_is
from forebyg.kernel.truth import NO, YES, Scene, Truth, joined, turns_on
from forebyg.vocabulary import FORMS

_MOST_UNKNOWNS: Final = 8
_EVERY_FORM: Final = frozenset(FORMS)
_NOTHING: Final[Assumed] = MappingProxyType({})
BORN: Final = "born"
_YEAR: Final = 365.2425
_APART: Final = (-3, 3)
"""Days further than any rule for leap days moves a birthday."""


def holds(condition: Condition, scene: Scene) -> Truth:
    """Judge a condition; definite where every value of the unknowns gives the same."""
    found = _kleene(condition, scene, _NOTHING)
    if found.value is not None:
        return found
    repeated = _repeated(condition, scene)
    return _by_cases(condition, scene, repeated, found) if repeated else found


def bind_condition(condition: Condition) -> Callable[[Scene], Truth]:
    """`holds` for one condition, bound so that a single demand is judged straight away."""
    if isinstance(condition, AllOf | AnyOf | Not):
        return partial(holds, condition)
    judge: Callable[[Condition, Scene, Assumed], Truth] = _JUDGES[type(condition)]
    return lambda scene: judge(condition, scene, _NOTHING)


def turning_days(condition: Condition, scene: Scene) -> tuple[Day, ...]:
    """The later days on which a birthday may change the answer."""
    born = scene.occasion.snapshot.born
    if born is None:
        return ()
    days = [
        turned(born, years, atom.counting) + atom.from_next_day
        for atom in atoms(condition)
        if isinstance(atom, AgeIs)
        for years in atom.turning
    ]
    return tuple(sorted(day for day in days if day > scene.day))


def _repeated(condition: Condition, scene: Scene) -> dict[str, tuple[Scalar, ...]]:
    """What is asked for more than once: facts, the form, the birthday, each with the values it could have."""
    domains: dict[str, list[tuple[Scalar, ...]]] = {}
    for atom in atoms(condition):
        if isinstance(atom, FactIs):
            domains.setdefault(atom.fact, []).append(atom.domain)
        elif isinstance(atom, FormIs):
            domains.setdefault(scene.occasion.form_need, []).append(FORMS)
        elif isinstance(atom, AgeIs):
            domains.setdefault(BORN, []).append(_births(atom, scene.day))
    return {
        name: tuple(dict.fromkeys(value for domain in same for value in domain))
        for name, same in domains.items()
        if len(same) > 1
    }


def _births(age: AgeIs, day: Day) -> tuple[Day, ...]:
    """A day of birth on either side of each age that is asked for."""
    ages = [years for years in age.turning if years] or [1]
    return tuple(max(1, day - round(years * _YEAR) + step) for years in ages for step in _APART)


def _by_cases(
    condition: Condition, scene: Scene, repeated: dict[str, tuple[Scalar, ...]], found: Truth
) -> Truth:
    """Take every value of the unknowns that are asked for more than once."""
    open_facts = [fact for fact in repeated if fact in found.needs][:_MOST_UNKNOWNS]
    cases: dict[tuple[Scalar, ...], Truth] = {
        values: _kleene(condition, scene, dict(zip(open_facts, values, strict=True)))
        for values in product(*(repeated[fact] for fact in open_facts))
    }
    answers = {truth.value for truth in cases.values()}
    if len(answers) == 1 and None not in answers:
        return Truth(answers.pop())
    turning = tuple(fact for place, fact in enumerate(open_facts) if turns_on(place, cases))
    others = joined(truth.needs for truth in cases.values())
    return Truth(None, tuple(dict.fromkeys((*turning, *others))))


def _kleene(condition: Condition, scene: Scene, assumed: Assumed) -> Truth:
    judge: Callable[[Condition, Scene, Assumed], Truth] = _JUDGES[type(condition)]
    return judge(condition, scene, assumed)


def _all(condition: AllOf, scene: Scene, assumed: Assumed) -> Truth:
    return _junction([_kleene(part, scene, assumed) for part in condition.parts], decides=False)


def _any(condition: AnyOf, scene: Scene, assumed: Assumed) -> Truth:
    return _junction([_kleene(part, scene, assumed) for part in condition.parts], decides=True)


def _junction(parts: list[Truth], *, decides: bool) -> Truth:
    """One part of the deciding value decides; else the unknown parts leave it open."""
    if any(part.value is decides for part in parts):
        return YES if decides else NO
    needs = joined(part.needs for part in parts if part.value is None)
    return Truth(None, needs) if any(p.value is None for p in parts) else Truth(not decides)


def _not(condition: Not, scene: Scene, assumed: Assumed) -> Truth:
    part = _kleene(condition.part, scene, assumed)
    return part if part.value is None else NO if part.value else YES


def _age(condition: AgeIs, scene: Scene, assumed: Assumed) -> Truth:
    born = scene.occasion.snapshot.born
    if born is None and BORN in assumed:
        born = int(assumed[BORN])
    if born is None:
        return Truth(None, (BORN,))
    day = scene.day - 1 if condition.from_next_day else scene.day
    if condition.at_most is None and condition.at_least is not None:
        return YES if turned(born, condition.at_least, condition.counting) <= day else NO
    age = age_on(born, day, condition.counting)
    low, high = condition.at_least, condition.at_most
    return YES if (low is None or age >= low) and (high is None or age <= high) else NO


def _form(condition: FormIs, scene: Scene, assumed: Assumed) -> Truth:
    return has_form(condition.forms, scene, assumed)


def has_form(forms: tuple[str, ...], scene: Scene, assumed: Assumed = _NOTHING) -> Truth:
    """Whether the course has one of these forms; no form named: it has.

    Where every form is named, the course's own need not be known.
    """
    occasion = scene.occasion
    if forms == ("none",) and occasion.course is not None:
        return NO
    if not forms or (occasion.course is not None and set(forms) >= _EVERY_FORM):
        return YES
    form = occasion.form
    if form is None or (form == "none" and "none" not in forms):
        if occasion.form_need not in assumed:
            return Truth(None, (occasion.form_need,))
        form = str(assumed[occasion.form_need])
    return YES if form in forms else NO


def _happened(condition: Happened, scene: Scene, _assumed: Assumed) -> Truth:
    found = scene.occasion.matches(condition.events)
    if any(seen.day <= scene.day for seen in found.sure):
        return YES
    needs = joined(one.needs for one in found.unsure if one.seen.day <= scene.day)
    return Truth(None, needs) if needs else NO


def _only_so(condition: OnlySo, scene: Scene, _assumed: Assumed) -> Truth:
    found = scene.occasion.matches(condition.events)
    sure = {seen: passes(condition.test, seen.event) for seen in found.sure if seen.day <= scene.day}
    perhaps = [
        (one, passes(condition.test, one.seen.event)) for one in found.unsure if one.seen.day <= scene.day
    ]
    can_be = bool(sure) or any(passed is not False for _, passed in perhaps)
    if False in sure.values() or not can_be:
        return NO
    asked = [(one, passed) for one, passed in perhaps if not (sure and passed)]
    silent = [seen for seen, passed in sure.items() if passed is None]
    silent += [one.seen for one, passed in asked if passed is None]
    own = (f"{seen.label}.{condition.test.attribute}" for seen in silent)
    needs = tuple(dict.fromkeys((*own, *joined(one.needs for one, _ in asked))))
    return Truth(None, needs) if needs else YES


_JUDGES: Final[dict[type, Callable[..., Truth]]] = {
    FactIs: fact_is,
    AllOf: _all,
    AnyOf: _any,
    Not: _not,
    AgeIs: _age,
    FormIs: _form,
    Happened: _happened,
    OnlySo: _only_so,
}
