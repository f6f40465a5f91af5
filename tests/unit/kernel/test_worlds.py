"""Events that may or may not count: definite only where every case agrees."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, found, only, standard_of

from forebyg import Episode, evaluate
from forebyg.report import Because, Verdict
from forebyg.timeline import Event, FrozenDict, Support

START = date(2025, 9, 1)
FINAL = "kind: deadline, do: {evaluation: {kind: final}}, within: 7 days, after: course_start"


@pytest.mark.parametrize(
    ("evaluations", "as_of", "verdict", "needs"),
    [
        ([], 8, Verdict.PENDING, ()),
        ([event(5, "evaluation")], 8, Verdict.UNDETERMINED, ("events[1].kind",)),
        ([event(5, "evaluation")], 9, Verdict.UNDETERMINED, ("events[1].kind",)),
        ([event(5, "evaluation"), event(6, "evaluation", kind="final")], 9, Verdict.SATISFIED, ()),
        ([event(9, "evaluation")], 9, Verdict.VIOLATED, ()),
        ([event(5, "evaluation", kind="interim")], 9, Verdict.VIOLATED, ()),
    ],
)
def test_an_unrecorded_kind_is_asked_for_only_where_it_decides(
    evaluations: list[Event], as_of: int, verdict: Verdict, needs: tuple[str, ...]
) -> None:
    """An evaluation of unknown kind may meet the deadline, unless another did or it is late."""
    (one,) = found(FINAL, event(1, "course_start"), *evaluations, as_of=date(2025, 9, as_of))

    assert (verdict, needs) == (one.verdict, one.needs)


def test_an_event_of_two_courses_makes_a_count_a_range() -> None:
    """Either course may have one talk too many; both ask which it belongs to."""
    talks = [Event(date(2025, 9, 5), "conversation")]
    starts = [Event(START, "course_start", course=name) for name in ("A", "B")]

    both = found("kind: count, of: conversation, at_most: 0", *starts, *talks, as_of=date(2025, 9, 9))

    assert [Verdict.UNDETERMINED] * 2 == [one.verdict for one in both]
    assert [("events[2].course",)] * 2 == [one.needs for one in both]


def test_a_range_whose_ends_agree_is_definite() -> None:
    """With two allowed, one more or less makes no difference."""
    talks = [Event(date(2025, 9, 5), "conversation")]
    starts = [Event(START, "course_start", course=name) for name in ("A", "B")]

    both = found("kind: count, of: conversation, at_most: 2", *starts, *talks, as_of=date(2025, 9, 9))

    assert [Verdict.HOLDING] * 2 == [one.verdict for one in both]


def test_an_end_of_which_course_leaves_both_open() -> None:
    """Where two run, an unnamed end may be either's; after the limit one of them is over it."""
    starts = [Event(START, "course_start", course=name) for name in ("A", "B")]
    end = Event(date(2025, 9, 8), "course_end")

    both = found("kind: duration, at_most: 7 days", *starts, end, as_of=date(2025, 9, 9))

    assert [Verdict.UNDETERMINED] * 2 == [one.verdict for one in both]
    assert [("events[2].course",)] * 2 == [one.needs for one in both]


def test_an_end_that_may_be_this_course_s_is_believed_where_it_is() -> None:
    """The early end is then not in the way; so what decides is whose the end is."""
    record = (
        event(1, "course_end", "A"),
        event(3, "course_start", "A"),
        event(2, "course_start"),
        event(5, "course_end"),
    )

    _, of_a = found("kind: duration, at_most: 7 days", *record, as_of=date(2025, 9, 6))

    assert (Verdict.UNDETERMINED, Because.MISSING) == (of_a.verdict, of_a.because)
    assert of_a.needs == ("events[3].course",)


def test_what_is_broken_whosever_the_end_is_is_broken() -> None:
    """Three days from the 1st are over long before the end of the 8th that may be either's."""
    starts = [event(1, "course_start", name) for name in ("A", "B")]

    both = found("kind: duration, at_most: 3 days", *starts, event(8, "course_end"), as_of=date(2025, 9, 9))

    assert [(one.verdict, one.since) for one in both] == [(Verdict.VIOLATED, date(2025, 9, 5))] * 2


