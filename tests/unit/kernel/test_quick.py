"""Which records are the common case."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, standard_of

from forebyg import evaluate
from forebyg.kernel import Force
from forebyg.kernel.evaluation import bind_program
from forebyg.kernel.occasion import occasions
from forebyg.kernel.quick import is_quick
from forebyg.report import Because
from forebyg.timeline import Episode, Event, Snapshot

FIRST, LAST = date(2025, 9, 2).toordinal(), date(2025, 9, 10).toordinal()
START = event(5, "course_start")


def quick(*events: Event, force: Force) -> bool:
    """Whether the first occasion of a record, at the end of 20 September 2025, is the common case."""
    snapshot = Snapshot(Episode("E-1", events=events), date(2025, 9, 20).toordinal())
    return is_quick(occasions(snapshot)[0], force)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((START,), True),
        ((START, event(9, "course_end")), True),
        ((), False),
        ((event(3, "inquiry"),), False),
        ((event(9, "course_end"),), False),
        ((START, event(7, "course_start", "B")), False),
        ((START, event(7, "conversation", "B")), False),
    ],
)
def test_one_course_that_started_and_nothing_else(events: tuple[Event, ...], expected: bool) -> None:  # noqa: FBT001
    """No other course, and no event that names one."""
    assert quick(*events, force=Force()) is expected


@pytest.mark.parametrize(("start", "expected"), [(1, False), (2, True), (10, True), (11, False)])
def test_a_course_that_began_in_force(start: int, expected: bool) -> None:  # noqa: FBT001
    """The day before, the first day, the last day, the day after; never where earlier courses are judged."""
    began = event(start, "course_start")

    assert quick(began, force=Force(FIRST, LAST)) is expected
    assert not quick(began, force=Force(FIRST, LAST, earlier_courses=True))


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("kind: duration, at_most: 7 days, when: wish", True),
        ("kind: attribute, of: conversation, attribute: minutes, at_most: 60, window: whole", True),
        ("kind: attribute, of: conversation, attribute: minutes, at_most: 60, when: wish", True),
        (
            "kind: attribute, of: conversation, attribute: minutes, at_most: 60, window: whole, when: wish",
            False,
        ),
        ("kind: deadline, do: plan_made, within: 1 week, after: inquiry, counted_from: each", False),
    ],
)
def test_what_is_judged_as_a_whole(rule: str, expected: bool) -> None:  # noqa: FBT001
    """Only what has one finding, and one day for its condition."""
    (bound,) = bind_program(standard_of(rule).program({})).rules

    assert (bound.quick is not None) is expected


@pytest.mark.parametrize(
    ("born", "because"), [(2, None), (3, None), (4, Because.CONDITION_FALSE)], ids=["before", "on", "after"]
)
def test_a_condition_is_asked_on_the_day_that_the_rule_counts_from(
    born: int, because: Because | None
) -> None:
    """Of age when the inquiry comes on the 3rd, and not only when the course starts."""
    rule = "kind: deadline, do: plan_made, within: 1 week, after: inquiry, when: {age: {at_least: 18}}"
    episode = Episode("E-1", date(2007, 9, born), events=(event(3, "inquiry"), START))

    (one,) = evaluate(standard_of(rule), episode, as_of=date(2025, 9, 6)).findings

    assert one.because is because
