"""On which day the target group is judged, and each later course on its own."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, standard_of

from forebyg import Episode, evaluate
from forebyg.report import CriterionVerdict, Eligibility, EligibilityVerdict
from forebyg.timeline import Event, FrozenDict

ADULT = "kind: eligibility, require: {age: {at_least: 18}}"
FIRST, SECOND = event(1, "course_start", "A"), event(10, "course_start", "B")
ENDED = event(5, "course_end", "A")
ACUTE = event(3, "inquiry", acute=True)


def judged(*events: Event, born: date | None, as_of: int = 20, head: str = "") -> Eligibility:
    """The target group of a record, by age."""
    episode = Episode("E-1", born, events=events)
    standard = standard_of(ADULT, head, carried="criterion")
    return evaluate(standard, episode, as_of=date(2025, 9, as_of)).eligibility


@pytest.mark.parametrize(
    ("events", "head", "on"),
    [
        ((), "", 20),
        ((event(3, "inquiry"),), "", 20),
        ((ACUTE,), "", 3),
        ((ACUTE, event(9, "course_start")), "", 9),
        ((event(9, "course_start"),), "", 9),
        ((event(9, "course_start"),), "eligibility: {judged_on: as_of}\n", 20),
        ((event(2, "inquiry"), event(9, "course_start")), "eligibility: {judged_on: inquiry}\n", 2),
        ((event(9, "course_start"),), "eligibility: {judged_on: inquiry}\n", 9),
        ((event(5, "course_end"),), "", 20),
    ],
)
def test_the_day_that_counts(events: tuple[Event, ...], head: str, on: int) -> None:
    """The first start; before any, an acute contact; else the day of judging; or what the text names."""
    assert judged(*events, born=None, head=head).on == date(2025, 9, on)


@pytest.mark.parametrize(
    ("born", "first", "second"),
    [
        (date(2007, 9, 1), EligibilityVerdict.ELIGIBLE, EligibilityVerdict.ELIGIBLE),
        (date(2007, 9, 2), EligibilityVerdict.INELIGIBLE, EligibilityVerdict.ELIGIBLE),
        (date(2007, 9, 10), EligibilityVerdict.INELIGIBLE, EligibilityVerdict.ELIGIBLE),
        (date(2007, 9, 11), EligibilityVerdict.INELIGIBLE, EligibilityVerdict.INELIGIBLE),
        (None, EligibilityVerdict.UNDETERMINED, EligibilityVerdict.UNDETERMINED),
    ],
)
def test_a_later_course_is_judged_on_its_own_start(
    born: date | None, first: EligibilityVerdict, second: EligibilityVerdict
) -> None:
    """Of age on the birthday: the day before a start, the day, and the day after."""
    found = judged(FIRST, ENDED, SECOND, born=born)
    (later,) = found.courses
    needs = ("born",) if born is None else ()

    assert (found.verdict, found.on, found.needs) == (first, date(2025, 9, 1), needs)
    assert (later.course, later.on, later.verdict, later.needs) == ("B", date(2025, 9, 10), second, needs)
    assert [one.verdict for one in later.criteria] == [
        {
            EligibilityVerdict.ELIGIBLE: CriterionVerdict.MET,
            EligibilityVerdict.INELIGIBLE: CriterionVerdict.NOT_MET,
        }.get(second, CriterionVerdict.UNDETERMINED)
    ]


def test_one_course_has_no_later_ones() -> None:
    """Nor has a record of a course without a start."""
    assert judged(FIRST, born=None).courses == ()
    assert judged(ENDED, SECOND, born=None).courses == ()


@pytest.mark.parametrize(
    ("facts", "verdict", "needs"),
    [
        ({}, EligibilityVerdict.UNDETERMINED, ("wish", "at_risk", "motivated")),
        ({"wish": True}, EligibilityVerdict.UNDETERMINED, ("at_risk", "motivated")),
        ({"at_risk": True}, EligibilityVerdict.UNDETERMINED, ("wish", "motivated")),
        ({"motivated": False}, EligibilityVerdict.INELIGIBLE, ()),
        ({"wish": False}, EligibilityVerdict.INELIGIBLE, ()),
        ({"wish": True, "at_risk": True, "motivated": True}, EligibilityVerdict.ELIGIBLE, ()),
    ],
)
def test_what_is_unknown_of_every_criterion_is_asked_for_once(
    facts: dict[str, bool], verdict: EligibilityVerdict, needs: tuple[str, ...]
) -> None:
    """One that is not met decides, whatever is unknown of the others."""
    first = "kind: eligibility, require: {all: [wish, at_risk]}}\n- {id: two, cites: [ONE-1]"
    second = "kind: eligibility, require: {all: [at_risk, motivated]}"
    standard = standard_of(f"{first}, {second}", carried="criterion")
    episode = Episode("E-1", facts=FrozenDict(facts))
    found = evaluate(standard, episode, as_of=date(2025, 9, 20)).eligibility

    assert (found.verdict, found.needs) == (verdict, needs)


BY_GOALS = "eligibility: {judged_on: {goals_set: {smart: true}}}\n"
PERHAPS = event(3, "goals_set")


@pytest.mark.parametrize(
    ("sure", "eighteen", "verdict"),
    [
        (9, 3, EligibilityVerdict.ELIGIBLE),
        (9, 4, EligibilityVerdict.UNDETERMINED),
        (9, 9, EligibilityVerdict.UNDETERMINED),
        (9, 10, EligibilityVerdict.INELIGIBLE),
        (None, 1, EligibilityVerdict.ELIGIBLE),
        (None, 2, EligibilityVerdict.UNDETERMINED),
        (None, 3, EligibilityVerdict.UNDETERMINED),
        (None, 4, EligibilityVerdict.INELIGIBLE),
    ],
)
def test_where_the_day_is_open_every_day_must_agree(
    sure: int | None, eighteen: int, verdict: EligibilityVerdict
) -> None:
    """Goals of the 3rd that are not said to be smart; the day is theirs, that of the next, or the start."""
    later = () if sure is None else (event(sure, "goals_set", smart=True),)
    found = judged(event(1, "course_start"), PERHAPS, *later, born=date(2007, 9, eighteen), head=BY_GOALS)

    assert (found.verdict, found.on) == (verdict, date(2025, 9, sure or 1))
    assert found.needs == (("events[1].smart",) if verdict is EligibilityVerdict.UNDETERMINED else ())


def test_a_birthday_opens_what_was_certain() -> None:
    """A minor on the 3rd and today, whichever counts; from the birthday on it turns on the goals."""
    found = judged(PERHAPS, born=date(2007, 9, 25), head=BY_GOALS)
    then = judged(PERHAPS, born=date(2007, 9, 25), head=BY_GOALS, as_of=25)

    assert (found.verdict, found.changes) == (EligibilityVerdict.INELIGIBLE, date(2025, 9, 25).toordinal())
    assert (then.verdict, then.needs) == (EligibilityVerdict.UNDETERMINED, ("events[0].smart",))
