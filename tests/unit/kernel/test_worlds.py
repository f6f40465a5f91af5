"""Events that may or may not count: definite only where every case agrees."""

from __future__ import annotations

from datetime import date

import pytest

from forebyg.kernel.evaluation import bind_program
from forebyg.kernel.occasion import occasions
from forebyg.report import Finding, Verdict
from forebyg.standard import load_standard
from forebyg.timeline import Episode, Event, FrozenDict, Snapshot

HEAD = "format: 1\nid: one\ntitle: One rule\nparagraphs: {offered: [SEL-82b]}\nrules:\n"
TAIL = "\nstatements:\n- {id: ONE-1, lines: 1, phrase: one, as: rule, en: One., da: En.}\n"
START = date(2025, 9, 1)


def found(rule: str, *events: Event, as_of: date) -> list[Finding]:
    """The findings of one rule on a record."""
    standard = load_standard(f"{HEAD}- {{id: one, cites: [ONE-1], {rule}}}{TAIL}")
    (bound,) = bind_program(standard.program({})).rules
    snapshot = Snapshot(Episode("E-1", events=events), as_of.toordinal())
    return [one for occasion in occasions(snapshot) for one in bound.findings(occasion)]


def event(day: int, event_type: str, **attributes: str) -> Event:
    """An event of September 2025."""
    return Event(date(2025, 9, day), event_type, FrozenDict(attributes))


FINAL = "kind: deadline, do: {evaluation: {kind: final}}, within: 7 days, after: course_start"


@pytest.mark.parametrize(
    ("evaluations", "as_of", "verdict", "needs"),
    [
        ([], 8, Verdict.PENDING, ()),
        ([event(5, "evaluation")], 8, Verdict.UNDETERMINED, ("events[1].kind",)),
        ([event(5, "evaluation")], 9, Verdict.UNDETERMINED, ("events[1].kind",)),
        ([event(5, "evaluation"), event(6, "evaluation", kind="final")], 9, Verdict.SATISFIED, ()),
        ([event(9, "evaluation")], 9, Verdict.VIOLATED, ()),
        ([event(5, "evaluation", kind="interim")], 9, Verdict.VIOLATED, ()),
    ],
)
def test_an_unrecorded_kind_is_asked_for_only_where_it_decides(
    evaluations: list[Event], as_of: int, verdict: Verdict, needs: tuple[str, ...]
) -> None:
    """An evaluation of unknown kind may meet the deadline, unless another did or it is late."""
    (one,) = found(FINAL, event(1, "course_start"), *evaluations, as_of=date(2025, 9, as_of))

    assert (verdict, needs) == (one.verdict, one.needs)


def test_an_event_of_two_courses_makes_a_count_a_range() -> None:
    """Either course may have one talk too many; both ask which it belongs to."""
    talks = [Event(date(2025, 9, 5), "conversation")]
    starts = [Event(START, "course_start", course=name) for name in ("A", "B")]

    both = found("kind: count, of: conversation, at_most: 0", *starts, *talks, as_of=date(2025, 9, 9))

    assert [Verdict.UNDETERMINED] * 2 == [one.verdict for one in both]
    assert [("events[2].course",)] * 2 == [one.needs for one in both]


def test_a_range_whose_ends_agree_is_definite() -> None:
    """With two allowed, one more or less makes no difference."""
    talks = [Event(date(2025, 9, 5), "conversation")]
    starts = [Event(START, "course_start", course=name) for name in ("A", "B")]

    both = found("kind: count, of: conversation, at_most: 2", *starts, *talks, as_of=date(2025, 9, 9))

    assert [Verdict.HOLDING] * 2 == [one.verdict for one in both]


def test_an_end_of_which_course_leaves_both_open() -> None:
    """Where two run, an unnamed end may be either's; after the limit one of them is over it."""
    starts = [Event(START, "course_start", course=name) for name in ("A", "B")]
    end = Event(date(2025, 9, 8), "course_end")

    both = found("kind: duration, at_most: 7 days", *starts, end, as_of=date(2025, 9, 9))

    assert [Verdict.UNDETERMINED] * 2 == [one.verdict for one in both]
    assert [("events[2].course",)] * 2 == [one.needs for one in both]