def test_a_course_with_an_open_end_does_not_run_beside_itself() -> None:
    """That of the 1st began alone, whosever the end is; that of the 5th began beside it."""
    rule = "kind: concurrent_courses, required: {assessment: {of: benefit, result: positive}}"
    record = (event(1, "course_start", "A"), event(5, "course_start", "B"), event(8, "course_end"))

    both = found(rule, *record, as_of=date(2025, 9, 9))

    assert [one.verdict for one in both] == [Verdict.NOT_APPLICABLE, Verdict.VIOLATED]


def test_what_nobody_owes_is_not_asked_for() -> None:
    """Whether or not the assessment shows grounds, no referral used them: not applicable either way."""
    rule = "kind: permission, norm: may, may: referral, after: {assessment: {of: referral, result: referral}}"

    one = only(rule, event(1, "course_start"), event(2, "assessment"), as_of=5)

    assert (Verdict.NOT_APPLICABLE, ()) == (one.verdict, one.needs)


def test_one_event_is_never_two_things_at_once() -> None:
    """Each result either shows the need or ends the duty: only the result is asked for."""
    rule = (
        "kind: deadline, do: course_start, within: 3 days, after: {conversation: {purpose: guidance}}, "
        "expected: false, only_if: {assessment: {of: need, result: [individual, group]}}, "
        "discharged_by: {assessment: {of: need, result: [talk_sufficient, other_support]}}"
    )
    record = (event(1, "conversation", purpose="guidance"), event(1, "assessment", of="need"))

    one = only(rule, *record, as_of=5)

    assert (Verdict.UNDETERMINED, ("events[1].result",)) == (one.verdict, one.needs)


def test_every_value_gives_the_same_is_definite() -> None:
    """Whatever the assessment resulted in, it is one of need and was made in time."""
    assessment = "{assessment: {of: need, result: [individual, group, talk_sufficient, other_support]}}"
    rule = f"kind: deadline, do: {assessment}, within: 7 days, after: course_start"

    one = only(rule, event(1, "course_start"), event(5, "assessment", of="need"), as_of=9)

    assert one.verdict is Verdict.SATISFIED


def test_what_is_left_is_what_is_left_in_every_case() -> None:
    """The talk may be either course's, so each is sure of one less only."""
    starts = [event(1, "course_start", name) for name in ("A", "B")]

    record = (*starts, event(5, "conversation"))

    both = found("kind: count, of: conversation, at_most: 2", *record, as_of=date(2025, 9, 9))

    assert [one.remaining for one in both] == [1, 1]


def test_a_great_many_open_events_are_taken_together() -> None:
    """Twenty talks of either course: each may have them all or none."""
    starts = [event(1, "course_start", name) for name in ("A", "B")]
    talks = [event(2 + n, "conversation") for n in range(20)]

    both = found("kind: count, of: conversation, at_most: 5", *starts, *talks, as_of=date(2025, 9, 25))

    assert [one.verdict for one in both] == [Verdict.UNDETERMINED] * 2
    assert [len(one.needs) for one in both] == [20, 20]


def test_all_that_is_open_is_asked_for_where_every_case_is_open() -> None:
    """The second talk lacks its minutes in every case; the first may be meant too and lacks them as well."""
    rule = "kind: attribute, of: {conversation: {channel: phone}}, attribute: minutes, at_most: 30"
    record = (event(1, "course_start"), event(2, "conversation"), event(3, "conversation", channel="phone"))

    one = only(rule, *record, as_of=9)

    assert one.verdict is Verdict.UNDETERMINED
    assert set(one.needs) == {"events[1].channel", "events[1].minutes", "events[2].minutes"}


def test_a_duty_after_an_open_end_is_asked_for() -> None:
    """If the end is the course's, the follow-up is overdue; if not, the course still runs."""
    starts = [event(1, "course_start", name) for name in ("A", "B")]
    record = (*starts, event(5, "course_end"))
    rule = "kind: deadline, do: follow_up, within: 2 days, after: course_end"

    both = found(rule, *record, as_of=date(2025, 9, 9))

    assert [one.verdict for one in both] == [Verdict.UNDETERMINED] * 2
    assert [one.needs for one in both] == [("events[2].course",)] * 2


