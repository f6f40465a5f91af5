"""When a standard is in force for what counts from a day."""

from __future__ import annotations

from datetime import date

import pytest

from forebyg.kernel import Force

FIRST, LAST = date(2025, 1, 1).toordinal(), date(2025, 12, 31).toordinal()


@pytest.mark.parametrize(
    ("anchor", "covered"),
    [(FIRST - 1, False), (FIRST, True), (LAST, True), (LAST + 1, False)],
)
def test_both_days_are_included(anchor: int, covered: bool) -> None:  # noqa: FBT001
    """The day before, the first day, the last day, the day after."""
    assert covered is Force(FIRST, LAST).covers(anchor, LAST + 400)


@pytest.mark.parametrize(("as_of", "covered"), [(FIRST - 1, False), (FIRST, True)])
def test_earlier_courses_are_judged_from_the_first_day_on(
    as_of: int,
    covered: bool,  # noqa: FBT001
) -> None:
    """Where they are, a course begun before is judged once the standard is in force."""
    force = Force(FIRST, LAST, earlier_courses=True)

    assert covered is force.covers(FIRST - 100, as_of)


def test_without_days_it_is_always_in_force() -> None:
    """No date known: always."""
    assert Force().covers(1, 1)
