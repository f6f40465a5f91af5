from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from tests.unit.kernel.one_rule import standard_of

from forebyg import Episode, Event, load_standard
from forebyg.report import Norm
from forebyg.testing import machine_of
from forebyg.testing.machine import unlawful
from forebyg.timeline import frozen

FOLDER = Path(__file__).resolve().parents[3] / "examples" / "scheduler"
QUICK = settings(
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def module(name: str) -> ModuleType:
    """A module of the example."""
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    sys.modules[name] = found
    spec.loader.exec_module(found)
    return found


@pytest.fixture
def example() -> Iterator[tuple[ModuleType, type]]:
    """The example's schedulers, and its adapter."""
    scheduler = module("scheduler")
    yield scheduler, module("test_scheduler").Adapter
    del sys.modules["scheduler"], sys.modules["test_scheduler"]


def drive(adapter: type, runs: int = 600, courses: tuple[str | None, ...] = (None,)) -> None:
    """Let the machine drive the system."""
    standard = load_standard(FOLDER / "byen.yaml")
    machine = machine_of(standard, adapter, courses=courses)
    run_state_machine_as_test(machine, settings=settings(QUICK, max_examples=runs))


class OfSeveral:
    """An adapter that keeps one of another adapter's systems for each course."""

    one: type

    def open(self, citizen: Episode) -> None:
        """A new citizen, in every course."""
        self.by_course: dict[str | None, Any] = {name: self.one() for name in COURSES}
        for system in self.by_course.values():
            system.open(citizen)

    def allows(self, event: Event) -> bool:
        """The system of its course is asked."""
        return bool(self.by_course[event.course].allows(event))

    def record(self, event: Event) -> None:
        """The system of its course is told."""
        self.by_course[event.course].record(event)

    def due(self, day: date) -> set[tuple[str, date]]:
        """What any of them has due."""
        return {one for system in self.by_course.values() for one in system.due(day)}


class Permissive:
    """A system that lets everything happen and tells nothing."""

    def open(self, _citizen: Episode) -> None:
        """Nothing is looked at."""

    def allows(self, _event: Event) -> bool:
        """Everything is let through."""
        return True

    def record(self, _event: Event) -> None:
        """Nothing is kept."""

    def due(self, _day: date) -> None:
        """Nothing is told."""


COURSES = ("A", "B")


def test_a_right_scheduler_passes(example: tuple[ModuleType, type]) -> None:
    """A system that keeps the standard is let through."""
    _, adapter = example
    drive(adapter, runs=40)


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("NinetyDayScheduler", "has other last days .* too much: three-months until"),
        ("FourTalksScheduler", "lets .* which breaks three-talks"),
        ("NeverScheduler", "refuses .* which breaks nothing"),
        ("NoAgeScheduler", "lets course_start .* which breaks adult"),
        ("NoWishScheduler", "lets course_start .* which breaks motivated"),
    ],
)
def test_a_planted_fault_is_found(fault: str, told: str, example: tuple[ModuleType, type]) -> None:
    """A system that lets too much through, too little, or counts otherwise fails, with a scenario."""
    scheduler, adapter = example
    made = scheduler.Scheduler
    faulty: dict[str, Any] = {
        "NeverScheduler": type("Never", (made,), {"may_book": lambda *_: False}),
        "NoAgeScheduler": staticmethod(lambda _, motivated: made(None, motivated=motivated)),
        "NoWishScheduler": staticmethod(lambda born, **_: made(born, motivated=None)),
    }
    make = faulty.get(fault) or getattr(scheduler, fault)

    with pytest.raises(AssertionError, match=told) as raised:
        drive(type("Driven", (adapter,), {"make": make}))
    assert "As a scenario:\nstandard:" in str(raised.value)


def test_several_courses_are_driven_at_once(example: tuple[ModuleType, type]) -> None:
    """A system that keeps the standard in each course is let through; one that counts across them is not."""
    _, adapter = example
    drive(type("Driven", (OfSeveral,), {"one": adapter}), runs=40, courses=COURSES)

    with pytest.raises(AssertionError, match=r"(lets|refuses) .* which breaks|has other last days"):
        drive(adapter, courses=COURSES)


@pytest.mark.parametrize("course", COURSES)
def test_a_later_course_has_a_target_group_of_its_own(course: str) -> None:
    """A start is unlawful for the course that starts, not for what was said of another."""
    standard = load_standard(FOLDER / "byen.yaml")
    need = Event(date(2025, 9, 1), "assessment", frozen({"of": "need"}))
    first = Event(date(2025, 9, 1), "course_start", course="A")
    starts = Event(date(2025, 9, 5), "course_start", course=course)
    born = date(2007, 9, 5 if course == "B" else 6)
    needs = tuple(need._replace(course=name) for name in COURSES)
    before = Episode("E-1", born, frozen({"motivated": True}), (*needs, *([first] if course == "B" else [])))
    after = before._replace(events=(*before.events, starts))

    found = unlawful(standard, before, after, starts.date, frozenset({Norm.MUST}))

    assert found == ([] if course == "B" else ["adult"])


@pytest.mark.parametrize(("deviations", "is_found"), [(False, False), (True, True)])
def test_what_should_be_done_counts_where_it_is_asked_for(*, deviations: bool, is_found: bool) -> None:
    """A talk too many breaks a should: nothing is said of it unless deviations count."""
    standard = standard_of("kind: count, norm: should, of: conversation, at_most: 0")
    machine = machine_of(standard, Permissive, deviations=deviations)
    expected = pytest.raises(AssertionError, match="which breaks one") if is_found else nullcontext()

    with expected:
        run_state_machine_as_test(machine, settings=settings(QUICK, max_examples=60))
