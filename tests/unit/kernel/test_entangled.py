"""Rules that ask for one unknown in several places, on records that are silent about it."""

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, only, standard_of

from forebyg import evaluate
from forebyg.report import CriterionVerdict, Verdict
from forebyg.timeline import Episode, Event, FrozenDict


def criterion(rule: str, *events: Event, **facts: bool) -> tuple[CriterionVerdict, tuple[str, ...]]:
    """What becomes of one criterion, and what it asks for."""
    standard = standard_of(f"kind: eligibility, {rule}", carried="criterion")
    episode = Episode("E-1", events=events, facts=FrozenDict(facts))
    (one,) = evaluate(standard, episode, as_of=date(2025, 9, 9)).eligibility.criteria
    return one.verdict, one.needs


SMALL_GROUPS = "{only: {group_meeting: {participants: {at_most: %d}}}}"


@pytest.mark.parametrize(
    ("asked", "verdict"), [(60, CriterionVerdict.MET), (59, CriterionVerdict.UNDETERMINED)]
)
def test_what_follows_from_its_own_condition_is_met(asked: int, verdict: CriterionVerdict) -> None:
    """Whoever binds the demand meets it, whatever the number; one less, and the number decides."""
    rule = f"when: {SMALL_GROUPS % 60}, require: {SMALL_GROUPS % asked}"

    found, needs = criterion(rule, event(3, "group_meeting"))

    assert (found, bool(needs)) == (verdict, verdict is CriterionVerdict.UNDETERMINED)


@pytest.mark.parametrize(
    "demand", ["require: {form: group}", "require: wish, at: {course_start: {form: group}}"]
)
def test_a_permission_that_no_form_can_use_is_used_by_none(demand: str) -> None:
    """Allowed in groups, but only to courses of one person."""
    one = only(f"kind: fact, {demand}, form: individual, norm: may", event(3, "course_start"), as_of=9)

    assert one.verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("also", "verdict"), [("true", Verdict.NOT_APPLICABLE), ("false", Verdict.UNDETERMINED)]
)
def test_a_condition_and_an_anchor_are_not_met_by_two_values_of_one_note(also: str, verdict: Verdict) -> None:
    """A note with the citizen would start the duty, and rule it out."""
    rule = (
        "kind: duty, do: conversation, after: {written_note: {with_citizen: true}}, "
        "when: {not: {happened: {written_note: {with_citizen: %s}}}}"
    )

    one = only(rule % also, event(3, "written_note"), as_of=9)

    assert one.verdict is verdict


def test_a_note_that_is_nothing_of_the_rule_s_is_left_as_it_is() -> None:
    """Only what is asked for twice is tried; the citizen's wish is asked for once."""
    rule = "kind: duty, do: conversation, after: course_start, when: wish"

    one = only(rule, event(3, "course_start"), as_of=9)

    assert (one.verdict, one.needs) == (Verdict.UNDETERMINED, ("wish",))


def test_a_fact_of_condition_and_demand_is_one_fact() -> None:
    """Only of those at risk it is allowed not to be at risk: nobody can use that."""
    rule = "kind: fact, when: at_risk, require: {not: at_risk}, norm: may"

    one = only(rule, event(3, "course_start", form="individual"), as_of=9)

    assert one.verdict is Verdict.NOT_APPLICABLE


def test_what_was_assessed_and_its_result_go_together() -> None:
    """No assessment of a referral comes to `continue`, so that the two demands exclude each other."""
    rule = (
        "kind: duty, do: conversation, after: {assessment: {of: referral}}, "
        "when: {happened: {assessment: {of: referral, result: continue}}}"
    )

    one = only(rule, event(3, "assessment"), as_of=9)

    assert one.verdict is Verdict.NOT_APPLICABLE


