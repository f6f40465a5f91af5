"""Tests of the laws themselves: each notices what it is there for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
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


@pytest.mark.parametrize(
    "law", [laws.a_shorter_deadline_removes_no_violation, laws.every_limit_holds_to_the_day]
)
def test_a_standard_without_a_limit_keeps_them(law: laws.Law) -> None:
    """There is nothing to make shorter and no day around a limit."""
    hold(law, standard_of("kind: continuity, of: conversation, attribute: adviser"))
