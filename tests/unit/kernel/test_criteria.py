"""Whether a criterion is met, and what is asked for where that is open."""

from collections.abc import Mapping
from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, standard_of

from forebyg import evaluate
from forebyg.report import Criterion, CriterionVerdict, Verdict
from forebyg.timeline import Episode, Event, FrozenDict, Support
from forebyg.vocabulary import UNKNOWN

MET, NOT_MET, OPEN = CriterionVerdict.MET, CriterionVerdict.NOT_MET, CriterionVerdict.UNDETERMINED
START = event(5, "course_start")
READ = """
readings:
  group:
    question: {en: Both or either?, da: Begge eller en?}
    choices: {either: {en: Either, da: En}, both: {en: Both, da: Begge}}
    default: not_decided
    why: {en: The text says both things., da: Teksten siger begge dele.}
"""
ANY, ALL = "{any: [at_risk, wish]}", "{all: [at_risk, wish]}"


def criterion(
    rule: str,
    *events: Event,
    facts: Mapping[str, bool] | None = None,
    support: tuple[Support, ...] = (),
    head: str = "",
) -> Criterion:
    """The one criterion of a rule on the 20th."""
    standard = standard_of(rule, head, carried="criterion" if "eligibility" in rule else "[rule, criterion]")
    episode = Episode("E-1", facts=FrozenDict(facts or {}), events=events, support=support)
    (one,) = evaluate(standard, episode, as_of=date(2025, 9, 20)).eligibility.criteria
    return one


@pytest.mark.parametrize(
    ("stated", "assessed", "verdict", "needs"),
    [
        (True, {"result": "positive"}, MET, ()),
        (False, {"result": "negative"}, NOT_MET, ()),
        (True, {"result": "negative"}, OPEN, ("events[1].of",)),
        (True, {}, OPEN, ("events[1].of", "events[1].result")),
        (None, {"result": "positive"}, OPEN, ("events[1].of", "can_benefit")),
        (None, {"of": "benefit"}, OPEN, ("events[1].result",)),
    ],
)
def test_an_assessment_of_unknown_kind_is_asked_for_only_where_it_says_otherwise(
    stated: bool | None,  # noqa: FBT001  a table's column
    assessed: dict[str, str],
    verdict: CriterionVerdict,
    needs: tuple[str, ...],
) -> None:
    """It may show the fact or be of something else; where both say the same, nothing is open."""
    facts = {} if stated is None else {"can_benefit": stated}

    one = criterion(
        "kind: eligibility, require: can_benefit", START, event(3, "assessment", **assessed), facts=facts
    )

    assert (one.verdict, set(one.needs)) == (verdict, set(needs))


@pytest.mark.parametrize(
    ("facts", "verdict", "needs"),
    [
        ({"at_risk": True, "wish": True}, MET, ()),
        ({"at_risk": False, "wish": False}, NOT_MET, ()),
        ({"at_risk": True, "wish": False}, OPEN, ("group",)),
        ({"at_risk": False}, OPEN, ("group", "wish")),
        ({"at_risk": True}, OPEN, ("group", "wish")),
        ({}, OPEN, ("at_risk", "wish")),
    ],
)
def test_an_open_reading_is_asked_for_with_the_facts(
    facts: dict[str, bool], verdict: CriterionVerdict, needs: tuple[str, ...]
) -> None:
    """The answer turns on the reading too, once the fact is known one way."""
    rule = f"kind: eligibility, require: {{reading: group, either: {ANY}, both: {ALL}}}"

    one = criterion(rule, START, facts=facts, head=READ)

    assert (one.verdict, set(one.needs)) == (verdict, set(needs))


@pytest.mark.parametrize(
    ("stated", "assessed", "needs"),
    [
        (True, [(3, "of", "negative")], ("events[1].of",)),
        (True, [(5, "of", "negative")], ("events[1].of",)),
        (True, [(6, "of", "negative")], ()),
        (True, [(3, "of", "negative"), (4, "of", "negative")], ("events[1].of", "events[2].of")),
        (None, [(3, "benefit", "positive"), (4, "of", "positive")], ()),
        (None, [(3, "benefit", "positive"), (4, "of", "negative")], ("events[2].of",)),
        (None, [(3, "benefit", "positive"), (2, "of", "negative")], ()),
        (None, [(3, "benefit", "positive"), (3, "of", "positive")], ()),
        (
            None,
            [(3, "benefit", "positive"), (3, "of", "negative")],
            ("events[1].result", "events[2].of", "events[2].result"),
        ),
    ],
)
def test_the_latest_assessment_up_to_the_day_counts(
    stated: bool | None,  # noqa: FBT001  a table's column
    assessed: list[tuple[int, str, str]],
    needs: tuple[str, ...],
) -> None:
    """Where `of` is not recorded it may be one; two of one day that differ leave it open what they say."""
    facts = {} if stated is None else {"can_benefit": stated}
    events = [
        event(day, "assessment", result=result, **({} if of == "of" else {"of": of}))
        for day, of, result in assessed
    ]

    one = criterion("kind: eligibility, require: can_benefit", START, *events, facts=facts)

    assert (one.verdict, set(one.needs)) == (OPEN if needs else MET, set(needs))


