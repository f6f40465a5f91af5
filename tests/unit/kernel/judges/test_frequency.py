"""How often in every week or month of a course, in each way of measuring it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from tests.unit.kernel.one_rule import found, standard_of

from forebyg import Episode, evaluate
from forebyg.errors import DateRangeError
from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Event

HOLDING, VIOLATED, SATISFIED = Verdict.HOLDING, Verdict.VIOLATED, Verdict.SATISFIED

WEEKLY = "kind: frequency, of: conversation"
MONTHLY = f"{WEEKLY}, every: month"
AVERAGE = f"{WEEKLY}, measure: average"
GAP = f"{WEEKLY}, measure: gap"


class Case(NamedTuple):
    """A course by the days on which it starts, has talks, ends and is judged.

    Attributes:
        rule: How often there must be a talk.
        start: Month and day of 2025 on which it starts; 1 September is a Monday.
        talks: The days of the talks.
        end: The day on which it ends.
        as_of: The day of judging.
        verdict: What must come out.
        due: The last day of the first period that still lacks a talk.
        breaches: The days of breach.
    """

    rule: str
    start: tuple[int, int]
    talks: list[tuple[int, int]]
    end: tuple[int, int] | None
    as_of: tuple[int, int]
    verdict: Verdict
    due: tuple[int, int] | None = None
    breaches: tuple[tuple[int, int], ...] = ()


CASES = {
    "week: the Sunday": Case(WEEKLY, (9, 1), [], None, (9, 7), HOLDING, (9, 7)),
    "week: the Monday after": Case(WEEKLY, (9, 1), [], None, (9, 8), VIOLATED, None, ((9, 8),)),
    "week: the next whole one": Case(WEEKLY, (9, 1), [(9, 7)], None, (9, 8), HOLDING, (9, 14)),
    "week: the first is not whole": Case(WEEKLY, (9, 2), [], None, (9, 14), HOLDING, (9, 14)),
    "week: two empty": Case(WEEKLY, (9, 1), [(9, 8)], None, (9, 22), VIOLATED, None, ((9, 8), (9, 22))),
    "week: ended on the Sunday": Case(WEEKLY, (9, 1), [], (9, 7), (9, 8), VIOLATED, None, ((9, 8),)),
    "week: ended on the Saturday": Case(WEEKLY, (9, 1), [], (9, 6), (9, 8), SATISFIED),
    "week: all kept": Case(WEEKLY, (9, 1), [(9, 1), (9, 14)], (9, 14), (9, 30), SATISFIED),
    "month: the last day": Case(MONTHLY, (9, 1), [], None, (9, 30), HOLDING, (9, 30)),
    "month: the first after": Case(MONTHLY, (9, 1), [], None, (10, 1), VIOLATED, None, ((10, 1),)),
    "month: the first is not whole": Case(MONTHLY, (9, 2), [], None, (10, 31), HOLDING, (10, 31)),
    "month: the next": Case(MONTHLY, (9, 1), [(9, 30)], None, (10, 1), HOLDING, (10, 31)),
    "month: the third": Case(MONTHLY, (9, 1), [(9, 1), (10, 31)], None, (11, 2), HOLDING, (11, 30)),
    "month: ended on its last day": Case(MONTHLY, (9, 1), [], (9, 30), (10, 1), VIOLATED, None, ((10, 1),)),
    "month: ended the day before": Case(MONTHLY, (9, 1), [], (9, 29), (10, 1), SATISFIED),
    "average: two at once": Case(AVERAGE, (9, 1), [(9, 1), (9, 2)], None, (9, 15), HOLDING, (9, 21)),
    "average: one behind": Case(AVERAGE, (9, 1), [(9, 1)], None, (9, 15), VIOLATED, None, ((9, 15),)),
    "average: caught up": Case(AVERAGE, (9, 1), [(9, 8), (9, 9)], None, (9, 15), VIOLATED, None, ((9, 8),)),
    "average: ended in time": Case(AVERAGE, (9, 1), [(9, 1), (9, 2)], (9, 20), (9, 30), SATISFIED),
    "average: ended a day too late": Case(
        AVERAGE, (9, 1), [(9, 1), (9, 2)], (9, 21), (9, 30), VIOLATED, None, ((9, 22),)
    ),
    "gap: a week": Case(GAP, (9, 2), [], None, (9, 9), HOLDING, (9, 9)),
    "gap: a week and a day": Case(GAP, (9, 2), [], None, (9, 10), VIOLATED, None, ((9, 10),)),
    "gap: a talk on the last day": Case(GAP, (9, 2), [(9, 9)], None, (9, 10), HOLDING, (9, 16)),
    "gap: a talk a day too late": Case(GAP, (9, 2), [(9, 10)], (9, 12), (9, 12), VIOLATED, None, ((9, 10),)),
    "gap: ended a week on": Case(GAP, (9, 2), [], (9, 9), (9, 30), SATISFIED),
    "gap: ended a week and a day on": Case(GAP, (9, 2), [], (9, 10), (9, 30), VIOLATED, None, ((9, 10),)),
}


def day(month_and_day: tuple[int, int]) -> date:
    """A day of 2025."""
    return date(2025, *month_and_day)


def judged(case: Case) -> Finding:
    """What comes of a case."""
    events = [Event(day(case.start), "course_start")]
    events += [Event(day(talk), "conversation") for talk in case.talks]
    events += [Event(day(case.end), "course_end")] if case.end else []
    (one,) = found(case.rule, *events, as_of=day(case.as_of))
    return one


@pytest.mark.parametrize("name", CASES)
def test_every_way_of_measuring(name: str) -> None:
    """The last day of a period is in time, the next one is a breach; only whole periods count."""
    case = CASES[name]
    one = judged(case)

    assert one.verdict is case.verdict
    assert one.due == (case.due and day(case.due))
    assert one.breaches == tuple(map(day, case.breaches))


def test_a_start_that_is_not_recorded_leaves_it_open() -> None:
    """Without its first day nobody knows which weeks are whole."""
    (one,) = found(WEEKLY, Event(date(2025, 9, 5), "course_end"), as_of=date(2025, 9, 9))

    assert (one.verdict, one.because) == (Verdict.UNDETERMINED, Because.INCOMPLETE)


@pytest.mark.parametrize("rule", [WEEKLY, AVERAGE, GAP, MONTHLY])
def test_a_period_beyond_the_calendar_is_told(rule: str) -> None:
    """Where the last day of a period would lie after the year 9999, that is said."""
    episode = Episode("E-1", events=(Event(date(9999, 12, 29), "course_start"),))
    with pytest.raises(DateRangeError):
        evaluate(standard_of(rule), episode, as_of=date.max)
