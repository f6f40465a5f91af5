"""The one assertion of these tests: the engine says what the oracle says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest
from tests.differential.comparing import Difference, differences
from tests.differential.making import Case
from tests.differential.printing import scenario, smallest

from forebyg.kernel import Program
from forebyg.testing import oracle
from forebyg.timeline import EMPTY


def agree_on(
    program: Program, cases: Iterable[Case], readings: Mapping[str, str] = EMPTY, *, each_need: bool = True
) -> int:
    """Compare every case; fail on the first disagreement, with its smallest scenario.

    Args:
        program: The rules.
        cases: What they are judged on.
        readings: The choices that the rules stand under, for the scenario.
        each_need: Whether each thing that is asked for is compared.

    Returns:
        How many cases the oracle did not judge.
    """
    passed_over = 0
    for case in cases:
        try:
            found = differences(program, *case, each_need=each_need)
        except oracle.TooManyWorldsError:
            passed_over += 1
            continue
        if found:
            _fail(program, case, found[0], readings)
    return passed_over


def _fail(program: Program, case: Case, found: Difference, readings: Mapping[str, str]) -> None:
    least = smallest(case, lambda one: bool(_alike(program, one, found)))
    told = {one.place: str(one) for one in _alike(program, least, found)}
    pytest.fail(scenario(program.ref.id, readings, least, told), pytrace=False)


def _alike(program: Program, case: Case, found: Difference) -> list[Difference]:
    """The differences about the same rule, in the same fields."""
    try:
        every = differences(program, *case)
    except oracle.TooManyWorldsError:
        return []
    return [one for one in every if one.rule is found.rule and one.engine.keys() == found.engine.keys()]
