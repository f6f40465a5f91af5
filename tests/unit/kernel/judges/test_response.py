"""What must follow something, on records that say less or more than they should."""

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, found, only, standard_of

from forebyg import evaluate
from forebyg.report import Because, Verdict
from forebyg.timeline import Episode, Event

ASKED = "{inquiry: {requested: [SEL-82a, unspecified]}}"
ANSWER = f"kind: deadline, do: inquiry_answered, within: 5 days, after: {ASKED}"
STOPPED = (
    "kind: deadline, do: inquiry_answered, within: 5 days, after: inquiry, "
    "suspended: {by: information_requested, until: information_received, effect: %s}"
)


def test_an_answer_to_another_inquiry_is_no_early_answer() -> None:
    """It stands after the inquiry that it answers; the later one is still unanswered."""
    record = (
        event(1, "inquiry", requested="SEL-82c"),
        event(2, "inquiry_answered"),
        event(3, "inquiry"),
    )

    one = only(ANSWER, *record, as_of=9)

    assert (Verdict.VIOLATED, date(2025, 9, 9), date(2025, 9, 8)) == (one.verdict, one.since, one.due)


def test_an_answer_before_every_inquiry_is_not_believed() -> None:
    """Nothing was asked yet: the record contradicts itself."""
    one = only(ANSWER, event(2, "inquiry_answered"), event(3, "inquiry"), as_of=4)

    assert (Verdict.UNDETERMINED, Because.CONTRADICTORY) == (one.verdict, one.because)


def test_an_inquiry_that_may_be_another_course_s_is_asked_for() -> None:
    """The course that it does not belong to lacks one."""
    record = (
        event(5, "inquiry", requested="SEL-82c"),
        event(1, "course_start"),
        event(2, "course_start", "A"),
    )
    rule = ANSWER + ", expected: inquiry"

    both = found(rule, *record, as_of=date(2025, 9, 9))

    assert [one.verdict for one in both] == [Verdict.UNDETERMINED] * 2
    assert [one.needs for one in both] == [("events[0].course",)] * 2


@pytest.mark.parametrize("effect", ["pause", "restart"])
@pytest.mark.parametrize("answered", [8, 20])
def test_an_answer_while_the_clock_stands_is_in_time(effect: str, answered: int) -> None:
    """No timely day runs out while the information is awaited."""
    record = (
        event(1, "inquiry"),
        event(3, "information_requested"),
        event(answered, "inquiry_answered"),
    )

    one = only(STOPPED % effect, *record, as_of=25)

    assert (Verdict.SATISFIED, True) == (one.verdict, one.done)


@pytest.mark.parametrize(("answered", "verdict"), [(12, Verdict.SATISFIED), (13, Verdict.VIOLATED)])
def test_the_clock_goes_on_after_the_information(answered: int, verdict: Verdict) -> None:
    """Asked on the 3rd and told on the 9th: six days do not count, so the 6th becomes the 12th."""
    record = (
        event(1, "inquiry"),
        event(3, "information_requested"),
        event(9, "information_received"),
        event(answered, "inquiry_answered"),
    )

    assert only(STOPPED % "pause", *record, as_of=25).verdict is verdict


def test_without_a_new_end_a_late_answer_stays_open() -> None:
    """The text allows more time and names none."""
    record = (event(1, "inquiry"), event(3, "information_requested"), event(8, "inquiry_answered"))

    one = only(STOPPED % "open", *record, as_of=25)

    assert (Verdict.UNDETERMINED, Because.SUSPENDED) == (one.verdict, one.because)


@pytest.mark.parametrize(("as_of", "verdict"), [(18, Verdict.PENDING), (19, Verdict.UNDETERMINED)])
def test_the_clock_can_be_stopped_again(as_of: int, verdict: Verdict) -> None:
    """Asked on the 3rd, told on the 15th: the 6th becomes the 18th, and on the 16th more is asked."""
    record = (
        event(1, "inquiry"),
        event(3, "information_requested"),
        event(15, "information_received"),
        event(16, "information_requested"),
    )

    one = only(STOPPED % "pause", *record, as_of=as_of)

    assert (one.verdict, one.due if verdict is Verdict.PENDING else None) == (
        verdict,
        date(2025, 9, 18) if verdict is Verdict.PENDING else None,
    )