@pytest.mark.parametrize(("first", "verdict"), [(8, NOT_MET), (9, MET)])
def test_support_after_the_end_of_a_course_does_not_bar_it(first: int, verdict: CriterionVerdict) -> None:
    """The course ended on the 8th."""
    support = (Support("SEL-85", date(2025, 9, first)),)

    one = criterion(
        "kind: exclusion, paragraphs: [SEL-85], during: course",
        START,
        event(8, "course_end"),
        support=support,
    )

    assert one.verdict is verdict


@pytest.mark.parametrize(
    ("day", "needs"),
    [
        (3, ("events[1].result", "events[2].result")),
        (4, ("events[3].of", "events[3].result", "events[1].result", "events[2].result")),
    ],
    ids=["the same day", "the day after"],
)
def test_beside_assessments_that_contradict_each_other_a_third_says_nothing(
    day: int, needs: tuple[str, ...]
) -> None:
    """On their day it cannot settle what they leave open; on a later one it would come last."""
    said = (event(3, "assessment", of="benefit", result=result) for result in ("positive", "negative"))

    one = criterion("kind: eligibility, require: can_benefit", START, *said, event(day, "assessment"))

    assert one.needs == needs


def test_what_two_contradict_a_silent_third_cannot_settle() -> None:
    """It is known what it is of, not what came out; whatever that is, the two contradict each other."""
    said = (event(3, "assessment", of="benefit", result=result) for result in ("positive", "negative"))

    one = criterion(
        "kind: eligibility, require: can_benefit", START, *said, event(3, "assessment", of="benefit")
    )

    assert (one.verdict, one.needs) == (OPEN, ("events[1].result", "events[2].result"))


UNLESS = (
    "kind: exclusion, paragraphs: [SEL-85], during: start, "
    "unless: {reduced: true, shown: [{assessment: {of: concurrent_support, result: positive}}]}"
)


@pytest.mark.parametrize(
    ("reduced", "sure", "verdict", "needs"),
    [
        (date(2025, 9, 1), True, MET, ()),
        (date(2025, 9, 1), False, OPEN, ("events[1].of", "events[1].result")),
        (None, True, NOT_MET, ()),
        (None, False, NOT_MET, ()),
    ],
)
def test_what_cannot_lift_a_bar_is_not_asked_for(
    reduced: date | None,
    sure: bool,  # noqa: FBT001  a table's column
    verdict: CriterionVerdict,
    needs: tuple[str, ...],
) -> None:
    """Where another assessment lifts it already, or the support was never less, nothing is open."""
    shown = [event(4, "assessment", of="concurrent_support", result="positive")] if sure else []
    support = (Support("SEL-85", date(2025, 8, 1), None, reduced),)

    one = criterion(UNLESS, START, event(3, "assessment"), *shown, support=support)

    assert (one.verdict, set(one.needs)) == (verdict, set(needs))


@pytest.mark.parametrize(
    ("day", "needs"),
    [(4, {"events[2].of", "events[2].result"}), (5, {"events[2].of", "events[2].result"}), (6, set())],
    ids=["the day before", "the day", "the day after"],
)
def test_what_comes_after_the_day_of_the_bar_is_not_asked_for(day: int, needs: set[str]) -> None:
    """A bar on the 5th is lifted by an assessment up to that day, and by no later one."""
    support = (Support("SEL-85", date(2025, 8, 1), None, date(2025, 9, 1)),)

    one = criterion(UNLESS, START, event(3, "assessment"), event(day, "assessment"), support=support)

    assert set(one.needs) == {"events[1].of", "events[1].result", *needs}


