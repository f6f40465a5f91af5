"""Making a condition true, false or open on a day of a sketch."""

from __future__ import annotations

from dataclasses import replace

from forebyg.dates import Day, turned
from forebyg.kernel.condition import (
    AgeIs,
    AllOf,
    AnyOf,
    Condition,
    FactIs,
    FormIs,
    Happened,
    Not,
    OnlySo,
    Scalar,
    atoms,
)
from forebyg.kernel.pattern import Demand, Relation
from forebyg.vocabulary import Value
from forebyg.witness.adding import Scribe
from forebyg.witness.binding import truth_of
from forebyg.witness.sketch import Sketch
from forebyg.witness.values import is_answered, missing

_DAYS_IN_YEAR = 366
_ORDINARY_AGE = 35


def make(condition: Condition, sketch: Sketch, day: Day, scribe: Scribe, *, value: bool) -> bool:
    """Let a condition hold on a day, or not; False where what is settled stands against it."""
    if truth_of(condition, sketch, day) is value:
        return True
    if isinstance(condition, Not):
        return make(condition.part, sketch, day, scribe, value=not value)
    if isinstance(condition, AllOf | AnyOf):
        return _parts(condition, sketch, day, scribe, value=value)
    return _atom(condition, sketch, day, scribe, value=value)


def leave_open(condition: Condition, sketch: Sketch, day: Day, scribe: Scribe) -> bool:
    """Leave out what the condition turns on; False where it cannot be left open."""
    return _left_out(condition, sketch, day, scribe) and truth_of(condition, sketch, day) is None


def _left_out(condition: Condition, sketch: Sketch, day: Day, scribe: Scribe) -> bool:
    if isinstance(condition, Not):
        return _left_out(condition.part, sketch, day, scribe)
    if isinstance(condition, AllOf | AnyOf):
        neutral = isinstance(condition, AllOf)
        for place, part in enumerate(condition.parts):
            if _left_out(part, sketch, day, scribe):
                rest = (one for i, one in enumerate(condition.parts) if i != place)
                settled = [make(one, sketch, day, scribe, value=neutral) for one in rest]
                if all(settled):
                    settle(condition, sketch, day)
                    return True
        return False
    return _open_atom(condition, sketch, day, scribe)


def settle(condition: Condition, sketch: Sketch, day: Day) -> None:
    """Let nobody change any more what the condition turns on."""
    for atom in atoms(condition):
        match atom:
            case FactIs():
                sketch.settled.add(atom.fact)
                _let_none_contradict(atom, sketch, day)
            case AgeIs():
                sketch.settled.add("born")
            case Happened() if not sketch.has(atom.events, 0, day):
                sketch.ban(atom.events, 0, day)
            case OnlySo() if truth_of(atom, sketch, day):
                sketch.demand(atom.events, atom.test)
            case _:
                pass


def birthdays(condition: AgeIs, day: Day) -> tuple[Day, ...]:
    """Days of birth of those for whom the answer changes on a day, just as they turn the age."""
    early = 1 if condition.from_next_day else 0
    return tuple(_born(age, day, condition) - early for age in condition.turning)


def _parts(condition: AllOf | AnyOf, sketch: Sketch, day: Day, scribe: Scribe, *, value: bool) -> bool:
    """Every part where all are needed, else the first that can be had."""
    needs_all = isinstance(condition, AllOf) is value
    if needs_all:
        made = [make(part, sketch, day, scribe, value=value) for part in condition.parts]
        return all(made)
    parts = _by_plainness(condition.parts, scribe)
    return any(make(part, sketch, day, scribe, value=value) for part in parts)


def _by_plainness(parts: tuple[Condition, ...], scribe: Scribe) -> list[Condition]:
    """Parts that only ask about the citizen before those that need an event or a form."""
    plain = [part for part in parts if all(isinstance(atom, FactIs | AgeIs) for atom in atoms(part))]
    first = scribe.pick(len(plain) - 1) if plain else 0
    return [*plain[first:], *plain[:first], *(part for part in parts if part not in plain)]


def _atom(condition: Condition, sketch: Sketch, day: Day, scribe: Scribe, *, value: bool) -> bool:
    match condition:
        case FactIs():
            return _fact(condition, sketch, day, scribe, value=value)
        case AgeIs():
            return _age(condition, sketch, day, value=value)
        case Happened():
            return _happened(condition, sketch, day, scribe, value=value)
        case OnlySo():
            return _only_so(condition, sketch, day, scribe, value=value)
        case _:
            return False


def _fact(condition: FactIs, sketch: Sketch, day: Day, scribe: Scribe, *, value: bool) -> bool:
    if condition.fact in sketch.settled:
        return False
    wanted = [one for one in condition.domain if (one in condition.values) is value]
    if not wanted:
        return False
    chosen = wanted[scribe.pick(len(wanted) - 1)]
    sketch.facts[condition.fact] = chosen
    if truth_of(condition, sketch, day) is value or condition.shown_by is None:
        return True
    return _shown(condition, sketch, chosen, day)