@pytest.mark.parametrize(("as_of", "verdict"), [(10, Verdict.PENDING), (11, Verdict.VIOLATED)])
def test_a_clock_that_stands_still_is_not_stopped_once_more(as_of: int, verdict: Verdict) -> None:
    """Asked on the 3rd, and again on the 5th before the answer of the 7th: four days in all, to the 10th."""
    record = (
        event(1, "inquiry"),
        event(3, "information_requested"),
        event(5, "information_requested"),
        event(7, "information_received"),
    )

    one = only(STOPPED % "pause", *record, as_of=as_of)

    assert (one.verdict, one.due) == (verdict, date(2025, 9, 10))


def test_the_last_day_of_what_is_done_in_time_is_the_one_that_a_pause_has_moved() -> None:
    """Asked on the 2nd and told on the 4th: the 6th becomes the 8th, also for an answer on the 5th."""
    record = (
        event(1, "inquiry"),
        event(2, "information_requested"),
        event(4, "information_received"),
        event(5, "inquiry_answered"),
    )

    assert only(STOPPED % "pause", *record, as_of=25).due == date(2025, 9, 8)


@pytest.mark.parametrize("effect", ["pause", "restart"])
def test_what_comes_after_the_answer_moves_no_day(effect: str) -> None:
    """The information comes on the 20th, after the answer: no last day had been set anew by then."""
    record = (
        event(1, "inquiry"),
        event(3, "information_requested"),
        event(9, "inquiry_answered"),
        event(20, "information_received"),
    )

    one = only(STOPPED % effect, *record, as_of=25)

    assert (Verdict.SATISFIED, None) == (one.verdict, one.due)


LATE = STOPPED.replace("effect: %s", "effect: pause, possible: any_time")


@pytest.mark.parametrize(("as_of", "due"), [(5, 6), (6, 6), (7, None)])
def test_what_can_be_stopped_late_has_no_last_day_once_that_has_passed(as_of: int, due: int | None) -> None:
    """The clock may still be stopped, so nothing is broken; the day before, the day, the day after."""
    one = only(LATE, event(1, "inquiry"), as_of=as_of)

    assert (one.verdict, one.due and one.due.day, one.owed) == (Verdict.PENDING, due, False)


def test_the_passing_of_that_day_is_the_next_change() -> None:
    """On the 7th there is no last day any more, and after that time alone changes nothing."""
    rule, record = standard_of(LATE), Episode("E-1", events=(event(1, "inquiry"),))

    days = [evaluate(rule, record, as_of=date(2025, 9, day)).next_change for day in (6, 7)]

    assert days == [date(2025, 9, 7), None]


@pytest.mark.parametrize(
    ("asked", "answered", "verdict"),
    [
        (None, 6, Verdict.SATISFIED),
        (None, 7, Verdict.VIOLATED),
        (10, 10, Verdict.SATISFIED),
        (10, 9, Verdict.VIOLATED),
        (10, 19, Verdict.SATISFIED),
    ],
)
def test_what_is_done_late_is_broken_unless_the_clock_had_been_stopped(
    asked: int | None, answered: int, verdict: Verdict
) -> None:
    """On the answer's own day is before it; the first day of breach stays the one after the last."""
    stop = () if asked is None else (event(asked, "information_requested"),)

    one = only(LATE, event(1, "inquiry"), *stop, event(answered, "inquiry_answered"), as_of=25)

    assert one.verdict is verdict
    if verdict is Verdict.VIOLATED:
        assert (one.since, one.due, one.late) == (date(2025, 9, 7), date(2025, 9, 6), True)


@pytest.mark.parametrize(("answered", "verdict"), [(14, Verdict.SATISFIED), (15, Verdict.VIOLATED)])
def test_a_clock_stopped_late_has_no_days_left(answered: int, verdict: Verdict) -> None:
    """Asked on the 10th and told on the 14th: that day is the last."""
    record = (
        event(1, "inquiry"),
        event(10, "information_requested"),
        event(14, "information_received"),
        event(answered, "inquiry_answered"),
    )

    one = only(LATE, *record, as_of=25)

    assert (one.verdict, one.due) == (verdict, date(2025, 9, 14))


def test_what_can_be_stopped_late_is_discharged_at_any_time() -> None:
    """It is still open when the course starts on the 20th, and a later answer is none of its business."""
    record = (event(1, "inquiry"), event(20, "course_start"), event(22, "inquiry_answered"))

    one = only(f"{LATE}, discharged_by: course_start", *record, as_of=25)

    assert (Verdict.NOT_APPLICABLE, Because.DISCHARGED) == (one.verdict, one.because)


