from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from forebyg import load_standard
from forebyg.testing import machine_of

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


def drive(adapter: type, runs: int = 200) -> None:
    """Let the machine drive the system."""
    standard = load_standard(FOLDER / "byen.yaml")
    run_state_machine_as_test(machine_of(standard, adapter), settings=settings(QUICK, max_examples=runs))


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
        ("AnybodyScheduler", "lets course_start .* which breaks (adult|motivated|need-first)"),
    ],
)
def test_a_planted_fault_is_found(fault: str, told: str, example: tuple[ModuleType, type]) -> None:
    """A system that lets too much through, too little, or counts otherwise fails, with a scenario."""
    scheduler, adapter = example
    faulty: dict[str, type] = {
        "NeverScheduler": type("Never", (scheduler.Scheduler,), {"may_book": lambda *_: False}),
        "AnybodyScheduler": type("Anybody", (scheduler.Scheduler,), {"may_book": lambda *_: True}),
    }
    make = faulty.get(fault) or getattr(scheduler, fault)

    with pytest.raises(AssertionError, match=told) as raised:
        drive(type("Driven", (adapter,), {"make": make}))
    assert "As a scenario:\nstandard:" in str(raised.value)
