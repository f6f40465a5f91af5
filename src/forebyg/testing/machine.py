"""A state machine that drives a scheduling system, step by step, and holds it to a standard.

A step is unlawful when, on its own day, it breaks a must that was not broken without it,
or starts a course for somebody outside the target group. What breaks by time alone is no
step; there the machine asks for the days up to which things are still in time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, timedelta
from typing import Any, ClassVar, Protocol

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from forebyg.api import evaluate
from forebyg.report import EligibilityVerdict, Norm, Report, Verdict
from forebyg.standard import Standard
from forebyg.testing.pasting import as_scenario
from forebyg.testing.records import Ground, full_events, ground_of
from forebyg.timeline import Episode, Event, frozen
from forebyg.witness import compliant
from forebyg.witness.asked import asked

_LONGEST_WAIT = 40


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


class EpisodeMachine(RuleBasedStateMachine):
    """Drives a system and compares its answers with the standard's.

    Subclass it with the two attributes, or let `machine_of` do so; its `TestCase` is the test.

    Attributes:
        standard: The standard.
        system: Makes the system, or the adapter of it, anew for each run.
    """

    standard: ClassVar[Standard]
    system: ClassVar[Callable[[], System]]

    def __init__(self) -> None:
        super().__init__()
        self.driven = type(self).system()
        self.ground: Ground = ground_of(self.standard)
        self.steps = [kind for kind in asked(self.standard.program({})).types if kind not in _MARKS]
        self.episode = Episode("machine")
        self.day = date.min
        self.phase = "before"

    @initialize(data=st.data())
    def a_citizen(self, data: Any) -> None:  # noqa: ANN401  Hypothesis's own
        """Somebody asks; most of them belong to the target group."""

        def pick(most: int) -> int:
            return int(data.draw(st.integers(0, most))) if most > 0 else 0

        likely = compliant(self.standard, form="none", pick=pick)
        known = {name: value for name, value in likely.facts.items() if not data.draw(_RARELY)}
        born = likely.born if data.draw(st.booleans()) or likely.born is None else _young(likely)
        self.episode = Episode("machine", born, frozen(known))
        self.day = likely.as_of or date.min
        self.driven.open(self.episode)

    @rule(days=st.integers(1, _LONGEST_WAIT))
    def time_passes(self, days: int) -> None:
        """Nothing happens for some days."""
        self.day += timedelta(days)

    @precondition(lambda self: self.phase != "after")
    @rule(data=st.data())
    def something_happens(self, data: Any) -> None:  # noqa: ANN401  Hypothesis's own
        """Something that a rule looks at may happen."""
        kinds = [*self.steps, *(["course_start"] if self.phase == "before" else ["course_end"])]
        kind = data.draw(st.sampled_from(kinds))
        self.propose(data.draw(full_events(self.ground, kind, self.day)))

    def propose(self, event: Event) -> None:
        """Ask the system, compare its answer, and let a lawful step happen."""
        after = self.episode._replace(events=(*self.episode.events, event))
        reasons = unlawful(self.standard, self.episode, after, self.day)
        allowed = self.driven.allows(event)
        if allowed and reasons:
            self._fail(after, f"lets {_told(event)} happen, which breaks {', '.join(reasons)}")
        if not allowed and not reasons:
            self._fail(after, f"refuses {_told(event)}, which breaks nothing")
        if allowed:
            self.episode = after
            self.driven.record(event)
            self.phase = _PHASES.get(event.type, self.phase)

    @invariant()
    def days_agree(self) -> None:
        """What is still in time, and until when, is the same for both."""
        said = self.driven.due(self.day) if self.day != date.min else None
        if said is None:
            return
        wanted = in_time(evaluate(self.standard, self.episode, as_of=self.day))
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


def machine_of(standard: Standard, system: Callable[[], System]) -> type[EpisodeMachine]:
    """A machine for a standard and a system; `machine_of(...).TestCase` is a test for pytest.

    Args:
        standard: The standard.
        system: Makes the system, or the adapter of it, anew for each run.
    """
    made = {"standard": standard, "system": staticmethod(system), "__doc__": EpisodeMachine.__doc__}
    return type("EpisodeMachine", (EpisodeMachine,), made)


def unlawful(standard: Standard, before: Episode, after: Episode, day: date) -> list[str]:
    """What a step breaks: each must that is not broken without it, and who is outside the target group."""
    was, now = (evaluate(standard, one, as_of=day) for one in (before, after))
    broken = _broken(now)
    found = sorted({key.split("/")[1] for key in broken.keys() - _broken(was).keys()})
    found += [key.split("/")[1] for key, days in _broken(was).items() if len(broken.get(key, ())) > len(days)]
    starts = after.events[-1].type == "course_start"
    if starts and now.eligibility.verdict is EligibilityVerdict.INELIGIBLE:
        found += [one.rule.id for one in now.eligibility.criteria if one.verdict == "not_met"]
    return list(dict.fromkeys(found))


def in_time(report: Report) -> set[tuple[str, date]]:
    """Every must that is still in time, with its last timely day."""
    return {
        (finding.rule.id, finding.due)
        for finding in report.upcoming
        if finding.rule.norm is Norm.MUST and finding.due is not None
    }


def _broken(report: Report) -> dict[str, tuple[date, ...]]:
    return {
        finding.key: finding.breaches for finding in report.violations if finding.verdict is Verdict.VIOLATED
    }


def _young(citizen: Episode) -> date:
    """A birthday near the age at which most limits of age lie."""
    day = citizen.as_of or date.min
    return day.replace(year=day.year - 18, day=min(day.day, 28))


def _told(event: Event) -> str:
    said = ", ".join(f"{name}: {value}" for name, value in event.attributes.items())
    return f"{event.type} ({said}) on {event.date}" if said else f"{event.type} on {event.date}"


def _days(days: set[tuple[str, date]]) -> str:
    return ", ".join(f"{rule_id} until {day}" for rule_id, day in sorted(days))
