"""A demand on each event by itself, where a condition is asked about each on its own day."""

import pytest
from tests.unit.kernel.one_rule import event, only

from forebyg.report import Verdict

ANSWERS = (
    "kind: attribute, of: {inquiry_answered: {result: %s}}, attribute: result, one_of: [refused], "
    "window: whole, when: {happened: invitation}"
)


@pytest.mark.parametrize(
    ("result", "verdict"), [("refused", Verdict.HOLDING), ("[refused, granted]", Verdict.UNDETERMINED)]
)
def test_beside_an_event_that_keeps_it_one_that_cannot_break_it_leaves_nothing_open(
    result: str, verdict: Verdict
) -> None:
    """Without a result it is none that is meant, or an allowed one; where grants are meant, one breaks it."""
    record = (
        event(1, "invitation"),
        event(2, "inquiry_answered"),
        event(5, "inquiry_answered", result="refused"),
    )

    assert only(ANSWERS % result, *record, as_of=9).verdict is verdict
