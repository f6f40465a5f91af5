"""What must stand before something else."""

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, found, only

from forebyg.report import Because, Verdict

ASSESSED = (
    "kind: order, before: course_start, required: {assessment: {of: need}}, "
    "owed_from: {conversation: {purpose: guidance}}, follows: true"
)


@pytest.mark.parametrize(
    ("assessed", "verdict"),
    [(4, Verdict.VIOLATED), (5, Verdict.SATISFIED), (6, Verdict.SATISFIED), (9, Verdict.SATISFIED)],
)
def test_what_follows_cannot_be_older_than_what_it_follows(assessed: int, verdict: Verdict) -> None:
    """The talk is on the 5th: the day before, the day, the day after, and the day of the start."""
    record = (
        event(5, "conversation", purpose="guidance"),
        event(assessed, "assessment", of="need"),
        event(9, "course_start"),
    )

    one = only(ASSESSED, *record, as_of=12)

    assert one.verdict is verdict
    assert one.since == (date(2025, 9, 9) if verdict is Verdict.VIOLATED else None)


def test_a_talk_after_the_start_makes_nothing_older() -> None:
    """Where what is owed from comes too late, only the start counts."""
    record = (
        event(4, "assessment", of="need"),
        event(9, "course_start"),
        event(10, "conversation", purpose="guidance"),
    )

    assert only(ASSESSED, *record, as_of=12).verdict is Verdict.SATISFIED


@pytest.mark.parametrize(
    ("assessed", "verdict"), [(8, Verdict.VIOLATED), (9, Verdict.SATISFIED), (10, Verdict.VIOLATED)]
)
def test_a_talk_on_the_day_of_the_start_is_followed_on_that_day(assessed: int, verdict: Verdict) -> None:
    """What is older than the talk does not count, and what comes after the start comes too late."""
    record = (
        event(assessed, "assessment", of="need"),
        event(9, "conversation", purpose="guidance"),
        event(9, "course_start"),
    )

    assert only(ASSESSED, *record, as_of=12).verdict is verdict


def test_two_courses_that_start_on_one_day_both_run_beside_another() -> None:
    """Which of them the record names first decides nothing."""
    rule = "kind: concurrent_courses, required: {assessment: {of: benefit, result: positive}}"
    record = [event(1, "course_start", name) for name in ("A", "B")]

    both = found(rule, *record, as_of=date(2025, 9, 2))

    assert [one.verdict for one in both] == [Verdict.VIOLATED] * 2


def test_before_an_end_that_is_not_believed() -> None:
    """An end before the start tells nothing of what stood before it."""
    rule = "kind: order, before: course_end, required: evaluation, owed_from: course_start"

    one = only(rule, event(1, "course_end"), event(3, "course_start"), as_of=9)

    assert (Verdict.UNDETERMINED, Because.CONTRADICTORY) == (one.verdict, one.because)


def test_what_already_stands_is_done_whenever_the_end_comes() -> None:
    """The course counts as running, and the evaluation stands before any end that it may have."""
    rule = "kind: order, before: course_end, required: evaluation, owed_from: course_start"
    record = (event(1, "course_end"), event(3, "course_start"), event(4, "evaluation"))

    assert only(rule, *record, as_of=9).verdict is Verdict.SATISFIED


def test_a_duty_keeps_its_name_when_the_course_starts() -> None:
    """A case system finds yesterday's task again: it is named by the talk that it arose from."""
    talk = "{conversation: {purpose: guidance}}"
    rule = f"kind: order, before: course_start, required: assessment, owed_from: {talk}"
    record = (event(5, "conversation", purpose="guidance"), event(9, "course_start"))

    names = {only(rule, *record, as_of=day).key for day in (5, 8, 9, 12)}

    assert names == {"one/one/-/2025-09-05"}


ONCE = "kind: order, before: course_start, required: {assessment: {of: need}}, required_in: record"
SEVERAL = ONCE.replace("kind: order, before: course_start", "kind: concurrent_courses")