@pytest.mark.parametrize(
    ("minutes", "as_of", "verdict", "needs"),
    [
        (None, 9, Verdict.UNDETERMINED, ("events[1].minutes",)),
        (44, 9, Verdict.VIOLATED, ()),
        (45, 9, Verdict.SATISFIED, ()),
        (60, 9, Verdict.SATISFIED, ()),
        (61, 9, Verdict.VIOLATED, ()),
    ],
)
def test_unrecorded_minutes_may_lie_within_the_bounds_or_not(
    minutes: int | None, as_of: int, verdict: Verdict, needs: tuple[str, ...]
) -> None:
    """Both bounds are allowed; a talk of unknown length may be long enough."""
    talk = event(2, "conversation") if minutes is None else event(2, "conversation", minutes=minutes)
    rule = (
        "kind: deadline, do: {conversation: {minutes: {at_least: 45, at_most: 60}}}, "
        "within: 5 days, after: course_start"
    )

    one = only(rule, event(1, "course_start"), talk, as_of=as_of)

    assert (one.verdict, one.needs) == (verdict, needs)


@pytest.mark.parametrize("bound", ["at_least: 45", "at_most: 60"])
def test_unrecorded_minutes_may_lie_on_either_side_of_one_bound(bound: str) -> None:
    """Long enough or too short, short enough or too long."""
    rule = (
        f"kind: deadline, do: {{conversation: {{minutes: {{{bound}}}}}}}, within: 5 days, after: course_start"
    )

    one = only(rule, event(1, "course_start"), event(2, "conversation"), as_of=9)

    assert (one.verdict, one.needs) == (Verdict.UNDETERMINED, ("events[1].minutes",))


@pytest.mark.parametrize(
    ("signed", "verdict"),
    [(None, Verdict.UNDETERMINED), (True, Verdict.SATISFIED), (False, Verdict.VIOLATED)],
)
@pytest.mark.parametrize("wanted", [True, False])
def test_a_yes_or_no_of_the_standard_s_own_may_be_either(
    signed: bool | None,  # noqa: FBT001  a table's column
    verdict: Verdict,
    wanted: bool,  # noqa: FBT001  a table's column
) -> None:
    """Where it is not recorded, it is what would tell."""
    says = "says: {en: Visit, da: Besøg}"
    head = f"vocabulary: {{events: {{visit: {{{says}, attributes: {{signed: {{is: truth, {says}}}}}}}}}}}\n"
    visit = f"{{visit: {{signed: {str(wanted).lower()}}}}}"
    rule = f"kind: deadline, do: {visit}, within: 5 days, after: course_start"
    known = {} if signed is None else {"signed": signed is wanted}
    episode = Episode(
        "E-1", events=(event(1, "course_start"), Event(date(2025, 9, 2), "visit", FrozenDict(known)))
    )
    (one,) = evaluate(standard_of(rule, head), episode, as_of=date(2025, 9, 9)).findings

    assert one.verdict is verdict
    assert one.needs == (("events[1].signed",) if signed is None else ())


@pytest.mark.parametrize("relation", ["includes", "exactly"])
@pytest.mark.parametrize(
    ("channels", "included", "exact"),
    [
        (None, Verdict.UNDETERMINED, Verdict.UNDETERMINED),
        (("phone",), Verdict.VIOLATED, Verdict.VIOLATED),
        (("text", "phone"), Verdict.SATISFIED, Verdict.SATISFIED),
        (("phone", "text", "virtual"), Verdict.SATISFIED, Verdict.VIOLATED),
    ],
)
def test_unrecorded_channels_may_be_those_asked_for_or_not(
    relation: str, channels: tuple[str, ...] | None, included: Verdict, exact: Verdict
) -> None:
    """A list of words holds the words asked for, or exactly these; unrecorded, it may."""
    rule = (
        f"kind: deadline, do: {{contact_offered: {{channels: {{{relation}: [phone, text]}}}}}}, "
        "within: 5 days, after: course_start"
    )
    offered = {} if channels is None else {"channels": channels}
    record = (event(1, "course_start"), Event(date(2025, 9, 2), "contact_offered", FrozenDict(offered)))

    one = only(rule, *record, as_of=9)

    assert one.verdict is (included if relation == "includes" else exact)
    assert one.needs == (("events[1].channels",) if channels is None else ())


