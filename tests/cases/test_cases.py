"""The language-neutral cases: enough of them, none empty, none twice, each with the reason for its answer."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
import yaml

CASES: Final = Path(__file__).parent
AT_LEAST: Final = 800
SHORTEST_REASON: Final = 8
"""Letters: `31 days.` is a reason, `Kept.` is none."""


class Case(NamedTuple):
    """A question and the answer to it.

    Attributes:
        place: The file and the number of the case in it.
        asked: Everything that the answer depends on, but no name that is only a name.
        expected: The answer.
        reason: Why that is the answer.
    """

    place: str
    asked: str
    expected: object
    reason: str


def sums() -> Iterator[Case]:
    """The rows of the tables of dates."""
    for path in sorted((CASES / "dates").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), start=1):
                asked = json.dumps([path.stem, row["start"], row["length"], row["mode"]])
                yield Case(f"{path.name}-{number}", asked, row["expected"], row["reason"])


def scenarios() -> Iterator[Case]:
    """The cases of the scenario files."""
    for path in sorted((CASES / "scenarios").rglob("*.yaml")):
        name = path.relative_to(CASES / "scenarios").as_posix()
        file: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  ours
        shared = {key: value for key, value in file.items() if key != "cases"}
        for number, case in enumerate(file["cases"], start=1):
            yield Case(f"{name}-{number}", _asked(shared, case), case.get("expect"), case.get("why") or "")


_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _asked(shared: dict[str, Any], case: dict[str, Any]) -> str:
    """The record and the day, without the case's name, its id and what is expected of it."""
    data = {key: value for key, value in case.items() if key not in {"name", "expect", "why"}}
    episode = {key: value for key, value in (data.pop("episode", None) or {}).items() if key != "id"}
    return json.dumps([shared, data, episode], default=str, sort_keys=True)


@cache
def every_case() -> tuple[Case, ...]:
    """All cases of the project."""
    return (*sums(), *scenarios())


def faults(cases: tuple[Case, ...]) -> list[str]:
    """What is careless about the cases."""
    times = Counter((case.asked, json.dumps(case.expected, default=str)) for case in cases)
    found = []
    for case in cases:
        if not case.expected:
            found.append(f"{case.place}: expects nothing")
        if len(case.reason.strip()) < SHORTEST_REASON:
            found.append(f"{case.place}: no reason")
        if times[case.asked, json.dumps(case.expected, default=str)] > 1:
            found.append(f"{case.place}: stands more than once")
    return found


def test_there_are_enough() -> None:
    """There are at least as many cases as promised, of both sorts, and every file has some."""
    assert len(every_case()) >= AT_LEAST
    assert min(len(list(sums())), len(list(scenarios()))) > AT_LEAST // 4
    assert {case.place.rpartition("-")[0] for case in every_case()} == {
        *(path.name for path in (CASES / "dates").glob("*")),
        *(path.relative_to(CASES / "scenarios").as_posix() for path in (CASES / "scenarios").glob("*/*")),
    }


def test_none_is_careless() -> None:
    """Every case expects something, says why, and stands in one place only."""
    assert faults(every_case()) == []


@pytest.mark.parametrize(
    ("careless", "fault"),
    [
        (Case("x-1", "other", {}, "because the text says so"), "x-1: expects nothing"),
        (Case("x-1", "other", None, "because the text says so"), "x-1: expects nothing"),
        (Case("x-1", "other", {"a": 1}, " "), "x-1: no reason"),
        (Case("x-1", "asked", {"a": 1}, "because the text says so"), "x-1: stands more than once"),
    ],
)
def test_a_careless_case_is_found(careless: Case, fault: str) -> None:
    """A case that expects nothing, gives no reason, or was given before is refused."""
    good = Case("x-0", "asked", {"a": 1}, "because the text says so")

    assert fault in faults((good, careless))


def test_a_name_makes_no_other_case() -> None:
    """The same record on the same day is the same case, whatever it is called."""
    one = {"name": "One", "as_of": "2025-01-01", "episode": {"id": "A", "born": "1990-01-01"}, "why": "x"}
    two = {"name": "Two", "as_of": "2025-01-01", "episode": {"id": "B", "born": "1990-01-01"}}
    other = {**two, "as_of": "2025-01-02"}

    assert _asked({}, one) == _asked({}, two) != _asked({}, other)