LAST = "kind: deadline, do: inquiry_answered, within: 5 days, after: inquiry, counted_from: last"


@pytest.mark.parametrize(
    ("again", "as_of", "verdict", "due"),
    [
        (5, 10, Verdict.PENDING, 10),
        (5, 11, Verdict.VIOLATED, 10),
        (6, 11, Verdict.PENDING, 11),
        (7, 7, Verdict.VIOLATED, 6),
        (7, 12, Verdict.VIOLATED, 6),
    ],
)
def test_a_later_anchor_moves_what_is_open_and_nothing_that_is_broken(
    again: int, as_of: int, verdict: Verdict, due: int
) -> None:
    """The first is due on the 6th: the day before, that day, and the day after, when it is too late."""
    one = only(LAST, event(1, "inquiry"), event(again, "inquiry"), as_of=as_of)

    assert (one.verdict, one.due) == (verdict, date(2025, 9, due))


def test_the_finding_keeps_its_name_when_a_later_anchor_comes() -> None:
    """A case system goes on with the same task."""
    keys = {only(LAST, event(1, "inquiry"), event(5, "inquiry"), as_of=day).key for day in (1, 5, 9)}

    assert len(keys) == 1


@pytest.mark.parametrize(("again", "due"), [(3, 8), (4, 9), (5, 6)])
def test_only_an_anchor_on_or_before_the_deed_counts(again: int, due: int) -> None:
    """Answered on the 4th."""
    record = (event(1, "inquiry"), event(4, "inquiry_answered"), event(again, "inquiry"))

    one = only(LAST, *record, as_of=25)

    assert (one.verdict, one.due) == (Verdict.SATISFIED, date(2025, 9, due))


def test_what_is_both_deed_and_anchor_is_the_deed() -> None:
    """A second inquiry meets this rule, and starts nothing anew."""
    rule = "kind: deadline, do: inquiry, within: 5 days, after: inquiry, counted_from: last"

    one = only(rule, event(1, "inquiry"), event(4, "inquiry"), as_of=25)

    assert (one.verdict, one.due) == (Verdict.SATISFIED, date(2025, 9, 6))


@pytest.mark.parametrize(("answered", "verdict"), [(6, Verdict.VIOLATED), (7, Verdict.SATISFIED)])
def test_the_earliest_day_is_counted_from_the_last_too(answered: int, verdict: Verdict) -> None:
    """Asked again on the 5th, and not before two days have passed."""
    record = (event(1, "inquiry"), event(5, "inquiry"), event(answered, "inquiry_answered"))

    assert only(f"{LAST}, not_before: 2 days", *record, as_of=25).verdict is verdict


@pytest.mark.parametrize("effect", ["pause", "restart"])
def test_a_clock_that_stands_still_stands_on_from_a_later_anchor(effect: str) -> None:
    """Stopped on the 3rd, asked again on the 7th, told on the 8th.

    Of the pause one day lies after the 7th, and 7 + 5 + 1 = 13; a new period from the 8th ends then too.
    """
    record = (
        event(1, "inquiry"),
        event(3, "information_requested"),
        event(7, "inquiry"),
        event(8, "information_received"),
    )
    stopped = f"suspended: {{by: information_requested, until: information_received, effect: {effect}}}"

    assert only(f"{LAST}, {stopped}", *record, as_of=9).due == date(2025, 9, 13)


def test_a_course_that_ends_early_brings_the_last_day_of_a_later_anchor_forward_too() -> None:
    """Asked again on the 4th; the course ends on the 7th, before the 9th."""
    record = (
        event(1, "inquiry"),
        event(2, "course_start"),
        event(4, "inquiry"),
        event(7, "course_end"),
    )

    assert only(f"{LAST}, early_end: at_end", *record, as_of=25).due == date(2025, 9, 7)


def test_an_early_answer_is_not_believed_while_the_clock_stands_either() -> None:
    """The record contradicts itself whatever was asked afterwards."""
    record = (
        event(1, "inquiry_answered"),
        event(3, "inquiry"),
        event(5, "information_requested"),
    )

    one = only(STOPPED % "open", *record, as_of=6)

    assert (Verdict.UNDETERMINED, Because.CONTRADICTORY) == (one.verdict, one.because)


