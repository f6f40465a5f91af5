from __future__ import annotations

import pytest

from forebyg.diff.search.side import Apart, Outcome, apart

OPEN, KEPT, SURE = ("undetermined",), ("holding",), ("satisfied",)
BROKEN, OWED = ("violated", True), ("pending",)


def outcome(
    *verdicts: tuple[object, ...], days: tuple[tuple[object, ...], ...] = (), is_repeated: bool = False
) -> Outcome:
    """What a clause says of a case."""
    return Outcome(verdicts, days, is_repeated=is_repeated)


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (outcome(KEPT), outcome(BROKEN), Apart.VERDICT),
        (outcome(BROKEN), outcome(), Apart.VERDICT),
        (outcome(("not_met",)), outcome(), Apart.VERDICT),
        (outcome(), outcome(KEPT), Apart.VERDICT),
        (outcome(KEPT), outcome(), Apart.UNTOLD),
        (outcome(OPEN), outcome(), Apart.UNTOLD),
        (outcome(KEPT), outcome(OPEN), Apart.OPEN),
        (outcome(OPEN, KEPT), outcome(OPEN, OPEN), Apart.OPEN),
        (outcome(OPEN, KEPT), outcome(OPEN, OWED), Apart.VERDICT),
        (outcome(KEPT), outcome(OPEN)._replace(incomplete=True), Apart.INCOMPLETE),
        (outcome(KEPT), outcome(SURE), Apart.FIELD),
        (outcome(OWED, days=((None, 1),)), outcome(OWED, days=((None, 2),)), Apart.FIELD),
        (outcome(KEPT)._replace(said=("a",)), outcome(KEPT)._replace(said=("b",)), Apart.UNTOLD),
        (outcome(KEPT), outcome(KEPT), None),
    ],
)
def test_in_what_two_outcomes_differ(old: Outcome, new: Outcome, found: Apart | None) -> None:
    """A sure verdict tells more than an open one, and that more than a day; some things no case tells."""
    assert apart(old, new) is found


def test_how_many_findings_of_one_kind_there_are() -> None:
    """One more tells where its course or day is another one, or what it owes; else no entry can name it."""
    one, two = outcome(OWED, days=((None, 7),)), outcome(OWED, OWED, days=((None, 7), (None, 7)))

    assert apart(one, two) is Apart.VERDICT
    assert apart(one, two._replace(is_repeated=True)) is Apart.UNTOLD
    assert apart(one, two._replace(days=((None, 7), (None, 8)), is_repeated=True)) is Apart.VERDICT
