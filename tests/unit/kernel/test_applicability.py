"""On which day a rule's condition is asked, and when it need not be asked at all."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, only, standard_of

from forebyg import Episode, evaluate
from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Event

OF_AGE = "when: {age: {at_least: 18}}"
TALKS = f"kind: count, of: conversation, at_least: 9, window: whole, {OF_AGE}"
START, TALK = event(9, "course_start"), event(5, "conversation")


def judged(rule: str, *events: Event, as_of: int = 20, born: int | None = None) -> Finding:
    """The one finding about someone born in September 2007."""
    birthday = None if born is None else date(2007, 9, born)
    (one,) = evaluate(
        standard_of(rule), Episode("E-1", birthday, events=events), as_of=date(2025, 9, as_of)
    ).findings
    return one


@pytest.mark.parametrize(
    ("born", "because"), [(8, None), (9, None), (10, Because.CONDITION_FALSE), (None, Because.MISSING)]
)
def test_what_counts_from_the_start_is_asked_about_on_that_day(
    born: int | None, because: Because | None
) -> None:
    """Of age on the day before the start, on it, and on the day after, long before the day of judging."""
    one = judged(f"kind: duration, at_most: 7 days, {OF_AGE}", START, born=born)

    assert one.because is because
    assert one.needs == (("born",) if born is None else ())


@pytest.mark.parametrize(
    ("as_of", "verdict"), [(14, Verdict.NOT_APPLICABLE), (15, Verdict.PENDING), (16, Verdict.PENDING)]
)
def test_before_any_course_it_is_asked_on_the_day_of_judging(as_of: int, verdict: Verdict) -> None:
    """The day before the birthday, the birthday, and the day after."""
    assert judged(TALKS, TALK, as_of=as_of, born=15).verdict is verdict


ADULTS = f"kind: attribute, of: conversation, attribute: minutes, at_most: 60, window: whole, {OF_AGE}"
LONG, SILENT = event(6, "conversation", minutes=90), event(4, "conversation")


@pytest.mark.parametrize(
    ("born", "verdict", "since"),
    [(5, Verdict.VIOLATED, 6), (6, Verdict.VIOLATED, 6), (7, Verdict.NOT_APPLICABLE, None)],
    ids=["the day before", "the day", "the day after"],
)
def test_each_event_of_a_record_is_asked_about_on_its_own_day(
    born: int, verdict: Verdict, since: int | None
) -> None:
    """Before the birthday a talk may last as long as it likes, from that day on an hour."""
    talks = (event(4, "conversation", minutes=90), LONG)

    one = judged(ADULTS, *talks, born=born)

    assert (one.verdict, one.since) == (verdict, since and date(2025, 9, since))
    assert one.key == "one/one/-/2025-09-04"
    assert one.breaches == (() if since is None else (date(2025, 9, since),))


@pytest.mark.parametrize(
    ("born", "events", "verdict", "needs"),
    [
        (4, (SILENT, LONG), Verdict.VIOLATED, ()),
        (5, (SILENT, event(6, "conversation", minutes=45)), Verdict.HOLDING, ()),
        (4, (SILENT, event(6, "conversation", minutes=45)), Verdict.UNDETERMINED, ("events[0].minutes",)),
        (None, (SILENT, LONG), Verdict.UNDETERMINED, ("born", "events[0].minutes")),
        (None, (event(6, "conversation"), LONG), Verdict.UNDETERMINED, ("born",)),
        (None, (event(4, "conversation", minutes=45),), Verdict.UNDETERMINED, ("born",)),
    ],
)
def test_what_is_asked_for_where_each_has_its_own_day(
    born: int | None, events: tuple[Event, ...], verdict: Verdict, needs: tuple[str, ...]
) -> None:
    """No minutes of a talk that no adult had, nor where another of the day is too long whenever it counts."""
    one = judged(ADULTS, *events, born=born)

    assert (one.verdict, set(one.needs)) == (verdict, set(needs))


def test_it_changes_on_the_day_on_which_the_standard_comes_into_force() -> None:
    """Before any course or inquiry the day of judging decides whether it is in force."""
    standard = standard_of(ADULTS, "in_force: {from: 2025-09-15}\n")
    episode = Episode("E-1", date(2000, 1, 1), events=(LONG,))

    told = [evaluate(standard, episode, as_of=date(2025, 9, day)) for day in (10, 14, 15)]

    assert [one.findings[0].because for one in told] == [Because.NOT_IN_FORCE, Because.NOT_IN_FORCE, None]
    assert [one.next_change for one in told] == [date(2025, 9, 15), date(2025, 9, 15), None]


def test_every_talk_that_breaks_it_is_told() -> None:
    """The child's talk of the 4th is none of them; those of the 6th and the 8th are."""
    talks = [event(day, "conversation", minutes=90) for day in (4, 6, 8)]

    one = judged(ADULTS, *talks, born=5)

    assert (one.breaches, one.events) == ((date(2025, 9, 6), date(2025, 9, 8)), (1, 2))


