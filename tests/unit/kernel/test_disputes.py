"""What differs under another choice of a reading is told with the finding that it differs from."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, standard_of

from forebyg import Episode, Report, evaluate
from forebyg.report import Because, CriterionDispute, CriterionVerdict, Dispute, Norm, Verdict
from forebyg.timeline import Event, FrozenDict

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


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (None, [(Verdict.VIOLATED, date(2025, 9, 9), date(2025, 9, 8))]),
        (8, [(Verdict.SATISFIED, None, date(2025, 9, 8))]),
    ],
)
def test_a_rule_of_a_choice_not_taken_shows_what_it_would_come_to(
    end: int | None, expected: list[tuple[Verdict, date | None, date]]
) -> None:
    """It is silent, and disputed by the first course that it would speak of."""
    rule = "kind: duration, at_most: 7 days, under: {from-what: follow-up}"
    ends = [] if end is None else [event(end, "course_end", "A")]
    record = (event(1, "course_start", "A"), *ends, event(15, "course_start", "B"))
    (one,) = judged(rule, *record).findings

    assert (one.verdict, one.because) == (Verdict.NOT_APPLICABLE, Because.READING_NOT_CHOSEN)
    assert (one.key, one.rule.id) == ("one/one/-/-", "one")
    assert one.disputed == tuple(
        Dispute("from-what", "follow-up", verdict, since, due, Norm.MUST) for verdict, since, due in expected
    )


def test_a_rule_is_disputed_by_the_choices_alone_that_it_stands_under() -> None:
    """Under a third choice it is as silent as under the one taken."""
    third = "follow-up: {en: Follow-up, da: Opfølgning}, third: {en: Third, da: Tredje}}"
    head = READING.replace("follow-up: {en: Follow-up, da: Opfølgning}}", third)
    rule = "kind: duration, at_most: 7 days, under: {from-what: third}"
    episode = Episode("E-1", events=(event(1, "course_start"),))
    (one,) = evaluate(standard_of(rule, head), episode, as_of=date(2025, 9, 20), readings="all").findings

    assert [(two.choice, two.verdict) for two in one.disputed] == [("third", Verdict.VIOLATED)]


def test_each_course_is_compared_with_itself() -> None:
    """That of A is over after seven days, that of B is not yet."""
    rule = "kind: duration, at_most: {reading: from-what, inquiry: 30 days, follow-up: 7 days}"
    record = (event(1, "course_start", "A"), event(15, "course_start", "B"))

    both = judged(rule, *record).findings

    assert [(one.course, [(two.verdict, two.due) for two in one.disputed]) for one in both] == [
        ("A", [(Verdict.VIOLATED, date(2025, 9, 8))]),
        ("B", [(Verdict.HOLDING, date(2025, 9, 22))]),
    ]


def test_each_inquiry_is_compared_with_itself() -> None:
    """That of the 1st was overdue under both choices, that of the 9th under one."""
    within = "{reading: from-what, inquiry: 14 days, follow-up: 7 days}"
    rule = f"kind: deadline, do: plan_made, within: {within}, after: inquiry, counted_from: each"
    record = (event(1, "course_start"), event(1, "inquiry"), event(9, "inquiry"))

    both = judged(rule, *record).findings

    assert [[two.due for two in one.disputed] for one in both] == [[date(2025, 9, 8)], [date(2025, 9, 16)]]


def test_the_one_finding_of_a_rule_is_compared_whatever_it_counts_from() -> None:
    """Counted from the follow-up of the 9th instead of the inquiry of the 1st it is still in time."""
    rule = (
        "kind: deadline, do: plan_made, within: 14 days, "
        "after: {reading: from-what, inquiry: inquiry, follow-up: follow_up}"
    )
    (one,) = judged(rule, event(1, "inquiry"), event(9, "follow_up")).findings

    assert (one.verdict, [two.verdict for two in one.disputed]) == (Verdict.VIOLATED, [Verdict.PENDING])


@pytest.mark.parametrize(
    ("facts", "verdict", "disputed"),
    [
        ({"wish": True, "at_risk": True, "motivated": True}, "eligible", []),
        ({"wish": True, "at_risk": False, "motivated": True}, "eligible", ["ineligible"]),
        ({"wish": False, "at_risk": True, "motivated": True}, "ineligible", ["eligible"]),
        ({"wish": True, "at_risk": False, "motivated": False}, "ineligible", []),
        ({"wish": True, "motivated": True}, "eligible", ["undetermined"]),
    ],
)
def test_the_target_group_is_disputed_with_its_criterion(
    facts: dict[str, bool], verdict: str, disputed: list[str]
) -> None:
    """The criterion shows the difference, the other one none, the whole only where it comes out otherwise."""
    group = "{reading: from-what, inquiry: wish, follow-up: at_risk}"
    other = "kind: eligibility, require: motivated}\n- {id: group, cites: [ONE-1]"
    rule = f"{other}, kind: eligibility, require: {group}"
    episode = Episode("E-1", facts=FrozenDict(facts), events=(event(1, "course_start"),))
    standard = standard_of(rule, READING, carried="criterion")

    found = evaluate(standard, episode, as_of=date(2025, 9, 20), readings="all").eligibility

    assert (found.verdict, [one.verdict for one in found.disputed]) == (verdict, disputed)
    assert {(one.reading, one.choice) for one in found.disputed} <= {("from-what", "follow-up")}
    plain, read = found.criteria
    assert plain.disputed == ()
    told = {True: CriterionVerdict.MET, False: CriterionVerdict.NOT_MET, None: CriterionVerdict.UNDETERMINED}
    now, then = (told[facts.get(fact)] for fact in ("wish", "at_risk"))
    assert read.disputed == (() if now is then else (CriterionDispute("from-what", "follow-up", then),))


def test_a_rule_that_another_choice_silences_is_told_also_where_a_reading_of_its_own_is_open() -> None:
    """It says nothing under the choice taken; under the other it would be judged by an open reading."""
    rule = (
        "kind: deadline, under: {from-what: follow-up}, do: invitation, "
        "within: {reading: how-long, week: 7 days, month: 1 month}, after: inquiry"
    )
    open_one = (
        "  how-long:\n"
        "    question: {en: How long?, da: Hvor længe?}\n"
        "    choices: {week: {en: A week, da: En uge}, month: {en: A month, da: En måned}}\n"
        "    default: not_decided\n"
        "    why: {en: The text says both., da: Teksten siger begge dele.}\n"
    )
    standard = standard_of(rule, READING + open_one)

    (one,) = evaluate(
        standard, Episode("E-1", events=(event(1, "inquiry"),)), as_of=date(2025, 9, 20), readings="all"
    ).findings

    assert (one.verdict, one.because) == (Verdict.NOT_APPLICABLE, Because.READING_NOT_CHOSEN)
    assert one.disputed == (Dispute("from-what", "follow-up", Verdict.UNDETERMINED, None, None, Norm.MUST),)
