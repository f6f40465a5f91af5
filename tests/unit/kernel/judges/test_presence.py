"""What must stand at the start of a course, or at its end."""

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, only, standard_of

from forebyg import StandardError, evaluate
from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Episode, Event


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


AFTER = "kind: duty, do: %s, by: %s, after_last: [conversation, group_meeting]"
BOTH = [AFTER % ("assessment", "end"), AFTER % ("plan_made", "open_until_end")]
TALKS = (event(2, "course_start"), event(4, "conversation"), event(6, "group_meeting"))


def deed(rule: str, day: int) -> Event:
    """What the rule demands, on that day."""
    return event(day, "assessment" if "assessment" in rule else "plan_made")


@pytest.mark.parametrize("rule", BOTH)
@pytest.mark.parametrize(
    ("day", "verdict"), [(5, Verdict.PENDING), (6, Verdict.HOLDING), (7, Verdict.HOLDING)]
)
def test_while_the_course_runs_nothing_that_must_come_last_is_settled(
    rule: str, day: int, verdict: Verdict
) -> None:
    """The last talk so far is on the 6th: the day before it, that day, and the day after."""
    one = only(rule, *TALKS, deed(rule, day), as_of=8)

    assert (one.verdict, one.due, one.owed) == (verdict, None, False)


@pytest.mark.parametrize("rule", BOTH)
def test_one_more_talk_calls_for_it_once_more(rule: str) -> None:
    """Holding after the talk of the 6th, pending from that of the 10th on; time alone changes nothing."""
    standard = standard_of(rule)
    record = Episode("E-1", events=(*TALKS, deed(rule, 7), event(10, "conversation")))

    told = [evaluate(standard, record, as_of=date(2025, 9, day)) for day in (9, 10, 20)]

    assert [one.findings[0].verdict for one in told] == [Verdict.HOLDING, Verdict.PENDING, Verdict.PENDING]
    assert {one.next_change for one in told} == {None}


@pytest.mark.parametrize("rule", BOTH)
@pytest.mark.parametrize(
    ("day", "as_of", "verdict", "late"),
    [
        (5, 9, Verdict.PENDING, False),
        (5, 10, Verdict.VIOLATED, False),
        (6, 9, Verdict.SATISFIED, False),
        (9, 9, Verdict.SATISFIED, False),
        (10, 10, Verdict.VIOLATED, True),
    ],
)
def test_the_end_settles_what_must_come_last(
    rule: str,
    day: int,
    as_of: int,
    verdict: Verdict,
    late: bool,  # noqa: FBT001  a table's column
) -> None:
    """The course ends on the 9th, which is the last timely day."""
    one = only(rule, *TALKS, event(9, "course_end"), deed(rule, day), as_of=as_of)

    assert (one.verdict, one.due, one.late) == (verdict, date(2025, 9, 9), late)
    assert one.since == (date(2025, 9, 10) if verdict is Verdict.VIOLATED else None)


@pytest.mark.parametrize(
    ("by", "verdict"), [("end", Verdict.VIOLATED), ("open_until_end", Verdict.SATISFIED)]
)
def test_an_assessment_of_the_start_can_come_last_too(by: str, verdict: Verdict) -> None:
    """Where no end is asked for, it may say that it belongs to the start."""
    assessed = event(7, "assessment", at="start")

    one = only(AFTER % ("assessment", by), *TALKS, assessed, event(9, "course_end"), as_of=12)

    assert one.verdict is verdict


@pytest.mark.parametrize("rule", BOTH)
@pytest.mark.parametrize("talk", [1, 10])
def test_a_talk_outside_the_course_is_none_of_its_last(rule: str, talk: int) -> None:
    """Before the start on the 2nd, or after the end on the 9th."""
    record = (event(2, "course_start"), event(talk, "conversation"), event(9, "course_end"))

    assert only(rule, *record, deed(rule, 3), as_of=20).verdict is Verdict.SATISFIED


@pytest.mark.parametrize("rule", BOTH)
def test_without_a_believed_end_what_must_come_last_is_contradictory(rule: str) -> None:
    """Done or not, which talk is the last nobody knows."""
    early = event(1, "course_end")

    both = [only(rule, early, *TALKS, *more, as_of=8) for more in ((), (deed(rule, 7),))]

    assert [one.because for one in both] == [Because.CONTRADICTORY] * 2


def test_an_end_without_a_start_settles_it_all_the_same() -> None:
    """What is due at the end is judged on it."""
    record = (event(4, "conversation"), event(3, "assessment"), event(9, "course_end"))

    assert only(BOTH[0], *record, as_of=12).verdict is Verdict.VIOLATED


@pytest.mark.parametrize("more", ["by: start", "by: open", "after: inquiry"])
def test_only_what_is_due_at_the_end_can_come_after_the_last(more: str) -> None:
    """Elsewhere no end tells which one was the last."""
    with pytest.raises(StandardError) as caught:
        standard_of(f"kind: duty, do: assessment, {more}, after_last: conversation")

    assert [fault.code for fault in caught.value.diagnostics] == ["needs-the-end"]
