"""What a judgement rests on: the events, the day of the deed, and the first day on which it may be done."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from tests.unit.kernel.one_rule import event, found, standard_of

from forebyg import Episode, Support, evaluate
from forebyg.report import Because, Verdict
from forebyg.timeline import Event, FrozenDict
from forebyg.vocabulary import UNKNOWN

START = event(1, "course_start")
HOLDING, PENDING, SATISFIED, VIOLATED = Verdict.HOLDING, Verdict.PENDING, Verdict.SATISFIED, Verdict.VIOLATED

LONG = "kind: duration, at_least: 7 days"
EXTENDED = "kind: duration, at_most: 7 days, extension: {by: extension}"
WISH = "kind: fact, require: wish, on: course_start"
WEEKLY = "kind: frequency, of: conversation"
WINDOW = "kind: deadline, do: inquiry_answered, not_before: 3 days, within: 9 days, after: inquiry"
SPAN_MOST = "kind: duration, at_most: 7 days, until: conversation"
SPAN_LEAST = "kind: duration, at_least: 7 days, until: conversation"
LATE = "effect: pause, possible: any_time"
STOPPED = (
    "kind: deadline, do: inquiry_answered, within: 5 days, after: inquiry, discharged_by: referral, "
    "suspended: {by: information_requested, until: information_received, effect: %s}"
)


class Case(NamedTuple):
    """A record of September 2025 and what is found.

    Attributes:
        rule: The rule.
        events: The record.
        as_of: The day of judging.
        verdict: What must come out.
        rests_on: The positions of the events that it rests on.
        on: The day of the deed.
        earliest: The first day on which it may be done.
        due: The last timely day.
        done: Whether it is done.
        since: The first day of breach; a breach that tells none is held elsewhere.
    """

    rule: str
    events: tuple[Event, ...]
    as_of: int
    verdict: Verdict
    rests_on: tuple[int, ...] = ()
    on: int | None = None
    earliest: int | None = None
    due: int | None = None
    done: bool = False
    since: int | None = None


def until(day: int, last: int) -> Event:
    """An extension granted on one day up to another."""
    return Event(date(2025, 9, day), "extension", FrozenDict({"until": date(2025, 9, last)}))


CASES = {
    "long enough": Case(LONG, (START, event(8, "course_end")), 9, SATISFIED, (1,), 8, 8, None, True),
    "a day too short": Case(LONG, (START, event(7, "course_end")), 9, VIOLATED, (1,), 7, 8),
    "not over yet": Case(LONG, (START,), 9, PENDING, (), None, 8),
    "overrun and running": Case("kind: duration, at_most: 7 days", (START,), 9, VIOLATED, due=8, since=9),
    "overrun and ended": Case(
        "kind: duration, at_most: 7 days",
        (START, event(9, "course_end")),
        9,
        VIOLATED,
        (1,),
        9,
        None,
        8,
        since=9,
    ),
    "a week to come": Case(WEEKLY, (START, event(3, "conversation")), 9, HOLDING, (1,), due=14),
    "a week without": Case(WEEKLY, (START, event(3, "conversation")), 20, VIOLATED, (1,), since=15),
    "all weeks kept": Case(
        WEEKLY, (START, event(3, "conversation"), event(7, "course_end")), 20, SATISFIED, (1,)
    ),
    "before the window": Case(WINDOW, (event(1, "inquiry"),), 3, PENDING, (), None, 4, 10),
    "too early": Case(
        WINDOW,
        (event(1, "inquiry"), event(3, "inquiry_answered")),
        9,
        VIOLATED,
        (),
        3,
        4,
        10,
        done=True,
        since=3,
    ),
    "within the window": Case(
        WINDOW, (event(1, "inquiry"), event(4, "inquiry_answered")), 9, SATISFIED, (1,), 4, 4, 10, done=True
    ),
    "after the window": Case(
        WINDOW,
        (event(1, "inquiry"), event(11, "inquiry_answered")),
        12,
        VIOLATED,
        (1,),
        11,
        4,
        10,
        done=True,
        since=11,
    ),
    "never in the window": Case(WINDOW, (event(1, "inquiry"),), 11, VIOLATED, (), None, 4, 10, since=11),
    "a talk too long": Case(
        "kind: attribute, of: conversation, attribute: minutes, at_most: 60",
        (START, event(2, "conversation", minutes=60), event(3, "conversation", minutes=61)),
        9,
        VIOLATED,
        (2,),
        since=3,
    ),
    "a talk short enough, ended": Case(
        "kind: attribute, of: conversation, attribute: minutes, at_most: 60",
        (START, event(2, "conversation", minutes=60), event(5, "course_end")),
        9,
        SATISFIED,
        (1,),
    ),
    "a short talk that is allowed": Case(
        "norm: may, kind: attribute, of: conversation, attribute: minutes, at_most: 60",
        (START, event(2, "conversation", minutes=60)),
        9,
        SATISFIED,
        (1,),
    ),
    "two advisers": Case(
        "kind: continuity, of: conversation, attribute: adviser",
        (START, event(2, "conversation", adviser="A"), event(3, "conversation", adviser="B")),
        9,
        VIOLATED,
        (1, 2),
    ),
    "one of two talks": Case(
        "kind: count, of: conversation, at_least: 2", (START, event(2, "conversation")), 9, PENDING, (1,)
    ),
    "one of two talks at the end": Case(
        "kind: count, of: conversation, at_least: 2",
        (START, event(2, "conversation"), event(5, "course_end")),
        9,
        VIOLATED,
        (1,),
        due=5,
    ),
    "three of two talks": Case(
        "kind: count, of: conversation, at_least: 2",
        (START, *(event(day, "conversation") for day in (2, 3, 4))),
        9,
        SATISFIED,
        (1, 2, 3),
        3,
        done=True,
    ),
    "two of one talk": Case(
        "kind: count, of: conversation, at_most: 1",
        (START, event(2, "conversation"), event(3, "conversation")),
        9,
        VIOLATED,
        (1, 2),
    ),
    "extended and running": Case(EXTENDED, (START, until(5, 20)), 15, HOLDING, (1,), due=20),
    "extended and ended": Case(
        EXTENDED, (START, until(5, 20), event(20, "course_end")), 25, SATISFIED, (2, 1), 20, due=20
    ),
    "extended in vain": Case(EXTENDED, (START, until(5, 6)), 8, HOLDING, (), due=8),
    "extended in vain and ended": Case(
        EXTENDED, (START, until(5, 6), event(7, "course_end")), 9, SATISFIED, (2,), 7, due=8
    ),
    "ended before it needed the extension": Case(
        EXTENDED, (START, until(5, 20), event(6, "course_end")), 25, SATISFIED, (2, 1), 6, due=20
    ),
    "a last talk in time": Case(
        SPAN_MOST, (START, event(2, "conversation"), event(8, "conversation")), 9, HOLDING, (1, 2), due=8
    ),
    "a last talk in time, ended": Case(
        SPAN_MOST,
        (START, event(2, "conversation"), event(8, "conversation"), event(12, "course_end")),
        15,
        SATISFIED,
        (1, 2),
        8,
        due=8,
    ),
    "no talk at all, ended": Case(SPAN_MOST, (START, event(12, "course_end")), 15, SATISFIED, due=8),
    "talks before the course and in it": Case(
        SPAN_MOST,
        (event(2, "conversation"), event(3, "course_start"), event(6, "conversation")),
        9,
        HOLDING,
        (2,),
        due=10,
    ),
    "the first plan after the last talk": Case(
        "kind: duty, do: plan_made, by: end, after_last: conversation",
        (START, event(2, "conversation"), event(3, "plan_made"), event(4, "plan_made")),
        9,
        HOLDING,
        (2,),
    ),
    "too many talks within some days": Case(
        "kind: count, of: conversation, at_most: 1, in_any: 3 days",
        (START, event(2, "conversation"), event(4, "conversation")),
        9,
        VIOLATED,
        (1, 2),
        since=4,
    ),
    "the last day over, and the clock may still be stopped": Case(
        f"{WINDOW}, suspended: {{by: information_requested, until: information_received, {LATE}}}",
        (event(1, "inquiry"),),
        15,
        PENDING,
        earliest=4,
    ),
    "a last talk too late": Case(
        SPAN_MOST,
        (START, event(2, "conversation"), event(9, "conversation")),
        9,
        VIOLATED,
        (2,),
        9,
        due=8,
        since=9,
    ),
    "a last talk late enough": Case(
        SPAN_LEAST,
        (START, event(7, "conversation"), event(8, "conversation")),
        9,
        SATISFIED,
        (2,),
        8,
        8,
        done=True,
    ),
    "ended before a talk could be late enough": Case(
        SPAN_LEAST,
        (START, event(7, "conversation"), event(7, "course_end")),
        9,
        VIOLATED,
        (2,),
        7,
        8,
        since=7,
    ),
    "ended without a talk late enough": Case(
        SPAN_LEAST,
        (START, event(7, "conversation"), event(9, "course_end")),
        10,
        VIOLATED,
        (),
        None,
        8,
        9,
        since=10,
    ),
    "the clock stops and starts on one day": Case(
        STOPPED % "pause",
        (event(1, "inquiry"), event(3, "information_requested"), event(3, "information_received")),
        6,
        PENDING,
        due=6,
    ),
    "the clock stops and starts on one day, the day after": Case(
        STOPPED % "pause",
        (event(1, "inquiry"), event(3, "information_requested"), event(3, "information_received")),
        7,
        VIOLATED,
        due=6,
        since=7,
    ),
    "the clock stands a day": Case(
        STOPPED % "pause",
        (event(1, "inquiry"), event(3, "information_requested"), event(4, "information_received")),
        6,
        PENDING,
        due=7,
    ),
    "answered on the last day, the clock stopped": Case(
        STOPPED % "pause",
        (event(1, "inquiry"), event(3, "information_requested"), event(6, "inquiry_answered")),
        9,
        SATISFIED,
        (2,),
        6,
        due=6,
        done=True,
    ),
    "answered after it, the clock stopped": Case(
        STOPPED % "pause",
        (event(1, "inquiry"), event(3, "information_requested"), event(7, "inquiry_answered")),
        9,
        SATISFIED,
        (2,),
        7,
        done=True,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_a_judgement_rests_on(name: str) -> None:
    """Events, days and whether it is done are those of the truth table."""
    case = CASES[name]
    (one,) = found(case.rule, *case.events, as_of=date(2025, 9, case.as_of))

    assert (one.verdict, one.events, one.done) == (case.verdict, case.rests_on, case.done)
    assert (one.args["on"], one.earliest, one.due) == (_day(case.on), _day(case.earliest), _day(case.due))
    if case.since is not None:
        assert (one.since, one.breaches) == (_day(case.since), (_day(case.since),))


def _day(day: int | None) -> date | None:
    return None if day is None else date(2025, 9, day)


SILENT = event(3, "conversation")
USED = {SATISFIED, Verdict.NOT_APPLICABLE}
"""What a permission comes to: used, or not."""
UNCLEAR = Event(date(2025, 9, 5), "extension", FrozenDict({}))


@pytest.mark.parametrize(
    ("rule", "events", "as_of", "behind"),
    [
        (
            "kind: continuity, of: conversation, attribute: adviser",
            (START, SILENT, SILENT),
            9,
            {HOLDING, VIOLATED},
        ),
        (
            "kind: continuity, of: conversation, attribute: adviser",
            (START, SILENT, SILENT, event(5, "course_end")),
            9,
            {SATISFIED, VIOLATED},
        ),
        (
            "norm: may, kind: continuity, of: conversation, attribute: adviser",
            (START, SILENT, SILENT),
            9,
            USED,
        ),
        (EXTENDED, (START, UNCLEAR), 9, {HOLDING, VIOLATED}),
        (EXTENDED, (START, UNCLEAR, event(9, "course_end")), 9, {SATISFIED, VIOLATED}),
    ],
)
def test_what_an_open_judgement_could_come_to(
    rule: str, events: tuple[Event, ...], as_of: int, behind: set[Verdict]
) -> None:
    """Every verdict that the record leaves open, so that it can be laid beside those of another choice."""
    (one,) = found(rule, *events, as_of=date(2025, 9, as_of))

    verdicts = {verdict for verdict in one.judgement.behind if isinstance(verdict, Verdict)}
    assert (one.because, verdicts) == (Because.MISSING, behind)


@pytest.mark.parametrize(("adviser", "asked"), [(None, ["minutes"]), ("Berg", [])])
def test_an_event_that_may_tell_the_value_for_all_is_asked_about(
    adviser: str | None, asked: list[str]
) -> None:
    """Where nobody else names an adviser, a talk that does decides who is another one; if it is meant."""
    known = {} if adviser is None else {"adviser": adviser}
    record = (
        START,
        event(3, "conversation", minutes=45, **known),
        event(4, "conversation", minutes=45),
        event(5, "conversation", adviser="Berg"),
    )
    rule = "kind: continuity, of: {conversation: {minutes: {at_least: 30}}}, attribute: adviser"

    (one,) = found(rule, *record, as_of=date(2025, 9, 9))

    assert [need for need in one.needs if need.startswith("events[3]")] == [
        f"events[3].{name}" for name in asked
    ]


@pytest.mark.parametrize(("ends", "behind"), [(None, {HOLDING, VIOLATED}), (8, {SATISFIED, VIOLATED})])
def test_what_a_bar_that_may_be_lifted_could_come_to(ends: int | None, behind: set[Verdict]) -> None:
    """Support whose reduction is not recorded breaks the rule, or the rule is kept as the course stands."""
    rule = (
        "kind: exclusion, paragraphs: [SEL-85], during: course, unless: {reduced: true, shown: [plan_made]}"
    )
    support = Support("SEL-85", date(2025, 9, 2), None, UNKNOWN)
    end = () if ends is None else (event(ends, "course_end"),)
    episode = Episode("E-1", events=(START, event(1, "plan_made"), *end), support=(support,))
    (one,) = evaluate(
        standard_of(rule, carried="[rule, criterion]"), episode, as_of=date(2025, 9, 9)
    ).findings

    assert (one.because, set(one.judgement.behind)) == (Because.MISSING, behind)


@pytest.mark.parametrize(
    ("wish", "verdict", "since"), [(True, SATISFIED, None), (False, VIOLATED, date(2025, 9, 3))]
)
def test_a_predicate_rests_on_its_anchor(wish: bool, verdict: Verdict, since: date | None) -> None:  # noqa: FBT001
    """It is decided for good on the day of the event that it is asked on."""
    standard = standard_of("kind: fact, require: wish")
    episode = Episode("E-1", facts=FrozenDict({"wish": wish}), events=(event(3, "course_start"),))
    (one,) = evaluate(standard, episode, as_of=date(2025, 9, 9)).findings

    assert (one.verdict, one.since, one.events) == (verdict, since, (0,))
    assert one.args["anchor"] == date(2025, 9, 3)
    assert one.args["on"] == (date(2025, 9, 3) if wish else None)


@pytest.mark.parametrize(
    "rule",
    [
        "kind: deadline, do: follow_up, within: 5 days, after: course_start, expected: false",
        "kind: order, before: course_start, required: plan_made",
    ],
)
def test_what_needs_a_start_is_open_where_only_an_end_is_recorded(rule: str) -> None:
    """An end without a start is an incomplete record."""
    (one,) = found(rule, event(5, "course_end"), as_of=date(2025, 9, 9))

    assert (one.verdict, one.because) == (Verdict.UNDETERMINED, Because.INCOMPLETE)


@pytest.mark.parametrize(("discharged", "because"), [(5, Because.DISCHARGED), (7, Because.SUSPENDED)])
def test_a_referral_in_time_ends_a_duty_whose_clock_is_stopped(discharged: int, because: Because) -> None:
    """The day of the deadline is still in time; after it the stopped clock leaves the duty open."""
    record = (event(1, "inquiry"), event(3, "information_requested"), event(discharged, "referral"))
    (one,) = found(STOPPED % "pause", *record, as_of=date(2025, 9, 9))

    assert one.because is because


@pytest.mark.parametrize(("as_of", "change"), [(2, 8), (7, 8), (8, None)])
def test_a_window_that_closes_by_itself_tells_when(as_of: int, change: int | None) -> None:
    """On its last day a limit that was kept is kept for good."""
    rule = (
        "kind: count, of: conversation, at_most: 1, "
        "window: {from: {first: inquiry}, to: [{first: inquiry, later: 7 days}]}"
    )
    episode = Episode("E-1", events=(event(1, "inquiry"), event(2, "conversation")))
    report = evaluate(standard_of(rule), episode, as_of=date(2025, 9, as_of))

    assert report.next_change == _day(change)


def test_support_bars_from_its_first_common_day_whatever_its_place_in_the_record() -> None:
    """The earlier support gives the first day of breach; an end that is not believed takes nothing away."""
    standard = standard_of(
        "kind: exclusion, paragraphs: [SEL-85], during: course", carried="[rule, criterion]"
    )
    later = Support("SEL-85", date(2025, 9, 7))
    earlier = Support("SEL-85", date(2025, 9, 4), date(2025, 9, 3))
    episode = Episode("E-1", events=(START,), support=(later, earlier))
    (one,) = evaluate(standard, episode, as_of=date(2025, 9, 9)).findings

    assert (one.verdict, one.breaches) == (VIOLATED, (date(2025, 9, 4), date(2025, 9, 7)))


@pytest.mark.parametrize(
    ("begins", "verdict", "because", "criterion"),
    [(4, Verdict.UNDETERMINED, Because.CONTRADICTORY, "met"), (5, HOLDING, None, "met")],
)
def test_a_lifted_bar_needs_support_that_surely_runs(
    begins: int, verdict: Verdict, because: Because | None, criterion: str
) -> None:
    """Of support that ends before it begins only its first day is sure: before the course it may be over.

    Then the permission was not used; if it ran on, it was used within its terms. Nothing bars either way.
    """
    rule = (
        "kind: exclusion, paragraphs: [SEL-85], during: course, unless: {reduced: true, shown: [plan_made]}"
    )
    support = Support("SEL-85", date(2025, 9, begins), date(2025, 9, 2), date(2025, 9, 1))
    episode = Episode("E-1", events=(event(1, "plan_made"), event(5, "course_start")), support=(support,))
    report = evaluate(standard_of(rule, carried="[rule, criterion]"), episode, as_of=date(2025, 9, 9))

    assert [(one.verdict, one.because) for one in report.findings] == [(verdict, because)]
    assert [str(one.verdict) for one in report.eligibility.criteria] == [criterion]


@pytest.mark.parametrize("as_of", [1, 7])
def test_a_week_that_lacks_a_talk_tells_when_it_is_over(as_of: int) -> None:
    """The Monday after is the day on which time alone breaks the rule."""
    episode = Episode("E-1", events=(START,))

    assert evaluate(standard_of(WEEKLY), episode, as_of=date(2025, 9, as_of)).next_change == _day(8)


@pytest.mark.parametrize(("day", "verdict"), [(14, VIOLATED), (15, SATISFIED)])
def test_a_predicate_asks_on_the_day_of_its_event(day: int, verdict: Verdict) -> None:
    """Of age on the birthday, and not on the day before, whatever the day of judging."""
    standard = standard_of("kind: fact, require: {age: {at_least: 18}}, at: conversation")
    episode = Episode("E-1", date(2007, 9, 15), events=(START, event(day, "conversation")))
    (one,) = evaluate(standard, episode, as_of=date(2025, 9, 30)).findings

    assert (one.verdict, one.args["anchor"]) == (verdict, _day(day))


def test_what_would_show_a_duty_is_asked_for() -> None:
    """Nothing shows that the duty exists: what would show it is named."""
    rule = (
        "kind: deadline, do: plan_made, within: 5 days, after: inquiry, "
        "only_if: {assessment: {of: need, result: individual}}"
    )
    (one,) = found(rule, event(1, "inquiry"), as_of=date(2025, 9, 9))

    assert (one.verdict, one.needs) == (Verdict.UNDETERMINED, ("assessment (of=need, result=individual)",))


def test_what_needs_no_start_is_not_open_where_only_an_end_is_recorded() -> None:
    """Nothing was asked, and no inquiry is expected: there is nothing to count from."""
    rule = "kind: deadline, do: inquiry_answered, within: 5 days, after: inquiry, expected: false"
    (one,) = found(rule, event(5, "course_end"), as_of=date(2025, 9, 9))

    assert (one.verdict, one.because) == (Verdict.NOT_APPLICABLE, Because.NO_ANCHOR)


@pytest.mark.parametrize(
    ("events", "verdict"),
    [((), Verdict.NOT_APPLICABLE), ((START,), PENDING), ((event(1, "inquiry"),), PENDING)],
)
def test_a_least_number_of_all_is_owed_by_a_course_or_once_there_is_one(
    events: tuple[Event, ...], verdict: Verdict
) -> None:
    """Without a course and without any such event nobody owes two."""
    rule = "kind: count, of: inquiry, at_least: 2, window: whole"
    (one,) = found(rule, *events, as_of=date(2025, 9, 9))

    assert one.verdict is verdict


@pytest.mark.parametrize(("last", "verdict"), [(5, SATISFIED), (6, VIOLATED)])
def test_the_last_day_of_support_may_count_as_over(last: int, verdict: Verdict) -> None:
    """Where it is not counted, support to the day of the start is over, and to the day after it is not."""
    rule = "kind: exclusion, paragraphs: [SEL-85], during: start, last_day: not_counted"
    standard = standard_of(rule, carried="[rule, criterion]")
    support = (Support("SEL-85", date(2025, 9, 1), date(2025, 9, last)),)
    episode = Episode("E-1", events=(event(5, "course_start"),), support=support)
    (one,) = evaluate(standard, episode, as_of=date(2025, 9, 9)).findings

    assert one.verdict is verdict


@pytest.mark.parametrize(("window", "verdict"), [("whole", VIOLATED), ("course", HOLDING)])
def test_who_advised_before_the_start_counts_only_where_all_is_looked_at(
    window: str, verdict: Verdict
) -> None:
    """One adviser before the course, another one in it."""
    rule = f"kind: continuity, of: conversation, attribute: adviser, window: {window}"
    talks = (event(2, "conversation", adviser="A"), event(6, "conversation", adviser="B"))
    (one,) = found(rule, *talks, event(5, "course_start"), as_of=date(2025, 9, 9))

    assert one.verdict is verdict
