"""Which version of a municipality's standard applies on a day."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.standard.small import Load

from forebyg.errors import StandardError
from forebyg.standard import Gap, Registry

OLD = "in_force: {from: 2024-01-01, to: 2024-12-31}"
NOW = "in_force: {from: 2025-01-01}"


@pytest.mark.parametrize(
    ("on", "version"),
    [
        (date(2023, 12, 31), None),
        (date(2024, 1, 1), "2024-01-01"),
        (date(2024, 12, 31), "2024-01-01"),
        (date(2025, 1, 1), "2025-01-01"),
    ],
)
def test_both_days_of_a_version_are_included(on: date, version: str | None, load: Load) -> None:
    """The day before, the first day, the last day, the day after."""
    found = Registry([load(), load(NOW, OLD)]).pick("0999", on)

    assert version == (found.ref.version if found else None)


def test_versions_of_one_day_are_refused(load: Load) -> None:
    """Two versions in force at once are an error."""
    overlapping = load(NOW, "in_force: {from: 2024-01-01, to: 2025-01-01}")

    with pytest.raises(StandardError, match="2024-01-01 and 2025-01-01 are in force"):
        Registry([load(), overlapping])


def test_days_without_a_version_are_reported(load: Load) -> None:
    """The days between two versions, both included."""
    early = load(NOW, "in_force: {from: 2024-01-01, to: 2024-12-29}")

    assert (Gap("0999", date(2024, 12, 30), date(2024, 12, 31)),) == Registry([load(), early]).gaps()


def test_another_municipality_has_none(load: Load) -> None:
    """An unknown code has no standard."""
    assert Registry([load()]).pick("0101", date(2025, 6, 1)) is None