def test_what_surely_is_meant_is_not_asked_about() -> None:
    """By phone or not, a final evaluation is one of the two; by what channel it was need not be known."""
    rule = (
        "kind: deadline, do: [{conversation: {channel: phone}}, conversation], "
        "within: 5 days, after: course_start"
    )

    one = only(rule, event(1, "course_start"), event(2, "conversation"), as_of=9)

    assert (one.verdict, one.needs) == (Verdict.SATISFIED, ())


def test_an_unknown_that_alone_decides_nothing_is_not_asked_for() -> None:
    """If the first evaluation was no final one the deadline is broken, whatever the late one was."""
    record = (event(1, "course_start"), event(5, "evaluation"), event(20, "evaluation"))

    (one,) = found(FINAL, *record, as_of=date(2025, 9, 25))

    assert (one.verdict, one.needs) == (Verdict.UNDETERMINED, ("events[1].kind",))


def test_what_is_broken_by_what_is_sure_is_broken() -> None:
    """Two talks by phone are one too many, whatever the channel of the third."""
    rule = "kind: count, of: {conversation: {channel: phone}}, at_most: 1"
    talks = [event(2, "conversation", channel="phone"), event(3, "conversation", channel="phone")]

    one = only(rule, event(1, "course_start"), *talks, event(4, "conversation"), as_of=9)

    assert (one.verdict, one.needs) == (Verdict.VIOLATED, ())


def test_a_breach_is_told_from_the_day_on_which_it_is_sure() -> None:
    """The first talk may have been too long and the second was: only the second day is sure."""
    rule = "kind: attribute, of: conversation, attribute: minutes, at_most: 60"
    record = (event(1, "course_start"), event(2, "conversation"), event(5, "conversation", minutes=90))

    one = only(rule, *record, as_of=9)

    assert (one.verdict, one.since, one.breaches) == (Verdict.VIOLATED, date(2025, 9, 5), (date(2025, 9, 5),))


def test_without_a_common_day_of_breach_the_latest_is_told() -> None:
    """The first assessment may have been of the need, the second was, and no plan followed."""
    rule = "kind: deadline, do: plan_made, within: 2 days, after: {assessment: {of: need}}"
    record = (event(1, "assessment"), event(5, "assessment", of="need"))

    one = only(rule, *record, as_of=20)

    assert (one.since, one.breaches, one.owed) == (date(2025, 9, 8), (date(2025, 9, 8),), True)


def test_what_may_be_done_late_is_owed_until_that_is_known() -> None:
    """An evaluation of unknown kind, after the last day: broken either way, and perhaps not done yet."""
    rule = "kind: deadline, do: {evaluation: {kind: final}}, within: 2 days, after: course_start"
    record = (event(1, "course_start"), event(9, "evaluation"))

    one = only(rule, *record, as_of=20)

    assert (one.verdict, one.since, one.owed, one.late, one.done) == (
        Verdict.VIOLATED,
        date(2025, 9, 4),
        True,
        False,
        False,
    )


NOTES = tuple(event(day, "written_note") for day in range(2, 10))
"""Eight notes from the 2nd to the 9th: 256 ways to be, as many as are tried."""
A_NOTE = "{written_note: {with_citizen: true}}"
ALL_NOTES = {f"events[{place}].with_citizen" for place in range(1, 9)}


def test_too_many_notes_break_nothing_that_a_few_would_keep() -> None:
    """With all of them the first is not followed in time, with none the known one is not; with some it is."""
    rule = f"kind: deadline, do: {A_NOTE}, within: 1 day, after: {A_NOTE}"
    notes = tuple(event(day, "written_note") for day in (1, 3, 6, 9, 12, 15, 18))

    one = only(rule, *notes, event(5, "written_note", with_citizen=True), as_of=20)

    assert (one.verdict, one.needs) == (
        Verdict.UNDETERMINED,
        ("events[0].with_citizen", "events[1].with_citizen", "events[2].with_citizen"),
    )


def test_too_many_notes_may_show_two_things_though_not_all_show_the_same() -> None:
    """The bar is lifted by a note with the citizen and one without."""
    both = "[{written_note: {with_citizen: true}}, {written_note: {with_citizen: false}}]"
    rule = f"kind: exclusion, paragraphs: [SEL-85], during: course, unless: {{shown: {both}}}"
    episode = Episode(
        "E-1",
        events=(event(1, "course_start"), *NOTES),
        support=(Support("SEL-85", date(2025, 9, 20), None, None),),
    )

    (one,) = evaluate(standard_of(rule), episode, as_of=date(2025, 9, 25)).findings

    assert one.verdict is Verdict.UNDETERMINED