def test_more_cases_than_anybody_would_go_through_are_left_open() -> None:
    """Each note would rule the duty out once the others do not; of more than 64 notes none is tried."""
    rule = (
        "kind: duty, do: conversation, after: {written_note: {with_citizen: true}}, "
        "when: {not: {happened: {written_note: {with_citizen: true}}}}"
    )

    tried, left = (
        only(rule, *(event(1 + place % 8, "written_note") for place in range(number)), as_of=9)
        for number in (64, 65)
    )

    assert (tried.verdict, left.verdict) == (Verdict.NOT_APPLICABLE, Verdict.UNDETERMINED)


def test_an_answer_is_found_in_some_hundred_cases_and_left_open_in_more() -> None:
    """Every assessment of a referral comes to one or to none; of three, 156 cases show that."""
    rule = (
        "kind: deadline, do: conversation, within: 10 days, after: {assessment: {of: referral}}, "
        "when: {not: {happened: {assessment: {result: [referral, no_referral]}}}}"
    )
    days = (3, 15, 15, 16)

    found, left = (
        only(rule, *(event(day, "assessment") for day in days[:number]), as_of=29) for number in (3, 4)
    )

    assert (found.verdict, left.verdict) == (Verdict.NOT_APPLICABLE, Verdict.UNDETERMINED)


def test_what_is_no_matter_once_the_others_are_told_is_no_case_of_its_own() -> None:
    """Two assessments of anything, each of either course: hundreds of ways to be, few to try."""
    rule = (
        "kind: duty, do: conversation, after: {assessment: {of: referral, result: referral}}, "
        "when: {not: {happened: {assessment: {of: referral}}}}"
    )
    starts = (event(1, "course_start", "A", form="group"), event(2, "course_start", "B", form="group"))
    record = (*starts, event(3, "assessment"), event(4, "assessment"))

    report = evaluate(standard_of(rule), Episode("E-1", events=record), as_of=date(2025, 9, 9))

    assert [one.verdict for one in report.findings] == [Verdict.NOT_APPLICABLE] * 2


def test_of_several_events_that_a_rule_counts_from_each_is_judged_by_cases() -> None:
    """The second note is known, and binds nobody; the first would have to be two things."""
    rule = (
        "kind: duty, do: conversation, after: {written_note: {with_citizen: true}}, counted_from: each, "
        "when: {not: {happened: {written_note: {with_citizen: true}}}}"
    )
    episode = Episode("E-1", events=(event(3, "written_note"), event(4, "written_note", with_citizen=True)))

    findings = evaluate(standard_of(rule), episode, as_of=date(2025, 9, 9)).findings

    assert [one.verdict for one in findings] == [Verdict.NOT_APPLICABLE] * 2


EITHER = (
    "{any: [{happened: {written_note: {with_citizen: true}}}, "
    "{happened: {written_note: {with_citizen: false}}}]}"
)
"""What holds of every note, though it is asked of each kind."""


def test_an_event_that_is_one_of_two_kinds_asked_for_is_one_event() -> None:
    """With the citizen or without, the note is counted from, once."""
    after = "[{written_note: {with_citizen: true}}, {written_note: {with_citizen: false}}]"
    rule = f"kind: deadline, within: 3 days, do: conversation, after: {after}, counted_from: each"

    one = only(rule, event(3, "written_note"), as_of=9)

    assert (one.verdict, one.since) == (Verdict.VIOLATED, date(2025, 9, 7))


def test_where_the_only_note_is_none_to_count_from_the_one_that_is_missing_is_missed() -> None:
    """A course must have a note with the citizen; if this one is none, the course lacks it."""
    rule = (
        "kind: deadline, within: 3 days, do: {written_note: {with_citizen: false}}, "
        "after: {written_note: {with_citizen: true}}, counted_from: each, norm: may"
    )

    one = only(rule, event(1, "course_start"), event(3, "written_note"), as_of=9)

    assert (one.verdict, one.needs) == (Verdict.UNDETERMINED, ("events[1].with_citizen",))


