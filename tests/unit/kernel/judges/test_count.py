"""How many events there are, with those of earlier courses."""

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, found, standard_of

from forebyg import Episode, evaluate
from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Event, FrozenDict

ONE = "kind: count, of: {conversation: {channel: phone}}, at_most: 1, earlier_courses: touching"
ADDED = "kind: count, of: conversation, at_most: 2, earlier_courses: all"
LEAST = "kind: count, of: conversation, at_least: 2, earlier_courses: touching"
FROM_PLAN = (
    "kind: count, of: conversation, at_most: 1, earlier_courses: all, "
    "window: {from: {first: {goals_set: {smart: true}}}, to: [{first: course_end}]}"
)
IN_ANY = "kind: count, of: conversation, at_most: 2, in_any: 10 days"
FIRST = (event(1, "course_start", "A", form="individual"), event(5, "course_end", "A"))
SECOND = event(6, "course_start", "B", form="individual")


def second(rule: str, *events: Event, as_of: int = 20) -> Finding:
    """The finding about the later of two courses."""
    return found(rule, *events, as_of=date(2025, 9, as_of))[-1]


def call(day: int, course: str | None, **said: str) -> Event:
    """A talk by phone, unless another channel is said."""
    return event(day, "conversation", course, **(said or {"channel": "phone"}))


def test_nothing_is_added_without_a_course() -> None:
    """Before any course there is nothing that a course could be added to."""
    one = second(ONE, call(2, None))

    assert one.verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(("start", "verdict"), [(6, Verdict.VIOLATED), (7, Verdict.HOLDING)])
def test_only_courses_that_touch(start: int, verdict: Verdict) -> None:
    """The first ends on the 5th: what starts on the 6th touches it, what starts on the 7th does not."""
    later = event(start, "course_start", "B", form="individual")

    one = second(ONE, *FIRST, call(2, "A"), later, call(8, "B"))

    assert one.verdict is verdict
    assert one.since == (date(2025, 9, 8) if verdict is Verdict.VIOLATED else None)


def test_another_form_is_never_added() -> None:
    """A talk in a group course leaves the individual course its own number."""
    group = (event(1, "course_start", "A", form="group"), event(5, "course_end", "A"))

    one = second(ONE, *group, call(2, "A"), SECOND, call(8, "B"))

    assert (one.verdict, one.remaining) == (Verdict.HOLDING, 0)


def test_a_course_beside_this_one() -> None:
    """A talk in the course that began first and still runs is one too many on its own day."""
    runs = event(1, "course_start", "A", form="individual")

    one = second(ONE, runs, SECOND, call(8, "B"), call(9, "A"))

    assert one.breaches == (date(2025, 9, 9),)


@pytest.mark.parametrize(("calls", "verdict"), [(0, Verdict.HOLDING), (1, Verdict.UNDETERMINED)])
def test_what_may_have_counted_before(calls: int, verdict: Verdict) -> None:
    """Whether the first course's talk was a call matters as soon as this course has had one."""
    one = second(
        ONE, *FIRST, call(2, "A", adviser="Berg"), SECOND, *[call(8 + place, "B") for place in range(calls)]
    )

    assert one.verdict is verdict
    assert one.remaining == (0 if verdict is Verdict.HOLDING else None)
    assert one.needs == (("events[2].channel",) if verdict is Verdict.UNDETERMINED else ())


@pytest.mark.parametrize(
    ("ends", "verdict", "remaining"), [(None, Verdict.HOLDING, 0), (9, Verdict.SATISFIED, None)]
)
def test_what_may_have_counted_before_and_changes_nothing(
    ends: int | None, verdict: Verdict, remaining: int | None
) -> None:
    """With one call more or less the limit is kept; no more is left than with it."""
    end = () if ends is None else (event(ends, "course_end", "B"),)
    one = second(
        ONE.replace("at_most: 1", "at_most: 2"),
        *FIRST,
        call(2, "A", adviser="Berg"),
        SECOND,
        call(8, "B"),
        *end,
    )

    assert (one.verdict, one.remaining, one.needs) == (verdict, remaining, ())


@pytest.mark.parametrize(("start", "verdict"), [(5, Verdict.VIOLATED), (6, Verdict.HOLDING)])
def test_only_what_came_before_the_course_is_no_breach_of_it(start: int, verdict: Verdict) -> None:
    """The first course's second call is on the 5th: on the day of the start, and on the day before it."""
    later = event(start, "course_start", "B", form="individual")

    one = second(ONE, *FIRST, call(2, "A"), call(5, "A"), later)

    assert (one.verdict, one.since) == (verdict, date(2025, 9, 5) if verdict is Verdict.VIOLATED else None)


