"""A standard compiled under one choice of every reading: all that judging needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from forebyg.dates import Day
from forebyg.kernel.condition import Condition
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.outcome import NOT_IN_FORCE
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import COURSE_START
from forebyg.kernel.rule import Criterion, Rule, Undecided
from forebyg.kernel.worlds import Verdicts
from forebyg.report import RuleRef, StandardRef, Verdict
from forebyg.timeline import EMPTY


@dataclass(frozen=True, slots=True)
class Force:
    """When the standard is in force; both days included, None: no such end.

    Attributes:
        first: First day.
        last: Last day.
        earlier_courses: Courses begun before the first day are judged too, from
            that day on.
    """

    first: Day | None = None
    last: Day | None = None
    earlier_courses: bool = False

    def covers(self, anchor: Day, as_of: Day) -> bool:
        """Whether what counts from that day is judged by this standard."""
        first, last = self.first, self.last
        if first is not None and (as_of if self.earlier_courses else anchor) < first:
            return False
        return last is None or anchor <= last

    @property
    def is_dated(self) -> bool:
        """Whether any day is known."""
        return self.first is not None or self.last is not None

    def gate(self, occasion: Occasion, found: Verdicts) -> Verdicts:
        """The same judgement where the standard is in force; else undetermined.

        What is not applicable stays so: no version of the standard touches it.
        """
        if found.judgement.verdict is Verdict.NOT_APPLICABLE:
            return found
        anchor, floats = _anchor_day(occasion)
        edges = self._edges() if floats or self.earlier_courses else ()
        candidates = (*found.days, *edges) if edges or found.candidates is not None else None
        if self.covers(anchor, occasion.as_of):
            return found._replace(candidates=candidates)
        return Verdicts(NOT_IN_FORCE, candidates)

    def _edges(self) -> tuple[Day, ...]:
        """The days on which the standard comes into force or goes out of it."""
        first = () if self.first is None else (self.first,)
        return first if self.last is None else (*first, self.last + 1)


def _anchor_day(occasion: Occasion) -> tuple[Day, bool]:
    """The day that decides: the course's start, else the inquiry, else the day of judging."""
    if occasion.start is not None:
        return occasion.start, False
    inquiries = occasion.snapshot.of("inquiry")
    return (inquiries[0].day, False) if inquiries else (occasion.as_of, True)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to point out about the citizen's record when a condition holds."""

    ref: RuleRef
    when: Condition


@dataclass(frozen=True, eq=False, slots=True, weakref_slot=True)
class Program:
    """A standard under one choice of every reading.

    Attributes:
        ref: The document.
        rules: What it demands, in the document's order.
        criteria: Who is in its target group.
        silent: Rules of a choice not taken.
        remarks: What to point out.
        force: When it is in force.
        judged_on: The event on whose day eligibility is judged; None: as_of.
        readings: The choice of every reading.
    """

    ref: StandardRef
    rules: tuple[Rule | Undecided, ...]
    criteria: tuple[Criterion | Undecided, ...]
    silent: tuple[RuleRef, ...] = ()
    remarks: tuple[Remark, ...] = ()
    force: Force = Force()
    judged_on: Selector | None = COURSE_START
    readings: Mapping[str, str] = field(default=EMPTY)
