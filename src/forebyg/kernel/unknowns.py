"""What an event could be of which the record leaves something open.

Each value that an attribute could have, as far as the rule's demands tell them apart, is
one way for the event to be; what it then counts for follows. So two demands on one event
are never met by two values at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any, Final, NamedTuple

from forebyg.kernel.judges import Places
from forebyg.kernel.pattern import Demand, Matches, Pattern, Relation, Selector, related
from forebyg.timeline import Seen
from forebyg.vocabulary import ASSESSMENT_RESULTS, CORE, UNKNOWN, Shape

COURSE: Final = "course"
"""The unknown that stands for the course an event belongs to."""

_OTHER: Final = "another value"
_OF_LISTS: Final = (Relation.INCLUDES, Relation.EXACTLY)


class Way(NamedTuple):
    """One way for an event to be: the values of its unknowns, and the lists it then stands in."""

    values: tuple[Any, ...]
    places: Places


class Open(NamedTuple):
    """An event of which the record leaves something open.

    Attributes:
        seen: The event.
        unknown: What is not recorded and would tell.
        ways: Every way for it to be.
    """

    seen: Seen
    unknown: tuple[str, ...]
    ways: tuple[Way, ...]

    @property
    def outcomes(self) -> tuple[Places, ...]:
        """The different lists that it may stand in; the fewest first."""
        found = dict.fromkeys(way.places for way in self.ways)
        return tuple(sorted(found, key=lambda places: (len(places), sorted(places))))

    def turns(self) -> Iterator[tuple[str, Places, Places]]:
        """Each unknown with two outcomes between which it alone decides."""
        for one, other in combinations(self.ways, 2):
            differing = [i for i, value in enumerate(one.values) if value != other.values[i]]
            if len(differing) == 1 and one.places != other.places:
                yield f"{self.seen.label}.{self.unknown[differing[0]]}", one.places, other.places


def open_events(asks: Sequence[Selector], matched: Sequence[Matches]) -> list[Open]:
    """The events that may or may not be what a judge asks for, in the order of the record.

    Args:
        asks: What it asks for.
        matched: What was found of each.
    """
    unknown: dict[Seen, dict[str, None]] = {}
    places: dict[Seen, list[int]] = {}
    for place, found in enumerate(matched):
        for one in found.unsure:
            unknown.setdefault(one.seen, {}).update(dict.fromkeys(one.unknown))
            places.setdefault(one.seen, []).append(place)
    return [
        Open(seen, tuple(unknown[seen]), _ways(seen, tuple(unknown[seen]), asks, places[seen]))
        for seen in sorted(places)
    ]


def _ways(
    seen: Seen, unknown: tuple[str, ...], asks: Sequence[Selector], places: Sequence[int]
) -> tuple[Way, ...]:
    kind = seen.event.type
    patterns = {place: [one for one in asks[place] if one.type == kind] for place in places}
    tests = [test for some in patterns.values() for one in some for test in one.tests]
    found = []
    for values in product(*(values_of(kind, name, tests) for name in unknown)):
        told = {**seen.event.attributes, **dict(zip(unknown, values, strict=True))}
        if goes_together(kind, told):
            inside = [place for place, some in patterns.items() if any(_fits(one, told) for one in some)]
            found.append(Way(values, frozenset(inside)))
    return tuple(found)


def values_of(kind: str, name: str, tests: Sequence[Demand]) -> tuple[Any, ...]:
    """The values that an attribute could have, as far as the tests tell them apart.

    Args:
        kind: The type of its event.
        name: Its name; `course` for whether the event belongs here.
        tests: What is demanded, of this attribute and of others.
    """
    if name == COURSE:
        return True, False
    spec = CORE.events[kind].attributes.get(name) if kind in CORE.events else None
    if spec is not None and spec.shape is Shape.TRUTH:
        return True, False
    if spec is not None and spec.shape is Shape.CHOICE:
        return spec.choices
    own = [test for test in tests if test.attribute == name]
    near = (value for test in own for value in _around(test))
    return tuple(dict.fromkeys((*near, *_together(own))))


def _together(tests: Sequence[Demand]) -> Iterator[tuple[Any, ...]]:
    """Lists of words that meet two demands at once, or all; without a demand on a list, none."""
    if any(test.relation in _OF_LISTS for test in tests):
        for some in (*combinations(tests, 2), tests):
            words = tuple(dict.fromkeys(word for test in some for word in test.operand))
            yield words
            yield (*words, _OTHER)


def _around(test: Demand) -> tuple[Any, ...]:
    """Values that meet a test and values that do not."""
    if test.relation is Relation.BETWEEN:
        bounds = [bound for bound in test.operand if isinstance(bound, int)]
        return tuple(value for bound in bounds for value in (bound - 1, bound, bound + 1))
    if test.relation is Relation.ONE_OF:
        if isinstance(test.operand[0], bool):
            return True, False
        numbers = [value for value in test.operand if isinstance(value, int)]
        near = tuple(value + step for value in numbers for step in (-1, 0, 1))
        return near or (*test.operand, _OTHER)
    return test.operand, (), (*test.operand, _OTHER)


def goes_together(kind: str, attributes: Mapping[str, Any]) -> bool:
    """Whether an event can have all of these: an assessment has one of the results of what it is of."""
    results = ASSESSMENT_RESULTS.get(str(attributes.get("of"))) if kind == "assessment" else None
    return results is None or "result" not in attributes or attributes["result"] in results


def _fits(pattern: Pattern, attributes: Mapping[str, Any]) -> bool:
    if attributes.get(COURSE) is False:
        return False
    return all(_passes(test, attributes.get(test.attribute, test.default)) for test in pattern.tests)


def _passes(test: Demand, value: Any) -> bool:  # noqa: ANN401  a value of the vocabulary, or none
    """An unknown that is not asked for is one that cannot make the event fit."""
    return value is not UNKNOWN and related(test.relation, value, test.operand)
