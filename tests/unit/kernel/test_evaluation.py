"""The first day on which time alone changes the answer."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import pytest
from tests.unit.kernel.one_rule import READ, event, standard_of

from forebyg import Episode, Support, evaluate
from forebyg.timeline import Event

START = event(1, "course_start")
SEVEN_DAYS = "kind: duration, at_most: 7 days"
ADULT = "kind: eligibility, require: {age: {at_least: 18}}"
MINOR = "kind: eligibility, require: {age: {at_most: 17}}"
BARRED = "kind: exclusion, paragraphs: [SEL-85], during: start"
TALKS, TALK = "kind: count, of: conversation, at_most: 5, window: whole", event(2, "conversation")
PERHAPS = "kind: deadline, do: follow_up, within: 7 days, after: {evaluation: {kind: interim}}"
ASKED_TWICE = (START, event(1, "evaluation"), event(3, "evaluation", kind="interim"))
OPEN = "kind: duration, at_most: {reading: days, nine: 9 days, seven: 7 days}"
ALL_ALONG = "in_force: {from: 2025-01-01, to: 2025-09-10, earlier_courses: judged}\n"
JUDGED_NOW = "eligibility: {judged_on: as_of}\n"
FROM = "in_force: {from: 2025-09-10}\n"
UNTIL = "in_force: {from: 2025-01-01, to: 2025-09-10}\n"
EARLIER = "in_force: {from: 2025-09-10, earlier_courses: judged}\n"


class Case(NamedTuple):
    """A record of September 2025 and what changes next.

    Attributes:
        rule: The rule.
        events: The record.
        as_of: The day of judging.
        change: The day of the change; None: nothing changes.
        head: What else stands in the standard.
        born: The day in September 2007 on which the citizen was born.
        support: The first day with support, the last, and the first with less.
    """

    rule: str
    events: tuple[Event, ...]
    as_of: int
    change: int | None
    head: str = ""
    born: int | None = None
    support: tuple[int, int | None, int | None] | None = None


CASES = {
    "a limit, at the start": Case(SEVEN_DAYS, (START,), 1, 9),
    "a limit, on its last day": Case(SEVEN_DAYS, (START,), 8, 9),
    "a limit, overrun": Case(SEVEN_DAYS, (START,), 9, None),
    "a limit, kept": Case(SEVEN_DAYS, (START, event(3, "course_end")), 5, None),
    "of age, the day before": Case(ADULT, (), 14, 15, born=15),
    "of age, on the day": Case(ADULT, (), 15, None, born=15),
    "of age, decided at the start": Case(ADULT, (START,), 14, None, born=15),
    "of age, decided by an acute contact": Case(ADULT, (event(1, "inquiry", acute=True),), 14, None, born=15),
    "of age, judged on the day itself": Case(ADULT, (START,), 14, 15, JUDGED_NOW, born=15),
    "of age, judged on an inquiry": Case(
        ADULT, (event(1, "inquiry"),), 14, None, "eligibility: {judged_on: inquiry}\n", born=15
    ),
    "a minor, the day before": Case(MINOR, (), 14, 15, born=15),
    "a minor, on the day": Case(MINOR, (), 15, None, born=15),
    "of age the day after the birthday": Case(
        "kind: eligibility, require: {age: {at_least: 18, birthday: not_counted}}", (), 14, 16, born=15
    ),
    "no birthday known": Case(ADULT, (), 14, None),
    "of age, where it binds": Case(
        "kind: eligibility, require: wish, when: {age: {at_least: 18}}", (), 14, 15, born=15
    ),
    "an age that changes nothing": Case(
        "kind: eligibility, require: {any: [{age: {at_least: 18}}, {age: {at_most: 20}}]}",
        (),
        14,
        None,
        born=15,
    ),
    "support ends": Case(BARRED, (), 14, 16, JUDGED_NOW, support=(1, 15, None)),
    "support ends, on its last day": Case(BARRED, (), 15, 16, JUDGED_NOW, support=(1, 15, None)),
    "support ends, the day after": Case(BARRED, (), 16, None, JUDGED_NOW, support=(1, 15, None)),
    "support whose last day is over ends": Case(
        f"{BARRED}, last_day: not_counted", (), 14, 15, JUDGED_NOW, support=(1, 15, None)
    ),
    "support that bars from a birthday on": Case(
        f"{BARRED}, when: {{age: {{at_least: 18}}}}", (), 14, 15, JUDGED_NOW, born=15, support=(1, 20, None)
    ),
    "support runs on": Case(BARRED, (), 14, None, JUDGED_NOW, support=(1, None, None)),
    "less support": Case(
        f"{BARRED}, unless: {{reduced: true, shown: [follow_up]}}",
        (event(2, "follow_up"),),
        14,
        16,
        JUDGED_NOW,
        support=(1, None, 16),
    ),
    "in force, the day before": Case(SEVEN_DAYS, (event(1, "inquiry"),), 9, None, FROM),
    "in force on the day of judging, the day before": Case(TALKS, (TALK,), 9, 10, FROM),
    "in force on the day of judging": Case(TALKS, (TALK,), 10, None, FROM),
    "out of force on the day of judging, the last day": Case(TALKS, (TALK,), 10, 11, UNTIL),
    "out of force on the day of judging": Case(TALKS, (TALK,), 11, None, UNTIL),
    "in force from the first until a day": Case(TALKS, (TALK,), 9, 11, "in_force: {to: 2025-09-10}\n"),
    "an inquiry from before it came into force": Case(TALKS, (event(1, "inquiry"), TALK), 9, None, FROM),
    "an inquiry from while it was in force": Case(TALKS, (event(1, "inquiry"), TALK), 9, None, UNTIL),
    "in force for no event yet": Case("kind: duty, do: plan_made, by: open", (), 9, None, FROM),
    "in force for a course begun before": Case(SEVEN_DAYS, (event(5, "course_start"),), 9, 10, EARLIER),
    "in force for a course begun before, on the day": Case(
        SEVEN_DAYS, (event(5, "course_start"),), 10, 13, EARLIER
    ),
    "out of force for a running course": Case(SEVEN_DAYS, (event(5, "course_start"),), 9, 13, UNTIL),
    "the last day in force, with a running course": Case(
        "kind: duration, at_most: 20 days", (START,), 5, 22, ALL_ALONG
    ),
    "the last day in force, with two inquiries of courses to come": Case(
        "kind: deadline, do: plan_made, within: 20 days, after: inquiry",
        (event(3, "inquiry", "A"), event(4, "inquiry", "B")),
        5,
        24,
        ALL_ALONG,
    ),
    "the last day in force, with talks of the second course": Case(
        "kind: count, of: conversation, at_most: 3, window: {from: {first: course_start}, "
        "to: [{first: course_start, later: 20 days}]}",
        (event(1, "course_start", "A"), event(3, "course_start", "B"), event(4, "conversation", "B")),
        5,
        21,
        ALL_ALONG,
    ),
    "a duty that may have begun earlier, while both are in time": Case(PERHAPS, ASKED_TWICE, 5, 9),
    "a duty that may have begun earlier, on the first last day": Case(PERHAPS, ASKED_TWICE, 8, 9),
    "a duty that may have begun earlier, while one is overdue": Case(PERHAPS, ASKED_TWICE, 9, 11),
    "a duty that may have begun earlier, overdue either way": Case(PERHAPS, ASKED_TWICE, 11, None),
    "an open reading, while both are kept": Case(OPEN, (START,), 8, 9, READ),
    "an open reading, while one is broken": Case(OPEN, (START,), 9, 11, READ),
    "an open reading, both broken": Case(OPEN, (START,), 11, None, READ),
    "a kind that is not recorded": Case(
        "kind: deadline, do: {evaluation: {kind: final}}, within: 7 days, after: course_start",
        (START, event(3, "evaluation")),
        5,
        None,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_next_change_is_the_first_day_with_another_answer(name: str) -> None:
    """The day before, the day, the day after; what cannot change gives none."""
    case = CASES[name]
    standard = standard_of(case.rule, case.head, _carried(case.rule))
    support = () if case.support is None else (Support("SEL-85", *map(_day, case.support)),)  # type: ignore[arg-type]  # the first day is given
    born = None if case.born is None else date(2007, 9, case.born)
    episode = Episode("E-1", born, events=case.events, support=support)
    report = evaluate(standard, episode, as_of=date(2025, 9, case.as_of))

    assert report.next_change == _day(case.change)


def _carried(rule: str) -> str:
    """How the statement of such a rule is carried."""
    if "eligibility" in rule:
        return "criterion"
    return "[rule, criterion]" if "exclusion" in rule else "rule"


def _day(day: int | None) -> date | None:
    return None if day is None else date(2025, 9, day)


@pytest.mark.parametrize(("as_of", "is_said"), [(14, False), (15, True), (16, True)])
def test_a_remark_is_made_from_the_day_on_which_its_condition_holds(as_of: int, is_said: bool) -> None:  # noqa: FBT001
    """Someone born on 15 September 2007 is of age on that day of 2025, whenever the course began."""
    rule = "kind: notice, when: {age: {at_least: 18}}, say: {en: Of age., da: Myndig.}"
    standard = standard_of(rule, "in_force: {from: 2025-01-01}\n")
    episode = Episode("E-1", date(2007, 9, 15), events=(START,))
    report = evaluate(standard, episode, as_of=date(2025, 9, as_of))

    assert [one.code for one in report.remarks] == ["remark"] * is_said


@pytest.mark.parametrize(
    ("head", "start", "codes"),
    [
        ("", 1, ["undated-standard"]),
        (FROM, 9, ["not-in-force"]),
        (FROM, 10, []),
        (UNTIL, 10, []),
        (UNTIL, 11, ["not-in-force"]),
    ],
)
def test_a_standard_out_of_its_time_is_pointed_out(head: str, start: int, codes: list[str]) -> None:
    """The day before, the day, the day after; one without any date says that."""
    episode = Episode("E-1", events=(event(start, "course_start"),))

    report = evaluate(standard_of(SEVEN_DAYS, head), episode, as_of=date(2025, 9, 20))

    assert [one.code for one in report.remarks] == codes