@pytest.mark.parametrize(("assessed", "verdict"), [(9, Verdict.SATISFIED), (10, Verdict.VIOLATED)])
@pytest.mark.parametrize("rule", [ONCE, SEVERAL])
def test_what_stands_in_another_course_counts_where_the_whole_record_is_meant(
    rule: str, assessed: int, verdict: Verdict
) -> None:
    """The first course is assessed; the second starts on the 9th: that day, and the day after."""
    record = (
        event(assessed, "assessment", "A", of="need"),
        event(5, "course_start", "A"),
        event(9, "course_start", "B"),
    )

    _, later = found(rule, *record, as_of=date(2025, 9, 20))

    assert (later.course, later.verdict) == ("B", verdict)


@pytest.mark.parametrize("rule", [ONCE, SEVERAL])
def test_by_itself_what_belongs_to_another_course_does_not_count(rule: str) -> None:
    """The same without the option."""
    record = (
        event(4, "assessment", "A", of="need"),
        event(5, "course_start", "A"),
        event(9, "course_start", "B"),
    )

    _, later = found(rule.replace(", required_in: record", ""), *record, as_of=date(2025, 9, 20))

    assert later.verdict is Verdict.VIOLATED


def test_nobody_asks_whose_it_is_where_the_whole_record_is_meant() -> None:
    """An assessment that may belong to either course counts for both; what it was of is still asked for."""
    starts = (event(5, "course_start", "A"), event(5, "course_start", "B"))

    both = found(ONCE, *starts, event(5, "assessment", of="need"), as_of=date(2025, 9, 20))
    silent = found(ONCE, *starts, event(5, "assessment"), as_of=date(2025, 9, 20))

    assert [one.verdict for one in both] == [Verdict.SATISFIED] * 2
    assert [one.needs for one in silent] == [("events[2].of",)] * 2


def test_an_end_of_another_course_counts_and_one_that_is_not_believed_does_not() -> None:
    """The first course ends on the 7th; the end on the 3rd comes before its start."""
    rule = "kind: order, before: conversation, required: course_end, required_in: record"
    record = (
        event(3, "course_end", "A"),
        event(5, "course_start", "A"),
        event(6, "conversation", "B"),
        event(8, "conversation", "C"),
        event(7, "course_end", "A"),
        event(9, "course_start", "B"),
        event(9, "course_start", "C"),
    )

    _, early, late = found(rule, *record, as_of=date(2025, 9, 20))

    assert [early.verdict, late.verdict] == [Verdict.VIOLATED, Verdict.SATISFIED]


@pytest.mark.parametrize(("answered", "verdict"), [(2, Verdict.VIOLATED), (3, Verdict.SATISFIED)])
def test_an_answer_counts_from_the_first_inquiry_of_the_record(answered: int, verdict: Verdict) -> None:
    """Before anybody has inquired nothing can be an answer, whichever course it is recorded for."""
    rule = ONCE.replace("{assessment: {of: need}}", "inquiry_answered")
    record = (
        event(3, "inquiry", "A"),
        event(answered, "inquiry_answered", "A"),
        event(5, "course_start", "A"),
        event(9, "course_start", "B"),
    )

    _, later = found(rule, *record, as_of=date(2025, 9, 20))

    assert (later.course, later.verdict) == ("B", verdict)


@pytest.mark.parametrize(
    ("required", "verdict"), [("course_start", Verdict.SATISFIED), ("course_end", Verdict.VIOLATED)]
)
def test_the_start_of_another_course_is_not_its_end(required: str, verdict: Verdict) -> None:
    """When the second course has its talk the first has begun and not ended."""
    rule = f"kind: order, before: conversation, required: {required}, required_in: record"
    record = (
        event(5, "course_start", "A"),
        event(9, "conversation", "B"),
        event(10, "course_start", "B"),
        event(12, "course_end", "A"),
    )

    *_, later = found(rule, *record, as_of=date(2025, 9, 20))

    assert (later.course, later.verdict) == ("B", verdict)
