"""A fast, seeded maker of messy but mostly plausible episodes for one standard.

Days are drawn from the rule's own periods, one day to either side of them, so that boundaries are
met often; events are those that its rules speak of, mostly with the attributes that they ask for.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from dateutil.relativedelta import relativedelta

from forebyg.dates import Span, WorkingDays
from forebyg.kernel import Program
from forebyg.kernel.condition import AgeIs, FactIs, Scalar
from forebyg.kernel.pattern import Demand, Pattern, Relation
from forebyg.kernel.primitive import Exclusion
from forebyg.testing.oracle.values import parts_of
from forebyg.timeline import Episode, Event, Support, frozen
from forebyg.vocabulary import ASSESSMENT_RESULTS, CORE, FORMS, UNKNOWN, Shape, Vocabulary

MONTH_ENDS = (date(2025, 8, 31), date(2024, 2, 29), date(2025, 1, 31), date(2025, 11, 30), date(2026, 2, 28))
SMALL_GAPS = (0, 0, 1, 2, 3, 6, 7, 8, 13, 14, 15, 30, 60)


class Case(NamedTuple):
    """An episode with the day to judge it on."""

    episode: Episode
    as_of: date
    known_as_of: date | None = None


class Maker:
    """Makes episodes for one program, the same ones for the same seed."""

    def __init__(self, program: Program, vocabulary: Vocabulary = CORE) -> None:
        """Look up what the rules speak of."""
        self.events = vocabulary.events
        tree = (program.rules, program.criteria)
        self.patterns = list(dict.fromkeys(parts_of(tree, Pattern))) or [Pattern("conversation")]
        lengths: list[Span | WorkingDays] = [*parts_of(tree, Span), *parts_of(tree, WorkingDays)]
        self.periods = list(dict.fromkeys(_step(one) for one in lengths))
        self.facts: dict[str, list[Scalar]] = {}
        for one in parts_of(tree, FactIs):
            self.facts.setdefault(one.fact, []).extend(_thinkable(one))
        self.ages = [years for one in parts_of(tree, AgeIs) for years in (one.at_least, one.at_most) if years]
        self.paragraphs = [word for one in parts_of(tree, Exclusion) for word in one.paragraphs]
        first = program.force.first
        self.first = None if first is None else date.fromordinal(first)

    def case(self, seed: int) -> Case:
        """The episode of a seed."""
        return _Making(self, Random(seed)).case()  # noqa: S311  repeatable on purpose


def _thinkable(fact: FactIs) -> tuple[Scalar, ...]:
    """Values of a fact, those that a condition asks for the more often; of numbers those near its bounds."""
    if isinstance(fact.values, range):
        return fact.domain
    return (*fact.values, *fact.values, *fact.domain)


def _step(length: Span | WorkingDays) -> relativedelta:
    if isinstance(length, WorkingDays):
        return relativedelta(days=length.count * 7 // 5)
    return relativedelta(years=length.years, months=length.months, weeks=length.weeks, days=length.days)


class _Making:
    """The state while one episode is made."""

    def __init__(self, maker: Maker, random: Random) -> None:
        self.maker = maker
        self.random = random
        self.names: tuple[str | None, ...] = random.choices(
            [(None,), ("A", "B"), (None, "A", "B"), (None, "A")], weights=[14, 3, 2, 1]
        )[0]
        self.open = random.choices([0.0, 0.08, 0.3], weights=[6, 3, 1])[0]
        self.days = [self._first_day()]

    def _first_day(self) -> date:
        anchor = self.random.choice(MONTH_ENDS) if self.random.random() < 0.3 else date(2025, 3, 3)
        if self.maker.first is not None and self.random.random() < 0.2:
            anchor = self.maker.first - timedelta(days=10)
        return anchor + timedelta(days=self.random.choice((0, 0, 1, 2, 5, 9, 10, 11, 40)))

    def case(self) -> Case:
        """The whole of it."""
        events = [event for event in self._skeleton() if self.random.random() < 0.9]
        number = self.random.randrange(7)
        events += [self._event(self.random.choice(self.maker.patterns)) for _ in range(number)]
        if events and self.random.random() < 0.05:
            events.append(self.random.choice(events))
        self.random.shuffle(events)
        start = self.days[0]
        episode = Episode(
            "E-1", self._born(start), frozen(self._facts()), tuple(events), tuple(self._support())
        )
        return Case(episode, self._as_of(), self._as_of() if self.random.random() < 0.05 else None)

    def _as_of(self) -> date:
        return self._near(self.random.choice(self.days))

    def _near(self, day: date) -> date:
        """A day at one of the rule's own periods from another, or a little way off."""
        draw = self.random.random()
        if draw < 0.4 and self.maker.periods:
            return (
                day
                + self.random.choice(self.maker.periods)
                + timedelta(days=self.random.choice((-1, 0, 0, 1, 1)))
            )
        return day + timedelta(days=self.random.choice(SMALL_GAPS))

    def _skeleton(self) -> Iterator[Event]:
        """An inquiry, and one course or two with their ends; now and then in the wrong order."""
        if self.random.random() < 0.7:
            yield self._of("inquiry", self.days[0])
        for _ in range(self.random.choices([0, 1, 2], weights=[2, 7, 2])[0]):
            name = self.random.choice(self.names)
            start = self._next_day()
            yield self._of("course_start", start, name)
            if self.random.random() < 0.6:
                end = self._next_day() if self.random.random() < 0.93 else start - timedelta(days=3)
                yield self._of("course_end", end, name if self.random.random() < 0.8 else None)

    def _next_day(self) -> date:
        day = self._near(self.random.choice(self.days[-3:]))
        self.days.append(day)
        return day

    def _event(self, pattern: Pattern) -> Event:
        return self._of(pattern.type, self._next_day(), self.random.choice(self.names), pattern)

    def _of(self, kind: str, day: date, name: str | None = None, pattern: Pattern | None = None) -> Event:
        values = self._volunteered(kind, day)
        for demand in pattern.tests if pattern else ():
            if self.random.random() < 0.9 - self.open:
                values[demand.attribute] = self._meeting(demand)
            elif self.random.random() < self.open:
                values.pop(demand.attribute, None)
        results = ASSESSMENT_RESULTS.get(str(values.get("of")), ())
        if kind == "assessment" and values.get("result") not in results:
            values.pop("result", None)
            if results and self.random.random() < 1 - self.open:
                values["result"] = self.random.choice(results)
        recorded = day + timedelta(days=20) if self.random.random() < 0.05 else None
        return Event(day, kind, frozen(values), name, recorded)

    def _volunteered(self, kind: str, day: date) -> dict[str, Any]:
        """Attributes that nobody asked for; those with a default are mostly left out."""
        known = self.maker.events[kind].attributes if kind in self.maker.events else {}
        return {
            word: self._near(day)
            if attribute.shape is Shape.DATE
            else self._value(word, attribute.shape, attribute.choices)
            for word, attribute in known.items()
            if self.random.random() < 1 - max(self.open, 0.02 if attribute.default is UNKNOWN else 0.6)
        }

    def _value(self, word: str, shape: Shape, choices: tuple[str, ...]) -> Any:  # noqa: ANN401  any attribute's
        if shape is Shape.TRUTH:
            return self.random.random() < (0.1 if word == "acute" else 0.85)
        if shape is Shape.WHOLE:
            return self.random.choice((2, 3, 5, 6, 45, 60, 61, 120, 180))
        if shape is Shape.WORDS:
            return tuple(self.random.sample(choices or ("anyone", "someone"), 2))
        if word == "form":
            return self.random.choice(FORMS)
        return self.random.choice(choices or ("Berg", "Holm"))

    def _meeting(self, demand: Demand) -> Any:  # noqa: ANN401  any attribute's
        if demand.relation is Relation.BETWEEN:
            low, high = demand.operand
            return self.random.choice([one for one in (low, high) if isinstance(one, int)])
        if demand.relation is Relation.ONE_OF:
            return self.random.choice(demand.operand)
        return tuple(demand.operand)

    def _facts(self) -> dict[str, Any]:
        given = self.random.random() < 0.4
        return {
            name: self.random.choice(values)
            for name, values in self.maker.facts.items()
            if given or self.random.random() < 0.5
        }

    def _born(self, start: date) -> date | None:
        if self.random.random() < 0.3:
            return None
        if self.maker.ages and self.random.random() < 0.1:
            return date(2008, 2, 29)
        if self.maker.ages and self.random.random() < 0.6:
            years = self.random.choice(self.maker.ages) + self.random.choice((0, 0, 1))
            return start - relativedelta(years=years) + timedelta(days=self.random.choice((-1, 0, 1, 20)))
        return self.random.choice((date(1996, 2, 29), date(1980, 1, 1)))

    def _support(self) -> Iterator[Support]:
        for _ in range(self.random.choices([0, 1, 2], weights=[5, 4, 1])[0] if self.maker.paragraphs else 0):
            day = self.random.choice(self.days)
            start = day + timedelta(days=self.random.choice((-90, -30, -1, 0, 1, 10)))
            end = self._near(day) if self.random.random() < 0.7 else None
            draw = self.random.random()
            paragraph = self.random.choice(self.maker.paragraphs)
            if draw < 0.2:
                yield Support(paragraph, start, end)
            else:
                yield Support(
                    paragraph,
                    start,
                    end,
                    None if draw < 0.6 else day + timedelta(days=self.random.choice((-3, 0, 1))),
                )
