"""Where a citizen may have to live, and where nobody can."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.lint.drafts import Rule, reading, rule, said

CODE = "unknown-residence"


def lives(where: Any, **fields: Any) -> Rule:  # noqa: ANN401  whatever a condition may hold
    """A demand on where the citizen lives."""
    return rule("lives-here", "eligibility", require={"residence": where}, **fields)


def unknown(*rules: Rule, **head: Any) -> list[tuple[object, object, str]]:  # noqa: ANN401  likewise
    """Each municipality that there is not, with the one that was meant, and where it stands."""
    found = said(CODE, rules, **head)
    return [(one.fields["word"], one.fields["suggestion"], one.place) for one in found]


@pytest.mark.parametrize(
    "where", ["samsoe", "hoeje-taastrup", "lyngby-taarbaek", "aarhus", "nyby", ["nyby", "odder"]]
)
def test_a_municipality_that_there_is(where: object) -> None:
    """An id is the name in small letters without æ, ø and å; the draft's own is known whatever it is."""
    assert unknown(lives(where)) == []


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("samsø", "samsoe"),
        ("Samsoe", "samsoe"),
        ("samsoee", "samsoe"),
        ("Høje Taastrup", "hoeje-taastrup"),
        ("Samsø Kommune", "samsoe"),
        ("Ærø", "aeroe"),
        ("nybyy", "nyby"),
        ("elsewhere", None),
        ("", None),
    ],
)
def test_a_municipality_that_there_is_not(word: str, meant: str | None) -> None:
    """A slip of the hand, the name itself, and a word that is none; with what was meant."""
    assert unknown(lives(word)) == [(word, meant, "rules[0].require.residence")]


def test_each_place_is_told_by_itself() -> None:
    """In a list, below other conditions, in what a rule stands under, and under a choice not taken."""
    in_list = lives(["samsoe", "samsø"])
    inside = rule("six", "duration", at_most="6 months", when={"not": {"any": [{"residence": "oder"}]}})
    by_choice = lives({"reading": "where", "here": "nyby", "there": "odde"}) | {"id": "by-choice"}
    found = unknown(in_list, inside, by_choice, readings={"where": reading("here", "there")})
    assert [(word, place) for word, _, place in found] == [
        ("samsø", "rules[0].require.residence[1]"),
        ("oder", "rules[1].when.not.any[0].residence"),
        ("odde", "rules[2].require.residence.there"),
    ]


def test_what_else_is_called_so_is_no_residence() -> None:
    """A word that another fact has, or an event, is not taken for the municipality of a citizen."""
    vocabulary = {
        "facts": {"town": {"is": "text"}},
        "events": {"visit": {"attributes": {"residence": {"is": "text"}}}},
    }
    town = rule("town", "eligibility", require={"town": "samsø"})
    visit = rule("visit", "duty", do={"visit": {"residence": "samsø"}})
    assert unknown(town, visit, vocabulary=vocabulary) == []
