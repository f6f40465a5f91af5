"""Every placing of a few events about one small rule: nothing is left to chance."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations_with_replacement

import pytest
from tests.differential.agreeing import agree_on
from tests.differential.amount import DAYS, EVERY_DAY, FEW, IS_LARGE, NEAR_LIMITS, PLACES
from tests.differential.making import Case
from tests.differential.small import RULES, Kind, Small

from forebyg.timeline import Episode, Event, Support, frozen

DAY_0 = date(2025, 1, 31)
"""The last day of a month, so that a month on is a day that February lacks."""
LATEST = DAY_0 + timedelta(days=DAYS)
SUPPORT = (
    Support("SEL-85", DAY_0 - timedelta(days=5), DAY_0 + timedelta(days=3), DAY_0 + timedelta(days=2)),
    Support("SEL-85", DAY_0 + timedelta(days=20), None, None),
)


def placings(rule: Small, further: int, days: tuple[int, ...]) -> Iterator[Case]:
    """The course of day 0 with so many further events, each on each of the days.

    Each record is judged on its last event's day and on day 45.
    """
    given = [_event(kind, 0) for kind in rule.given]
    places = [_event(kind, day) for kind in rule.kinds for day in days]
    support = SUPPORT if rule.has_support else ()
    for number in range(further + 1):
        for events in combinations_with_replacement(places, number):
            episode = Episode("E-1", None, frozen({}), (*given, *events), support)
            for as_of in {max(event.date for event in (*given, *events)), LATEST}:
                yield Case(episode, as_of)


def _event(kind: Kind, day: int) -> Event:
    name, attributes = kind
    values = {
        word: DAY_0 + timedelta(days=day + value) if word == "until" else value
        for word, value in attributes.items()
    }
    return Event(DAY_0 + timedelta(days=day), name, frozen(values))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
class TestSmallScope:
    """A rule with small numbers, a course from day 0, and further events on 45 days."""

    def test_two_further_events(self, rule: Small) -> None:
        """On every day for the first rule of a primitive, around the limits for the others."""
        others = EVERY_DAY if IS_LARGE else min(PLACES, NEAR_LIMITS, key=len)
        agree_on(rule.program(), placings(rule, 2, PLACES if rule.is_first else others))

    @pytest.mark.skipif(not IS_LARGE, reason="nox -s differential")
    def test_three_further_events(self, rule: Small) -> None:
        """Around the limits."""
        agree_on(rule.program(), placings(rule, 3, NEAR_LIMITS if rule.is_first else FEW))
