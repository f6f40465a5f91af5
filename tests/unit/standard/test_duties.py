"""The standard's own duty to be revised."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.standard.small import Load

from forebyg import StandardError
from forebyg.report import Verdict
from forebyg.standard import standard_duties

TITLE = "title: En lille standard\n"
REVIEW = "review: {every: 2 years, counted_from: 2019-12-31, revised: [2023-05-01], cites: [SMA-2]}\n"


@pytest.mark.parametrize(
    ("as_of", "verdict", "due"),
    [
        (date(2021, 12, 31), Verdict.PENDING, date(2021, 12, 31)),
        (date(2022, 1, 1), Verdict.VIOLATED, date(2021, 12, 31)),
        (date(2023, 4, 30), Verdict.VIOLATED, date(2021, 12, 31)),
        (date(2023, 5, 1), Verdict.PENDING, date(2025, 5, 1)),
        (date(2025, 5, 2), Verdict.VIOLATED, date(2025, 5, 1)),
    ],
)
def test_is_counted_from_the_last_revision(as_of: date, verdict: Verdict, due: date, load: Load) -> None:
    """Two years from the last revision that has happened; the day after is the breach."""
    (duty,) = standard_duties(load(TITLE, TITLE + REVIEW), as_of=as_of)

    assert (verdict, due) == (duty.verdict, duty.due)


def test_a_reading_of_the_counting_moves_it(load: Load) -> None:
    """Counting the first day brings the due day forward by one."""
    (duty,) = standard_duties(
        load(TITLE, TITLE + REVIEW), as_of=date(2020, 1, 1), readings={"day-one": "at-once"}
    )

    assert date(2021, 12, 30) == duty.due


@pytest.mark.parametrize(
    ("every", "code"), [("10 working days", "no-calendar"), ("not_decided", "not-a-period")]
)
def test_needs_a_period_that_can_be_counted(every: str, code: str, load: Load) -> None:
    """Working days without a calendar, and no period at all, are told where they stand."""
    with pytest.raises(StandardError) as caught:
        load(TITLE, TITLE + REVIEW.replace("2 years", every))

    assert [(code, ("review", "every"))] == [(told.code, told.path) for told in caught.value.diagnostics]


def test_most_standards_have_none(load: Load) -> None:
    """Without a review there is no duty."""
    assert () == standard_duties(load(), as_of=date(2025, 1, 1))
