"""Finding a rule's events fast, where the record leaves no doubt which they are.

The general way is `Occasion.matches`; this is the same answer for the common record:
one course, no event that names another, every attribute asked for recorded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forebyg.kernel.occasion import Occasion
from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector, related
from forebyg.timeline import Seen
from forebyg.vocabulary import UNKNOWN, Unknown, Value

Search = Callable[[Occasion], list[Seen] | None]
"""The events of an occasion, by day; None: ask `Occasion.matches`, something is in doubt."""

Found = list[list[Seen] | None]
"""What each search of a standard found on an occasion, in their order."""

Check = Callable[[Mapping[str, Value]], bool | None]

_NONE: list[Seen] = []


class Searches:
    """The searches of a standard, each made once for an occasion whatever the number of its rules."""

    def __init__(self) -> None:
        self._places: dict[Selector, int] = {}

    def place(self, selector: Selector) -> int:
        """Where in what is found the events of a selector stand."""
        return self._places.setdefault(selector, len(self._places))

    def bound(self) -> tuple[Search, ...]:
        """All of them, in the order of their places."""
        return tuple(search(selector) for selector in self._places)


def search(selector: Selector) -> Search:
    """Bind the search for a selector; one that names no events finds none."""
    if not selector:
        return _nothing
    if len(selector) == 1:
        return _one(selector[0])
    return _merged([_one(pattern) for pattern in selector])


def _nothing(_occasion: Occasion) -> list[Seen]:
    return _NONE


def _merged(searches: list[Search]) -> Search:
    def find(occasion: Occasion) -> list[Seen] | None:
        found: set[Seen] = set()
        for one in searches:
            events = one(occasion)
            if events is None:
                return None
            found.update(events)
        return sorted(found) if len(found) > 1 else list(found)

    return find


def _one(pattern: Pattern) -> Search:
    events_of = _candidates(pattern.type)
    if pattern.answers:
        events_of = _believed(events_of, _candidates(pattern.answers))
    if not pattern.tests:
        return events_of
    if len(pattern.tests) == 1 and pattern.tests[0].relation is Relation.ONE_OF:
        return _with_a_word(events_of, pattern.tests[0])
    return _that_passes(events_of, [_check(test) for test in pattern.tests])


def _that_passes(events_of: Callable[[Occasion], list[Seen]], checks: list[Check]) -> Search:
    """Events that pass every test; the first that is not passed decides."""

    def find(occasion: Occasion) -> list[Seen] | None:
        found = []
        for seen in events_of(occasion):
            attributes = seen.event.attributes
            passed: bool | None = True
            for check in checks:
                passed = check(attributes)
                if not passed:
                    break
            if passed:
                found.append(seen)
            elif passed is None:
                return None
        return found

    return find


def _with_a_word(events_of: Callable[[Occasion], list[Seen]], test: Demand) -> Search:
    """The usual single test: an attribute has one of some words."""
    name, default, operand = test.attribute, test.default, test.operand

    def find(occasion: Occasion) -> list[Seen] | None:
        found = []
        for seen in events_of(occasion):
            value = seen.event.attributes.get(name, default)
            if value in operand:
                found.append(seen)
            elif value is UNKNOWN:
                return None
        return found

    return find


def _believed(
    answers_of: Callable[[Occasion], list[Seen]], questions_of: Callable[[Occasion], list[Seen]]
) -> Callable[[Occasion], list[Seen]]:
    """Answers but for those that are dated before the first question."""

    def find(occasion: Occasion) -> list[Seen]:
        answers = answers_of(occasion)
        questions = questions_of(occasion) if answers else _NONE
        first = questions[0].day if questions else 0
        return [seen for seen in answers if seen.day >= first]

    return find


def _candidates(kind: str) -> Callable[[Occasion], list[Seen]]:
    """Events of a type; of a course's start and end only those believed."""
    if kind in {"course_start", "course_end"}:
        at_start = kind == "course_start"

        def mark(occasion: Occasion) -> list[Seen]:
            course = occasion.course
            if course is None:
                return occasion.snapshot.by_type.get(kind, _NONE)
            believed = course.start if at_start else course.end
            return _NONE if believed is None else [believed]

        return mark

    def of_type(occasion: Occasion) -> list[Seen]:
        return occasion.snapshot.by_type.get(kind, _NONE)

    return of_type


def _check(test: Demand) -> Check:
    """A test bound for use; None: the attribute is not recorded."""
    name, default, operand, relation = test.attribute, test.default, test.operand, test.relation
    if relation is Relation.ONE_OF:

        def is_one_of(attributes: Mapping[str, Value]) -> bool | None:
            value = attributes.get(name, default)
            return None if value is UNKNOWN else value in operand

        return is_one_of

    def is_related(attributes: Mapping[str, Value]) -> bool | None:
        value = attributes.get(name, default)
        return None if isinstance(value, Unknown) else related(relation, value, operand)

    return is_related
