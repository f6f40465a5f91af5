"""Ages that a rule names and the target group does not have."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import rule, said

CODE = "age-outside-target-group"


@pytest.mark.parametrize(
    ("when", "ages"),
    [
        ({"age": {"at_least": 60}}, (65, 120)),
        ({"age": {"at_least": 60, "at_most": 70}}, (65, 70)),
        ([{"age": {"at_least": 60}}, {"age": {"at_most": 70}}], (65, 70)),
        ([{"age": {"at_least": 30}}, {"age": {"at_most": 25}}], None),
        ([{"age": {"at_least": 30}}, "wish", {"not": "wish"}], None),
        ({"age": {"at_least": 60, "at_most": 64}}, None),
        ({"age": {"at_most": 70}}, None),
    ],
)
def test_the_ages_that_it_speaks_of(when: Any, ages: tuple[int, int] | None) -> None:  # noqa: ANN401  a condition as written
    """Only ages at which the whole condition can hold are spoken of."""
    rules = [
        rule("group", "eligibility", require={"age": {"at_least": 18, "at_most": 64}}),
        rule("old", "duration", at_most="6 months", when=when),
    ]
    told = [(one.fields["first"], one.fields["last"]) for one in said(CODE, rules)]
    assert told == ([] if ages is None else [ages])
