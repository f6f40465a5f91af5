"""On which day a rule's condition is asked, and when it need not be asked at all."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, standard_of

from forebyg import Episode, evaluate
from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Event

OF_AGE = "when: {age: {at_least: 18}}"
TALKS = f"kind: count, of: conversation, at_least: 9, window: whole, {OF_AGE}"
START, TALK = event(9, "course_start"), event(5, "conversation")


def judged(rule: str, *events: Event, as_of: int = 20, born: int | None = None) -> Finding:
    """The one finding about someone born in September 2007."""
    birthday = None if born is None else date(2007, 9, born)
    (one,) = evaluate(
        standard_of(rule), Episode("E-1", birthday, events=events), as_of=date(2025, 9, as_of)
    ).findings
    return one


@pytest.mark.parametrize(
    ("born", "because"), [(8, None), (9, None), (10, Because.CONDITION_FALSE), (None, Because.MISSING)]
)
def test_what_counts_from_the_start_is_asked_about_on_that_day(
    born: int | None, because: Because | None
) -> None:
    """Of age on the day before the start, on it, and on the day after, long before the day of judging."""
    one = judged(f"kind: duration, at_most: 7 days, {OF_AGE}", START, born=born)

    assert one.because is because
    assert one.needs == (("born",) if born is None else ())


@pytest.mark.parametrize(
    ("as_of", "verdict"), [(14, Verdict.NOT_APPLICABLE), (15, Verdict.PENDING), (16, Verdict.PENDING)]
)
def test_before_any_course_it_is_asked_on_the_day_of_judging(as_of: int, verdict: Verdict) -> None:
    """The day before the birthday, the birthday, and the day after."""
    assert judged(TALKS, TALK, as_of=as_of, born=15).verdict is verdict


@pytest.mark.parametrize("condition", [OF_AGE, "when: wish", "form: group", "form: group, when: wish"])
def test_nothing_is_asked_where_nothing_is_owed(condition: str) -> None:
    """Without an inquiry there is no duty, whoever the citizen is and whatever the form."""
    rule = f"kind: deadline, do: plan_made, within: 5 days, after: inquiry, expected: false, {condition}"

    assert judged(rule, START).because is Because.NO_ANCHOR
