"""The judgements that every judge makes: what has no meaning in one is null, false or empty there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from forebyg.kernel.outcome import (
    duty_broken,
    duty_met,
    duty_open,
    length_kept,
    length_open,
    limit_broken,
    limit_kept,
    limit_open,
    missing,
)
from forebyg.report import Because, Judgement, Verdict
from forebyg.timeline import Event, Seen

DAY = date(2025, 9, 3).toordinal()
TALK = Seen(DAY, 0, Event(date(2025, 9, 3), "conversation"))
END = Seen(DAY, 1, Event(date(2025, 9, 3), "course_end"))
HOLDING, PENDING, SATISFIED, VIOLATED = Verdict.HOLDING, Verdict.PENDING, Verdict.SATISFIED, Verdict.VIOLATED


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (
            lambda: duty_met(TALK, DAY + 1, DAY - 1),
            Judgement(SATISFIED, earliest=DAY - 1, due=DAY + 1, done=True, events=(TALK,), on=DAY),
        ),
        (
            lambda: duty_met(TALK, None, events=[TALK, END]),
            Judgement(SATISFIED, done=True, events=(TALK, END), on=DAY),
        ),
        (lambda: duty_open(None), Judgement(PENDING)),
        (
            lambda: duty_open(DAY, DAY - 2, [TALK]),
            Judgement(PENDING, earliest=DAY - 2, due=DAY, events=(TALK,), changes=DAY + 1),
        ),
        (
            lambda: duty_broken(DAY),
            Judgement(VIOLATED, due=DAY, since=DAY + 1, owed=True, breaches=(DAY + 1,)),
        ),
        (
            lambda: duty_broken(DAY, owed=False),
            Judgement(VIOLATED, due=DAY, since=DAY + 1, breaches=(DAY + 1,)),
        ),
        (
            lambda: duty_broken(DAY - 5, DAY - 3, TALK),
            Judgement(
                VIOLATED,
                due=DAY - 5,
                since=DAY - 3,
                done=True,
                late=True,
                breaches=(DAY - 3,),
                events=(TALK,),
                on=DAY,
            ),
        ),
        (lambda: length_open(DAY), Judgement(HOLDING, due=DAY, changes=DAY + 1)),
        (lambda: length_kept(DAY + 4, END), Judgement(SATISFIED, due=DAY + 4, events=(END,), on=DAY)),
        (
            lambda: limit_broken([DAY, DAY + 2], [TALK]),
            Judgement(VIOLATED, since=DAY, breaches=(DAY, DAY + 2), events=(TALK,)),
        ),
        (lambda: limit_broken([DAY]), Judgement(VIOLATED, since=DAY, breaches=(DAY,))),
        (lambda: limit_open([TALK]), Judgement(HOLDING, events=(TALK,))),
        (
            lambda: limit_open([TALK], 2, DAY + 9),
            Judgement(HOLDING, remaining=2, events=(TALK,), changes=DAY + 9),
        ),
        (lambda: limit_kept([TALK]), Judgement(SATISFIED, events=(TALK,))),
        (lambda: missing(("wish",)), Judgement(Verdict.UNDETERMINED, Because.MISSING, needs=("wish",))),
    ],
)
def test_what_a_judgement_says_and_what_it_leaves_out(
    make: Callable[[], Judgement], expected: Judgement
) -> None:
    """Field by field, also where the quick way of making one is taken."""
    assert make() == expected
