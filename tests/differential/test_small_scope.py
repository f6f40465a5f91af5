"""Every placing of a few events about one small rule: nothing is left to chance."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations_with_replacement

import pytest
from tests.differential.agreeing import agree_on
from tests.differential.amount import DAYS, EVERY_DAY, FEW, IS_LARGE, NEAR_LIMITS, PLACES
from tests.differential.making import Case
from tests.differential.shapes import DAY_0, Small, event_of
from tests.differential.small import RULES

from forebyg.timeline import Episode, frozen

LATEST = DAY_0 + timedelta(days=DAYS)
FIRST = {type(one.primitive): one for one in reversed(RULES)}
"""The first rule of each primitive."""


def placings(rule: Small, further: int, days: tuple[int, ...]) -> Iterator[Case]:
    """What is given with so many further events, each on each of the days.

    Each record is judged on its last event's day and on day 45.
    """
    given = [*(event_of(kind, 0) for kind in rule.given), *(event_of(kind, day) for day, kind in rule.later)]
    places = [event_of(kind, day) for kind in rule.kinds for day in days]
    for number in range(further + 1):
        for events in combinations_with_replacement(places, number):
            every = (*given, *events)
            episode = Episode("E-1", None, frozen(dict(rule.facts)), every, rule.support)
            for as_of in {max((event.date for event in every), default=DAY_0), LATEST}:
                yield Case(episode, as_of)


def _is_first(rule: Small) -> bool:
    """Whether it is the first rule of its primitive."""
    return FIRST[type(rule.primitive)] is rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
class TestSmallScope:
    """A rule with small numbers, a course from day 0, and further events on 45 days."""

    def test_two_further_events(self, rule: Small) -> None:
        """On every day for the first rule of a primitive, around the limits for the others."""
        others = EVERY_DAY if IS_LARGE else min(PLACES, NEAR_LIMITS, key=len)
        agree_on(rule.program(), placings(rule, 2, PLACES if _is_first(rule) else others))

    @pytest.mark.skipif(not IS_LARGE, reason="nox -s differential")
    def test_three_further_events(self, rule: Small) -> None:
        """On every day for the first rule of a primitive, on few days around the limits for the others."""
        agree_on(rule.program(), placings(rule, 3, EVERY_DAY if _is_first(rule) else FEW))
