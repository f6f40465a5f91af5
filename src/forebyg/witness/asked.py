"""What a standard asks of the record: every pattern, demand and fact that its rules name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from forebyg.kernel import Program
from forebyg.kernel.condition import AgeIs, FactIs, FormIs, OnlySo, ShownBy
from forebyg.kernel.pattern import Demand, Pattern
from forebyg.kernel.primitive import Bound, Count, Duration, Exclusion, Same
from forebyg.kernel.rule import Criterion, Rule, Undecided, parts_of
from forebyg.report import Norm

_PROGRAMS = 256


class Asked(NamedTuple):
    """Everything that the rules of a standard look at, found once.

    Attributes:
        rules: Each rule, an open one under every choice; durations first, for they
            settle when a course ends.
        criteria: Each criterion, likewise.
        demands: By event type and attribute, the patterns that name it with the demand made.
        bounds: The rules that bind an attribute of every event of a kind.
        sames: The rules that want one value throughout.
        caps: The rules on how many events there may be at most.
        has_ages: Whether anything hangs on the citizen's age.
        facts: The facts that something hangs on.
        paragraphs: The support that bars.
        forms: The forms of course that are named.
        types: The event types that some rule looks at.
    """

    rules: tuple[Rule, ...]
    criteria: tuple[Criterion, ...]
    demands: dict[tuple[str, str], list[tuple[Pattern, Demand]]]
    bounds: tuple[tuple[Rule, Bound], ...]
    sames: tuple[Same, ...]
    caps: tuple[tuple[Rule, Count], ...]
    has_ages: bool
    facts: frozenset[str]
    paragraphs: frozenset[str]
    forms: frozenset[str]
    types: tuple[str, ...]

    def attributes_of(self, kind: str) -> list[str]:
        """The attributes of an event type that some rule looks at."""
        return [attribute for type_, attribute in self.demands if type_ == kind]


@lru_cache(maxsize=_PROGRAMS)
def asked(program: Program) -> Asked:
    """What a compiled standard asks of the record."""
    rules = tuple(one for rule in program.rules for one in flat(rule) if isinstance(one, Rule))
    criteria = tuple(one for rule in program.criteria for one in flat(rule) if isinstance(one, Criterion))
    every = [value for one in (*rules, *criteria) for value in parts_of(one, object)]
    bounds = tuple((rule, rule.primitive) for rule in rules if isinstance(rule.primitive, Bound))
    caps = tuple((r, r.primitive) for r in rules if isinstance(r.primitive, Count))
    return Asked(
        tuple(sorted(rules, key=lambda rule: not isinstance(rule.primitive, Duration))),
        criteria,
        _demands(every),
        tuple(sorted(bounds, key=lambda pair: pair[0].ref.norm is Norm.MAY)),
        tuple(value for value in every if isinstance(value, Same)),
        tuple((rule, count) for rule, count in caps if count.at_most is not None),
        any(isinstance(value, AgeIs) for value in every),
        frozenset(value.fact for value in every if isinstance(value, FactIs)),
        frozenset(name for value in every if isinstance(value, Exclusion) for name in value.paragraphs),
        frozenset(form for one in every for form in _forms(one)),
        tuple(dict.fromkeys(value.type for value in every if isinstance(value, Pattern))),
    )


def flat(rule: Rule | Criterion | Undecided | None) -> Iterator[Rule | Criterion]:
    """A rule itself, or what it is under each choice of the reading that is left open."""
    if isinstance(rule, Undecided):
        for _, variant in rule.variants:
            yield from flat(variant)
    elif rule is not None:
        yield rule


def binding(program: Program) -> Iterator[Rule]:
    """The rules that somebody can break; a permission is none."""
    return (rule for rule in asked(program).rules if rule.ref.norm is not Norm.MAY)


def _demands(values: list[object]) -> dict[tuple[str, str], list[tuple[Pattern, Demand]]]:
    found: dict[tuple[str, str], list[tuple[Pattern, Demand]]] = {}
    for value in values:
        if isinstance(value, Pattern):
            for test in value.tests:
                found.setdefault((value.type, test.attribute), []).append((value, test))
        if isinstance(value, OnlySo):
            for pattern in value.events:
                found.setdefault((pattern.type, value.test.attribute), []).append((pattern, value.test))
        for name in _named(value):
            found.setdefault(name, [])
    return found


def _forms(value: object) -> tuple[str, ...]:
    """The forms of course that a rule, a condition or a demand names."""
    if isinstance(value, Rule | Criterion | FormIs):
        return value.forms
    if isinstance(value, Demand) and value.attribute == "form":
        return tuple(str(word) for word in value.operand)
    return ()


def _named(value: object) -> list[tuple[str, str]]:
    """Event types with the attribute that is looked at without a demand of the pattern's own."""
    if isinstance(value, Bound):
        return [(pattern.type, value.test.attribute) for pattern in value.of]
    if isinstance(value, Same):
        return [(pattern.type, value.attribute) for pattern in value.of]
    return [(value.pattern.type, value.attribute)] if isinstance(value, ShownBy) else []
