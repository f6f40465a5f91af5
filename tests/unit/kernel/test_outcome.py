"""The judgements that every judge makes: what has no meaning in one is null, false or empty there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from forebyg.kernel.outcome import (
    duty_broken,
    duty_met,
    duty_open,
    least,
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


def test_no_more_is_left_than_in_each_case() -> None:
    """Two are left in one case and none in another; one that says nothing of it is passed over."""
    cases = [
        Judgement(HOLDING, remaining=left, events=some) for left, some in ((2, (TALK,)), (None, ()), (0, ()))
    ]

    assert least(cases) == cases[0]._replace(remaining=0)
    assert least(cases[1:2]) is cases[1]


@pytest.mark.parametrize(
    ("breaches", "since", "common"),
    [
        ([(5, 9), (9,)], 9, (9,)),
        ([(5,), (7,)], 7, (7,)),
        ([(5, 8, 9), (8, 9), (5, 8, 9)], 8, (8, 9)),
        ([(7, 8), (5, 6)], 7, (7,)),
    ],
)
def test_a_breach_is_sure_from_the_latest_of_its_first_days(
    breaches: list[tuple[int, ...]], since: int, common: tuple[int, ...]
) -> None:
    """Of the days of breach those are told that every case has; where there is none, that first day."""
    cases = [Judgement(Verdict.VIOLATED, since=days[0], breaches=days) for days in breaches]

    found = least(cases)

    assert (found.since, found.breaches) == (since, common)


def test_the_later_breach_is_told_whatever_its_last_day() -> None:
    """A case that was due later and is broken sooner, as by something done too early, does not decide."""
    cases = [Judgement(VIOLATED, due=due, since=day, breaches=(day,)) for due, day in ((9, 5), (3, 7))]

    assert least(cases).since == 7


@pytest.mark.parametrize(
    ("done", "late", "owed", "told"),
    [
        ((True, True), (True, True), (False, False), (True, True, False)),
        ((True, False), (True, False), (False, True), (False, False, True)),
        ((False, False), (False, False), (True, True), (False, False, True)),
        ((False, False), (False, False), (False, False), (False, False, False)),
    ],
    ids=["done late", "perhaps done late", "not done", "nothing to do"],
)
def test_what_is_broken_is_owed_until_it_is_sure_that_it_is_done(
    done: tuple[bool, ...], late: tuple[bool, ...], owed: tuple[bool, ...], told: tuple[bool, ...]
) -> None:
    """Done and late only where it is so in every case."""
    cases = [
        Judgement(Verdict.VIOLATED, since=5, breaches=(5,), done=is_done, late=is_late, owed=is_owed)
        for is_done, is_late, is_owed in zip(done, late, owed, strict=True)
    ]

    found = least(cases)

    assert (found.done, found.late, found.owed) == told
