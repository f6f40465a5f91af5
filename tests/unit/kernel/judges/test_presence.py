"""What must stand at the start of a course."""

import pytest
from tests.unit.kernel.one_rule import event, only

from forebyg.report import Finding, Verdict


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
