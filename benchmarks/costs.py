"""What one judgement costs: for each shipped standard, as a record grows, and on import.

Times are of this process (CPU), the best of five rounds; only ratios travel from one
machine to another, so each table names what it is measured against.

    python benchmarks/costs.py
"""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median
from time import perf_counter, process_time

import forebyg
from forebyg.timeline import Episode, Event, FrozenDict

ROUNDS = 5
START = date(2025, 9, 1)
FACTS = FrozenDict(residence="samsoe", at_risk=True, can_benefit=True, wish=True, motivated=True)


def microseconds(work: Callable[[], object], times: int) -> float:
    """CPU time of one call, the best of five rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        gc.collect()
        begun = process_time()
        for _ in range(times):
            work()
        best = min(best, process_time() - begun)
    return best / times * 1e6


def record(talks: int) -> Episode:
    """A course with so many weekly talks, an inquiry, goals and an evaluation."""
    events = [
        Event(START - timedelta(10), "inquiry", FrozenDict(form_filled=True)),
        Event(START, "course_start", FrozenDict(form="individual")),
        Event(START, "goals_set", FrozenDict(smart=True, with_citizen=True)),
        *(
            Event(START + timedelta(7 * week), "conversation", FrozenDict(minutes=45, adviser="A"))
            for week in range(talks)
        ),
        Event(START + timedelta(100), "evaluation", FrozenDict(kind="final", with_citizen=True)),
    ]
    return Episode("E-1", date(1990, 4, 2), FACTS, tuple(events))


def shipped() -> None:
    """One record of ten events under each shipped standard."""
    episode, as_of = record(6), START + timedelta(150)
    print(f"{'standard':12} {'rules':>5} {'us per episode':>15}")
    for name in forebyg.shipped_ids():
        standard = forebyg.load_standard(name)
        cost = microseconds(lambda s=standard: forebyg.evaluate(s, episode, as_of=as_of), 200)  # type: ignore[misc]  # bound now
        print(f"{name:12} {len(standard.rules):5} {cost:15.0f}")


def courses(number: int) -> Episode:
    """So many short courses one after another, each with an inquiry and a talk of its own."""
    weeks = [START + timedelta(7 * week) for week in range(number)]
    kinds = (("inquiry", 0), ("course_start", 1), ("conversation", 2), ("course_end", 3))
    events = [Event(day + timedelta(later), kind) for day in weeks for kind, later in kinds]
    return Episode("E-1", date(1990, 4, 2), FACTS, tuple(events))


def silent(number: int) -> Episode:
    """A course with so many talks, assessments, evaluations and notes, of which the record says no more."""
    kinds = ("conversation", "assessment", "evaluation", "written_note")
    events = (Event(START + timedelta(place), kinds[place % 4]) for place in range(1, number))
    return Episode("E-1", events=(Event(START, "course_start"), *events))


def growth() -> None:
    """What records of 10, 100 and 1,000 events cost: one course of many talks, many courses, silence."""
    print(f"{'standard':12} {'record':13} {'10':>7} {'100':>7} {'1000':>7}  us per event")
    shapes: dict[str, Callable[[int], Episode]] = {
        "one course": lambda n: record(n - 4),
        "many courses": lambda n: courses(n // 4),
        "silent course": silent,
    }
    for name in forebyg.shipped_ids():
        standard = forebyg.load_standard(name)
        for shape, made in shapes.items():
            costs = [_per_event(standard, made(events)) for events in (10, 100, 1000)]
            print(f"{name:12} {shape:13} {' '.join(f'{cost:7.1f}' for cost in costs)}")


def _per_event(standard: forebyg.Standard, episode: Episode) -> float:
    """CPU time of judging a record after its last event, for each of its events."""
    as_of, events = max(event.date for event in episode.events) + timedelta(30), len(episode.events)
    cost = microseconds(lambda: forebyg.evaluate(standard, episode, as_of=as_of), 2000 // events + 3)
    return cost / events


def imports() -> None:
    """A new interpreter that imports forebyg, beside one that imports pydantic and yaml."""

    def seconds(statement: str) -> float:
        begun = perf_counter()
        subprocess.run([sys.executable, "-c", statement], check=True)  # noqa: S603  # our own words
        return perf_counter() - begun

    pairs = [(seconds("import forebyg"), seconds("import pydantic, yaml")) for _ in range(2 * ROUNDS + 1)]
    ratios = sorted(one / other for one, other in pairs)
    print(f"import forebyg / (import pydantic, yaml): median {median(ratios):.2f}", end=" ")
    print(f"(from {ratios[0]:.2f} to {ratios[-1]:.2f}; the interpreter's own start is in both)")


if __name__ == "__main__":
    shipped()
    growth()
    imports()
