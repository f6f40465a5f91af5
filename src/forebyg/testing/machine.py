"""A state machine that drives a scheduling system, step by step, and holds it to a standard.

A step is unlawful when, on its own day, it breaks a must that was not broken without it,
or starts a course for somebody outside the target group. What breaks by time alone is no
step; there the machine asks for the days up to which things are still in time. Who wishes
it has what should be done counted too, and several courses driven at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, timedelta
from typing import Any, ClassVar, Protocol

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from forebyg.api import evaluate
from forebyg.report import CourseEligibility, Eligibility, EligibilityVerdict, Norm, Report
from forebyg.standard import Standard
from forebyg.testing.pasting import as_scenario
from forebyg.testing.records import Ground, facts, full_events, ground_of
from forebyg.timeline import Episode, Event, frozen
from forebyg.witness import compliant
from forebyg.witness.asked import asked

_LONGEST_WAIT = 40

Norms = frozenset[Norm]


class System(Protocol):
    """What the machine asks of the system under test: an adapter of four methods."""

    def open(self, citizen: Episode) -> None:
        """Begin a case about a citizen, of whom birthday and facts are known and nothing has happened."""

    def allows(self, event: Event) -> bool:
        """Whether the system would let this happen on its day; it has not happened yet."""

    def record(self, event: Event) -> None:
        """It has happened."""

    def due(self, day: date) -> Collection[tuple[str, date]] | None:
        """At the end of a day: each rule that is still in time, with its last timely day; None: not told."""


def _is_going_on(machine: EpisodeMachine) -> bool:
    """Whether a course has not ended yet."""
    return set(machine.phases.values()) != {"after"}


class EpisodeMachine(RuleBasedStateMachine):
    """Drives a system and compares its answers with the standard's.

    Subclass it with at least the first two attributes, or let `machine_of` do so; its `TestCase` is the test.

    Attributes:
        standard: The standard.
        system: Makes the system, or the adapter of it, anew for each run.
        courses: The courses that may run at once; each event names its own. None: the only one.
        norms: What counts as unlawful when it is broken.
    """

    standard: ClassVar[Standard]
    system: ClassVar[Callable[[], System]]
    courses: ClassVar[tuple[str | None, ...]] = (None,)
    norms: ClassVar[Norms] = frozenset({Norm.MUST})

    def __init__(self) -> None:
        super().__init__()
        self.driven = type(self).system()
        self.ground: Ground = ground_of(self.standard)
        self.steps = [kind for kind in asked(self.standard.program({})).types if kind not in _MARKS]
        self.episode = Episode("machine")
        self.day = date.min
        self.phases = dict.fromkeys(self.courses, "before")

    @initialize(data=st.data())
    def a_citizen(self, data: Any) -> None:  # noqa: ANN401  Hypothesis's own
        """Somebody asks; most of them belong to the target group, some do not or come of age on the way."""

        def pick(most: int) -> int:
            return int(data.draw(st.integers(0, most))) if most > 0 else 0

        likely = compliant(self.standard, form="none", pick=pick)
        self.day = likely.as_of or date.min
        known = {name: value for name, value in likely.facts.items() if not data.draw(_RARELY)}
        if data.draw(st.booleans()):
            any_facts = data.draw(facts(self.ground.vocabulary))
            known |= {name: value for name, value in any_facts.items() if name in likely.facts}
        born = likely.born
        if born is not None and data.draw(_SOMETIMES):
            born = _eighteen_on(self.day) + timedelta(data.draw(_AROUND))
        self.episode = Episode("machine", born, frozen(known))
        self.driven.open(self.episode)

    @rule(days=st.integers(1, _LONGEST_WAIT))
    def time_passes(self, days: int) -> None:
        """Nothing happens for some days."""
        self.day += timedelta(days)

    @precondition(_is_going_on)
    @rule(data=st.data())
    def something_happens(self, data: Any) -> None:  # noqa: ANN401  Hypothesis's own
        """Something that a rule looks at may happen."""
        names = [one for one in self.courses if self.phases[one] != "after"]
        name = names[0] if len(names) == 1 else data.draw(st.sampled_from(names))
        mark = "course_start" if self.phases[name] == "before" else "course_end"
        kind = data.draw(st.sampled_from([*self.steps, mark]))
        self.propose(data.draw(full_events(self.ground, kind, self.day))._replace(course=name))

    def propose(self, event: Event) -> None:
        """Ask the system, compare its answer, and let a lawful step happen."""
        after = self.episode._replace(events=(*self.episode.events, event))
        reasons = unlawful(self.standard, self.episode, after, self.day, self.norms)
        allowed = self.driven.allows(event)
        if allowed and reasons:
            self._fail(after, f"lets {_told(event)} happen, which breaks {', '.join(reasons)}")
        if not allowed and not reasons:
            self._fail(after, f"refuses {_told(event)}, which breaks nothing")
        if allowed:
            self.episode = after
            self.driven.record(event)
            self.phases[event.course] = _PHASES.get(event.type, self.phases[event.course])

    @invariant()
    def days_agree(self) -> None:
        """What is still in time, and until when, is the same for both."""
        said = self.driven.due(self.day) if self.day != date.min else None
        if said is None:
            return
        wanted = in_time(evaluate(self.standard, self.episode, as_of=self.day), self.norms)
        if set(said) != wanted:
            apart = (("too much", set(said) - wanted), ("missing", wanted - set(said)))
            shown = "; ".join(f"{name}: {_days(days)}" for name, days in apart if days)
            self._fail(self.episode, f"has other last days at the end of {self.day}: {shown}")

    def _fail(self, episode: Episode, what: str) -> None:
        pasted = as_scenario(self.standard, episode._replace(as_of=self.day))
        raise AssertionError(f"the system {what}\n\nAs a scenario:\n{pasted}")


_MARKS = frozenset({"course_start", "course_end"})
_PHASES = {"course_start": "running", "course_end": "after"}
_RARELY = st.integers(0, 9).map(lambda number: number == 9)  # noqa: PLR2004  one in ten
_SOMETIMES = st.integers(0, 2).map(lambda number: number == 1)  # one in three
_AROUND = st.integers(-_LONGEST_WAIT, 365)  # days; comes of age on the way, or stays too young


def machine_of(
    standard: Standard,
    system: Callable[[], System],
    *,
    courses: tuple[str | None, ...] = (None,),
    deviations: bool = False,
) -> type[EpisodeMachine]:
    """A machine for a standard and a system; `machine_of(...).TestCase` is a test for pytest.

    Args:
        standard: The standard.
        system: Makes the system, or the adapter of it, anew for each run.
        courses: The names of the courses that may run at once; by default there is one, without a name.
        deviations: Whether a should that is broken counts as a must does.
    """
    norms = frozenset({Norm.MUST, Norm.SHOULD} if deviations else {Norm.MUST})
    made = {"standard": standard, "system": staticmethod(system), "courses": courses, "norms": norms}
    return type("EpisodeMachine", (EpisodeMachine,), {**made, "__doc__": EpisodeMachine.__doc__})


def unlawful(standard: Standard, before: Episode, after: Episode, day: date, norms: Norms) -> list[str]:
    """What a step breaks: each rule that is not broken without it, and who is outside the target group."""
    was, now = (evaluate(standard, one, as_of=day) for one in (before, after))
    broken, already = _broken(now, norms), _broken(was, norms)
    found = sorted({key.split("/")[1] for key in broken.keys() - already.keys()})
    found += [key.split("/")[1] for key, days in already.items() if len(broken.get(key, ())) > len(days)]
    step = after.events[-1]
    target = _target(now, step.course) if step.type == "course_start" else None
    if target is not None and target.verdict is EligibilityVerdict.INELIGIBLE:
        found += [one.rule.id for one in target.criteria if one.verdict == "not_met"]
    return list(dict.fromkeys(found))


def _target(report: Report, course: str | None) -> Eligibility | CourseEligibility:
    """What is said of the target group for the course that has just started."""
    own = (one for one in reversed(report.eligibility.courses) if one.course == course)
    return next(own, report.eligibility)


def in_time(report: Report, norms: Norms) -> set[tuple[str, date]]:
    """Every rule of those norms that is still in time, with its last timely day."""
    return {
        (finding.rule.id, finding.due)
        for finding in report.upcoming
        if finding.rule.norm in norms and finding.due is not None
    }


def _broken(report: Report, norms: Norms) -> dict[str, tuple[date, ...]]:
    found = (*report.violations, *report.deviations)
    return {finding.key: finding.breaches for finding in found if finding.rule.norm in norms}


def _eighteen_on(day: date) -> date:
    """The birthday of who turns eighteen then, at which age most limits of age lie."""
    return day.replace(year=day.year - 18, day=min(day.day, 28))


def _told(event: Event) -> str:
    said = ", ".join(f"{name}: {value}" for name, value in event.attributes.items())
    return f"{event.type} ({said}) on {event.date}" if said else f"{event.type} on {event.date}"


def _days(days: set[tuple[str, date]]) -> str:
    return ", ".join(f"{rule_id} until {day}" for rule_id, day in sorted(days))
