"""Which support may not run beside a course, on records whose support contradicts itself."""

from datetime import date

import pytest
from tests.unit.kernel.one_rule import standard_of

from forebyg import evaluate
from forebyg.report import Because, Finding, Verdict
from forebyg.timeline import Episode, Event, FrozenDict, Support
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


def on(day: int, event_type: str, **attributes: str) -> Event:
    """An event of September 2025."""
    return Event(date(2025, 9, day), event_type, FrozenDict(attributes))


SILENT = tuple(on(1 + place % 9, kind) for place in range(10) for kind in ("assessment", "evaluation"))
"""More than anybody would tell apart: thousands of cases."""
NEED, FINAL = on(8, "assessment", of="need"), on(8, "evaluation", kind="final")


@pytest.mark.parametrize(
    ("sure", "verdict"),
    [
        ((NEED, FINAL), Verdict.HOLDING),
        ((NEED,), Verdict.UNDETERMINED),
        ((FINAL,), Verdict.UNDETERMINED),
    ],
    ids=["both", "no evaluation", "no assessment"],
)
@pytest.mark.parametrize("during", ["start", "course"])
def test_more_that_may_lift_a_bar_can_only_lift_it(
    during: str, sure: tuple[Event, ...], verdict: Verdict
) -> None:
    """What is shown is shown, whatever the silent ones were; so they are not told apart."""
    shown = "[{assessment: {of: need}}, {evaluation: {kind: final}}]"
    rule = f"during: {during}, unless: {{shown: {shown}}}"
    events = (*SILENT, *sure, RECORD[1])

    expected = Verdict.SATISFIED if (during, verdict) == ("start", Verdict.HOLDING) else verdict
    assert beside(rule, running(None), events=events).verdict is expected


@pytest.mark.parametrize(("from_day", "verdict"), [(9, Verdict.SATISFIED), (4, Verdict.UNDETERMINED)])
def test_of_many_that_may_be_the_first_each_is_tried_as_that(from_day: int, verdict: Verdict) -> None:
    """No support runs yet on the day of any that could be the first: a sure one stands on the eighth."""
    support = Support("SEL-85", date(2025, 9, from_day), None, None)
    found = beside("during: {assessment: {of: need}}", support, events=(*SILENT, NEED, RECORD[1]))

    assert found.verdict is verdict
