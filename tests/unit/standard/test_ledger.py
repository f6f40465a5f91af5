"""What carries a statement, and whether the head of the document tells it."""

from __future__ import annotations

import pytest
from tests.unit.standard.small import Load

from forebyg.standard import carried, told_at_head

TITLE = "title: En lille standard"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("offered: [SEL-82b]", "offered: [SEL-82b], cites: [SMA-2]"),
        ("from: 2025-01-01", "from: 2025-01-01, cites: [SMA-2]"),
        (TITLE, f"{TITLE}\nreview: {{every: 2 years, counted_from: 2025-01-01, cites: [SMA-2]}}"),
        (TITLE, f"{TITLE}\ncomplaint: [{{says: To the mayor., cites: [SMA-2]}}]"),
        (TITLE, f"{TITLE}\ncost: [{{says: It is free., cites: [SMA-2]}}]"),
        (TITLE, f"{TITLE}\ncontacts: [{{name: Huset, cites: [SMA-2]}}]"),
    ],
)
def test_the_head_tells_what_it_cites(old: str, new: str, load: Load) -> None:
    """Every part of the head that can cite tells the statements that it cites, and no others."""
    head = load(old, new).head
    assert told_at_head("SMA-2", head)
    assert not told_at_head("SMA-1", head)


def test_a_reading_is_no_part_of_the_head(load: Load) -> None:
    """What a reading is about is not thereby told."""
    head = load("why: It is usual.", "why: It is usual.\n    cites: [SMA-2]").head
    assert not told_at_head("SMA-2", head)


def test_rules_and_criteria_carry(load: Load) -> None:
    """A rule that yields findings and a criterion are told apart."""
    rules = load().rules
    assert carried("SMA-1", rules) == ((), ("adult",))
    assert carried("SMA-2", rules) == (("six-months",), ())
