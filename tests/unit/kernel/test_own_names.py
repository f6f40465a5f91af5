"""A standard's own attributes may be named as the core's are: they mean what it says of them, and no more."""

from datetime import date

import pytest
from tests.unit.kernel.one_rule import event, standard_of

from forebyg.kernel.evaluation import judge
from forebyg.kernel.pattern import Pattern
from forebyg.kernel.rule import parts_of
from forebyg.render.selectors import selector_words
from forebyg.render.wording import Wording
from forebyg.report import Because, Verdict
from forebyg.testing import oracle
from forebyg.timeline import Episode, Event, Snapshot

SAYS = "says: {en: x, da: x}"
OWN = f"""
vocabulary:
  events:
    visit:
      attributes:
        at: {{is: choice, one_of: [office, start, end], {SAYS}}}
        of: {{is: choice, one_of: [need, other], {SAYS}}}
        result: {{is: choice, one_of: [good, bad], {SAYS}}}
        held: {{is: choice, one_of: [indoors, outdoors], {SAYS}}}
    meeting:
      attributes:
        held: {{is: truth, absent: true, {SAYS}}}
"""
START, END = event(2, "course_start"), event(9, "course_end")


def verdict(rule: str, *record: Event) -> tuple[Verdict, Because | None]:
    """What engine and oracle both say of one rule, on the day after the course."""
    program = standard_of(rule, head=OWN).program({})
    episode, as_of = Episode("E-1", events=record), date(2025, 9, 10)
    (found,) = judge(program, Snapshot(episode, as_of.toordinal())).findings
    (slow,) = oracle.evaluate(program, episode, as_of=as_of).findings

    assert (found.verdict, found.because) == (slow.outcome.verdict, slow.outcome.because)
    return found.verdict, found.because


@pytest.mark.parametrize("place", ["office", "start", "end"])
@pytest.mark.parametrize("by", ["start", "end"])
def test_a_place_is_no_end_of_the_course(by: str, place: str) -> None:
    """What is done on the first day is in time at both ends, whatever is said of where."""
    record = (START, event(2, "visit", at=place), END)
    assert verdict(f"kind: duty, do: visit, by: {by}", *record)[0] is Verdict.SATISFIED


def test_a_result_is_none_of_an_assessment() -> None:
    """A visit of need may have been good, though no assessment of need can: that is asked for."""
    record = (START, event(4, "visit", of="need"), END)
    found = verdict("kind: duty, do: {visit: {of: need, result: good}}", *record)
    assert found == (Verdict.UNDETERMINED, Because.MISSING)


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        (event(4, "visit"), Verdict.SATISFIED),
        (event(4, "visit", held="outdoors"), Verdict.SATISFIED),
        (event(4, "meeting"), Verdict.SATISFIED),
        (event(4, "meeting", held=False), Verdict.VIOLATED),
    ],
)
def test_only_a_truth_says_that_it_did_not_take_place(meeting: Event, expected: Verdict) -> None:
    """Then it does not count, as a talk that was not held does not."""
    rule = f"kind: duty, do: {meeting.type}"
    assert verdict(rule, START, meeting, END)[0] is expected


def test_no_other_demand_goes_without_saying() -> None:
    """That a talk was held is left out of a sentence; what is called so and is something else is not."""
    (rule,) = standard_of("kind: duty, do: {visit: {held: indoors}}", head=OWN).program({}).rules
    (selector,) = parts_of(rule, Pattern)
    assert selector_words((selector,), Wording()) == "visit (held: indoors)"
