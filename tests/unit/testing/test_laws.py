"""Tests of the laws themselves: each notices what it is there for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from unittest import SkipTest

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.faults.planted import Fault
from tests.faults.planting import planted
from tests.unit.kernel.one_rule import standard_of

from forebyg import Standard
from forebyg.kernel import Program
from forebyg.kernel.program import Force
from forebyg.testing import laws

FEW = settings(
    max_examples=60,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
NO_TALK = "kind: duration, at_most: 7 days"


def hold(law: laws.Law, standard: Standard) -> None:
    """Run a law against a standard."""

    @given(data=st.data())
    @FEW
    def run(data: st.DataObject) -> None:
        law(standard, data)

    run()


def _never_in_force(program: Program, _days: int) -> Program:
    return replace(program, force=Force(last=1))


def _unlimited(program: Program, _place: int) -> Program:
    return replace(program, rules=standard_of("kind: duration, at_most: 90 years").program({}).rules)


@pytest.mark.parametrize(
    ("law", "name", "wrong"),
    [
        (laws.four_hundred_years_shift_the_result, "moved", _never_in_force),
        (laws.a_shorter_deadline_removes_no_violation, "shortened", _unlimited),
        (laws.what_is_dumped_loads_again, "dump_episode", lambda _episode: {"id": "E-2"}),
        (laws.every_limit_holds_to_the_day, "complaint", lambda _witness, _report: "a complaint"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_law_fails_where_it_is_broken(
    law: laws.Law, name: str, wrong: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one thing that it rests on made wrong, the law does not hold."""
    standard = standard_of(NO_TALK)
    hold(law, standard)

    monkeypatch.setattr(laws, name, wrong)
    with pytest.raises(AssertionError, match="expected"):
        hold(law, standard)


FAULTS = (
    ("kernel.judges.duration:_at_most", "since=limit + 1,", "since=limit,", "at_most: 7 days"),
    ("kernel.judges.duration:_at_least", "if end.day >= least:", "if end.day > least:", "at_least: 7 days"),
)
"""A limit that the engine shifts by a day, and a rule that has such a limit."""


@pytest.mark.parametrize(("function", "line", "replacement", "rule"), FAULTS)
def test_a_fault_of_the_engine_is_noticed(function: str, line: str, replacement: str, rule: str) -> None:
    """What is held against the engine is not what the engine itself says of the record."""
    standard = standard_of(f"kind: duration, {rule}")

    with planted(Fault(function, line, replacement)), pytest.raises(AssertionError, match="expected"):
        hold(laws.every_limit_holds_to_the_day, standard)


@pytest.mark.parametrize(
    ("law", "head", "reason"),
    [
        ("a_shorter_deadline_removes_no_violation", "", "no deadline"),
        ("every_limit_holds_to_the_day", "", "no record can be built"),
        ("four_hundred_years_shift_the_result", "counting: {calendar: DK}\n", "holidays do not repeat"),
    ],
)
def test_a_law_with_nothing_to_try_says_so(law: str, head: str, reason: str) -> None:
    """It holds, and the test of the class that is made for the standard is skipped with the reason."""
    standard = standard_of("kind: continuity, of: conversation, attribute: adviser", head)
    hold(getattr(laws, law), standard)

    with pytest.raises(SkipTest, match=f"one: {reason}"):
        vars(laws.laws_of(standard, database=None))[f"test_{law}"](None)


@pytest.fixture
def _hasty() -> Iterator[None]:
    """The settings of a user who gives every example a thousandth of a second."""
    settings.register_profile("usual", settings.default)
    settings.register_profile("hasty", deadline=1)
    settings.load_profile("hasty")
    yield
    settings.load_profile("usual")


@pytest.mark.usefixtures("_hasty")
@pytest.mark.parametrize("law", laws.LAWS, ids=lambda law: law.__name__)
def test_a_law_takes_the_time_that_it_needs(law: laws.Law) -> None:
    """What is worked out once for a standard makes no example too slow, unless a deadline is asked for."""
    standard = standard_of(NO_TALK)
    tests = vars(laws.laws_of(standard, database=None, max_examples=2, derandomize=True))

    tests[f"test_{law.__name__}"](None)