def test_what_more_of_them_can_only_make_worse_is_known_from_all_and_none() -> None:
    """One known talk was too long, and a known number is too many, whatever the others were."""
    talks = tuple(event(day, "conversation", minutes=30 * (day % 4)) for day in range(2, 10))
    long = event(10, "conversation", minutes=90, channel="phone")
    bound = "kind: attribute, of: {conversation: {channel: phone}}, attribute: minutes, at_most: 60"
    number = "kind: count, of: {conversation: {channel: phone}}, at_most: 0"

    for rule in (bound, number):
        one = only(rule, event(1, "course_start"), *talks, long, as_of=20)

        assert (one.verdict, one.since) == (Verdict.VIOLATED, date(2025, 9, 10))


def test_a_permission_is_not_unused_because_none_and_all_do_not_use_it() -> None:
    """Two talks by phone are allowed in all: none is no use of it, eight are none, and two would be."""
    rule = "kind: count, of: {conversation: {channel: phone}}, at_most: 2, window: whole, norm: may"
    talks = tuple(event(day, "conversation") for day in range(2, 10))

    one = only(rule, event(1, "course_start"), *talks, as_of=20)

    assert one.verdict is Verdict.UNDETERMINED


def test_a_permission_that_more_events_use_is_used_by_the_known_one() -> None:
    """Talks are allowed, and one was by phone."""
    rule = "kind: permission, norm: may, may: {conversation: {channel: phone}}"
    talks = tuple(event(day, "conversation") for day in range(2, 10))

    one = only(rule, event(1, "course_start"), *talks, event(10, "conversation", channel="phone"), as_of=20)

    assert one.verdict is Verdict.SATISFIED


def test_notes_after_the_first_known_one_are_no_matter_where_the_first_counts() -> None:
    """Three days from the note of the 1st are over."""
    rule = f"kind: deadline, do: follow_up, within: 3 days, after: {A_NOTE}"

    one = only(rule, event(1, "written_note", with_citizen=True), *NOTES, as_of=10)

    assert (one.verdict, one.since) == (Verdict.VIOLATED, date(2025, 9, 5))


def test_each_of_many_notes_may_be_the_first() -> None:
    """From any of them, or from the known one, nine days are not over; a course so short is broken by all."""
    record = (event(1, "course_start"), *NOTES, event(10, "written_note", with_citizen=True))
    too_short = f"kind: duration, at_least: 1 month, counted_from: {A_NOTE}"

    one = only(too_short, *record, event(12, "course_end"), as_of=20)

    assert (one.verdict, one.since) == (Verdict.VIOLATED, date(2025, 9, 12))


def test_of_many_notes_those_are_asked_for_that_would_be_the_first_and_matter() -> None:
    """Followed up on the 6th: too late after the notes of the 2nd and 3rd, in time after any other."""
    rule = f"kind: deadline, do: follow_up, within: 2 days, after: {A_NOTE}"
    record = (event(1, "course_start"), *NOTES[:4], event(6, "follow_up"), *NOTES[4:])
    known = event(6, "written_note", with_citizen=True)

    one = only(rule, *record, known, as_of=8)

    assert (one.verdict, set(one.needs)) == (
        Verdict.UNDETERMINED,
        {"events[1].with_citizen", "events[2].with_citizen"},
    )


def test_what_is_too_much_to_try_is_open_and_asked_for_whole() -> None:
    """Notes may stop a clock or not, done or not; eight of them are 256 cases, nine too many."""
    rule = (
        "kind: deadline, do: follow_up, within: 3 days, after: course_start, "
        f"suspended: {{by: {A_NOTE}, until: information_received, effect: pause}}"
    )
    done = (event(1, "course_start"), event(4, "follow_up"))

    nine, eight = (
        only(rule, *done, *(event(2 + place, "written_note") for place in range(number)), as_of=20)
        for number in (9, 8)
    )

    assert (nine.verdict, len(nine.needs)) == (Verdict.UNDETERMINED, 9)
    assert (eight.verdict, eight.needs) == (Verdict.SATISFIED, ())


