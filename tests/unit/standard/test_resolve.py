"""Values that hang on a reading, in plain data."""

from __future__ import annotations

import pytest

from forebyg.standard import resolve

DAYS = {"reading": "days", "calendar": "14 days", "working": "14 working days"}
RULE = {"within": DAYS, "do": [{"reading": "who", "both": {"a": 1}, "one": {"b": DAYS}}]}


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        (
            {"days": "calendar", "who": "both"},
            {"within": "14 days", "do": [{"a": 1}]},
        ),
        (
            {"days": "working", "who": "one"},
            {"within": "14 working days", "do": [{"b": "14 working days"}]},
        ),
    ],
)
def test_the_chosen_value_stands_in_its_place(choices: dict[str, str], expected: dict[str, object]) -> None:
    """Readings inside readings are resolved too."""
    assert expected == resolve.resolved(RULE, choices)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("within",), ("within", "calendar")),
        (("do", 0), ("do", 0, "one")),
        (("do", 0, "b"), ("do", 0, "one", "b", "calendar")),
        (("nowhere",), ("nowhere",)),
    ],
)
def test_a_resolved_path_leads_back_to_the_document(
    path: tuple[str | int, ...], expected: tuple[str | int, ...]
) -> None:
    """The choice taken is a step of the path in the document."""
    choices = {"days": "calendar", "who": "one"}

    assert expected == resolve.original(path, RULE, choices)


def test_every_reading_is_named_once() -> None:
    """In the order of first mention."""
    assert ("days", "who") == resolve.names(RULE)


def test_choices_on_the_way_to_a_value() -> None:
    """A reading within a choice of another one is looked at under that choice alone."""
    value = {"a": {"reading": "one", "x": 1, "y": [{"reading": "two", "p": 2, "q": 3}]}}
    assert resolve.chosen(("a", "y", 0, "q"), value) == {"one": "y", "two": "q"}
    assert resolve.chosen(("a",), value) == {}
