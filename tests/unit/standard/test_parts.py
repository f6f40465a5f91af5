"""Parts of a document that have another form than they must have, each told once at its place."""

from __future__ import annotations

import pytest
from tests.unit.standard.small import TEXT

from forebyg.errors import StandardError
from forebyg.standard import load_standard

HEAD, _, REST = TEXT.partition("readings:\n")
READINGS, _, REST = REST.partition("rules:\n")
RULES, _, STATEMENTS = REST.partition("statements:\n")
DAY = "counting: {first_day: {reading: day-one, later: not_counted, at-once: counted}}\n"
ADULT = "require: {age: {at_least: 18}}"

FAULTS = {
    "readings that are a number": (f"readings:\n{READINGS}", "readings: 5\n", "not-a-mapping", "readings"),
    "readings of which nothing is written": (
        f"readings:\n{READINGS}",
        "readings:\n",
        "empty-value",
        "readings",
    ),
    "a complaint about help that there is not": (
        f"rules:\n{RULES}",
        f"complaint: [{{says: To the mayor., paragraphs: [SEL-82a, SEL-82x]}}]\nrules:\n{RULES}",
        "unknown-paragraph",
        "complaint[0].paragraphs[1]",
    ),
    "rules that are a number": (f"rules:\n{RULES}", "rules: 5\n", "not-a-list", "rules"),
    "rules of which nothing is written": (f"rules:\n{RULES}", "rules:\n", "empty-value", "rules"),
    "a rule that is a word": (RULES, f"{RULES}- six months\n", "not-a-mapping", "rules[3]"),
    "statements that are a number": (
        f"statements:\n{STATEMENTS}",
        "statements: 5\n",
        "not-a-list",
        "statements",
    ),
    "statements of which nothing is written": (
        f"statements:\n{STATEMENTS}",
        "statements:\n",
        "empty-value",
        "statements",
    ),
    "a period that is a number": ("within: 14 days", "within: 14", "not-a-period", "rules[2].within"),
    "a fact that is another choice": (
        ADULT,
        "require: {severity: heavy}",
        "unknown-choice",
        "rules[0].require.severity",
    ),
    "a fact that is a word": (ADULT, "require: {wish: ja}", "not-true-or-false", "rules[0].require.wish"),
    "a fact that is a number": (
        ADULT,
        "require: {residence: [samsoe, 741]}",
        "not-a-text",
        "rules[0].require.residence[1]",
    ),
    "an age with another word": (
        ADULT,
        "require: {age: {at_lest: 18}}",
        "unknown-field",
        "rules[0].require.age.at_lest",
    ),
    "an age with another birthday": (
        ADULT,
        "require: {age: {at_least: 18, birthday: count}}",
        "unknown-choice",
        "rules[0].require.age.birthday",
    ),
    "a form that there is not": (
        ADULT,
        "require: {form: [group, grupe]}",
        "unknown-choice",
        "rules[0].require.form[1]",
    ),
    "a rule under a choice that there is not": (
        "at_most: 6 months",
        "at_most: 6 months, under: {day-one: latter}",
        "unknown-reading-choice",
        "rules[1].under.day-one",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_another_form_is_told_at_its_place(name: str) -> None:
    """In both languages, and nothing that follows from it is told beside it at the same place."""
    old, new, code, place = FAULTS[name]
    assert old in TEXT
    with pytest.raises(StandardError) as caught:
        load_standard(TEXT.replace(old, new, 1))
    told = [one for one in caught.value.diagnostics if one.place == place]

    assert [one.code for one in told] == [code]
    assert all(one.message(lang) for one in told for lang in ("da", "en"))
