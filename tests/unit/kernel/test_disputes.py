"""What differs under another choice of a reading is told with the finding that it differs from."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, standard_of

from forebyg import Episode, Report, evaluate
from forebyg.report import Dispute, Norm, Verdict
from forebyg.timeline import Event

READING = """
readings:
  from-what:
    question: {en: From which day?, da: Fra hvilken dag?}
    choices: {inquiry: {en: Inquiry, da: Henvendelse}, follow-up: {en: Follow-up, da: Opfølgning}}
    default: inquiry
    why: {en: It comes first., da: Den kommer først.}
"""


def judged(rule: str, *events: Event, as_of: int = 20) -> Report:
    """A record judged by every choice."""
    standard = standard_of(rule, READING)
    return evaluate(standard, Episode("E-1", events=events), as_of=date(2025, 9, as_of), readings="all")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("3 days", "3 days", []),
        ("3 days", "4 days", [(Verdict.VIOLATED, date(2025, 9, 6), date(2025, 9, 5))]),
        ("3 days", "19 days", [(Verdict.PENDING, None, date(2025, 9, 20))]),
        ("19 days", "20 days", [(Verdict.PENDING, None, date(2025, 9, 21))]),
    ],
)
def test_another_day_is_a_difference_even_where_the_verdict_is_the_same(
    first: str, second: str, expected: list[tuple[Verdict, date | None, date]]
) -> None:
    """Verdict, first day of breach and last timely day are compared."""
    rule = (
        "kind: deadline, do: inquiry_answered, after: inquiry, "
        f"within: {{reading: from-what, inquiry: {first}, follow-up: {second}}}"
    )
    (one,) = judged(rule, event(1, "inquiry")).findings

    assert one.disputed == tuple(
        Dispute("from-what", "follow-up", verdict, since, due, Norm.MUST) for verdict, since, due in expected
    )


def test_a_rule_that_another_choice_takes_away_is_disputed() -> None:
    """It does not apply under the other choice."""
    rule = "kind: deadline, do: inquiry_answered, after: inquiry, within: 3 days, under: {from-what: inquiry}"
    (one,) = judged(rule, event(1, "inquiry")).findings

    assert [(two.choice, two.verdict) for two in one.disputed] == [("follow-up", Verdict.NOT_APPLICABLE)]


def test_what_the_other_choice_has_no_occasion_for_is_not_compared() -> None:
    """An inquiry without a course, from which it is counted, has no like where there is no follow-up."""
    rule = (
        "kind: deadline, do: inquiry_answered, within: 3 days, counted_from: each, "
        "after: {reading: from-what, inquiry: inquiry, follow-up: follow_up}"
    )
    report = judged(
        rule,
        event(1, "course_start", "A"),
        event(2, "course_end", "A"),
        event(5, "course_start", "B"),
        event(6, "inquiry"),
    )
    _, of_b = report.findings

    assert (of_b.course, of_b.verdict, of_b.disputed) == (None, Verdict.VIOLATED, ())
