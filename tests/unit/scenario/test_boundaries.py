from __future__ import annotations

from datetime import date

import pytest

from forebyg.dates import Counting, Span
from forebyg.kernel.pattern import Pattern
from forebyg.kernel.primitive import Duration, Point, Presence, Primitive, Response
from forebyg.kernel.rule import Rule
from forebyg.report import Bearer, Finding, Judgement, Norm, RuleRef, Verdict
from forebyg.scenario.boundaries import possible_boundaries, shown_boundaries

DUE = date(2025, 3, 17)
TALK = (Pattern("conversation"),)
DUTY = Response(TALK, (Pattern("inquiry"),), Counting(), within=Span(days=14))
DUES = {"due-1", "due", "due+1"}
EARLIESTS = {"earliest-1", "earliest", "earliest+1"}


def ref(norm: Norm = Norm.MUST) -> RuleRef:
    """What findings say of the rule."""
    return RuleRef("nyby", "it", "deadline", ("NYB-1",), norm, Bearer.MUNICIPALITY, {})


@pytest.mark.parametrize(
    ("primitive", "norm", "days"),
    [
        (DUTY, Norm.MUST, DUES),
        (Response(TALK, TALK, Counting()), Norm.MUST, set()),
        (
            Response(TALK, TALK, Counting(), not_before=Span(days=7), within=Span(days=14)),
            Norm.SHOULD,
            DUES | EARLIESTS,
        ),
        (Duration(Span(months=6), None, Counting()), Norm.MUST, DUES),
        (Duration(None, Span(weeks=12), Counting()), Norm.MUST, EARLIESTS),
        (DUTY, Norm.MAY, {"due-1", "due"}),
        (Presence(TALK, Point.START), Norm.MUST, set()),
    ],
)
def test_a_period_has_three_days_to_show(primitive: Primitive, norm: Norm, days: set[str]) -> None:
    """The day before its limit, the day and the day after; outside its terms a permission shows none."""
    assert days == possible_boundaries(Rule(ref(norm), primitive))


@pytest.mark.parametrize(
    ("day", "shown"), [(15, []), (16, ["due-1"]), (17, ["due"]), (18, ["due+1"]), (19, [])]
)
def test_the_day_of_the_deed_shows_a_boundary(day: int, shown: list[str]) -> None:
    """What was done on that day does, and where nothing was done the day of judging."""
    limit, on = DUE.toordinal(), date(2025, 3, day)
    done = Finding(ref(), None, None, Judgement(Verdict.SATISFIED, due=limit, on=on.toordinal()))
    undone = Finding(ref(), None, None, Judgement(Verdict.PENDING, due=limit))
    assert shown == list(shown_boundaries(done, date(2025, 4, 1)))
    assert shown == list(shown_boundaries(undone, on))


def test_too_early_takes_a_deed() -> None:
    """The day of judging says nothing of the first day allowed."""
    first = DUE.toordinal()
    waiting = Finding(ref(), None, None, Judgement(Verdict.PENDING, earliest=first))
    early = Finding(ref(), None, None, Judgement(Verdict.VIOLATED, earliest=first, on=first - 1))
    assert list(shown_boundaries(waiting, DUE)) == []
    assert list(shown_boundaries(early, DUE)) == ["earliest-1"]
