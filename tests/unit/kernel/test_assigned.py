"""Ends that may be of several courses: what is definite on every assignment is said definitely."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, found, standard_of

from forebyg import Episode, evaluate, load_standard
from forebyg.report import Because, CriterionVerdict, EligibilityVerdict, Verdict
from forebyg.timeline import Support

WEEK = "kind: duration, at_most: 7 days"
BOTH = (event(1, "course_start", "A"), event(1, "course_start", "B"))


@pytest.mark.parametrize(
    ("ends", "as_of", "verdict", "needs"),
    [
        ((8, 8), 9, Verdict.SATISFIED, ()),
        ((7, 8), 9, Verdict.SATISFIED, ()),
        ((8, 9), 9, Verdict.UNDETERMINED, ("events[2].course",)),
        ((9, 9), 9, Verdict.VIOLATED, ()),
        ((9, 10), 12, Verdict.VIOLATED, ()),
    ],
)
def test_two_ends_of_two_courses(
    ends: tuple[int, int], as_of: int, verdict: Verdict, needs: tuple[str, ...]
) -> None:
    """Each ended on one of the two days: in time on both, late on both, or open."""
    record = (*BOTH, *(event(day, "course_end") for day in ends))

    both = found(WEEK, *record, as_of=date(2025, 9, as_of))

    assert [(one.verdict, one.needs) for one in both] == [(verdict, needs)] * 2


def test_one_end_of_two_courses_before_the_limit() -> None:
    """One has ended, the other runs: whose it is decides for both."""
    both = found(WEEK, *BOTH, event(5, "course_end"), as_of=date(2025, 9, 6))

    assert [(one.verdict, one.needs) for one in both] == [(Verdict.UNDETERMINED, ("events[2].course",))] * 2


def test_what_both_ways_leave_open_is_asked_for_too() -> None:
    """The rule binds individual courses only, and neither form is recorded; nor whose the end is."""
    rule = "kind: count, of: conversation, at_most: 0, form: individual"

    both = found(rule, *BOTH, event(5, "course_end"), as_of=date(2025, 9, 6))

    assert [set(one.needs) for one in both] == [
        {"events[0].form", "events[2].course"},
        {"events[1].form", "events[2].course"},
    ]


def test_an_event_after_the_end_belongs_to_the_course_that_runs() -> None:
    """If A has ended the talk is B's, and the other way round; the record tells neither."""
    record = (*BOTH, event(5, "course_end"), event(6, "conversation"))

    both = found("kind: count, of: conversation, at_most: 0", *record, as_of=date(2025, 9, 7))

    assert [(one.verdict, one.needs) for one in both] == [(Verdict.UNDETERMINED, ("events[2].course",))] * 2


def test_a_course_that_may_not_be_is_not_touched_then() -> None:
    """A starts again: a new course if A had ended, else a second start of the same one."""
    record = (*BOTH, event(5, "course_end"), event(8, "course_start", "A"))

    *_, again = found(WEEK, *record, as_of=date(2025, 9, 20))

    assert (again.course, again.verdict, again.needs) == ("A", Verdict.UNDETERMINED, ("events[2].course",))


def test_a_course_that_may_not_be_is_not_touched_by_a_rule_of_another_form() -> None:
    """If it is there, it is an individual one, and if not, there is nothing: a rule of groups it is not."""
    record = (
        event(1, "course_start", "A", form="individual"),
        event(1, "course_start", "B", form="individual"),
        event(5, "course_end"),
        event(8, "course_start", "A", form="individual"),
    )

    every = found(f"{WEEK}, form: group", *record, as_of=date(2025, 9, 20))

    assert {one.verdict for one in every} == {Verdict.NOT_APPLICABLE}
    assert len(every) == 3


def test_an_end_that_is_open_only_after_another_does_not_hide_that_one() -> None:
    """If the first end is B's, B ended in time, and the second is A's; if A's, B is too long either way."""
    record = (*BOTH, event(5, "course_end"), event(8, "course_start", "A"), event(15, "course_end"))

    about_b = next(one for one in found(WEEK, *record, as_of=date(2025, 9, 20)) if one.course == "B")

    assert (about_b.verdict, about_b.needs) == (Verdict.UNDETERMINED, ("events[2].course",))


def test_time_settles_what_an_early_end_leaves_open() -> None:
    """Due on the 5th for the course that ended then, on the 11th for the one that runs; then late."""
    rule = "kind: deadline, do: plan_made, within: 10 days, after: course_start, early_end: at_end"

    both = found(rule, *BOTH, event(5, "course_end"), as_of=date(2025, 9, 7))

    assert [one.verdict for one in both] == [Verdict.UNDETERMINED] * 2
    assert [one.judgement.changes for one in both] == [date(2025, 9, 12).toordinal()] * 2


def test_a_finding_is_named_by_the_earliest_day_that_it_may_count_from() -> None:
    """The talk is the running course's; without it the finding is named by the course's start."""
    rule = "kind: deadline, do: plan_made, within: 3 days, after: conversation"

    both = found(rule, *BOTH, event(5, "course_end"), event(6, "conversation"), as_of=date(2025, 9, 7))

    assert [one.key for one in both] == ["one/one/A/2025-09-01", "one/one/B/2025-09-01"]