@pytest.mark.parametrize(("day", "verdict"), [(30, Verdict.PENDING), (31, Verdict.UNDETERMINED)])
def test_a_month_without_the_day_gives_no_due_day_where_the_text_refuses_one(
    day: int, verdict: Verdict
) -> None:
    """A month after 31 August there is no such day; after 30 August there is."""
    rule = "kind: deadline, do: inquiry_answered, within: 1 month, after: inquiry"
    standard = standard_of(rule, "counting: {missing_day: refuse}\n")
    record = Episode("E-1", events=(Event(date(2025, 8, day), "inquiry"),))

    (one,) = evaluate(standard, record, as_of=date(2025, 9, 1)).findings

    assert one.verdict is verdict
    assert (one.because is Because.NO_SUCH_DAY) == (day == 31)


@pytest.mark.parametrize(("day", "verdict"), [(30, Verdict.PENDING), (31, Verdict.UNDETERMINED)])
def test_a_clock_that_starts_anew_may_meet_a_month_without_the_day(day: int, verdict: Verdict) -> None:
    """Told on 30 August the month ends on 30 September; told on the 31st it ends on no day."""
    rule = (STOPPED % "restart").replace("5 days", "1 month")
    standard = standard_of(rule, "counting: {missing_day: refuse}\n")
    record = (
        Event(date(2025, 8, 5), "inquiry"),
        Event(date(2025, 8, 20), "information_requested"),
        Event(date(2025, 8, day), "information_received"),
    )

    (one,) = evaluate(standard, Episode("E-1", events=record), as_of=date(2025, 9, 9)).findings

    assert (one.verdict, one.due) == (verdict, date(2025, 9, 30) if day == 30 else None)
    assert (one.because is Because.NO_SUCH_DAY) == (day == 31)


@pytest.mark.parametrize(
    ("end", "because"), [(1, Because.CONTRADICTORY), (None, Because.NO_ANCHOR), (5, None)]
)
def test_a_duty_after_an_end_that_is_not_believed_is_open(end: int | None, because: Because | None) -> None:
    """An end before its start says nothing of when the course ended; no end at all: nothing is owed yet."""
    ends = [] if end is None else [event(end, "course_end")]
    rule = "kind: deadline, do: follow_up, within: 9 days, after: course_end"

    one = only(rule, event(3, "course_start"), *ends, as_of=9)

    assert one.because is because


def test_a_start_that_is_not_recorded_is_missed_where_an_end_may_be_the_anchor_too() -> None:
    """It ended for another reason, which asks for nothing; yet it must have begun, on an unknown day."""
    rule = "kind: duty, do: conversation, after: [{course_end: {reason: home}}, course_start]"

    one = only(rule, event(3, "course_end", reason="work"), as_of=9)

    assert one.because is Because.INCOMPLETE


@pytest.mark.parametrize("answered", [2, 3])
def test_an_answer_on_the_day_of_another_inquiry_is_no_early_one(answered: int) -> None:
    """The first was on the 3rd: an answer on that day may be its own, one on the 2nd is not believed."""
    record = (
        event(3, "inquiry", requested="SEL-82c"),
        event(answered, "inquiry_answered"),
        event(5, "inquiry"),
    )

    one = only(ANSWER, *record, as_of=11)

    assert one.verdict is (Verdict.UNDETERMINED if answered == 2 else Verdict.VIOLATED)


@pytest.mark.parametrize(("referred", "verdict"), [(3, Verdict.NOT_APPLICABLE), (4, Verdict.SATISFIED)])
def test_what_is_done_on_the_day_that_ends_the_duty_is_done(referred: int, verdict: Verdict) -> None:
    """Answered on the 4th: a referral on the day before ends the duty, one on that day does not."""
    rule = "kind: deadline, do: inquiry_answered, within: 5 days, after: inquiry, discharged_by: referral"
    record = (event(1, "inquiry"), event(4, "inquiry_answered"), event(referred, "referral"))

    assert only(rule, *record, as_of=9).verdict is verdict


