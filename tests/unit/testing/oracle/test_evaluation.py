from datetime import date
from typing import Any

import pytest
from tests.unit.kernel.one_rule import standard_of

from forebyg import load_standard
from forebyg.episode import episode_from
from forebyg.report import Because, EligibilityVerdict, Verdict
from forebyg.testing.oracle import Found, Outcome, evaluate, next_change
from forebyg.vocabulary import CORE

STATUTE = load_standard("statute").program({})
SAMSOE = load_standard("samsoe").program({})
FACTS = {"impairment_or_social_problems": True, "can_benefit": True}
START = {"date": "2025-08-31", "type": "course_start", "form": "individual"}


def verdicts(as_of: date, *events: dict[str, Any], **rest: Any) -> dict[str, Found]:  # noqa: ANN401  of an episode
    """What the statute's rules say of a record, by rule."""
    episode = episode_from({"id": "E-1", "events": list(events), **rest}, CORE)
    return {one.rule: one for one in evaluate(STATUTE, episode, as_of=as_of).findings}


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2026, 2, 28), Outcome(Verdict.HOLDING, due=date(2026, 2, 28))),
        (
            date(2026, 3, 1),
            Outcome(
                Verdict.VIOLATED,
                due=date(2026, 2, 28),
                since=date(2026, 3, 1),
                breaches=(date(2026, 3, 1),),
            ),
        ),
    ],
)
def test_half_a_year_from_the_last_of_august(as_of: date, expected: Outcome) -> None:
    """The last day of February is in time, the next is the first day of breach."""
    assert expected == verdicts(as_of, START)["six-months"].outcome


def test_ended_in_time() -> None:
    """On the last timely day itself."""
    end = {"date": "2026-02-28", "type": "course_end"}
    found = verdicts(date(2026, 2, 28), START, end)["six-months"].outcome
    assert (Verdict.SATISFIED, date(2026, 2, 28)) == (found.verdict, found.due)


def test_an_end_before_the_start() -> None:
    """It is not believed, and what needs the end is open."""
    end = {"date": "2025-08-30", "type": "course_end"}
    found = verdicts(date(2025, 9, 1), START, end)["six-months"].outcome
    assert (Verdict.UNDETERMINED, Because.CONTRADICTORY) == (found.verdict, found.because)


def test_a_form_that_is_not_recorded() -> None:
    """An individual course is bound and another not: the form is asked for."""
    start = {"date": "2025-08-31", "type": "course_start"}
    found = verdicts(date(2025, 9, 1), start)["six-months"].outcome
    assert (Verdict.UNDETERMINED, Because.MISSING) == (found.verdict, found.because)
    assert ("events[0].form",) == found.needs


def test_what_all_worlds_say_alike_is_firm() -> None:
    """And a field in which they differ is named."""
    start = {"date": "2025-09-01", "type": "course_start", "form": "individual"}
    talks = [{"date": f"2025-09-{day:02}", "type": "conversation", "held": True} for day in range(2, 8)]
    episode = episode_from({"id": "E-1", "events": [start, *talks]}, CORE)
    told = {one.rule: one for one in evaluate(SAMSOE, episode, as_of=date(2025, 10, 1)).findings}
    assert date(2025, 9, 7) == told["at-most-five-conversations"].outcome.since
    assert frozenset() == told["at-most-five-conversations"].unsure


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (FACTS, EligibilityVerdict.ELIGIBLE),
        ({"can_benefit": False}, EligibilityVerdict.INELIGIBLE),
        ({"can_benefit": True}, EligibilityVerdict.UNDETERMINED),
    ],
)
def test_eligibility(facts: dict[str, bool], expected: EligibilityVerdict) -> None:
    """One unmet criterion decides whatever is unknown; on the day of the start."""
    episode = episode_from({"id": "E-1", "events": [START], "facts": facts}, CORE)
    told = evaluate(STATUTE, episode, as_of=date(2025, 10, 1)).eligibility
    assert (expected, date(2025, 8, 31)) == (told.verdict, told.on)


def test_next_change_is_the_first_day_of_breach() -> None:
    """Found by going through the days; null when it lies beyond the bound."""
    episode = episode_from({"id": "E-1", "events": [START], "facts": FACTS}, CORE)
    as_of = date(2026, 2, 20)
    assert date(2026, 3, 1) == next_change(STATUTE, episode, as_of=as_of)
    assert date(2026, 3, 1) == next_change(STATUTE, episode, as_of=as_of, within=9)
    assert next_change(STATUTE, episode, as_of=as_of, within=8) is None


def test_known_as_of_hides_what_was_written_down_later() -> None:
    """An end that nobody had recorded yet has not ended the course."""
    end = {"date": "2026-02-01", "type": "course_end", "recorded": "2026-03-10"}
    episode = episode_from({"id": "E-1", "events": [START, end]}, CORE)

    def verdict(known_as_of: date | None) -> Verdict:
        told = evaluate(STATUTE, episode, as_of=date(2026, 3, 5), known_as_of=known_as_of)
        return next(one.outcome.verdict for one in told.findings if one.rule == "six-months")

    assert Verdict.SATISFIED is verdict(None)
    assert Verdict.VIOLATED is verdict(date(2026, 3, 5))


def test_a_course_that_there_may_not_have_been_is_not_touched_then() -> None:
    """An end that may be either's decides whether a later start is a second one."""
    events = [
        {"date": "2025-01-01", "type": "course_start", "form": "individual"},
        {"date": "2025-01-02", "type": "course_start", "course": "A", "form": "individual"},
        {"date": "2025-01-10", "type": "course_end"},
        {"date": "2025-01-20", "type": "course_start", "course": "A", "form": "individual"},
    ]
    episode = episode_from({"id": "E-1", "events": events}, CORE)
    told = evaluate(STATUTE, episode, as_of=date(2025, 10, 1))
    found = [one.outcome for one in told.findings if one.rule == "six-months"]

    assert [one.verdict for one in found] == [Verdict.UNDETERMINED] * 3
    assert [one.needs for one in found] == [("events[2].course",)] * 3


def test_one_value_throughout_may_be_any_that_the_rule_speaks_of() -> None:
    """With the citizen or not: the condition asks for the same, and lets the rule bind in one of the two."""
    rule = (
        "kind: continuity, of: evaluation, attribute: with_citizen, "
        "when: {only: {evaluation: {with_citizen: false}}}"
    )
    record = [{"date": "2025-09-08", "type": "course_start"}, {"date": "2025-09-08", "type": "evaluation"}]
    program = standard_of(rule).program({})
    (found,) = evaluate(
        program, episode_from({"id": "E-1", "events": record}, CORE), as_of=date(2025, 9, 21)
    ).findings

    assert (found.outcome.verdict, found.outcome.needs) == (
        Verdict.UNDETERMINED,
        ("events[1].with_citizen",),
    )