def test_every_talk_that_keeps_it_is_told() -> None:
    """What came before the birthday is no part of the answer; alone it leaves the rule without one."""
    talks = [event(day, "conversation", minutes=45) for day in (4, 6, 8)]

    one, child = judged(ADULTS, *talks, born=5), judged(ADULTS, talks[0], born=5)

    assert (one.verdict, one.events) == (Verdict.HOLDING, (1, 2))
    assert (child.verdict, child.because) == (Verdict.NOT_APPLICABLE, Because.CONDITION_FALSE)


@pytest.mark.parametrize(
    ("born", "verdict"),
    [(4, Verdict.SATISFIED), (5, Verdict.NOT_APPLICABLE)],
    ids=["by the first", "too young"],
)
def test_a_permission_is_used_as_a_whole(born: int, verdict: Verdict) -> None:
    """Its condition is asked about on the day of its first use."""
    talks = [event(day, "conversation", minutes=45) for day in (4, 6)]

    assert judged(f"norm: may, {ADULTS}", *talks, born=born).verdict is verdict


@pytest.mark.parametrize(("done", "verdict"), [(45, Verdict.HOLDING), (90, Verdict.UNDETERMINED)])
def test_whether_one_more_event_binds_is_asked_only_where_it_breaks(done: int, verdict: Verdict) -> None:
    """One talk surely came after the plan; of the other it is open whether it is of this course's plan."""
    rule = (
        "kind: attribute, of: conversation, attribute: minutes, at_most: 60, window: whole, "
        "when: {happened: {assessment: {of: need}}}"
    )
    record = (
        event(3, "assessment"),
        event(4, "conversation", minutes=done),
        event(5, "assessment", of="need"),
        event(6, "conversation", minutes=45),
    )

    assert judged(rule, START, *record).verdict is verdict


@pytest.mark.parametrize("condition", [OF_AGE, "when: wish", "form: group", "form: group, when: wish"])
def test_nothing_is_asked_where_nothing_is_owed(condition: str) -> None:
    """Without an inquiry there is no duty, whoever the citizen is and whatever the form."""
    rule = f"kind: deadline, do: plan_made, within: 5 days, after: inquiry, expected: false, {condition}"

    assert judged(rule, START).because is Because.NO_ANCHOR


@pytest.mark.parametrize(
    ("age", "verdict"),
    [
        ("at_least: 30", Verdict.UNDETERMINED),
        ("at_most: 29", Verdict.UNDETERMINED),
        ("at_most: 30", Verdict.VIOLATED),
        ("at_least: 31", Verdict.NOT_APPLICABLE),
    ],
)
def test_the_condition_is_asked_about_on_the_day_of_whichever_event_is_the_first(
    age: str, verdict: Verdict
) -> None:
    """An assessment of the 3rd may be of the need, one of the 8th is; the thirtieth birthday is the 5th."""
    after = f"after: {{assessment: {{of: need}}}}, when: {{age: {{{age}}}}}"
    rule = f"kind: deadline, within: 2 days, do: plan_made, {after}"
    episode = Episode(
        "E-1", date(1995, 9, 5), events=(event(3, "assessment"), event(8, "assessment", of="need"))
    )

    (one,) = evaluate(standard_of(rule), episode, as_of=date(2025, 9, 20)).findings

    assert one.verdict is verdict
    assert one.needs == (("events[0].of",) if verdict is Verdict.UNDETERMINED else ())


def test_where_the_condition_holds_the_form_still_decides() -> None:
    """A form that is not recorded is asked for, though the condition is met."""
    rule = "kind: duty, form: group, when: {happened: inquiry}, do: evaluation, by: end"

    one = only(rule, event(1, "inquiry"), event(2, "course_start"), event(4, "course_end"), as_of=5)

    assert (one.verdict, one.needs) == (Verdict.UNDETERMINED, ("events[1].form",))
