"""The days between two events: what opens them, what closes them, and what does neither."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, found

from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Event

TWO_TALKS = "kind: count, of: conversation, at_least: 2, window: {from: {first: inquiry}, to: [%s]}"
ASKED = event(5, "inquiry")
TALKS = (event(6, "conversation"), event(12, "conversation"))


def judged(rule: str, *events: Event, as_of: int = 20) -> Finding:
    """The finding about a record without a course."""
    (one,) = found(rule, *events, as_of=date(2025, 9, as_of))
    return one


@pytest.mark.parametrize(
    ("opens", "because"), [("course_start", Because.INCOMPLETE), ("inquiry", Because.NO_ANCHOR)]
)
def test_only_a_start_must_have_been(opens: str, because: Because) -> None:
    """Without its start a course lacks what opens the window; an inquiry it need not have had."""
    rule = f"kind: count, of: conversation, at_least: 1, window: {{from: {{first: {opens}}}}}"

    assert judged(rule, event(5, "course_end")).because is because


@pytest.mark.parametrize(
    ("closes", "day", "due"),
    [
        ("{first: referral}", 4, None),
        ("{first: referral}", 5, 5),
        ("{first: referral}", 6, 6),
        ("{first: referral, later: 2 days}", 2, None),
        ("{first: referral, later: 2 days}", 3, 5),
        ("{first: referral, later: 7 days}", 4, 11),
        ("{first: referral, earlier: 2 days}", 5, 3),
        ("{first: referral, earlier: 2 days}", 6, 4),
        ("{first: referral, earlier: 2 days}", 7, 5),
    ],
)
def test_what_closes_a_window(closes: str, day: int, due: int | None) -> None:
    """An event and its edge that both lie before the opening, on the 5th, close nothing."""
    one = judged(TWO_TALKS % closes, ASKED, event(day, "referral"), *TALKS[:1])

    assert (one.verdict, one.due) == (
        (Verdict.PENDING, None) if due is None else (Verdict.VIOLATED, date(2025, 9, due))
    )


def test_what_came_before_does_not_hide_what_comes_after() -> None:
    """The referral of the 1st lies before the inquiry; that of the 9th closes the window."""
    one = judged(TWO_TALKS % "{first: referral}", ASKED, event(1, "referral"), event(9, "referral"), *TALKS)

    assert (one.verdict, one.due) == (Verdict.VIOLATED, date(2025, 9, 9))


@pytest.mark.parametrize(("last", "verdict"), [(11, Verdict.VIOLATED), (12, Verdict.SATISFIED)])
def test_the_earliest_of_several_edges_closes(last: int, verdict: Verdict) -> None:
    """Its own day is inside: a talk on the 12th counts up to the 12th."""
    edges = "{first: follow_up}, {first: referral}"
    one = judged(TWO_TALKS % edges, ASKED, event(15, "follow_up"), event(last, "referral"), *TALKS)

    assert one.verdict is verdict


@pytest.mark.parametrize(("first", "verdict"), [(4, Verdict.VIOLATED), (5, Verdict.SATISFIED)])
def test_the_opening_day_is_inside(first: int, verdict: Verdict) -> None:
    """What came on the day before does not count, however much came after."""
    talks = [event(day, "conversation") for day in (first, 9)]

    assert judged(TWO_TALKS % "{first: referral}", ASKED, event(9, "referral"), *talks).verdict is verdict
