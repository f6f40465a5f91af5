"""The one assertion of these tests: the engine says what the oracle says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import pytest
from tests.differential.comparing import Difference, differences
from tests.differential.known import known
from tests.differential.making import Case
from tests.differential.printing import scenario, smallest

from forebyg.kernel import Program
from forebyg.testing import oracle
from forebyg.timeline import EMPTY

PASSED_OVER = "passed over"
UNJUDGED = (oracle.TooManyWorldsError, oracle.UnclearCoursesError)
"""What the oracle does not judge: how many courses there were is open, or nearly everything is."""


def agree_on(program: Program, cases: Iterable[Case], readings: Mapping[str, str] = EMPTY) -> Counter[str]:
    """Compare every case; fail on the first new disagreement, with its smallest scenario.

    Returns:
        How often each known kind of disagreement was met, and how many cases were passed over.
    """
    met: Counter[str] = Counter()
    for case in cases:
        try:
            found = differences(program, *case)
        except UNJUDGED:
            met[PASSED_OVER] += 1
            continue
        for one in found:
            name = known(one, program, case.episode, case.as_of)
            if name is None:
                _fail(program, case, one, readings)
            met[str(name)] += 1
    return met


def _fail(program: Program, case: Case, found: Difference, readings: Mapping[str, str]) -> None:
    least = smallest(case, lambda one: bool(_alike(program, one, found)))
    told = {one.place: str(one) for one in _alike(program, least, found)}
    pytest.fail(scenario(program.ref.id, readings, least, told), pytrace=False)


def _alike(program: Program, case: Case, found: Difference) -> list[Difference]:
    """The new differences about the same rule, in the same fields."""
    try:
        every = differences(program, *case)
    except UNJUDGED:
        return []
    return [
        one
        for one in every
        if one.rule is found.rule
        and one.engine.keys() == found.engine.keys()
        and known(one, program, case.episode, case.as_of) is None
    ]