def test_it_is_open_until_two_cases_no_longer_differ() -> None:
    """Three days from the 6th or the 7th are over first; from the known note they are on the 12th."""
    rule = f"kind: duration, at_most: 3 days, counted_from: {A_NOTE}"
    silent = (event(6, "written_note"), event(7, "written_note"))
    record = (event(1, "course_start"), *silent, event(8, "written_note", with_citizen=True))

    told = [only(rule, *record, as_of=day) for day in (8, 10, 11, 12)]

    assert [one.verdict for one in told] == [
        Verdict.HOLDING,
        Verdict.UNDETERMINED,
        Verdict.UNDETERMINED,
        Verdict.VIOLATED,
    ]
    assert [one.judgement.changes for one in told] == [
        date(2025, 9, 10).toordinal(),
        date(2025, 9, 12).toordinal(),
        date(2025, 9, 12).toordinal(),
        None,
    ]


def test_what_stays_open_never_changes() -> None:
    """None of the notes may count, and nothing need be done."""
    rule = f"kind: deadline, do: follow_up, within: 3 days, after: {A_NOTE}"

    one = only(rule, event(1, "course_start"), *NOTES, as_of=3)

    assert (one.verdict, one.judgement.changes) == (Verdict.UNDETERMINED, None)


def test_what_fits_by_less_is_asked_for_no_more() -> None:
    """Any talk will do, so that its channel is no matter; only whose course it is of."""
    talks = "[{conversation: {channel: phone}}, conversation]"
    rule = f"kind: duty, do: follow_up, when: {{happened: {talks}}}"
    starts = (event(3, "course_start", "A"), event(3, "course_start", "B"))

    both = found(rule, *starts, event(3, "conversation"), as_of=date(2025, 9, 9))

    assert [one.needs for one in both] == [("events[2].course",)] * 2


NINE = tuple(event(day, "written_note") for day in range(2, 11))
"""More than can be tried one by one."""


def test_what_is_done_is_done_however_many_others_may_have_done_it_too() -> None:
    """A known note on the 11th meets the duty, and uses the permission, whatever nine others are."""
    record = (event(1, "course_start"), *NINE, event(11, "written_note", with_citizen=True))

    duty = only(f"kind: duty, do: {A_NOTE}, by: end", *record, as_of=12)
    permission = only(f"kind: permission, norm: may, may: {A_NOTE}", *record, as_of=12)

    assert (duty.verdict, permission.verdict) == (Verdict.SATISFIED, Verdict.SATISFIED)


def test_what_comes_after_the_last_of_very_many_is_done() -> None:
    """The evaluation of the last day comes after each of nine notes, whichever of them count."""
    rule = f"kind: duty, do: evaluation, by: end, after_last: {A_NOTE}"
    ended = (event(12, "evaluation", kind="final"), event(12, "course_end"))

    one = only(rule, event(1, "course_start"), *NINE, *ended, as_of=12)

    assert one.verdict is Verdict.SATISFIED


def test_only_what_may_be_the_same_is_taken_together() -> None:
    """Notes that may do it, and evaluations after the known one that it may have to come after."""
    rule = f"kind: duty, do: {A_NOTE}, by: end, after_last: {{evaluation: {{kind: interim}}}}"
    notes = (*NINE[:4], event(6, "written_note", with_citizen=True))
    evaluations = tuple(event(day, "evaluation") for day in range(7, 12))

    one = only(rule, event(1, "course_start"), *notes, *evaluations, event(12, "course_end"), as_of=13)

    assert one.verdict is Verdict.UNDETERMINED


def test_of_very_many_notes_the_last_is_asked_for_too_where_it_would_be_the_first() -> None:
    """Up to the 8th each was followed up in time, if it is the first; the last two were not.

    So each matters where those before it are none, and one of the last two may be the first.
    """
    rule = f"kind: deadline, do: follow_up, within: 2 days, after: {A_NOTE}"
    followed = tuple(event(day, "follow_up") for day in (4, 6, 8, 13))
    known = event(12, "written_note", with_citizen=True)

    one = only(rule, event(1, "course_start"), *NINE, known, *followed, as_of=14)

    assert one.verdict is Verdict.UNDETERMINED
    assert set(one.needs) == {f"events[{place}].with_citizen" for place in range(1, 10)}