@pytest.mark.parametrize(
    ("found_on", "verdict", "due"),
    [(4, Verdict.VIOLATED, 5), (5, Verdict.VIOLATED, 5), (6, Verdict.PENDING, None)],
)
def test_a_duty_without_a_date_is_due_at_the_end_unless_it_arose_later(
    found_on: int, verdict: Verdict, due: int | None
) -> None:
    """The course ended on the 5th: what arose before or on that day was due then, the rest has no date."""
    rule = "kind: duty, do: other_need_handled, after: other_need_found"
    record = (event(1, "course_start"), event(5, "course_end"), event(found_on, "other_need_found"))

    one = only(rule, *record, as_of=9)

    assert (one.verdict, one.due) == (verdict, None if due is None else date(2025, 9, due))


WAITING = (
    "kind: deadline, do: inquiry_answered, not_before: 3 days, within: 5 days, after: inquiry, "
    "suspended: {by: information_requested, until: information_received, effect: pause}"
)


@pytest.mark.parametrize(
    ("more", "as_of", "verdict", "due"),
    [
        ((), 6, Verdict.PENDING, 6),
        ((), 7, Verdict.UNDETERMINED, None),
        ((event(6, "inquiry_answered"),), 9, Verdict.SATISFIED, 6),
        ((event(7, "inquiry_answered"),), 9, Verdict.SATISFIED, None),
        ((event(5, "information_received"),), 8, Verdict.PENDING, 8),
        ((event(5, "information_received"),), 9, Verdict.VIOLATED, 8),
    ],
)
def test_a_stopped_clock_does_not_move_the_first_day(
    more: tuple[Event, ...], as_of: int, verdict: Verdict, due: int | None
) -> None:
    """Asked for more on the 3rd: the last day moves with the wait, the first one stays the 4th."""
    one = only(WAITING, event(1, "inquiry"), event(3, "information_requested"), *more, as_of=as_of)

    assert (one.verdict, one.due) == (verdict, None if due is None else date(2025, 9, due))
    assert one.earliest == (None if verdict is Verdict.UNDETERMINED else date(2025, 9, 4))


@pytest.mark.parametrize(("as_of", "verdict"), [(9, Verdict.PENDING), (10, Verdict.VIOLATED)])
def test_a_question_before_the_inquiry_stops_no_clock(as_of: int, verdict: Verdict) -> None:
    """That of the 1st is left alone; that of the 4th waits two days, so the 7th becomes the 9th."""
    record = (
        event(1, "information_requested"),
        event(2, "inquiry"),
        event(4, "information_requested"),
        event(6, "information_received"),
    )

    assert only(STOPPED % "pause", *record, as_of=as_of).verdict is verdict


@pytest.mark.parametrize(("answered", "verdict"), [(6, Verdict.SATISFIED), (7, Verdict.UNDETERMINED)])
def test_what_was_done_on_the_last_day_needs_no_more_time(answered: int, verdict: Verdict) -> None:
    """Answered on the 6th it was in time; a day later the stopped clock leaves it open."""
    record = (event(1, "inquiry"), event(6, "information_requested"), event(answered, "inquiry_answered"))

    assert only(STOPPED % "open", *record, as_of=9).verdict is verdict


@pytest.mark.parametrize(("as_of", "needs"), [(8, ()), (9, ("assessment (of=need)",))])
def test_after_the_clock_has_run_out_what_would_show_the_duty_is_asked_for(
    as_of: int, needs: tuple[str, ...]
) -> None:
    """Two days of waiting move the 6th to the 8th; after that only an assessment would tell."""
    rule = STOPPED % "pause" + ", only_if: {assessment: {of: need}}"
    record = (event(1, "inquiry"), event(3, "information_requested"), event(5, "information_received"))

    assert only(rule, *record, as_of=as_of).needs == needs


@pytest.mark.parametrize(("answered", "due"), [(14, None), (15, 21), (16, 21)])
def test_what_is_done_while_the_clock_stands_still_has_no_last_day(answered: int, due: int | None) -> None:
    """The clock stands from the 4th to the 15th; when it goes on, what was done before stays as it was."""
    rule = (
        "kind: deadline, do: inquiry_answered, within: 9 days, after: inquiry, "
        "suspended: {by: information_requested, until: information_received, effect: pause}"
    )
    record = (
        event(1, "inquiry"),
        event(4, "information_requested"),
        event(15, "information_received"),
        event(answered, "inquiry_answered"),
    )

    one = only(rule, *record, as_of=20)

    assert one.verdict is Verdict.SATISFIED
    assert one.due == (None if due is None else date(2025, 9, due))
