"""Lists that say one thing two times."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import rule, said


def twice(**fields: Any) -> list[str]:  # noqa: ANN401  whatever a criterion may hold
    """The places of what is said a second time."""
    found = said("entry-twice", [rule("wants", "eligibility", **fields)])
    return [one.place for one in found]


@pytest.mark.parametrize(
    ("require", "place"),
    [
        ({"any": ["wish", "motivated", "wish"]}, "any[2]"),
        ({"all": ["wish", {"not": "motivated"}, {"not": "motivated"}]}, "all[2]"),
        ({"not": {"any": ["wish", "wish", "wish"]}}, "not.any[1]"),
        ({"residence": ["nyby", "odder", "nyby"]}, "residence[2]"),
        ({"happened": ["invitation", "invitation"]}, "happened[1]"),
    ],
)
def test_the_second_is_told(require: object, place: str) -> None:
    """Wherever a list stands, and however its entries are written."""
    assert f"rules[0].require.{place}" in twice(require=require)


@pytest.mark.parametrize(
    "require",
    [
        {"any": ["wish", {"not": "wish"}]},
        {"any": [{"age": {"at_least": 18}}, {"age": {"at_most": 18}}]},
        {"all": ["wish", {"any": ["wish", "motivated"]}]},
    ],
)
def test_what_only_resembles_is_not(require: object) -> None:
    """The same fact otherwise, or in a list of its own, says something else."""
    assert twice(require=require) == []
