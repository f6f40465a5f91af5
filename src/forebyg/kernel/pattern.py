"""Which events a rule speaks of, and how surely a recorded event is one of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from forebyg.timeline import Event, Seen
from forebyg.vocabulary import ASSESSMENT_RESULTS, UNKNOWN, Unknown, Value


class Relation(StrEnum):
    """How an attribute's value relates to what the rule names."""

    ONE_OF = "one_of"
    INCLUDES = "includes"
    EXACTLY = "exactly"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand on an attribute.

    Attributes:
        attribute: Its name.
        relation: How value and operand must relate.
        operand: The words allowed (`ONE_OF`), the words that must all be there
            (`INCLUDES`, `EXACTLY`), or the two bounds, both allowed, None for no
            bound (`BETWEEN`).
        default: What absence of the attribute means.
    """

    attribute: str
    relation: Relation
    operand: tuple[Value | None, ...]
    default: Value | Unknown = UNKNOWN


@dataclass(frozen=True, slots=True)
class Pattern:
    """Events of one type that meet every test.

    Attributes:
        type: The event type.
        tests: The demands on its attributes.
        answers: The event type that this type answers, if any.
    """

    type: str
    tests: tuple[Demand, ...] = ()
    answers: str | None = None


Selector = tuple[Pattern, ...]
"""Events that fit any one of the patterns."""


class Unsure(NamedTuple):
    """An event that may or may not be meant, and the unknowns on which that turns.

    Attributes:
        seen: The event.
        unknown: Its attributes that are not recorded and would tell; `course` where it may
            belong to several.
    """

    seen: Seen
    unknown: tuple[str, ...]

    @property
    def needs(self) -> tuple[str, ...]:
        """How findings name these unknowns: `events[3].minutes`."""
        return tuple(f"{self.seen.label}.{name}" for name in self.unknown)


class Matches(NamedTuple):
    """The events meant, by day, and those of which the record leaves it open."""

    sure: list[Seen]
    unsure: list[Unsure]


def passes(test: Demand, event: Event) -> bool | None:
    """Whether an event meets a test; None: the attribute is not recorded."""
    value = event.attributes.get(test.attribute, test.default)
    if not isinstance(value, Unknown):
        return related(test.relation, value, test.operand)
    possible = _assessed(test.attribute, event) if event.type == "assessment" else ()
    answers = {related(test.relation, one, test.operand) for one in possible}
    return answers.pop() if len(answers) == 1 else None


def _assessed(attribute: str, event: Event) -> tuple[str, ...]:
    """What was assessed, or with what result, as far as the one tells of the other."""
    of, result = event.attributes.get("of"), event.attributes.get("result")
    if attribute == "result":
        return ASSESSMENT_RESULTS.get(str(of), ())
    if attribute == "of":
        return tuple(one for one, results in ASSESSMENT_RESULTS.items() if result in results)
    return ()


def related(relation: Relation, value: Value, operand: tuple[Value | None, ...]) -> bool:
    """Whether a known value relates to the operand as the rule demands."""
    if relation is Relation.ONE_OF:
        return value in operand
    if relation is Relation.BETWEEN:
        low, high = operand
        return (low is None or value >= low) and (high is None or value <= high)  # type: ignore[operator]  # the loader checks that both are numbers
    words = set(value) if isinstance(value, tuple) else {value}
    return words == set(operand) if relation is Relation.EXACTLY else words >= set(operand)


def fit(pattern: Pattern, event: Event) -> bool | tuple[str, ...]:
    """Whether an event of the pattern's type fits; else the attributes that would tell."""
    missing: list[str] = []
    for test in pattern.tests:
        passed = passes(test, event)
        if passed is False:
            return False
        if passed is None:
            missing.append(test.attribute)
    if not missing:
        return True
    return tuple(missing) if can_be(pattern) else False


def can_be(pattern: Pattern) -> bool:
    """Whether any event can meet all demands: an assessment has no result that belongs to another one."""
    words = {test.attribute: test.operand for test in pattern.tests if test.relation is Relation.ONE_OF}
    if () in words.values():
        return False
    if pattern.type != "assessment" or not words.keys() >= {"of", "result"}:
        return True
    results = (ASSESSMENT_RESULTS.get(str(of), ()) for of in words["of"])
    return any(not set(words["result"]).isdisjoint(some) for some in results)


def goes_without_saying(test: Demand) -> bool:
    """Whether it is the demand that a talk was held, which is made wherever nothing is said of that."""
    return test.attribute == "held" and test.operand == (True,)


def label(selector: Selector) -> str:
    """The short name of what is looked for: `assessment (of=need)`."""
    return " / ".join(_label(pattern) for pattern in selector)


def _label(pattern: Pattern) -> str:
    named = [
        f"{test.attribute}={','.join(map(written, test.operand))}"
        for test in pattern.tests
        if test.relation is not Relation.BETWEEN and not goes_without_saying(test)
    ]
    return f"{pattern.type} ({', '.join(named)})" if named else pattern.type


def written(value: object) -> str:
    """A value as a standard writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