def test_what_is_broken_whether_it_counted_or_not() -> None:
    """Two calls of the course itself are too many, whatever the talk before was."""
    one = second(ONE, *FIRST, call(2, "A", adviser="Berg"), SECOND, call(8, "B"), call(9, "B"))

    assert (one.verdict, one.since) == (Verdict.VIOLATED, date(2025, 9, 9))


@pytest.mark.parametrize(("day", "verdict"), [(5, Verdict.UNDETERMINED), (6, Verdict.HOLDING)])
def test_what_lies_outside_the_earlier_course_is_in_no_doubt(day: int, verdict: Verdict) -> None:
    """The first course ends on the 5th: what is put down to it after that is no talk of it, call or not."""
    one = second(ONE, *FIRST, call(day, "A", adviser="Berg"), SECOND, call(8, "B"))

    assert one.verdict is verdict


def test_the_form_of_the_course_itself_may_decide_what_is_added() -> None:
    """The call of an individual course counts if this one is individual too."""
    formless = event(6, "course_start", "B")

    one = second(ONE, *FIRST, call(2, "A"), formless, call(8, "B"))

    assert (one.verdict, one.needs) == (Verdict.UNDETERMINED, ("events[3].form",))


def test_a_course_within_one_that_touches_is_added_too() -> None:
    """The longer one ends on the 5th and touches; the shorter ended on the 3rd, while it ran."""
    within = (event(2, "course_start", "C", form="individual"), event(3, "course_end", "C"))

    one = second(ONE, *FIRST, *within, call(2, "C"), SECOND, call(8, "B"))

    assert (one.verdict, one.since) == (Verdict.VIOLATED, date(2025, 9, 8))


def test_a_window_in_doubt_leaves_its_events_in_doubt() -> None:
    """Whether the first course's window opened is not known, so neither is whether its talk counts."""
    goals = event(2, "goals_set", "A")
    own = event(6, "goals_set", "B", smart=True)

    one = second(FROM_PLAN, *FIRST, goals, call(3, "A"), SECOND, own, call(8, "B"))

    assert (one.verdict, one.needs) == (Verdict.UNDETERMINED, ("events[2].smart",))


@pytest.mark.parametrize(("smart", "verdict"), [(True, Verdict.VIOLATED), (False, Verdict.HOLDING)])
def test_each_course_has_a_window_of_its_own(smart: bool, verdict: Verdict) -> None:  # noqa: FBT001  a value of the record
    """A talk of the first course counts where its own window was open."""
    goals = event(2, "goals_set", "A", smart=smart)
    own = event(6, "goals_set", "B", smart=True)

    assert second(FROM_PLAN, *FIRST, goals, call(3, "A"), SECOND, own, call(8, "B")).verdict is verdict


def test_all_courses_are_added() -> None:
    """One talk in each of three courses that do not touch: the third is one too many."""
    courses = [
        one
        for day, name in ((1, "A"), (6, "B"), (11, "C"))
        for one in (
            event(day, "course_start", name, form="group"),
            call(day + 1, name),
            event(day + 2, "course_end", name),
        )
    ]

    one = second(ADDED, *courses)

    assert one.breaches == (date(2025, 9, 12),)


def test_a_least_is_met_by_what_came_before() -> None:
    """One talk in each of two courses that touch are two."""
    one = second(LEAST, *FIRST, call(2, "A"), SECOND, call(8, "B"))

    assert (one.verdict, one.judgement.on) == (Verdict.SATISFIED, date(2025, 9, 8).toordinal())


def test_a_course_whose_start_is_not_recorded_has_none_before() -> None:
    """An end alone says nothing of which courses it touches."""
    whole = "kind: count, of: conversation, at_most: 1, window: whole, earlier_courses: all"

    one = second(whole, *FIRST, call(2, "A"), call(8, "B"), event(9, "course_end", "B"))

    assert (one.course, one.verdict) == ("B", Verdict.SATISFIED)


def in_any(*days: int, as_of: int, rule: str = IN_ANY, ends: int | None = None) -> Finding:
    """The finding about talks on these days of a course that starts on the 1st."""
    end = () if ends is None else (event(ends, "course_end"),)
    talks = [event(day, "conversation") for day in days]
    return second(rule, event(1, "course_start"), *talks, *end, as_of=as_of)


