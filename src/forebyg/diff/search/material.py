"""What cases are made of: the events, facts and support that two clauses look at, with telling values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from typing import Final, NamedTuple

from forebyg.diff.search.side import Side
from forebyg.kernel.condition import FactIs, FormIs, ShownBy
from forebyg.kernel.pattern import Demand, Pattern, Relation
from forebyg.kernel.primitive import Bound, Exclusion, Extension, Same
from forebyg.kernel.rule import Criterion, Rule
from forebyg.vocabulary import FORMS, Attribute, Scalar, Shape, Value, Vocabulary
from forebyg.witness.values import meeting, missing

__all__ = ["Material", "Template", "material"]

_MOST_OF_A_TYPE: Final = 8
"""So many events of one type, with different values, are tried."""
_MARKS: Final = ("course_start", "course_end")


class Template(NamedTuple):
    """An event without its day."""

    type: str
    attributes: tuple[tuple[str, Value], ...] = ()


class Material(NamedTuple):
    """What cases are made of.

    Attributes:
        templates: The events, those of the course itself first.
        facts: What each fact may be; None: not known.
        paragraphs: The support that matters.
    """

    templates: tuple[Template, ...]
    facts: dict[str, tuple[Scalar | None, ...]]
    paragraphs: tuple[str, ...]


def material(old: Side, new: Side, vocabulary: Vocabulary, late: date) -> Material:
    """What cases about two clauses are made of.

    Args:
        old: The first document.
        new: The second one.
        vocabulary: The names of both.
        late: A day after every limit: until then a course is extended.
    """
    values = [value for side in (old, new) for value in side.values()]
    types = dict.fromkeys((*_MARKS, *_types(values)))
    found = [template for kind in types for template in _templates(kind, values, vocabulary, late)]
    paragraphs = [p for value in values if isinstance(value, Exclusion) for p in value.paragraphs]
    return Material(tuple(found), _facts(values), tuple(dict.fromkeys(paragraphs)))


def _types(values: Iterable[object]) -> Iterator[str]:
    return (value.type for value in values if isinstance(value, Pattern))


def _templates(kind: str, values: list[object], vocabulary: Vocabulary, late: date) -> list[Template]:
    """An event of a type with every telling mix of values, the plainest first."""
    known = vocabulary.events[kind].attributes
    options = {
        name: tuple(dict.fromkeys(_plain(value, known[name]) for value in _options(tests, known[name], late)))
        for name, tests in _demands(kind, values).items()
        if name in known
    }
    if kind == "course_start":
        options["form"] = tuple(dict.fromkeys((*_forms(values), *options.get("form", ()))))
    mixes = product(*options.values())
    every = (
        Template(kind, tuple((n, v) for n, v in zip(options, mix, strict=True) if v is not None))
        for mix in mixes
    )
    return [one for one, _ in zip(dict.fromkeys(every), range(_MOST_OF_A_TYPE), strict=False)]


def _demands(kind: str, values: list[object]) -> dict[str, list[Demand]]:
    """By attribute of an event type, what is asked of it anywhere."""
    found: dict[str, list[Demand]] = {}
    for value in values:
        if isinstance(value, Pattern) and value.type == kind:
            for test in value.tests:
                found.setdefault(test.attribute, []).append(test)
        for name, tests in _asked_beside(kind, value):
            found.setdefault(name, []).extend(tests)
    return found


def _asked_beside(kind: str, value: object) -> Iterator[tuple[str, list[Demand]]]:
    """What is asked of an attribute beside the pattern that names the events."""
    if isinstance(value, Bound) and any(one.type == kind for one in value.of):
        yield value.test.attribute, [value.test]
    if isinstance(value, Same) and any(one.type == kind for one in value.of):
        yield value.attribute, []
    if isinstance(value, Extension) and any(one.type == kind for one in value.by):
        yield value.until, []
    if isinstance(value, ShownBy) and value.pattern.type == kind:
        words = tuple(word for word, _ in value.meaning)
        yield value.attribute, [Demand(value.attribute, Relation.ONE_OF, (word,)) for word in words]


def _options(tests: list[Demand], known: Attribute, late: date) -> Iterator[Value | None]:
    """Values at the edges of each demand, and just beside it."""
    if known.shape is Shape.DATE:
        yield from (late, None)
    elif not tests:
        yield from ("A", "B") if known.shape is Shape.TEXT else known.choices or (True, False)
    for test in tests:
        if test.relation is Relation.BETWEEN:
            limits = [limit for limit in test.operand if isinstance(limit, int)]
            yield from (value for limit in limits for value in (limit, limit - 1, limit + 1))
        elif test.relation is Relation.ONE_OF:
            yield from (value for value in test.operand if value is not None)
        else:
            yield meeting(known, (test,))
        yield missing(known, test)


def _plain(value: Value | None, known: Attribute) -> Value | None:
    """The value; None where an event that is silent about it says the same."""
    return None if value == known.default else value


def _forms(values: list[object]) -> Iterator[str]:
    """The forms that something binds, and one that it does not."""
    named = [form for v in values if isinstance(v, Rule | Criterion) for form in v.forms]
    named += [form for value in values if isinstance(value, FormIs) for form in value.forms]
    forms = [form for form in dict.fromkeys(named) if form in FORMS]
    yield from forms
    yield from [form for form in FORMS if form not in forms][:1]


def _facts(values: list[object]) -> dict[str, tuple[Scalar | None, ...]]:
    found: dict[str, dict[Scalar | None, None]] = {}
    for value in values:
        if isinstance(value, FactIs):
            found.setdefault(value.fact, {None: None}).update(dict.fromkeys(value.domain))
    return {name: tuple(options) for name, options in found.items()}