@pytest.mark.parametrize(("day", "is_asked"), [(5, True), (6, False)], ids=["the day", "the day after"])
def test_what_comes_after_the_first_common_day_is_not_asked_for(day: int, is_asked: bool) -> None:  # noqa: FBT001
    """The bar holds throughout the course; support beside it since its start bars from the 5th."""
    support = (Support("SEL-85", date(2025, 8, 1), date(2025, 9, 5), date(2025, 9, 1)),)
    rule = UNLESS.replace("during: start", "during: course")

    one = criterion(rule, START, event(3, "assessment"), event(day, "assessment"), support=support)

    assert ("events[2].of" in one.needs) is is_asked
    assert "events[1].of" in one.needs


def test_what_could_lift_a_bar_by_support_that_is_not_believed_is_asked_for() -> None:
    """It ends before it begins, so whether it ran is open; with the assessment nothing would bar."""
    support = (Support("SEL-85", date(2025, 8, 20), date(2025, 8, 1), date(2025, 8, 25)),)

    one = criterion(UNLESS, START, event(3, "assessment"), support=support)
    alone = criterion(UNLESS, START, support=support)

    assert (one.verdict, set(one.needs)) == (OPEN, {"events[1].of", "events[1].result"})
    assert (alone.verdict, alone.needs) == (OPEN, ())


def test_a_bar_broken_at_the_start_shows_in_the_criterion_whenever_it_is_judged() -> None:
    """The support had ended by the day of judging, but not on the day that the rule looks at."""
    support = (Support("LAB-167", date(2025, 9, 1), date(2025, 9, 10), None),)
    rule = "kind: exclusion, paragraphs: [LAB-167], during: start"
    standard = standard_of(rule, "eligibility: {judged_on: as_of}\n", carried="[rule, criterion]")
    episode = Episode("E-1", events=(START,), support=support)

    report = evaluate(standard, episode, as_of=date(2025, 9, 20))

    assert [one.verdict for one in report.findings] == [Verdict.VIOLATED]
    assert [one.verdict for one in report.eligibility.criteria] == [NOT_MET]


def test_what_may_lift_a_bar_is_asked_for_with_the_day_of_less_support() -> None:
    """The assessment may be of the concurrent support; then it turns on when there was less."""
    rule = (
        "kind: exclusion, paragraphs: [SEL-85], during: start, "
        "unless: {reduced: true, shown: [{assessment: {of: concurrent_support, result: positive}}]}"
    )

    one = criterion(rule, START, event(3, "assessment"), support=(Support("SEL-85", date(2025, 8, 1)),))

    assert one.verdict is OPEN
    assert "support[0].reduced_from" in one.needs


def test_an_inquiry_that_may_be_another_course_s_leaves_its_day_open() -> None:
    """The support began on the 8th: it ran on the day of the sure inquiry, not on that of the other."""
    record = (
        event(5, "course_start", "A"),
        event(10, "inquiry", "A"),
        event(5, "course_start"),
        event(2, "inquiry"),
    )
    rule = "kind: exclusion, paragraphs: [SEL-85], during: inquiry"

    one = criterion(rule, *record, support=(Support("SEL-85", date(2025, 9, 8), None, None),))

    assert (one.verdict, one.needs) == (OPEN, ("events[3].course",))


@pytest.mark.parametrize(
    ("require", "verdict"),
    [
        ("{severity: [light, severe]}", MET),
        ("{not: {severity: [light, severe]}}", NOT_MET),
        ("{severity: light}", OPEN),
    ],
)
def test_a_fact_is_not_asked_for_where_whatever_it_is_gives_the_same(
    require: str, verdict: CriterionVerdict
) -> None:
    """Light or severe is all that it can be."""
    one = criterion(f"kind: eligibility, require: {require}", START)

    assert (one.verdict, one.needs) == (verdict, ("severity",) if verdict is OPEN else ())


def test_what_may_count_after_the_first_that_does_is_in_no_doubt() -> None:
    """The call of the 9th is the first, when no support ran; another talk of the 16th is after it."""
    rule = "kind: exclusion, paragraphs: [SEL-85], during: {conversation: {channel: phone}}"
    talks = event(9, "conversation", channel="phone"), event(16, "conversation")

    one = criterion(rule, START, *talks, support=(Support("SEL-85", date(2025, 9, 15), None, None),))

    assert (one.verdict, one.needs) == (MET, ())


def test_only_the_talk_that_decides_is_asked_for() -> None:
    """On the 9th no support ran; on the 16th it did, as on the start, which counts where neither was one."""
    rule = "kind: exclusion, paragraphs: [SEL-85], during: {conversation: {channel: phone}}"
    support = (
        Support("SEL-85", date(2025, 9, 1), date(2025, 9, 7), None),
        Support("SEL-85", date(2025, 9, 15), None, None),
    )

    one = criterion(rule, START, event(9, "conversation"), event(16, "conversation"), support=support)

    assert (one.verdict, one.needs) == (OPEN, ("events[1].channel",))


