"""What must stand at the start of a course."""

import pytest
from tests.unit.kernel.one_rule import event, only

from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Event


def at_the_start(event_type: str, day: int, **attributes: str) -> Finding:
    """The finding for a deed on that day, in a course from the 2nd to the 9th."""
    rule = f"kind: duty, do: {event_type}, by: start"
    record = (event(2, "course_start"), event(day, event_type, **attributes), event(9, "course_end"))
    return only(rule, *record, as_of=12)


@pytest.mark.parametrize(
    ("day", "done", "late"),
    [(1, True, False), (2, True, False), (3, True, True), (9, True, True), (10, True, True)],
)
def test_goals_belong_to_the_start_whenever_they_are_set(day: int, done: bool, late: bool) -> None:  # noqa: FBT001  a table's columns
    """They have no `at`: set on the last day or later they are met late, not unmet."""
    one = at_the_start("goals_set", day)

    assert (done, late) == (one.done, one.late)
    assert one.verdict is (Verdict.VIOLATED if late else Verdict.SATISFIED)


@pytest.mark.parametrize(("day", "done"), [(8, True), (9, False)])
def test_an_assessment_on_the_last_day_is_one_of_the_end(day: int, done: bool) -> None:  # noqa: FBT001  a table's column
    """It could say `at`; where it does not, its day decides."""
    assert at_the_start("assessment", day).done is done


@pytest.mark.parametrize(
    ("record", "verdict", "because"),
    [
        ((event(2, "inquiry"),), Verdict.NOT_APPLICABLE, Because.NO_ANCHOR),
        ((event(2, "course_start"),), Verdict.PENDING, None),
        ((event(2, "course_start"), event(5, "course_end")), Verdict.PENDING, None),
        ((event(2, "plan_made"),), Verdict.SATISFIED, None),
    ],
    ids=["no course", "running", "ended", "done before any course"],
)
def test_a_deed_without_a_day_is_owed_by_a_course(
    record: tuple[Event, ...], verdict: Verdict, because: Because | None
) -> None:
    """It can be done at any time, also before the course and after it."""
    one = only("kind: duty, do: plan_made, by: open", *record, as_of=9)

    assert (one.verdict, one.because, one.due) == (verdict, because, None)
