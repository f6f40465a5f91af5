from __future__ import annotations

from forebyg.diff.search.side import Apart, Outcome, apart

OPEN, KEPT = ("undetermined",), ("holding",)


def test_two_findings_of_which_one_more_is_open() -> None:
    """A verdict that one of them leaves open is less telling, also where both leave another one open."""
    one, other = Outcome((OPEN, KEPT), ()), Outcome((OPEN, OPEN), ())

    assert apart(one, other) is Apart.OPEN
    assert apart(Outcome((OPEN, KEPT), ()), Outcome((OPEN, ("pending",)), ())) is Apart.VERDICT
    assert apart(one, one) is None
