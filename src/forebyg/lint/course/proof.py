"""Whether a course can keep its rules, in whichever of the ways in which each can be kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from forebyg.kernel.pattern import Selector
from forebyg.kernel.rule import Rule
from forebyg.lint.course.limits import NO_COURSE, Fixed, Limit, arcs
from forebyg.lint.course.model import limits_of
from forebyg.lint.course.network import Arc, cycle
from forebyg.lint.course.ways import Ways, granted, has_ways

__all__ = ["Course", "Proof"]

_MOST_WAYS = 5
"""More rules that can be kept in two ways than a proof may hang on."""


class Course(NamedTuple):
    """The kind of course that is asked about.

    Attributes:
        form: Its form; `none`: there is no course.
        assumed: An event that is taken to happen besides what must.
        ordinary: Nothing stands before the inquiry, nor before the course what belongs to it; there was no
            refusal before it; and what is done once in a case stands once.
    """

    form: str
    assumed: Selector = ()
    ordinary: bool = False

    def seen(self, rules: Sequence[Rule]) -> Sequence[Rule]:
        """The rules without what such a course does not know."""
        is_granted = self.ordinary and self.form != NO_COURSE
        return [granted(rule) for rule in rules] if is_granted else rules

    def limits(self, rules: Sequence[Rule], ways: Ways) -> list[Limit]:
        """Every limit between its days."""
        assumed = (self.assumed,) if self.assumed else ()
        return limits_of(rules, self.form, assumed, ordinary=self.ordinary, ways=ways)


class Proof:
    """A search for what shows that no such course keeps all the rules.

    Attributes:
        rules: The rules.
        course: The kind of course.
    """

    def __init__(self, rules: Sequence[Rule], course: Course) -> None:
        self.rules = course.seen(rules)
        self.course = course
        self._open = [rule.ref.id for rule in self.rules if has_ways(rule)]
        self._limits: dict[frozenset[tuple[str, bool]], list[Limit]] = {}

    def limits(self, ways: Ways | None = None) -> list[Limit]:
        """The limits between its days, each rule kept in its way; by default all as they say."""
        known = dict.fromkeys(self._open, True) if ways is None else ways
        key = frozenset(known.items())
        if key not in self._limits:
            self._limits[key] = self.course.limits(self.rules, known)
        return self._limits[key]

    def cycle(self, ways: Ways, fixed: Fixed | None = None) -> tuple[Arc, ...]:
        """A round of limits that comes back before its first day; none where all can be kept."""
        return cycle(arcs(self.limits(ways), fixed))

    def ways(self, fixed: Fixed | None = None, given: Ways | None = None) -> tuple[Ways, ...]:
        """Ways to keep the rules, one of which it must be and none of which can be; none: nothing is shown.

        Args:
            fixed: A moment that is taken to fall on one day.
            given: How some of the rules are kept.
        """
        known = given or {}
        if self.cycle(known, fixed):
            return (known,)
        needed = self._needed(known, fixed)
        if not needed or len(known) == _MOST_WAYS:
            return ()
        kept = self.ways(fixed, {**known, needed[0]: True})
        other = self.ways(fixed, {**known, needed[0]: False}) if kept else ()
        return (*kept, *other) if other else ()

    def _needed(self, known: Ways, fixed: Fixed | None) -> list[str]:
        """The rules that must all be kept as they say for a conflict to show; none: it does not."""
        left = [name for name in self._open if name not in known]
        if not left or not self.cycle({**known, **dict.fromkeys(left, True)}, fixed):
            return []
        for name in tuple(left):
            fewer = [one for one in left if one != name]
            if self.cycle({**known, **dict.fromkeys(fewer, True)}, fixed):
                left = fewer
        return left