def _shown(condition: FactIs, sketch: Sketch, wanted: Scalar, day: Day) -> bool:
    """Let the events that show the fact say the same."""
    shown = condition.shown_by
    words = [word for word, meaning in (shown.meaning if shown else ()) if meaning == wanted]
    if shown is None or not words:
        return False
    for one in sketch.found((shown.pattern,)):
        before = one.attributes.get(shown.attribute)
        if one.day > day or before is None or shown.attribute in one.settled:
            continue
        one.attributes[shown.attribute] = words[0]
        if sketch.is_banned(one):
            one.attributes[shown.attribute] = before
    return True


def _let_none_contradict(condition: FactIs, sketch: Sketch, day: Day) -> None:
    """Let no event that shows the fact say otherwise."""
    shown, value = condition.shown_by, sketch.facts.get(condition.fact)
    if shown is not None and value is not None:
        wrong = tuple(word for word, meaning in shown.meaning if meaning != value)
        test = Demand(shown.attribute, Relation.ONE_OF, wrong)
        sketch.ban((replace(shown.pattern, tests=(*shown.pattern.tests, test)),), 0, day)


def _age(condition: AgeIs, sketch: Sketch, day: Day, *, value: bool) -> bool:
    if "born" in sketch.settled:
        return False
    low, high = condition.at_least, condition.at_most
    inside = (_ORDINARY_AGE, high, low)
    outside = (None if high is None else high + 1, None if low is None else low - 1)
    for age in inside if value else outside:
        if age is not None and age >= 0:
            sketch.born = _born(age, day, condition) - _DAYS_IN_YEAR // 2
            if truth_of(condition, sketch, day) is value:
                return True
    return False


def _born(age: int, day: Day, condition: AgeIs) -> Day:
    """The latest day of birth of someone who is that old on a day."""
    born = day - age * _DAYS_IN_YEAR
    while turned(born + 1, age, condition.counting) <= day:
        born += 1
    return born


def _happened(condition: Happened, sketch: Sketch, day: Day, scribe: Scribe, *, value: bool) -> bool:
    if value:
        return scribe.add_within(sketch, condition.events, (day - _DAYS_IN_YEAR, day), day - 1)
    sketch.ban(condition.events, 0, day)
    return not sketch.has(condition.events, 0, day)


def _only_so(condition: OnlySo, sketch: Sketch, day: Day, scribe: Scribe, *, value: bool) -> bool:
    """Let every such event say the same; where there is none, let one happen."""
    found = [one for one in sketch.found(condition.events) if one.day <= day]
    if not value:
        return not found or _miss(condition, found[0].attributes, found[0].type, scribe)
    pattern = condition.events[0]
    if not found:
        with_test = type(pattern)(pattern.type, (*pattern.tests, condition.test), pattern.answers)
        return scribe.happen(sketch, (with_test,), day - 1) is not None
    for one in found:
        fitting = scribe.fitting(sketch, type(pattern)(pattern.type, (condition.test,)), one.day)
        if fitting is None or condition.test.attribute in one.settled:
            return False
        one.attributes[condition.test.attribute] = fitting.attributes[condition.test.attribute]
    return True


def _miss(condition: OnlySo, attributes: dict[str, Value], kind: str, scribe: Scribe) -> bool:
    known = scribe.vocabulary.events[kind].attributes[condition.test.attribute]
    value = missing(known, condition.test)
    if value is None:
        return False
    attributes[condition.test.attribute] = value
    return True


def _open_atom(condition: Condition, sketch: Sketch, day: Day, scribe: Scribe) -> bool:
    match condition:
        case FactIs():
            return _open_fact(condition, sketch, day)
        case AgeIs():
            sketch.born = None
            sketch.settled.add("born")
            return True
        case FormIs() if sketch.start is not None:
            sketch.start.attributes.pop("form", None)
            sketch.start.settled.add("form")
            return True
        case Happened():
            sketch.ban(condition.events, 0, day)
            return scribe.happen(sketch, condition.events, day - 1, silent=True) is not None
        case OnlySo():
            return _open_only_so(condition, sketch, day, scribe)
        case _:
            return False


def _open_fact(condition: FactIs, sketch: Sketch, day: Day) -> bool:
    """Leave the fact out, and every event that would show it."""
    sketch.facts.pop(condition.fact, None)
    sketch.settled.add(condition.fact)
    if condition.shown_by is not None:
        sketch.ban((condition.shown_by.pattern,), 0, day)
    return truth_of(condition, sketch, day) is None


def _open_only_so(condition: OnlySo, sketch: Sketch, day: Day, scribe: Scribe) -> bool:
    """Let such an event happen and not say what it must."""
    if is_answered(condition.test):
        return False
    planned = scribe.happen(sketch, condition.events, day - 1)
    if planned is None:
        return False
    planned.attributes.pop(condition.test.attribute, None)
    planned.settled.add(condition.test.attribute)
    return True
