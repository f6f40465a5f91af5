"""Which earlier courses count to a longest time, and in what order they touch."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, found, standard_of

from forebyg import evaluate
from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Episode, Event, FrozenDict

TEN_DAYS = "kind: duration, at_most: 10 days, earlier_courses: %s"
HOLDING, VIOLATED = Verdict.HOLDING, Verdict.VIOLATED


def course(name: str, first: int, last: int | None = None, form: str | None = "individual") -> list[Event]:
    """The start of a course in September 2025, and its end if it has one."""
    start = event(first, "course_start", name, **({} if form is None else {"form": form}))
    return [start] if last is None else [start, event(last, "course_end", name)]


def last_of(rule: str, *courses: list[Event], as_of: int) -> Finding:
    """The finding about the last of several courses."""
    events = [one for each in courses for one in each]
    return found(rule, *events, as_of=date(2025, 9, as_of))[-1]


@pytest.mark.parametrize(("as_of", "verdict"), [(18, HOLDING), (19, VIOLATED)])
def test_a_course_without_a_start_does_not_hide_one_that_has_ended(as_of: int, verdict: Verdict) -> None:
    """Ten days from the 10th, less the two of the course that ended on the 5th: the 18th."""
    only_an_end = [event(2, "course_end", "A")]
    one = last_of(TEN_DAYS % "all", only_an_end, course("B", 3, 5), course("C", 10), as_of=as_of)

    assert (one.course, one.verdict) == ("C", verdict)


@pytest.mark.parametrize(("form", "as_of", "verdict"), [("individual", 16, VIOLATED), ("group", 16, HOLDING)])
def test_only_courses_of_the_same_form_count(form: str, as_of: int, verdict: Verdict) -> None:
    """Ten days from the 8th, less the three of the course before: the 15th."""
    one = last_of(TEN_DAYS % "all", course("A", 2, 5, form), course("B", 8), as_of=as_of)

    assert one.verdict is verdict


@pytest.mark.parametrize(("begun", "since"), [(7, 16), (8, 19)], ids=["the day before", "on the day"])
def test_only_courses_begun_on_an_earlier_day_count(begun: int, since: int) -> None:
    """Ten days from the 8th end on the 18th, or with the three from the 7th to the 10th on the 15th."""
    one = last_of(TEN_DAYS % "all", course("A", begun, 10), course("B", 8), as_of=25)

    assert (one.course, one.since) == ("B", date(2025, 9, since))


def test_two_forms_that_are_not_recorded_are_both_asked_for() -> None:
    """The form of the earlier course, and that of the course itself."""
    one = last_of(TEN_DAYS % "all", course("A", 2, 5, form=None), course("B", 8, form=None), as_of=17)

    assert one.needs == ("events[0].form", "events[2].form")


def test_the_nearest_day_is_told_where_every_form_leaves_room() -> None:
    """Of the first one's form it is one chain from the 1st, with the 11th as last day; of another not."""
    one = last_of(TEN_DAYS % "touching", course("A", 1, 4, "group"), course("B", 5, form=None), as_of=9)

    assert (one.verdict, one.due) == (HOLDING, date(2025, 9, 11))


@pytest.mark.parametrize(("links", "asked"), [(1, (2,)), (2, (2, 4)), (3, (0, 2, 4, 6))])
def test_a_form_that_decides_nothing_is_not_asked_for(links: int, asked: tuple[int, ...]) -> None:
    """The first course touches none of the others, which are one chain; of four forms all are asked for."""
    chain = [course("BCD"[place], 5 + 2 * place, 6 + 2 * place, None) for place in range(links)]

    one = last_of(
        TEN_DAYS % "touching", course("A", 1, 3, None), *chain, course("E", 5 + 2 * links), as_of=16
    )

    assert one.needs == tuple(f"events[{place}].form" for place in asked)