class TestInAny:
    """Two talks at most in any ten days, of which the first is the day of a talk."""

    @pytest.mark.parametrize(
        ("third", "verdict"), [(11, Verdict.VIOLATED), (12, Verdict.VIOLATED), (13, Verdict.HOLDING)]
    )
    def test_the_last_day_of_a_period_is_in_it(self, third: int, verdict: Verdict) -> None:
        """Ten days from the 2nd run to the 12th; a third talk on the 13th is beyond them."""
        one = in_any(2, 5, third, as_of=14)

        assert one.verdict is verdict
        assert one.since == (date(2025, 9, third) if verdict is Verdict.VIOLATED else None)

    def test_every_talk_too_many_is_a_breach(self) -> None:
        """The third and the fourth are too many in the period of the first; the fifth in none."""
        assert in_any(2, 3, 4, 5, 16, as_of=16).breaches == (date(2025, 9, 4), date(2025, 9, 5))

    @pytest.mark.parametrize(
        ("as_of", "remaining", "changes"), [(5, 0, 13), (12, 0, 13), (13, 1, 16), (15, 1, 16), (16, 2, None)]
    )
    def test_what_is_left_grows_with_time(self, as_of: int, remaining: int, changes: int | None) -> None:
        """The period of the 2nd is over on the 13th, that of the 5th on the 16th; nothing changes after."""
        one = in_any(2, 5, as_of=as_of)

        assert (one.verdict, one.remaining) == (Verdict.HOLDING, remaining)
        assert one.judgement.changes == (changes and date(2025, 9, changes).toordinal())

    @pytest.mark.parametrize(("as_of", "verdict"), [(8, Verdict.HOLDING), (9, Verdict.SATISFIED)])
    def test_an_ended_course_keeps_it_for_good(self, as_of: int, verdict: Verdict) -> None:
        """No talk can come after the end of the course."""
        assert in_any(2, 5, as_of=as_of, ends=9).verdict is verdict

    def test_no_talk_yet(self) -> None:
        """All are left, and nothing changes by time alone."""
        one = in_any(as_of=5)

        assert (one.verdict, one.remaining, one.judgement.changes) == (Verdict.HOLDING, 2, None)

    @pytest.mark.parametrize(("as_of", "remaining"), [(7, 0), (13, 0), (14, 1)])
    def test_a_period_reaches_back_to_the_course_before(self, as_of: int, remaining: int) -> None:
        """Talks on the 2nd, 3rd and 4th were too many before; one is left again from the 14th on."""
        rule = f"{IN_ANY}, earlier_courses: all"
        before = (call(2, "A"), call(3, "A"), call(4, "A"))

        one = second(rule, *FIRST, *before, SECOND, as_of=as_of)

        assert (one.verdict, one.remaining) == (Verdict.HOLDING, remaining)
        assert one.judgement.changes == date(2025, 9, 15 if as_of == 14 else 14).toordinal()

    def test_a_period_without_a_last_day(self) -> None:
        """A document that names no 31 September leaves open how long the period runs."""
        head = "counting: {missing_day: refuse}\n"
        standard = standard_of("kind: count, of: conversation, at_most: 1, in_any: 1 month", head)
        events = (
            Event(date(2025, 8, 1), "course_start", FrozenDict({})),
            Event(date(2025, 8, 31), "conversation", FrozenDict({})),
        )

        report = evaluate(standard, Episode("E-1", events=events), as_of=date(2025, 9, 1))

        assert [one.because for one in report.undetermined] == [Because.NO_SUCH_DAY]

    def test_a_later_talk_whose_period_is_shorter(self) -> None:
        """31 January rolled over runs to 3 March, 1 February to 1 March only: the longer one counts."""
        head = "counting: {missing_day: roll_over}\n"
        standard = standard_of("kind: count, of: conversation, at_most: 2, in_any: 1 month", head)
        days = (date(2025, 1, 31), date(2025, 2, 1), date(2025, 3, 3))
        talks = (Event(day, "conversation", FrozenDict({})) for day in days)
        start = Event(date(2025, 1, 30), "course_start", FrozenDict({}))

        report = evaluate(standard, Episode("E-1", events=(start, *talks)), as_of=date(2025, 3, 3))

        assert [one.since for one in report.violations] == [date(2025, 3, 3)]
