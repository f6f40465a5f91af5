from __future__ import annotations

import pytest

from forebyg.standard.numbering import Numbered, numbered, row_below, row_instead

NAMES = ["NYB-01", "NYB-02", "NYB-04", "NYB-05"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("NYB-07", Numbered("NYB-", 7)),
        ("SEL-82a-3", Numbered("SEL-82a-", 3)),
        ("NYB-x", None),
        ("12", None),
        ("NYB-" + "1" * 5000, None),
    ],
)
def test_a_name_in_its_parts(name: str, parts: Numbered | None) -> None:
    """Letters and a number; without either, or of more digits than anything has, there is none."""
    assert numbered(name) == parts


@pytest.mark.parametrize(
    ("name", "place"),
    [("NYB-03", 2), ("NYB-3", 2), ("NYB-06", None), ("NYB-02", None), ("SAM-03", None), ("NYB-x", None)],
)
def test_where_a_row_is_gone(name: str, place: int | None) -> None:
    """Between the number before and the one after, however many digits are written; never at the end."""
    assert row_below(name, NAMES) == place


@pytest.mark.parametrize(
    ("names", "place"),
    [(["NYB-2", "NYB-3"], 0), (["SEL-82a-1", "NYB-2"], 1), (["NYB-0", "NYB-2"], None), (["NYB-3"], None)],
)
def test_where_the_first_row_is_gone(names: list[str], place: int | None) -> None:
    """Number one stands above the second, where nothing with its letters is."""
    assert row_below("NYB-1", names) == place


@pytest.mark.parametrize(
    ("names", "place"),
    [
        (["NYB-1", "NBY-2", "NYB-3"], 1),
        (["NYB-1", "NYB-3"], None),
        (["NYB-1", "A-1", "A-2", "NYB-3"], None),
        (["NYB-1", "NBY-2"], None),
    ],
)
def test_which_row_stands_instead(names: list[str], place: int | None) -> None:
    """The only one between the two that it belongs between."""
    assert row_instead("NYB-2", names) == place
