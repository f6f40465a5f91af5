"""Whether a condition holds on a day, in three values, and what the answer turns on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import product
from types import MappingProxyType
from typing import Any, Final, NamedTuple

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
    ShownBy,
    atoms,
)
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.pattern import passes
from forebyg.timeline import Seen
from forebyg.vocabulary import FORMS

_MOST_UNKNOWNS: Final = 8
_EVERY_FORM: Final = frozenset(FORMS)
_NOTHING: Final[Assumed] = MappingProxyType({})
BORN: Final = "born"
_YEAR: Final = 365.2425
_APART: Final = (-3, 3)
"""Days further than any rule for leap days moves a birthday."""


class Truth(NamedTuple):
    """The answer; None with exactly the unknowns on which it turns."""

    value: bool | None
    needs: tuple[str, ...] = ()


YES: Final = Truth(value=True)
NO: Final = Truth(value=False)


class Scene(NamedTuple):
    """Where a condition is judged: an occasion, on one day."""

    occasion: Occasion
    day: Day


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
    others = _joined(truth.needs for truth in cases.values())
    return Truth(None, tuple(dict.fromkeys((*turning, *others))))


def turns_on(place: int, cases: Mapping[tuple[Any, ...], object]) -> bool:
    """Whether two cases whose values differ only in that place have different answers."""
    seen: dict[tuple[Any, ...], object] = {}
    for values, answer in cases.items():
        rest = values[:place] + values[place + 1 :]
        if seen.setdefault(rest, answer) != answer:
            return True
    return False


def _joined(needs: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(need for some in needs for need in some))


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
    needs = _joined(part.needs for part in parts if part.value is None)
    return Truth(None, needs) if any(p.value is None for p in parts) else Truth(not decides)


def _not(condition: Not, scene: Scene, assumed: Assumed) -> Truth:
    part = _kleene(condition.part, scene, assumed)
    return part if part.value is None else NO if part.value else YES


def _fact(condition: FactIs, scene: Scene, assumed: Assumed) -> Truth:
    if condition.fact in assumed:
        return YES if assumed[condition.fact] in condition.values else NO
    value = scene.occasion.snapshot.episode.facts.get(condition.fact)
    stated = _unstated(condition) if value is None else YES if value in condition.values else NO
    if condition.shown_by is None:
        return stated
    is_any_allowed = _answers(condition) == {True}
    return YES if is_any_allowed else _shown(condition, condition.shown_by, scene, stated)


def _unstated(condition: FactIs) -> Truth:
    """What is not recorded is asked for, unless whatever it is gives the same."""
    answers = _answers(condition)
    return Truth(answers.pop()) if len(answers) == 1 else Truth(None, (condition.fact,))


def _answers(condition: FactIs) -> set[bool]:
    """What the condition comes to under each value that the fact could have."""
    return {value in condition.values for value in condition.domain}


def _shown(condition: FactIs, shown: ShownBy, scene: Scene, stated: Truth) -> Truth:
    """What the latest event that shows the fact says; else what is stated.

    Events that may or may not show it leave it open only where they would say otherwise; beside
    two that contradict each other they say nothing more.
    """
    found = scene.occasion.matches((shown.pattern,))
    latest = max((seen.day for seen in found.sure if seen.day <= scene.day), default=0)
    telling = [seen for seen in found.sure if seen.day == latest]
    sure = _agreed(condition, shown, telling) if telling else stated
    needs: list[str] = []
    first = latest + 1 if _contradict(shown, telling) else latest
    for one in found.unsure:
        if first <= one.seen.day <= scene.day:
            beside = telling if one.seen.day == latest else []
            told = _agreed(condition, shown, [*beside, one.seen])
            if told.value is None or told.value != sure.value:
                needs += (*one.needs, *told.needs)
    return Truth(None, tuple(dict.fromkeys((*needs, *sure.needs)))) if needs else sure


def _contradict(shown: ShownBy, events: list[Seen]) -> bool:
    """Whether events of one day say both that a fact is so and that it is not."""
    meaning = dict(shown.meaning)
    words = (seen.event.attributes.get(shown.attribute) for seen in events)
    return len({meaning.get(word) for word in words if isinstance(word, str)}) > 1


def _agreed(condition: FactIs, shown: ShownBy, events: list[Seen]) -> Truth:
    """What events of one day say together; what is not recorded is not asked for where others contradict."""
    meaning = dict(shown.meaning)
    words = [seen.event.attributes.get(shown.attribute) for seen in events]
    values = {meaning.get(word) if isinstance(word, str) else None for word in words}
    if len(values) == 1 and None not in values:
        return Truth(values.pop() in condition.values)
    asked = [seen for seen, word in zip(events, words, strict=True) if isinstance(word, str)]
    telling = asked if _contradict(shown, events) else events
    return Truth(None, tuple(f"{seen.label}.{shown.attribute}" for seen in telling))


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
    needs = _joined(one.needs for one in found.unsure if one.seen.day <= scene.day)
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
    needs = tuple(dict.fromkeys((*own, *_joined(one.needs for one, _ in asked))))
    return Truth(None, needs) if needs else YES


_JUDGES: Final[dict[type, Callable[..., Truth]]] = {
    FactIs: _fact,
    AllOf: _all,
    AnyOf: _any,
    Not: _not,
    AgeIs: _age,
    FormIs: _form,
    Happened: _happened,
    OnlySo: _only_so,
}