def test_what_is_asked_for_twice_in_a_demand_is_one_thing_too() -> None:
    """Some note was without the citizen, or all were with: true whatever the only note was."""
    either = (
        "[{happened: {written_note: {with_citizen: false}}}, {only: {written_note: {with_citizen: true}}}]"
    )
    rule = f"kind: fact, require: {{any: {either}}}, at: course_start"

    one = only(rule, event(3, "course_start"), event(2, "written_note"), as_of=9)

    assert (one.verdict, one.needs) == (Verdict.SATISFIED, ())


def test_what_is_asked_for_to_have_one_value_has_the_same() -> None:
    """Only notes without the citizen are compared, so that those that are silent about it cannot differ."""
    rule = (
        "kind: continuity, of: {written_note: {with_citizen: false}}, attribute: with_citizen, window: course"
    )
    known = event(5, "written_note", with_citizen=False)

    one = only(rule, event(1, "course_start"), event(3, "written_note"), known, as_of=9)

    assert (one.verdict, one.needs) == (Verdict.HOLDING, ())


def test_the_first_day_of_change_in_any_case_is_the_day_of_change() -> None:
    """From the note, were it without the citizen, five days are over before five from the start."""
    after = "after: [{written_note: {with_citizen: false}}, course_start]"
    rule = f"kind: deadline, within: 5 days, do: follow_up, {after}, when: {EITHER}"
    record = (event(3, "written_note"), event(5, "course_start", form="group"))

    now, then = (only(rule, *record, as_of=day) for day in (8, 9))

    assert (now.verdict, now.judgement.changes) == (Verdict.PENDING, date(2025, 9, 9).toordinal())
    assert then.verdict is Verdict.UNDETERMINED


def test_each_event_is_judged_by_the_cases_of_its_own() -> None:
    """The known note binds whatever the other is; the other only, if it was written with the citizen."""
    rule = (
        "kind: deadline, within: 9 days, do: follow_up, after: {written_note: {with_citizen: true}}, "
        f"counted_from: each, when: {EITHER}"
    )
    episode = Episode("E-1", events=(event(3, "written_note"), event(4, "written_note", with_citizen=True)))

    findings = evaluate(standard_of(rule), episode, as_of=date(2025, 9, 9)).findings

    assert [(one.verdict, one.due) for one in findings] == [
        (Verdict.UNDETERMINED, None),
        (Verdict.PENDING, date(2025, 9, 13)),
    ]


def test_what_shows_a_fact_is_asked_for_by_whoever_asks_for_the_fact() -> None:
    """A benefit that is assessed as positive is one that the citizen has; so it binds nobody."""
    rule = (
        "kind: duty, do: conversation, after: {assessment: {of: benefit, result: positive}}, "
        "when: {can_benefit: false}"
    )

    one = only(rule, event(3, "assessment", of="benefit"), as_of=9)

    assert one.verdict is Verdict.NOT_APPLICABLE


def test_what_no_case_asks_for_is_not_asked_for() -> None:
    """The rule is for ad hoc contacts, and the place counts for courses of one person alone."""
    rule = (
        "kind: count, at_least: 3, of: follow_up, form: ad_hoc, "
        "when: {any: [{age: {at_most: 30}}, {happened: {course_start: {place: home, form: individual}}}]}"
    )

    one = only(rule, event(3, "course_start"), as_of=9)

    assert one.needs == ("events[0].form", "born")


def test_what_is_open_in_every_case_may_still_make_a_difference() -> None:
    """An assessment of something else leaves the fact itself to decide."""
    found, needs = criterion("require: can_benefit, when: {can_benefit: false}", event(3, "assessment"))

    assert found is CriterionVerdict.UNDETERMINED
    assert set(needs) == {"can_benefit", "events[0].of", "events[0].result"}


