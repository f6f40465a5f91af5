"""Which support may not run beside a course, on records whose support contradicts itself."""

from datetime import date

import pytest
from tests.unit.kernel.one_rule import standard_of

from forebyg import evaluate
from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Episode, Event, Support
from forebyg.vocabulary import UNKNOWN, Unknown

RECORD = (Event(date(2025, 9, 8), "plan_made"), Event(date(2025, 9, 10), "course_start"))
ENDS_EARLY = Support("SEL-85", date(2025, 9, 5), date(2025, 9, 1), None)
"""Support whose end lies before its start: after its first day nobody knows whether it runs."""


def beside(rule: str, *support: Support, events: tuple[Event, ...] = RECORD) -> Finding:
    """The one finding of an exclusion, on 20 September 2025."""
    standard = standard_of(f"kind: exclusion, paragraphs: [SEL-85], {rule}")
    (one,) = evaluate(
        standard, Episode("E-1", events=events, support=support), as_of=date(2025, 9, 20)
    ).findings
    return one


def running(reduced_from: date | Unknown | None) -> Support:
    """Support that runs without an end."""
    return Support("SEL-85", date(2025, 9, 2), None, reduced_from)


@pytest.mark.parametrize(
    ("rule", "verdict"),
    [
        ("norm: must", Verdict.UNDETERMINED),
        ("norm: may", Verdict.UNDETERMINED),
        ("unless: {shown: [plan_made], reduced: true}, norm: must", Verdict.UNDETERMINED),
        ("unless: {shown: [plan_made], reduced: true}, norm: may", Verdict.NOT_APPLICABLE),
    ],
)
def test_a_permission_that_nobody_can_have_used_is_not_applicable(rule: str, verdict: Verdict) -> None:
    """Running and not reduced it is barred, not running there was nothing to lift: used in neither case."""
    assert beside(rule, ENDS_EARLY).verdict is verdict


@pytest.mark.parametrize(
    ("reduced_from", "verdict", "because"),
    [
        (UNKNOWN, Verdict.UNDETERMINED, Because.MISSING),
        (None, Verdict.VIOLATED, None),
        (date(2025, 9, 10), Verdict.UNDETERMINED, Because.CONTRADICTORY),
        (date(2025, 9, 11), Verdict.VIOLATED, None),
    ],
)
def test_beside_an_end_that_is_not_believed_other_support_is_asked_about(
    reduced_from: date | Unknown | None, verdict: Verdict, because: Because | None
) -> None:
    """Were it not reduced the bar would stand whatever the other's end; so that is worth asking."""
    one = beside("unless: {shown: [plan_made], reduced: true}", running(reduced_from), ENDS_EARLY)

    assert (one.verdict, one.because) == (verdict, because)
    assert one.needs == (("support[0].reduced_from",) if because is Because.MISSING else ())


def test_of_support_in_doubt_nothing_is_asked_for() -> None:
    """Reduced or not, whether there was a bar stays open."""
    doubtful = ENDS_EARLY._replace(reduced_from=UNKNOWN)

    one = beside("unless: {shown: [plan_made], reduced: true}", ENDS_EARLY, doubtful)

    assert (one.because, one.needs) == (Because.CONTRADICTORY, ())
