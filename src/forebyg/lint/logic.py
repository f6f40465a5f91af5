"""Whether conditions can hold together: every case is tried, and what is not known is taken to be free.

A fact is the same all through a case. Whether an event has happened may be either, so that nothing is called
impossible that a record could show, but for three things: what stands on the very day that is asked about has
happened; with an event of a narrower kind one of the wider kind has; a course has one start, of its own form.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations

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
from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector
from forebyg.lint.patterns import compatible, is_part, overlap

__all__ = ["Case", "can_hold", "facts_of", "is_implied", "is_lasting"]

Unknown = object
Values = Mapping[object, Scalar]
_OLDEST = 300
"""More steps than anyone lives: two for each year."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is known before anything is tried.

    Attributes:
        form: The form of the course; `none`: there is no course.
        here: The event on whose day it is asked about; empty: it is not known.
    """

    form: str
    here: Selector = ()


def can_hold(conditions: Iterable[Condition], case: Case | None = None) -> bool:
    """Whether some citizen and record meet all of these conditions at once."""
    asked = tuple(conditions)
    listed = (*asked, *_between_events([atom for one in asked for atom in atoms(one)]))
    return _search(AllOf(listed), _choices(listed, case), {})


def is_implied(condition: Condition, by: Iterable[Condition], case: Case | None = None) -> bool:
    """Whether the condition holds wherever all the others do."""
    return not can_hold((*by, Not(condition)), case)


def facts_of(condition: Condition) -> frozenset[str]:
    """The facts, and `age`, that a condition asks for."""
    names = {atom.fact for atom in atoms(condition) if isinstance(atom, FactIs)}
    has_age = any(isinstance(atom, AgeIs) for atom in atoms(condition))
    return frozenset(names | {"age"} if has_age else names)


def is_lasting(leaf: Condition) -> bool:
    """Whether it is the same on every day of a case: a fact that no event shows."""
    return isinstance(leaf, FactIs) and leaf.shown_by is None


def _search(
    goal: Condition, choices: Sequence[tuple[object, tuple[Scalar, ...]]], values: dict[object, Scalar]
) -> bool:
    """Try the values of one unknown after the other, as long as the goal may still hold."""
    known = _value(goal, values)
    if known is not None:
        return known
    (name, options), rest = choices[0], choices[1:]
    return any(_search(goal, rest, {**values, name: option}) for option in options)


def _choices(conditions: Sequence[Condition], case: Case | None) -> list[tuple[object, tuple[Scalar, ...]]]:
    """Everything that the answer can turn on, with the values that it can have."""
    leaves = [atom for condition in conditions for atom in atoms(condition)]
    found: dict[object, tuple[Scalar, ...]] = {}
    for leaf in leaves:
        if isinstance(leaf, FactIs):
            found[leaf.fact] = tuple(dict.fromkeys((*found.get(leaf.fact, ()), *leaf.domain)))
        elif isinstance(leaf, FormIs):
            found["form"] = (case.form,) if case else ("individual", "group", "ad_hoc", "none")
        elif not isinstance(leaf, AgeIs):
            found[leaf] = _known(leaf, case)
    ages = [leaf for leaf in leaves if isinstance(leaf, AgeIs)]
    if ages:
        found["age"] = _ages(ages)
    return list(found.items())


def _known(leaf: Condition, case: Case | None) -> tuple[Scalar, ...]:
    """Whether an event has happened, as far as the case tells."""
    if case is None or not isinstance(leaf, Happened):
        return (True, False)
    if case.here and is_part(case.here, leaf.events):
        return (True,)
    if any(pattern.type != "course_start" for pattern in leaf.events):
        return (True, False)
    own = (Pattern("course_start", (Demand("form", Relation.ONE_OF, (case.form,)),)),)
    return (True, False) if case.form != "none" and overlap(leaf.events, own) else (False,)


def _between_events(leaves: Sequence[Condition]) -> list[Condition]:
    """What one event that has happened says of others."""
    happened = [leaf for leaf in dict.fromkeys(leaves) if isinstance(leaf, Happened | OnlySo)]
    return [found for one, other in permutations(happened, 2) if (found := _says_of(one, other)) is not None]


def _says_of(one: Happened | OnlySo, other: Happened | OnlySo) -> Condition | None:
    """That the second is so where the first is, or that it is not; None: it may be either."""
    if isinstance(other, Happened) and is_part(_shown(one), other.events):
        return AnyOf((Not(one), other))
    is_ruled_out = isinstance(one, OnlySo) and all(
        is_part((pattern,), one.events)
        and any(
            test.attribute == one.test.attribute and not compatible(test, one.test) for test in pattern.tests
        )
        for pattern in _shown(other)
    )
    return AnyOf((Not(one), Not(other))) if is_ruled_out else None


def _shown(leaf: Happened | OnlySo) -> Selector:
    """The events of which one is there where the condition holds."""
    if isinstance(leaf, Happened):
        return leaf.events
    return tuple(Pattern(one.type, (*one.tests, leaf.test), one.answers) for one in leaf.events)


def _ages(leaves: Sequence[AgeIs]) -> tuple[int, ...]:
    """One age of each stretch within which no condition on age changes."""
    edges = {0, _OLDEST}.union(*(_stretch(leaf) for leaf in leaves))
    return tuple(low for low, _ in pairwise(sorted(edges)))


def _stretch(leaf: AgeIs) -> tuple[int, int]:
    """The first step of an age and the first past it; each year is a birthday and the days after it."""
    later = int(leaf.from_next_day)
    end = _OLDEST if leaf.at_most is None else 2 * (leaf.at_most + 1) + later
    return 0 if leaf.at_least is None else 2 * leaf.at_least + later, end


def _value(condition: Condition, values: Values) -> bool | None:
    """The truth of a condition; None while what it turns on is not known."""
    match condition:
        case AllOf(parts):
            found = {_value(part, values) for part in parts}
            return False if False in found else None if None in found else True
        case AnyOf(parts):
            found = {_value(part, values) for part in parts}
            return True if True in found else None if None in found else False
        case Not(part):
            known = _value(part, values)
            return None if known is None else not known
        case _:
            return _leaf(condition, values)


def _leaf(leaf: Condition, values: Values) -> bool | None:
    if isinstance(leaf, FactIs):
        return values[leaf.fact] in leaf.values if leaf.fact in values else None
    if isinstance(leaf, FormIs):
        return values["form"] in leaf.forms if "form" in values else None
    if isinstance(leaf, AgeIs):
        return _is_aged(leaf, values["age"]) if "age" in values else None
    found = values.get(leaf)
    return None if found is None else bool(found)


def _is_aged(leaf: AgeIs, age: Scalar) -> bool:
    first, end = _stretch(leaf)
    return isinstance(age, int) and first <= age < end