def test_of_many_forms_and_the_course_s_own_all_are_asked_for() -> None:
    """Four courses of two days before it, all of one form; too long if this one's is the same."""
    before = [course("ABCD"[place], 1 + 2 * place, 2 + 2 * place, None) for place in range(4)]

    one = last_of(TEN_DAYS % "touching", *before, course("E", 9, form=None), as_of=12)

    assert set(one.needs) == {f"events[{place}].form" for place in (0, 2, 4, 6, 8)}


@pytest.mark.parametrize("number", [2, 3, 4])
def test_each_of_several_forms_may_decide(number: int) -> None:
    """Courses of two days, one after the other: one chain of them all is too long, a link less is not."""
    first = 12 - 2 * number
    before = [
        course("ABCD"[place], first + 2 * place, first + 2 * place + 1, None) for place in range(number)
    ]

    one = last_of(TEN_DAYS % "touching", *before, course("E", 12), as_of=first + 11)

    assert (one.verdict, one.because) == (Verdict.UNDETERMINED, Because.MISSING)
    assert one.needs == tuple(f"events[{2 * place}].form" for place in range(number))


def test_the_form_of_the_course_itself_is_asked_for() -> None:
    """That of the earlier one is recorded."""
    one = last_of(TEN_DAYS % "all", course("A", 2, 5), course("B", 8, form=None), as_of=17)

    assert one.needs == ("events[2].form",)


def test_an_end_is_asked_for_beside_the_form_where_it_decides_for_one_form() -> None:
    """One chain with A it is too long either way; of another form it has ended, or still runs in time."""
    end = [event(12, "course_end")]
    one = last_of(TEN_DAYS % "touching", course("A", 1), course("B", 7, form=None), end, as_of=12)

    assert set(one.needs) == {"events[1].form", "events[2].course"}


@pytest.mark.parametrize(
    ("courses", "since"),
    [
        ([("A", 1, 4), ("B", 5, 8)], 12),
        ([("A", 1, 3), ("B", 5, 8)], 16),
        ([("A", 1, 4), ("B", 5, 7)], 20),
        ([("A", 1, 8), ("B", 3, 4)], 12),
        ([("A", 1, 4), ("B", 2, 8)], 12),
    ],
    ids=["both touch", "the first does not", "neither does", "one within the other", "overlapping"],
)
def test_courses_that_touch_are_one(courses: list[tuple[str, int, int]], since: int) -> None:
    """The last starts on the 9th; a run without a day between counts from its own first day."""
    rule = TEN_DAYS % "touching"
    one = last_of(rule, *(course(*days) for days in courses), course("C", 9), as_of=25)

    assert one.since == date(2025, 9, since)


def test_a_month_without_the_day_has_no_end_with_earlier_courses_either() -> None:
    """A month after 31 August there is no such day, whatever is taken off."""
    rule = "kind: duration, at_most: 1 month, earlier_courses: all"
    standard = standard_of(rule, "counting: {missing_day: refuse}\n")
    form = FrozenDict({"form": "individual"})
    events = (
        Event(date(2025, 8, 1), "course_start", form, "A"),
        Event(date(2025, 8, 5), "course_end", course="A"),
        Event(date(2025, 8, 31), "course_start", form, "B"),
    )
    _, later = evaluate(standard, Episode("E-1", events=events), as_of=date(2025, 9, 9)).findings

    assert (later.verdict, later.because) == (Verdict.UNDETERMINED, Because.NO_SUCH_DAY)


@pytest.mark.parametrize(("as_of", "verdict"), [(20, HOLDING), (21, VIOLATED)])
def test_an_extension_counts_whatever_the_earlier_form_was(as_of: int, verdict: Verdict) -> None:
    """Extended to the 20th in time, the course need not know whether the two days before it count."""
    rule = "kind: duration, at_most: 10 days, extension: {by: extension}, earlier_courses: all"
    until = Event(date(2025, 9, 9), "extension", FrozenDict({"until": date(2025, 9, 20)}), "B")
    one = last_of(rule, course("A", 2, 4, form=None), [*course("B", 8), until], as_of=as_of)

    assert one.verdict is verdict
