"""Records so silent that not every case can be tried: what the engine still says is what the oracle says."""

from typing import Final

import pytest
from tests.differential.amount import so_many
from tests.differential.printing import scenario, smallest
from tests.differential.shapes import Small
from tests.differential.silence import SILENT_RULES, firmer, silent_records

RECORDS: Final = 6
"""For each rule."""


@pytest.mark.parametrize("rule", SILENT_RULES, ids=lambda rule: rule.name)
def test_nothing_is_said_that_some_case_denies(rule: Small) -> None:
    """What cannot be tried may stay open, and nothing else."""
    program = rule.program()
    for case in silent_records(rule, so_many(RECORDS)):
        if firmer(program, case):
            least = smallest(case, lambda one: bool(firmer(program, one)))
            pytest.fail(
                scenario(rule.name, {}, least, {one.place: str(one) for one in firmer(program, least)})
            )
