from __future__ import annotations

from typing import Any

import pytest

from forebyg.kernel.condition import Condition
from forebyg.lint.logic import Case, can_hold, facts_of, is_implied
from forebyg.standard.compile.conditions import condition
from forebyg.standard.compile.context import Context


def held(written: Any) -> Condition:  # noqa: ANN401  as a standard writes conditions
    """The condition that a standard writes so."""
    return condition(written, Context.nowhere([]))


@pytest.mark.parametrize(
    "written",
    [
        {"all": ["wish", {"not": "wish"}]},
        {"all": [{"severity": "light"}, {"severity": "severe"}]},
        {"all": [{"age": {"at_least": 18}}, {"age": {"at_most": 17}}]},
        {
            "all": [
                {"age": {"at_least": 18}},
                {"not": {"age": {"at_least": 18, "birthday": "not_counted"}}},
                {"age": {"at_most": 16}},
            ]
        },
        {"all": [{"form": "group"}, {"form": "individual"}]},
        {"all": [{"happened": "inquiry"}, {"not": {"happened": "inquiry"}}]},
        {"not": {"any": ["wish", {"not": "wish"}]}},
    ],
)
def test_what_cannot_be(written: dict[str, Any]) -> None:
    """A condition that contradicts itself holds in no case, and its contrary in every one."""
    assert not can_hold([held(written)])
    assert is_implied(held({"not": written}), [])


@pytest.mark.parametrize(
    "written",
    [
        {"all": ["wish", {"not": "motivated"}]},
        {"all": [{"age": {"at_least": 18}}, {"age": {"at_most": 18}}]},
        {"all": [{"age": {"at_least": 18}}, {"not": {"age": {"at_least": 18, "birthday": "not_counted"}}}]},
        {"all": [{"age": {"at_most": 17, "birthday": "not_counted"}}, {"age": {"at_least": 18}}]},
        {"not": {"residence": ["nyby"]}},
        {"all": [{"happened": "inquiry"}, {"not": {"happened": {"inquiry": {"acute": True}}}}]},
    ],
)
def test_what_can_be(written: dict[str, Any]) -> None:
    """Nothing is called impossible that a record can show."""
    assert can_hold([held(written)])


def test_the_form_of_the_course_is_known() -> None:
    """A condition on the form holds or fails with the course that is asked about."""
    assert can_hold([held({"form": "group"})], Case("group"))
    assert not can_hold([held({"form": "group"})], Case("individual"))


def test_implied_by_others() -> None:
    """Who has turned 21 has turned 18; the other way round does not follow."""
    older, of_age = held({"age": {"at_least": 21}}), held({"age": {"at_least": 18}})
    assert is_implied(of_age, [older])
    assert not is_implied(older, [of_age])


def test_facts_of_a_condition() -> None:
    """The facts that it asks for, and the age."""
    assert facts_of(held({"all": ["wish", {"not": {"age": {"at_least": 18}}}]})) == {"wish", "age"}
