"""What rules are judged on: each course, and each name that events carry before such a course starts."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event

from forebyg.kernel.occasion import occasions
from forebyg.kernel.pattern import Demand, Pattern, Relation
from forebyg.timeline import Episode, Event, Snapshot

PHONE = Demand("channel", Relation.ONE_OF, ("phone",))
TALKS = (Pattern("conversation"),)
TALK, OF_A, OF_B = (event(5, "conversation", name) for name in (None, "A", "B"))
START_A = event(2, "course_start", "A")


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((), [(None, 0)]),
        ((TALK,), [(None, 1)]),
        ((OF_A,), [(None, 1)]),
        ((OF_A, TALK), [(None, 2)]),
        ((OF_B, OF_A), [("A", 1), ("B", 1)]),
        ((OF_B, OF_A, TALK), [("A", 2), ("B", 2)]),
        ((START_A, TALK), [("A", 1)]),
        ((START_A, OF_A), [("A", 1)]),
        ((START_A, OF_B), [("A", 0), ("B", 1)]),
        ((START_A, OF_B, TALK), [("A", 1), ("B", 1)]),
    ],
)
def test_each_course_and_each_name_ahead_is_judged(
    events: tuple[Event, ...], expected: list[tuple[str | None, int]]
) -> None:
    """Before any course, what carries no name belongs to each of them; once one runs, to that one."""
    snapshot = Snapshot(Episode("E-1", events=events), date(2025, 9, 9).toordinal())

    assert [(one.name, len(one.matches(TALKS).sure)) for one in occasions(snapshot)] == expected


def test_what_fits_two_patterns_is_found_once_and_by_day() -> None:
    """A talk by phone is a talk; an inquiry of an earlier day comes first."""
    talk, inquiry = event(5, "conversation", channel="phone"), event(3, "inquiry")
    snapshot = Snapshot(Episode("E-1", events=(talk, inquiry)), date(2025, 9, 9).toordinal())
    (one,) = occasions(snapshot)

    assert [seen.event for seen in one.matches((*TALKS, Pattern("conversation", (PHONE,)))).sure] == [talk]
    assert [seen.event for seen in one.matches((*TALKS, Pattern("inquiry"))).sure] == [inquiry, talk]
