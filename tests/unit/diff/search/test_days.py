"""The days on which cases are tried."""

from __future__ import annotations

from tests.unit.kernel.one_rule import standard_of

from forebyg.diff.clauses import clauses
from forebyg.diff.search.days import base_days, offsets
from forebyg.diff.search.side import Side, side_of
from forebyg.timeline import EMPTY

WINDOW = (
    "kind: count, of: conversation, at_most: 1, window: {from: {first: evaluation, later: 1 day}, "
    "to: [{first: goals_set, later: 2 weeks}, {first: referral, later: %s}]}"
)


def side(rule: str) -> Side:
    """A standard of one rule, cut down to it."""
    standard = standard_of(rule)
    return side_of(standard, EMPTY, clauses(standard, EMPTY)[0])


def test_the_days_around_every_limit_of_both_rules() -> None:
    """However many limits the first rule has, none of the second is left out: all are said to be tried."""
    old, new = side(WINDOW % "3 weeks"), side(WINDOW % "5 weeks")
    found = offsets(old, new, base_days(old, new)[0])

    assert found == (0, 1, 2, 13, 14, 15, 20, 21, 22, 34, 35, 36)