def test_what_touches_nobody_is_no_matter_of_a_time_in_force() -> None:
    """The standard came too late for this course, and would have asked nothing of it."""
    rule = "kind: fact, require: {form: group}, form: individual, norm: may"
    standard = standard_of(rule, head="in_force: {from: 2025-09-05}\n")

    (one,) = evaluate(
        standard, Episode("E-1", events=(event(3, "course_start"),)), as_of=date(2025, 9, 9)
    ).findings

    assert one.verdict is Verdict.NOT_APPLICABLE


def test_what_two_starts_of_one_day_disagree_on_stays_unknown_while_the_form_is_tried() -> None:
    """One start names a place and the other none; only a course at home, of one person, is meant."""
    rule = (
        "kind: attribute, of: {course_start: {form: individual, place: home}}, attribute: form, "
        "one_of: [group, individual], window: whole"
    )

    one = only(rule, event(3, "course_start", place="Berg"), event(3, "course_start"), as_of=9)

    assert (one.verdict, set(one.needs)) == (Verdict.UNDETERMINED, {"events[0].form", "events[0].place"})


@pytest.mark.parametrize(
    ("also", "verdict"), [("true", Verdict.NOT_APPLICABLE), ("false", Verdict.UNDETERMINED)]
)
def test_a_note_that_may_be_of_another_course_is_of_one_course_wherever_it_is_asked_for(
    also: str, verdict: Verdict
) -> None:
    """Of this course it would start the duty, and rule it out; of the other it is nothing of this one's."""
    rule = (
        "kind: duty, do: conversation, after: {written_note: {with_citizen: true}}, "
        f"when: {{not: {{happened: {{written_note: {{with_citizen: {also}}}}}}}}}"
    )
    starts = (event(1, "course_start", "A", form="group"), event(2, "course_start", "B", form="group"))
    record = (*starts, event(3, "written_note"), event(4, "written_note", with_citizen=False, course="B"))

    report = evaluate(standard_of(rule), Episode("E-1", events=record), as_of=date(2025, 9, 9))

    assert report.findings[0].verdict is verdict


def test_with_each_value_of_what_is_asked_for_twice_less_is_asked_for() -> None:
    """Whether the goals of the 2nd were set with the citizen decides, whoever set those of the 25th."""
    rule = (
        "kind: duty, after: {goals_set: {with_citizen: true}}, do: [{goals_set: {smart: true}}, "
        "{goals_set: {smart: false}}], when: {only: {goals_set: {with_citizen: true}}}"
    )
    record = (
        event(3, "course_start", form="group"),
        event(25, "goals_set", smart=False),
        event(2, "goals_set"),
    )

    one = only(rule, *record, as_of=29)

    assert (one.verdict, one.needs) == (Verdict.UNDETERMINED, ("events[2].with_citizen",))


POSITIVE, NEGATIVE = (event(3, "assessment", of="benefit", result=word) for word in ("positive", "negative"))
SILENT = event(3, "assessment", of="benefit")


@pytest.mark.parametrize("first", [POSITIVE, NEGATIVE, SILENT])
@pytest.mark.parametrize("second", [POSITIVE, NEGATIVE, SILENT])
def test_what_contradicts_itself_is_no_case(first: Event, second: Event) -> None:
    """Whoever can benefit must be able to: that is so whichever of two assessments of one day is right."""
    assert criterion("when: can_benefit, require: can_benefit", first, second) == (CriterionVerdict.MET, ())


def test_what_contradicts_itself_is_asked_for_where_it_makes_a_difference() -> None:
    """A condition that goes the other way is met by neither, and both are asked for."""
    found, needs = criterion("when: can_benefit, require: {any: [can_benefit, wish]}", POSITIVE, NEGATIVE)
    assert (found, needs) == (CriterionVerdict.MET, ())
    found, needs = criterion("when: wish, require: {any: [can_benefit, {not: wish}]}", POSITIVE, NEGATIVE)
    assert (found, set(needs)) == (
        CriterionVerdict.UNDETERMINED,
        {"wish", "events[0].result", "events[1].result"},
    )
