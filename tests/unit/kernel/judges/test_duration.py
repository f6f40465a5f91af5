"""How long courses last when those before count too."""

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, found, only, standard_of

from forebyg import evaluate
from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Episode, Event

TOUCHING = "kind: duration, at_most: 10 days, earlier_courses: touching"
ADDED = "kind: duration, at_most: 10 days, earlier_courses: all"


def second(rule: str, *events: object, as_of: int) -> Finding:
    """The finding about the later of two courses."""
    _, later = found(rule, *events, as_of=date(2025, 9, as_of))  # type: ignore[arg-type]  # events
    return later


def test_a_course_that_still_runs_touches_the_next() -> None:
    """The one of the 1st overlaps that of the 4th, which therefore counts from the 1st."""
    record = (event(1, "course_start", form="individual"), event(4, "course_start", "A", form="individual"))

    assert second(TOUCHING, *record, as_of=12).since == date(2025, 9, 12)


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [(16, Verdict.HOLDING), (17, Verdict.UNDETERMINED), (18, Verdict.UNDETERMINED), (19, Verdict.VIOLATED)],
)
def test_a_form_that_is_not_recorded_leaves_the_time_open(as_of: int, verdict: Verdict) -> None:
    """Ten days from the 8th end on the 18th; less the two of the course before, on the 16th."""
    record = (
        event(1, "course_start", "A"),
        event(3, "course_end", "A"),
        event(8, "course_start", "B", form="individual"),
    )

    one = second(ADDED, *record, as_of=as_of)

    assert one.verdict is verdict
    assert one.needs == (("events[0].form",) if verdict is Verdict.UNDETERMINED else ())


@pytest.mark.parametrize(("as_of", "verdict"), [(20, Verdict.HOLDING), (21, Verdict.VIOLATED)])
def test_what_has_no_start_or_no_end_adds_no_days(as_of: int, verdict: Verdict) -> None:
    """One course before has only an end, one still runs: ten days from the 10th end on the 20th."""
    record = (
        event(2, "course_end", "A"),
        event(3, "course_start", "B", form="individual"),
        event(10, "course_start", "C", form="individual"),
    )

    last = found(ADDED, *record, as_of=date(2025, 9, as_of))[-1]

    assert (last.course, last.verdict) == ("C", verdict)


@pytest.mark.parametrize(
    ("event_type", "because"), [("inquiry", Because.NO_ANCHOR), ("course_start", Because.NOT_DECIDED)]
)
def test_a_text_that_names_no_number_leaves_every_course_open(event_type: str, because: Because) -> None:
    """Before any course there is nothing whose length could be asked about."""
    one = only("kind: duration, at_most: not_decided", event(5, event_type), as_of=9)

    assert one.because is because


@pytest.mark.parametrize(("start", "verdict"), [(30, Verdict.HOLDING), (31, Verdict.UNDETERMINED)])
def test_a_month_without_the_day_gives_no_last_day_where_the_text_refuses_one(
    start: int, verdict: Verdict
) -> None:
    """A month after 30 August is 30 September; after the 31st there is no such day."""
    standard = standard_of("kind: duration, at_most: 1 month", "counting: {missing_day: refuse}\n")
    episode = Episode("E-1", events=(Event(date(2025, 8, start), "course_start"),))
    (one,) = evaluate(standard, episode, as_of=date(2025, 9, 9)).findings

    assert (one.verdict, one.due) == (verdict, date(2025, 9, 30) if start == 30 else None)
    assert (one.because is Because.NO_SUCH_DAY) == (start == 31)


def test_a_form_is_asked_for_only_where_it_decides() -> None:
    """The course of unknown form runs into the next one; what began before it changes nothing more.

    A course of individual form from the 3rd makes the last one too long already. Whether that of the
    1st was individual too does not matter; whether the last one is, does.
    """
    record = (
        event(1, "course_start", "B"),
        event(3, "course_start", form="individual"),
        event(12, "course_start", "A"),
    )

    last = found(f"{TOUCHING}, form: individual", *record, as_of=date(2025, 9, 20))[-1]

    assert (last.course, last.verdict, last.needs) == ("A", Verdict.UNDETERMINED, ("events[2].form",))


def test_forms_of_many_courses_are_taken_alike() -> None:
    """Four courses of unknown form: with none of them the time has not run out, with all it has."""
    names = "ABCD"
    record = (
        *(event(2 + place, "course_start", name) for place, name in enumerate(names)),
        *(event(2 + place, "course_end", name) for place, name in enumerate(names, 2)),
        event(12, "course_start", "E", form="individual"),
    )

    last = found(ADDED, *record, as_of=date(2025, 9, 20))[-1]

    assert last.verdict is Verdict.UNDETERMINED
    assert set(last.needs) <= {f"events[{place}].form" for place in range(4)}
