"""Random records of any kind: gaps, contradictions and unknowns included; nothing is thrown away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from hypothesis import strategies as st

from forebyg.dates import Length, first_day_of
from forebyg.kernel.pattern import Relation
from forebyg.kernel.primitive import Count, Duration, Response
from forebyg.kernel.window import Rolling
from forebyg.standard import Standard
from forebyg.testing.pasting import noted
from forebyg.timeline import Episode, Event, Support, frozen
from forebyg.vocabulary import ASSESSMENT_RESULTS, PARAGRAPHS, Attribute, Shape, Vocabulary
from forebyg.witness.asked import Asked, asked

FIRST: Final = date(2025, 8, 25)
"""The day that gaps are counted from, a Monday."""

_SMALL: Final = st.integers(0, 9)
_LIKELY: Final = (
    "course_start",
    "course_end",
    "inquiry",
    "conversation",
    "conversation",
    "group_meeting",
    "assessment",
    "evaluation",
    "goals_set",
)
_BIRTHDAYS: Final = (date(2007, 7, 1), date(1996, 2, 29), date(1980, 1, 1))
_SOME_WORDS: Final = ("home", "A", "B")
_MOST_MINUTES: Final = 200
_LAST_GAP: Final = 60


class Ground(NamedTuple):
    """What records of a standard are made of.

    Attributes:
        vocabulary: The names that it knows.
        gaps: How many days may lie between two events; small, or just around a limit of its rules.
        values: For an event type and attribute, the values that its rules speak of.
    """

    vocabulary: Vocabulary
    gaps: st.SearchStrategy[int]
    values: Mapping[tuple[str, str], tuple[Any, ...]]


def ground_of(standard: Standard) -> Ground:
    """What records of a standard are made of, under its default readings."""
    found = asked(standard.program({}))
    lengths = sorted({gap + near for gap in _lengths(found) for near in (-1, 0, 1)} | {10, 30, 60})
    gaps = st.one_of(_SMALL, st.sampled_from(lengths))
    return Ground(standard.vocabulary, gaps, _values_asked(found))


def episodes(
    standard: Standard, *, most: int = 9, courses: tuple[str | None, ...] = (None,)
) -> st.SearchStrategy[Episode]:
    """Any records that the vocabulary of a standard allows, each with a day of judging.

    Args:
        standard: The standard.
        most: How many events there are at most.
        courses: The names that events may give their course; None: they give none.
    """
    ground = ground_of(standard)

    @st.composite
    def make(draw: st.DrawFn) -> Episode:
        day, found = FIRST, []
        for _ in range(draw(st.integers(0, most))):
            day += timedelta(draw(ground.gaps))
            found.append(draw(events(ground, day, courses)))
        born = draw(st.one_of(st.none(), st.sampled_from(_BIRTHDAYS)))
        known = frozen(draw(facts(ground.vocabulary)))
        helped = tuple(draw(st.lists(supports(), max_size=2)))
        as_of = day + timedelta(draw(st.integers(0, _LAST_GAP)))
        in_any_order = tuple(draw(st.permutations(found)))
        return noted(standard, Episode("E-1", born, known, in_any_order, helped, as_of))

    return make()


@st.composite
def events(draw: st.DrawFn, ground: Ground, day: date, courses: tuple[str | None, ...] = (None,)) -> Event:
    """One event on a day, each attribute given or left out."""
    kind = draw(st.sampled_from((*_LIKELY, *ground.vocabulary.events)))
    attributes: dict[str, Any] = {
        name: draw(_values(attribute, ground.values.get((kind, name), ())))
        for name, attribute in ground.vocabulary.events[kind].attributes.items()
        if draw(st.integers(0, 3))
    }
    if kind == "assessment" and "of" in attributes:
        attributes["result"] = draw(st.sampled_from(ASSESSMENT_RESULTS[attributes["of"]]))
    return Event(day, kind, frozen(attributes), draw(st.sampled_from(courses)))


@st.composite
def full_events(draw: st.DrawFn, ground: Ground, kind: str, day: date) -> Event:
    """One event of a type, about which everything is recorded that a rule could ask."""
    known = ground.vocabulary.events[kind].attributes
    attributes: dict[str, Any] = {
        name: draw(_values(attribute, ground.values.get((kind, name), ())))
        for name, attribute in known.items()
    }
    if kind == "assessment":
        attributes["result"] = draw(st.sampled_from(ASSESSMENT_RESULTS[attributes["of"]]))
    return Event(day, kind, frozen(attributes))


@st.composite
def facts(draw: st.DrawFn, vocabulary: Vocabulary) -> dict[str, Any]:
    """Some facts, the others unknown."""
    return {
        name: draw(_values(attribute)) for name, attribute in vocabulary.facts.items() if draw(st.booleans())
    }


@st.composite
def supports(draw: st.DrawFn) -> Support:
    """One support period; sometimes still running, sometimes upside down."""
    start = FIRST + timedelta(draw(st.integers(-200, 200)))
    days = draw(st.one_of(st.none(), st.integers(-3, 300)))
    end = None if days is None else start + timedelta(days)
    paragraph = draw(st.sampled_from(PARAGRAPHS))
    reduced = draw(st.one_of(st.none(), st.integers(0, 200)))
    if reduced is None and draw(st.booleans()):
        return Support(paragraph, start, end)
    return Support(paragraph, start, end, None if reduced is None else start + timedelta(reduced))


def _values(attribute: Attribute, spoken_of: tuple[Any, ...] = ()) -> st.SearchStrategy[Any]:
    """Any value of the attribute; those that rules speak of as often as all others together."""
    plain = _any_value(attribute)
    return st.one_of(st.sampled_from(spoken_of), plain) if spoken_of else plain


def _any_value(attribute: Attribute) -> st.SearchStrategy[Any]:
    match attribute.shape:
        case Shape.TRUTH:
            return st.booleans()
        case Shape.WHOLE:
            return st.integers(1, _MOST_MINUTES)
        case Shape.DATE:
            return st.integers(0, 400).map(lambda days: FIRST + timedelta(days))
        case Shape.WORDS:
            words = attribute.choices or _SOME_WORDS
            return st.lists(st.sampled_from(words), unique=True, max_size=3).map(tuple)
        case _:
            return st.sampled_from(attribute.choices or _SOME_WORDS)


def _lengths(found: Asked) -> Iterator[int]:
    """The periods of the rules, in days from the first day."""
    anchor = FIRST.toordinal()
    for rule in found.rules:
        counted = rule.primitive.in_any if isinstance(rule.primitive, Count) else rule.primitive
        for length in _lengths_of(counted):
            day = first_day_of(length, counted.counting)(anchor)  # type: ignore[union-attr]  # what has a length counts
            if day is not None and day > anchor + 1:
                yield day - anchor


def _lengths_of(primitive: object) -> tuple[Length, ...]:
    if isinstance(primitive, Duration):
        found = (primitive.at_most, primitive.at_least)
    elif isinstance(primitive, Response):
        found = (primitive.within, primitive.not_before)
    elif isinstance(primitive, Rolling):
        return (primitive.length,)
    else:
        return ()
    return tuple(length for length in found if length is not None)


def _values_asked(found: Asked) -> dict[tuple[str, str], tuple[Any, ...]]:
    """Single values that patterns name, and the numbers around the bounds."""
    values: dict[tuple[str, str], list[Any]] = {}
    for key, asked_for in found.demands.items():
        for _, test in asked_for:
            if test.relation is Relation.ONE_OF:
                values.setdefault(key, []).extend(test.operand)
    for _, bound in found.bounds:
        limits = bound.test.operand if bound.test.relation is Relation.BETWEEN else ()
        near = [limit + step for limit in limits if isinstance(limit, int) for step in (-1, 0, 1)]
        words = bound.test.operand if bound.test.relation is Relation.ONE_OF else ()
        for pattern in bound.of:
            values.setdefault((pattern.type, bound.test.attribute), []).extend(
                (*(number for number in near if number >= 0), *words)
            )
    return {key: tuple(dict.fromkeys(some)) for key, some in values.items() if some}