def test_one_finding_for_each_event_that_may_be_counted_from() -> None:
    """Both talks count for the course that runs; which one that is after the end is open."""
    rule = "kind: deadline, do: follow_up, within: 3 days, after: conversation, counted_from: each"
    record = (*BOTH, event(2, "conversation", "A"), event(5, "course_end"), event(6, "conversation"))

    of_a, again, of_b = found(rule, *record, as_of=date(2025, 9, 20))

    assert (of_a.verdict, of_a.since) == (Verdict.VIOLATED, date(2025, 9, 6))
    assert [one.verdict for one in (again, of_b)] == [Verdict.UNDETERMINED] * 2
    assert [one.needs for one in (again, of_b)] == [("events[3].course",)] * 2


def test_time_alone_may_settle_it() -> None:
    """One of the two still runs, and on the day after the limit it is too late for either."""
    both = found(WEEK, *BOTH, event(9, "course_end"), as_of=date(2025, 9, 8))

    assert [one.verdict for one in both] == [Verdict.HOLDING] * 2
    assert [one.judgement.changes for one in both] == [date(2025, 9, 9).toordinal()] * 2


def test_where_too_many_ends_are_open_all_are_asked_for() -> None:
    """Six courses and six ends in time: not every way is tried, so nothing is said for certain."""
    starts = (event(1, "course_start", name) for name in "ABCDEF")
    ends = (event(2, "course_end") for _ in range(6))

    every = found(WEEK, *starts, *ends, as_of=date(2025, 9, 20))

    assert {one.verdict for one in every} == {Verdict.UNDETERMINED}
    assert {one.because for one in every} == {Because.MISSING}
    assert {one.needs for one in every} == {tuple(f"events[{place}].course" for place in range(6, 11))}


def test_an_end_is_asked_for_where_it_decides_what_an_unknown_comes_to() -> None:
    """With the minutes it would still be open whether the limit is kept for good: that hangs on the end."""
    record = (*BOTH, event(5, "course_end"), event(2, "conversation", "A"))

    rule = "kind: attribute, of: conversation, attribute: minutes, at_most: 60"

    (about_a, about_b) = found(rule, *record, as_of=date(2025, 9, 6))

    assert set(about_a.needs) == {"events[2].course", "events[3].minutes"}
    assert about_b.verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("first", "because"), [(1, Because.MISSING), (2, Because.NOT_IN_FORCE)], ids=["in force", "too early"]
)
def test_what_lies_outside_is_judged_whatever_the_ends_say(first: int, because: Because) -> None:
    """The talk may be of a course that ended before it, which is then not touched; a day later in force."""
    rule = "kind: attribute, of: conversation, attribute: minutes, at_most: 60"
    standard = standard_of(rule, f"in_force: {{from: 2025-09-0{first}}}\n")
    talk = event(6, "conversation", minutes=90)
    record = Episode("E-1", events=(*BOTH, event(5, "course_end"), talk))

    every = evaluate(standard, record, as_of=date(2025, 9, 7)).findings

    assert {(one.verdict, one.because) for one in every} == {(Verdict.UNDETERMINED, because)}


STANDARD = """
format: 1
id: nyby
title: A draft
paragraphs: {offered: [SEL-82b], not_offered: []}
rules:
- {id: no-support, kind: exclusion, cites: [NYB-1], paragraphs: [SEL-85], during: course}
statements:
- {id: NYB-1, lines: 1, phrase: et, as: [rule, criterion], en: A rule., da: En regel.}
"""


@pytest.mark.parametrize(
    ("begins", "verdict"),
    [(5, EligibilityVerdict.INELIGIBLE), (6, EligibilityVerdict.UNDETERMINED)],
)
def test_a_criterion_asks_whose_the_end_was(begins: int, verdict: EligibilityVerdict) -> None:
    """Support from the end's day on ran beside both courses; from the day after beside one of them."""
    from_day = date(2025, 9, begins)
    support = (Support("SEL-85", from_day),)
    episode = Episode("E-1", events=(*BOTH, event(5, "course_end")), support=support)

    report = evaluate(load_standard(STANDARD), episode, as_of=date(2025, 9, 9))

    assert report.eligibility.verdict is verdict
    assert [one.verdict is CriterionVerdict.NOT_MET for one in report.eligibility.criteria] == [begins == 5]
    assert report.eligibility.needs == (() if begins == 5 else ("events[2].course",))


def test_a_criterion_asks_for_all_ends_where_they_are_too_many() -> None:
    """Six courses and six ends before the support began: not every way is tried, so nothing is certain."""
    starts = (event(1, "course_start", name) for name in "ABCDEF")
    ends = (event(2, "course_end") for _ in range(6))
    support = (Support("SEL-85", date(2025, 9, 5)),)
    episode = Episode("E-1", events=(*starts, *ends), support=support)

    report = evaluate(load_standard(STANDARD), episode, as_of=date(2025, 9, 9))

    assert report.eligibility.verdict is EligibilityVerdict.UNDETERMINED
    assert report.eligibility.needs == tuple(f"events[{place}].course" for place in range(6, 11))
