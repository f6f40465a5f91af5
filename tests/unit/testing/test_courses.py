from __future__ import annotations

from datetime import date

import pytest

from forebyg import Episode, evaluate, load_standard
from forebyg.testing.courses import with_another
from forebyg.testing.shown import comes_to_the_same
from forebyg.witness import compliant, plainest

SAMSOE = load_standard("samsoe")
OWN = compliant(SAMSOE, pick=lambda most: most // 2)


def span(episode: Episode, course: str) -> tuple[date, date]:
    """First and last day of a course."""
    days = [event.date for event in episode.events if event.course == course]
    return min(days), max(days)


def test_the_other_course_comes_first() -> None:
    """It is over some weeks before the record's own begins, and everything names its course."""
    both = with_another(SAMSOE, OWN, "group", plainest)

    assert {event.course for event in both.events} == {"A", "B"}
    assert span(both, "A")[1] < span(both, "B")[0]
    assert next(e.attributes["form"] for e in both.events if e.type == "course_start") == "group"
    assert [e._replace(course=None) for e in both.events if e.course == "B"] == list(OWN.events)


def test_two_courses_may_run_at_once() -> None:
    """Later on it ends while the record's own course runs."""
    both = with_another(SAMSOE, OWN, "group", lambda most: min(most, 80) if most == 100 else 0)

    assert span(both, "B")[0] < span(both, "A")[1] < span(both, "B")[1]


def test_both_keep_the_rules() -> None:
    """Nothing is broken, and each course has its own findings."""
    both = with_another(SAMSOE, OWN, "group", plainest)
    assert both.as_of is not None
    report = evaluate(SAMSOE, both, as_of=both.as_of)

    assert comes_to_the_same(SAMSOE, OWN, both, None)
    assert len([one for one in report.findings if one.rule.id == "six-months"]) == 2


@pytest.mark.parametrize(
    "record",
    [
        compliant(SAMSOE, form="none"),
        compliant(SAMSOE),
        OWN._replace(events=tuple(event._replace(course="C") for event in OWN.events)),
        OWN._replace(as_of=None),
    ],
    ids=["no course", "no room while in force", "named", "no day of judging"],
)
def test_where_there_is_no_room_the_record_stays(record: Episode) -> None:
    """Without a course of its own, or a day, or room in the time in force, nothing is added."""
    assert with_another(SAMSOE, record, "individual", plainest) == record
