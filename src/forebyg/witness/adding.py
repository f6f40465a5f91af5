"""Adding an event that fits, with everything recorded that the standard asks of such an event."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from forebyg.dates import Day
from forebyg.kernel import Program
from forebyg.kernel.pattern import Demand, Pattern, Selector, fit
from forebyg.kernel.primitive import Count
from forebyg.report import Norm
from forebyg.vocabulary import Attribute, Unknown, Value, Vocabulary
from forebyg.witness.asked import asked
from forebyg.witness.binding import binds
from forebyg.witness.sketch import MARKS, Planned, Sketch, added
from forebyg.witness.values import (
    any_of,
    goes_with,
    is_answered,
    is_met_by_absence,
    meeting,
    meets,
    missing,
)
from forebyg.witness.windows import window_of

_TRIES = 60
"""So far, in days, from the day that is liked best a free day is looked for."""
_SHIFT = 20
"""So far from it an event is put where there is a choice."""

Pick = Callable[[int], int]
"""Chooses a number from nought to the one given; nought is the plainest choice."""


def plainest(_most: int) -> int:
    """The plainest choice, always."""
    return 0


class Scribe(NamedTuple):
    """Writes events into a sketch as one standard wants them.

    Attributes:
        program: The standard.
        vocabulary: The names that it knows.
        pick: Chooses where the rules leave a choice: days, values, who the citizen is.
    """

    program: Program
    vocabulary: Vocabulary
    pick: Pick = plainest

    def happen(self, sketch: Sketch, selector: Selector, day: Day, *, silent: bool = False) -> Planned | None:
        """Let one of these events happen on that day, whatever else is wanted.

        Args:
            sketch: The record in the making.
            selector: The events.
            day: When it happens.
            silent: Leave out an attribute on which it turns whether it is one of them.

        Returns:
            The event; None where no such event can be made.
        """
        mark = sketch.mark_of(selector)
        if mark is not None:
            return self._at_mark(sketch, mark, day, silent=silent)
        for pattern in self._by_room(sketch, selector, day):
            planned = self.fitting(sketch, pattern, day, silent=silent)
            is_free = planned is not None and not sketch.is_banned(planned)
            if planned is not None and is_free and self._is_asked_for(sketch, pattern, day):
                sketch.events.append(planned)
                return planned
        return None

    def _is_asked_for(self, sketch: Sketch, pattern: Pattern, day: Day) -> bool:
        """Let what an answer answers come before it; False where it may not."""
        asked_by = () if pattern.answers is None else (Pattern(pattern.answers),)
        if not asked_by or sketch.has(asked_by, 0, day):
            return True
        return self.happen(sketch, asked_by, day - 1) is not None

    def add_within(self, sketch: Sketch, selector: Selector, days: tuple[Day, Day], near: Day) -> bool:
        """Add one of these events on some day where nothing forbids it; False: there is no such day.

        Args:
            sketch: The record in the making.
            selector: The events; the course's own start and end are not moved.
            days: First and last day allowed.
            near: The day that is liked best.
        """
        patterns = added(selector) if days[0] <= days[1] else ()
        for day in _outward(*days, self._near(*days, near)) if patterns else ():
            if self.happen(sketch, patterns, day) is not None:
                return True
        return False

    def _near(self, first: Day, last: Day, near: Day) -> Day:
        """The day liked best, or one some days away from it."""
        near = min(max(near, first), last)
        if near < last:
            return near + self.pick(min(last - near, _SHIFT))
        return near - self.pick(min(near - first, _SHIFT))

    def fitting(self, sketch: Sketch, pattern: Pattern, day: Day, *, silent: bool = False) -> Planned | None:
        """An event that meets every demand of the pattern; None: no value meets them all."""
        planned = Planned(day, pattern.type)
        known = self.vocabulary.events[pattern.type].attributes
        open_ones = [test.attribute for test in pattern.tests if not is_answered(test)]
        if silent and not open_ones:
            return None
        left_out = open_ones[-1] if silent else None
        for name in dict.fromkeys(test.attribute for test in pattern.tests):
            tests = [test for test in pattern.tests if test.attribute == name]
            planned.settled.add(name)
            if name == left_out or all(is_met_by_absence(test) for test in tests):
                continue
            value = self._value(sketch, planned, name, known[name], tests)
            if value is None:
                return None
            planned.attributes[name] = value
        self.fill(sketch, planned)
        return planned

    def fill(self, sketch: Sketch, planned: Planned) -> None:
        """Record everything else that some rule asks of such an event."""
        known = self.vocabulary.events[planned.type].attributes
        for name in known:
            is_told = name in planned.attributes or name in planned.settled
            means_something = not isinstance(known[name].default, Unknown)
            if is_told or means_something or not self._is_asked(planned, name):
                continue
            value = self._liked(sketch, planned, name, known[name])
            if value is not None:
                planned.attributes[name] = value

    def _is_asked(self, planned: Planned, name: str) -> bool:
        """Whether a rule looks at it; a result would tell what kind of assessment it was."""
        is_silent = "of" in planned.settled and "of" not in planned.attributes
        if planned.type == "assessment" and name == "result" and is_silent:
            return False
        return name in asked(self.program).attributes_of(planned.type)

    def bounds_on(self, sketch: Sketch, planned: Planned, name: str) -> list[Demand]:
        """What the rules demand of that attribute at such an event."""
        event = planned.event()
        return [
            bound.test
            for rule, bound in asked(self.program).bounds
            if bound.test.attribute == name
            and any(p.type == planned.type and fit(p, event) is not False for p in bound.of)
            and rule.ref.norm is not Norm.MAY
            and binds(rule, sketch)
        ]

    def _value(
        self, sketch: Sketch, planned: Planned, name: str, known: Attribute, tests: list[Demand]
    ) -> Value | None:
        """A value for the pattern, and for the bounds too where both can be met."""
        bounds = self.bounds_on(sketch, planned, name)
        both = meeting(known, (*tests, *bounds))
        return meeting(known, tests) if both is None else both

    def _liked(self, sketch: Sketch, planned: Planned, name: str, known: Attribute) -> Value | None:
        """The first value that meets the bounds and makes the event none of those that are banned."""
        bounds = self.bounds_on(sketch, planned, name)
        allowed = [
            v for v in self._options(planned, name, known, bounds) if goes_with(planned.event(), name, v)
        ]
        kept = [value for value in allowed if meets(value, bounds)] or allowed
        every = tuple(dict.fromkeys((*kept, *allowed)))
        free = [value for value in every if not self._is_banned_with(sketch, planned, name, value)]
        best = [value for value in free if value in kept]
        if not best:
            return next(iter(free), None)
        return best[0 if self._is_same_throughout(planned, name) else self.pick(len(best) - 1)]

    def _is_same_throughout(self, planned: Planned, name: str) -> bool:
        """Whether some rule wants one value of the attribute at every such event."""
        return any(
            same.attribute == name and any(pattern.type == planned.type for pattern in same.of)
            for same in asked(self.program).sames
        )

    def _options(
        self, planned: Planned, name: str, known: Attribute, bounds: list[Demand]
    ) -> Iterator[Value]:
        """The values that rules speak of first, then the others."""
        event = planned.event()
        met = meeting(known, bounds)
        if bounds and met is not None:
            yield met
        asked_for = asked(self.program).demands.get((planned.type, name), [])
        for pattern, test in asked_for:
            others = Pattern(pattern.type, tuple(one for one in pattern.tests if one != test))
            value = meeting(known, (test,))
            if fit(others, event) is not False and value is not None:
                yield value
        yield from any_of(known)
        for _, test in asked_for:
            value = missing(known, test)
            if value is not None:
                yield value

    def _is_banned_with(self, sketch: Sketch, planned: Planned, name: str, value: Value) -> bool:
        attributes = {**planned.attributes, name: value}
        return sketch.is_banned(Planned(planned.day, planned.type, attributes))

    def _at_mark(self, sketch: Sketch, mark: Pattern, day: Day, *, silent: bool) -> Planned | None:
        """Let the course itself start, or end, on that day, as the pattern wants it."""
        wanted = self.fitting(sketch, mark, day, silent=silent)
        if wanted is None:
            return None
        if mark.type == "course_end":
            sketch.move_end(day)
            target = sketch.end
        else:
            sketch.move_start(day)
            target = sketch.start
        if target is not None:
            target.attributes.update({k: v for k, v in wanted.attributes.items() if k in wanted.settled})
            target.settled |= wanted.settled
            form = target.attributes.get("form")
            sketch.form = form if isinstance(form, str) else sketch.form
            for name in wanted.settled - wanted.attributes.keys():
                target.attributes.pop(name, None)
        return target

    def _by_room(self, sketch: Sketch, selector: Selector, day: Day) -> list[Pattern]:
        """The patterns of which one more may be, first."""
        if len(selector) == 1:
            return list(selector)
        return sorted(selector, key=lambda one: (one.type in MARKS, self._is_full(sketch, one, day)))

    def _is_full(self, sketch: Sketch, pattern: Pattern, day: Day) -> bool:
        """Whether one more such event would be too many for some rule."""
        planned = self.fitting(sketch, pattern, day)
        if planned is None:
            return True
        return any(
            _leaves_no_room(sketch, count, planned)
            for rule, count in asked(self.program).caps
            if not rule.forms or sketch.form in rule.forms
        )


def _leaves_no_room(sketch: Sketch, count: Count, planned: Planned) -> bool:
    if not planned.fits(count.of):
        return False
    window = window_of(count.window, sketch)
    if window is None or not window.has(planned.day):
        return False
    return len([one for one in sketch.found(count.of) if window.has(one.day)]) >= (count.at_most or 0)


def _outward(first: Day, last: Day, near: Day) -> Iterator[Day]:
    """The days of a period: from the one liked best to the last, then back to the first."""
    near = min(max(near, first), last)
    yield from range(near, min(last, near + _TRIES) + 1)
    yield from range(near - 1, max(first, near - _TRIES) - 1, -1)
