"""Faults planted in the engine are noticed: by the scenarios alone, without a look at the engine."""

from __future__ import annotations

import os
from typing import Final

import pytest
from tests.faults.oracle import by_oracle
from tests.faults.planted import FAULTS, Fault
from tests.faults.planting import Judge, caught_by, planted, target
from tests.faults.scenarios import by_scenarios

AT_LEAST: Final = 30

IS_ALL: Final = os.environ.get("FOREBYG_FAULTS") == "all"
EVERY: Final = 1 if IS_ALL else 6
"""Which share of the faults is planted; `nox -s faults` plants all."""

JUDGES: Final[dict[str, Judge]] = {"scenarios": by_scenarios} | ({"oracle": by_oracle} if IS_ALL else {})
"""What must notice every fault, each on its own; the oracle takes its time."""


def test_there_are_enough() -> None:
    """As many different faults are kept as promised, and not all in one place."""
    assert len({(fault.function, fault.line, fault.replacement) for fault in FAULTS}) == len(FAULTS)
    assert len(FAULTS) >= AT_LEAST
    assert len({fault.function.partition(":")[0] for fault in FAULTS}) > AT_LEAST // 2


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_every_fault_still_has_its_place(fault: Fault) -> None:
    """The line stands in its function exactly once, and the fault makes other code of it."""
    sound = target(fault).__code__
    with planted(fault):
        assert target(fault).__code__.co_code != sound.co_code or target(fault).__code__ != sound
    assert target(fault).__code__ is sound


@pytest.mark.parametrize("name", JUDGES)
def test_a_sound_engine_is_not_accused(name: str) -> None:
    """Without a fault the judge notices nothing."""
    assert JUDGES[name]() is None


@pytest.mark.parametrize("name", JUDGES)
@pytest.mark.parametrize("fault", FAULTS[::EVERY], ids=lambda fault: fault.name)
def test_a_planted_fault_is_noticed(fault: Fault, name: str) -> None:
    """A case comes out wrong, and does not only stop with an exception."""
    noticed = caught_by(fault, JUDGES[name])

    assert noticed is not None, "no case shows it"
    assert "Error: " not in noticed


def test_a_fault_without_its_place_is_told() -> None:
    """A line that is not there any more, or stands there twice, is no fault but a mistake of this list."""
    gone = Fault("dates.ages:turned", "this line went away", "pass")
    twice = Fault("kernel.judges.response:_stopped", "", "pass")

    for fault in (gone, twice):
        with pytest.raises(LookupError, match="times in"), planted(fault):
            pass