@pytest.mark.parametrize(
    ("form", "facts", "verdict", "needs"),
    [
        ("individual", {"at_risk": True, "wish": True}, MET, ()),
        ("individual", {"at_risk": True, "wish": False}, NOT_MET, ()),
        ("individual", {"at_risk": True}, OPEN, ("wish",)),
        ("individual", {"at_risk": False}, MET, ()),
        ("individual", {"wish": False}, OPEN, ("at_risk",)),
        ("individual", {"wish": True}, MET, ()),
        ("individual", {}, OPEN, ("at_risk", "wish")),
        ("group", {"at_risk": True, "wish": False}, MET, ()),
        ("group", {}, MET, ()),
        (None, {"at_risk": True, "wish": False}, OPEN, ("events[0].form",)),
        (None, {"at_risk": True, "wish": True}, MET, ()),
        (None, {"at_risk": False, "wish": False}, MET, ()),
        (None, {"wish": False}, OPEN, ("events[0].form", "at_risk")),
        (None, {}, OPEN, ("events[0].form", "at_risk", "wish")),
    ],
)
def test_a_criterion_that_does_not_bind_is_met(
    form: str | None, facts: dict[str, bool], verdict: CriterionVerdict, needs: tuple[str, ...]
) -> None:
    """It binds the form and the condition that it names; what cannot change the answer is not asked for."""
    rule = "kind: eligibility, require: wish, form: individual, when: at_risk"
    start = event(5, "course_start") if form is None else event(5, "course_start", form=form)

    one = criterion(rule, start, facts=facts)

    assert (one.verdict, one.needs) == (verdict, needs)


@pytest.mark.parametrize(("form", "verdict"), [("individual", NOT_MET), ("group", MET), (None, OPEN)])
def test_a_criterion_without_a_condition_waits_for_its_form_alone(
    form: str | None, verdict: CriterionVerdict
) -> None:
    """Unmet it counts only for a course of that form."""
    start = event(5, "course_start") if form is None else event(5, "course_start", form=form)

    one = criterion("kind: eligibility, require: wish, form: individual", start, facts={"wish": False})

    assert (one.verdict, one.needs) == (verdict, ("events[0].form",) if form is None else ())


@pytest.mark.parametrize(("result", "verdict"), [("individual", NOT_MET), ("group", MET), (None, OPEN)])
def test_a_criterion_without_a_form_waits_for_its_condition_alone(
    result: str | None, verdict: CriterionVerdict
) -> None:
    """Where it is not known whether it binds and it is not met, that is what is asked for."""
    rule = "kind: eligibility, require: wish, when: {happened: {assessment: {of: need, result: individual}}}"
    assessed = {"of": "need"} if result is None else {"of": "need", "result": result}

    one = criterion(rule, START, event(4, "assessment", **assessed), facts={"wish": False})

    assert one.verdict is verdict


LIFTED = ", unless: {reduced: true, shown: [plan_made]}"


@pytest.mark.parametrize(
    ("wish", "is_barred", "more", "verdict", "needs"),
    [
        (True, True, "", NOT_MET, ()),
        (False, True, "", MET, ()),
        (None, True, "", OPEN, ("wish",)),
        (None, False, "", MET, ()),
        (True, False, "", MET, ()),
        (None, True, LIFTED, OPEN, ("wish", "support[0].reduced_from")),
        (False, True, LIFTED, MET, ()),
        (True, True, LIFTED, OPEN, ("support[0].reduced_from",)),
    ],
)
def test_a_bar_that_does_not_bind_is_no_bar(
    wish: bool | None,  # noqa: FBT001  a table's column
    is_barred: bool,  # noqa: FBT001  a table's column
    more: str,
    verdict: CriterionVerdict,
    needs: tuple[str, ...],
) -> None:
    """It is asked whether it binds only where support would bar; then what may lift the bar is asked too."""
    rule = f"kind: exclusion, paragraphs: [SEL-85], during: course, when: wish{more}"
    support = (Support("SEL-85", date(2025, 9, 7), reduced_from=UNKNOWN),) if is_barred else ()
    facts = {} if wish is None else {"wish": wish}

    one = criterion(rule, event(4, "plan_made"), START, facts=facts, support=support)

    assert (one.verdict, one.needs) == (verdict, needs)
