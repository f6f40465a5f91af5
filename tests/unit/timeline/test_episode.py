"""Tests of the record's values: they are equal by content, and what they print tells little."""

import pickle
from datetime import date

import pytest

from forebyg.timeline import Episode, Event, FrozenDict, Support

TALK = Event(date(2025, 1, 5), "conversation", FrozenDict({"adviser": "Hansen"}), course="A", id="s.7")
HELP = Support("SEL-85", date(2025, 1, 5))
EPISODE = Episode("E-1", date(1990, 4, 2), FrozenDict({"residence": "samsoe"}), (TALK,), (HELP, HELP))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (TALK, "<Event 2025-01-05 conversation>"),
        (HELP, "<Support 2025-01-05..>"),
        (HELP._replace(end=date(2025, 2, 1)), "<Support 2025-01-05..2025-02-01>"),
        (EPISODE, "<Episode E-1: 1 events, 2 support periods>"),
    ],
    ids=["event", "help that runs", "help that ended", "episode"],
)
def test_representation(value: object, expected: str) -> None:
    """What is printed tells ids, days and types, never free text, facts or the day of birth."""
    assert (repr(value), str(value)) == (expected, expected)


def test_equal_by_content() -> None:
    """Two records that say the same are equal, hash alike and survive pickling."""
    copy = pickle.loads(pickle.dumps(EPISODE))  # noqa: S301  our own bytes
    assert copy == EPISODE
    assert hash(copy) == hash(EPISODE)
    assert copy != EPISODE._replace(facts=FrozenDict({"residence": "ishoej"}))
