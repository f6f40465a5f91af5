"""Facts that are numbers: bounds on a standard's own, and what no condition can say of a fact."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.kernel.one_rule import standard_of

from forebyg import StandardError, evaluate
from forebyg.timeline import Episode, FrozenDict

OWN = (
    "vocabulary: {facts: {children: {is: whole, says: {en: the number of children, da: antallet af børn}}}}\n"
)


def met(condition: str, children: int | None) -> str:
    """The verdict of a criterion on a citizen with so many children; None: nobody has asked."""
    standard = standard_of(f"kind: eligibility, require: {condition}", OWN, "criterion")
    facts = FrozenDict({} if children is None else {"children": children})
    report = evaluate(standard, Episode("E-1", facts=facts), as_of=date(2025, 9, 1))
    return report.eligibility.criteria[0].verdict.value


@pytest.mark.parametrize(
    ("bounds", "inside", "outside"),
    [
        ("{at_most: 2}", [0, 1, 2], [3, 10**17]),
        ("{at_least: 2}", [2, 3, 10**18 - 1], [0, 1]),
        ("{at_least: 1, at_most: 3}", [1, 2, 3], [0, 4]),
        ("{at_least: 2, at_most: 2}", [2], [1, 3]),
        ("[1, 4]", [1, 4], [0, 2, 3, 5]),
        ("0", [0], [1]),
    ],
)
def test_a_number_is_held_against_its_bounds(bounds: str, inside: list[int], outside: list[int]) -> None:
    """Both bounds are allowed; one less and one more are not, and without the number nothing is known."""
    condition = f"{{children: {bounds}}}"

    assert {met(condition, number) for number in inside} == {"met"}
    assert {met(condition, number) for number in outside} == {"not_met"}
    assert met(condition, None) == "undetermined"


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("{any: [{children: {at_most: 2}}, {children: {at_least: 3}}]}", "met"),
        ("{any: [{children: {at_most: 2}}, {children: {at_least: 4}}]}", "undetermined"),
        ("{all: [{children: {at_most: 2}}, {children: {at_least: 3}}]}", "not_met"),
        ("{any: [{children: 5}, {children: {at_least: 6}}]}", "undetermined"),
        ("{any: [{children: 0}, {children: {at_least: 1}}]}", "met"),
        ("{any: [{not: {children: [3, 7]}}, {children: {at_least: 3, at_most: 7}}]}", "met"),
    ],
)
def test_whatever_the_number_is(condition: str, expected: str) -> None:
    """Where every number gives the same answer it is firm without the number, and only there."""
    assert met(condition, None) == expected


@pytest.mark.parametrize(
    ("condition", "code", "place"),
    [
        ("{children: {}}", "missing-bound", "rules[0].require.children"),
        ("{children: {at_lest: 1}}", "unknown-field", "rules[0].require.children.at_lest"),
        ("{children: {at_least: 3, at_most: 1}}", "range-upside-down", "rules[0].require.children.at_most"),
        ("{children: {at_least: -1}}", "number-too-small", "rules[0].require.children.at_least"),
        ("{children: two}", "not-a-whole-number", "rules[0].require.children"),
        ("{children: [1, two]}", "not-a-whole-number", "rules[0].require.children[1]"),
        ("{children: []}", "empty-list", "rules[0].require.children"),
        ("{severity: []}", "empty-list", "rules[0].require.severity"),
        ("{severity: {at_least: 1}}", "not-a-number-attribute", "rules[0].require.severity"),
        ("{age: {at_least: null}}", "empty-value", "rules[0].require.age.at_least"),
    ],
)
def test_what_no_condition_can_say(condition: str, code: str, place: str) -> None:
    """It is told at its place, and once."""
    with pytest.raises(StandardError) as caught:
        standard_of(f"kind: eligibility, require: {condition}", OWN, "criterion")

    assert [(one.code, one.place) for one in caught.value.diagnostics] == [(code, place)]


def test_a_fact_says_nothing_by_its_absence() -> None:
    """What is not given of a citizen is unknown, so a standard cannot give absence a meaning."""
    own = "vocabulary: {facts: {children: {is: whole, absent: 0}}}\n"
    with pytest.raises(StandardError) as caught:
        standard_of("kind: eligibility, require: {children: 0}", own, "criterion")

    assert [one.code for one in caught.value.diagnostics] == ["unknown-field"]


@pytest.mark.parametrize("shape", ["date", "words"])
def test_a_fact_that_no_condition_can_be_put_on(shape: str) -> None:
    """It could be recorded and never used, so it is refused with what a fact can be."""
    own = f"vocabulary: {{facts: {{moved: {{is: {shape}}}}}}}\n"
    with pytest.raises(StandardError) as caught:
        standard_of("kind: eligibility, require: wish", own, "criterion")

    assert [one.code for one in caught.value.diagnostics] == ["unknown-choice"]
