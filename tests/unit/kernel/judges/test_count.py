"""How many events there are, with those of earlier courses."""

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, found

from forebyg.report import Finding, Verdict
from forebyg.timeline import Event

ONE = "kind: count, of: {conversation: {channel: phone}}, at_most: 1, earlier_courses: touching"
ADDED = "kind: count, of: conversation, at_most: 2, earlier_courses: all"
LEAST = "kind: count, of: conversation, at_least: 2, earlier_courses: touching"
FROM_PLAN = (
    "kind: count, of: conversation, at_most: 1, earlier_courses: all, "
    "window: {from: {first: {goals_set: {smart: true}}}, to: [{first: course_end}]}"
)
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


def test_what_is_broken_whether_it_counted_or_not() -> None:
    """Two calls of the course itself are too many, whatever the talk before was."""
    one = second(ONE, *FIRST, call(2, "A", adviser="Berg"), SECOND, call(8, "B"), call(9, "B"))

    assert (one.verdict, one.since) == (Verdict.VIOLATED, date(2025, 9, 9))


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
