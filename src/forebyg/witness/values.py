"""Which values an attribute may take to meet a demand, or just to miss it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from forebyg.kernel.pattern import Demand, Relation, related
from forebyg.kernel.unknowns import goes_together
from forebyg.timeline import Event
from forebyg.vocabulary import Attribute, Shape, Unknown, Value

_SOMEONE = "A"
_SOMETHING_ELSE = "something else"


def meeting(attribute: Attribute, tests: Iterable[Demand]) -> Value | None:
    """A value that meets every demand; None: there is none."""
    demands = tuple(tests)
    return next((value for value in _candidates(attribute, demands) if meets(value, demands)), None)


def missing(attribute: Attribute, test: Demand, others: Iterable[Demand] = ()) -> Value | None:
    """A value that only just misses one demand and still meets the others; None: there is none."""
    rest = tuple(other for other in others if other != test)
    wrong = (value for value in _beside(attribute, test, rest) if not meets(value, (test,)))
    return next((value for value in wrong if meets(value, rest)), None)


def is_met_by_absence(test: Demand) -> bool:
    """Whether an event that is silent about the attribute meets the demand."""
    return not isinstance(test.default, Unknown) and meets(test.default, (test,))


def is_answered(test: Demand) -> bool:
    """Whether silence about the attribute has a meaning, so that it never leaves anything open."""
    return not isinstance(test.default, Unknown)


def meets(value: Value, tests: Iterable[Demand]) -> bool:
    """Whether a value meets every demand."""
    return all(related(test.relation, value, test.operand) for test in tests)


def any_of(attribute: Attribute) -> Iterator[Value]:
    """Values that the attribute may have, the plainest first."""
    if attribute.shape is Shape.TRUTH:
        yield from (True, False)
    elif attribute.shape is Shape.WHOLE:
        yield 1
    elif attribute.shape is Shape.WORDS:
        yield from ((word,) for word in attribute.choices or (_SOMEONE,))
    elif attribute.shape is not Shape.DATE:
        yield from attribute.choices or (_SOMEONE, _SOMETHING_ELSE)


def goes_with(event: Event, name: str, value: Value) -> bool:
    """Whether an event can have that value beside its others: an assessment has a result of what it is of."""
    return name != "result" or goes_together(event.type, {**event.attributes, name: value})


def _candidates(attribute: Attribute, tests: tuple[Demand, ...]) -> Iterator[Value]:
    bounds = [test.operand for test in tests if test.relation is Relation.BETWEEN]
    for limits in zip(*bounds, strict=True):
        known = [limit for limit in limits if isinstance(limit, int)]
        yield from (max(known), min(known)) if known else ()
    words = tuple(dict.fromkeys(str(w) for test in tests if _is_of_words(test) for w in test.operand))
    if words:
        yield words if attribute.shape is Shape.WORDS else words[0]
    for test in tests:
        if test.relation is Relation.ONE_OF:
            yield from (value for value in test.operand if value is not None)
    yield from any_of(attribute)


def _beside(attribute: Attribute, test: Demand, others: tuple[Demand, ...]) -> Iterator[Value]:
    """Values next to what the demand allows."""
    if test.relation is Relation.BETWEEN:
        low, high = test.operand
        yield from (limit + 1 for limit in (high,) if isinstance(limit, int))
        yield from (limit - 1 for limit in (low,) if isinstance(limit, int) and limit > 0)
    elif attribute.shape is Shape.WORDS:
        yield from _words_beside(attribute, test, others)
    else:
        yield from any_of(attribute)
        yield _SOMETHING_ELSE


def _words_beside(attribute: Attribute, test: Demand, others: tuple[Demand, ...]) -> Iterator[Value]:
    """Lists that lack one of the words demanded, with all that the others ask for."""
    asked = [str(word) for other in others if _is_of_words(other) for word in other.operand]
    spare = [word for word in attribute.choices or (_SOMETHING_ELSE,) if word not in test.operand]
    for word in test.operand:
        rest = [str(one) for one in test.operand if one != word]
        yield tuple(dict.fromkeys((*rest, *asked, *spare[:1])))
    yield tuple(dict.fromkeys((*(str(one) for one in test.operand), *asked, *spare[:1])))


def _is_of_words(test: Demand) -> bool:
    return test.relation in {Relation.INCLUDES, Relation.EXACTLY}
