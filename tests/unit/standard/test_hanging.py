"""Values that hang on readings: each mistake in a name or a choice is told once, where it was made."""

from __future__ import annotations

from typing import Any

import pytest

from forebyg.diagnostic import Diagnostic
from forebyg.standard.declared import declared_readings
from forebyg.standard.hanging import check_uses, hangs_on_faults

WRITTEN: dict[str, Any] = {
    name: {"question": "Which?", "choices": {"first": "A", "other": "B"}, "default": "first", "why": "So."}
    for name in ("outer", "inner")
}
NESTED = {"reading": "outer", "first": 1, "other": {"reading": "inner", "first": 2, "other": 3}}
VALUE = {"reading": "outer", "first": 1, "other": 2}


def told(*values: object, **changed: object) -> list[tuple[str, str]]:
    """Code and place of what is wrong with one rule for each value, with the outer reading changed."""
    return [(one.code, one.place) for one in faults(*values, **changed)[0]]


def faults(*values: object, **changed: object) -> tuple[list[Diagnostic], set[str]]:
    """What is wrong, and the readings that values can be followed into."""
    written = {**WRITTEN, "outer": {**WRITTEN["outer"], **changed}}
    found: list[Diagnostic] = []
    readings = declared_readings(written, found)
    rules = [
        value if isinstance(value, dict) and "under" in value else {"at_most": value} for value in values
    ]
    followed = check_uses({}, rules, readings, written, found)
    return found, set(followed)


def test_what_is_right_is_not_told() -> None:
    """Every choice has its value, and every name is declared."""
    assert told(NESTED, VALUE, {"under": {"outer": ["first", "other"]}}) == []


def test_a_default_that_is_no_choice() -> None:
    """The reading stays usable, so that nothing else is told of it."""
    found, followed = faults(VALUE, default="frist")
    assert [(one.code, one.place) for one in found] == [("unknown-reading-choice", "readings.outer.default")]
    assert "outer" in followed


@pytest.mark.parametrize("under", ["othre", ["othre"]])
def test_a_rule_under_no_choice(under: object) -> None:
    """It is told at the word itself, whether alone or in a list."""
    place = "rules[1].under.outer" + ("[0]" if isinstance(under, list) else "")
    assert told(VALUE, {"under": {"outer": under}}) == [("unknown-reading-choice", place)]


def test_a_choice_that_one_value_misspells() -> None:
    """It is told with that value, and its choice is not said to be missing too."""
    assert told(VALUE, {"reading": "outer", "first": 1, "othre": 2}) == [
        ("unknown-reading-choice", "rules[1].at_most.othre")
    ]


def test_a_choice_that_is_misspelt_where_it_is_declared() -> None:
    """All who use it agree, so the declaration is wrong; no value can be followed."""
    found, followed = faults(VALUE, VALUE, choices={"first": "A", "othre": "B"})
    assert [(one.code, one.place) for one in found] == [
        ("declared-otherwise", "readings.outer.choices.othre")
    ]
    assert "outer" not in followed


def test_a_choice_that_is_misspelt_where_it_is_declared_and_is_the_default() -> None:
    """The default is one of those who agree."""
    assert told(VALUE, default="first", choices={"frist": "A", "other": "B"}) == [
        ("declared-otherwise", "readings.outer.choices.frist")
    ]


def test_a_choice_that_was_never_declared() -> None:
    """Its first use stands for all."""
    assert told(VALUE, VALUE, choices={"first": "A", "quite-else": "B", "none-of-it": "C"}) == [
        ("unknown-reading-choice", "rules[0].at_most.other")
    ]


def test_a_misspelt_reading() -> None:
    """The choices of a reading, and its name under another key than `reading`: that key is wrong."""
    assert told({"readnig": "outer", "first": 1, "other": 2}) == [
        ("unknown-field", "rules[0].at_most.readnig")
    ]


def test_a_lost_reading() -> None:
    """The choices of a reading with nothing that names it: the line is missing."""
    assert told({"first": 1, "other": 2}) == [("missing-field", "rules[0].at_most.first")]
    assert told({"first": 1, "third": 2}) == []


def test_a_lost_reading_is_named_where_only_one_has_the_choices() -> None:
    """The whole line is told, or each that it may have been."""
    (both,), _ = faults({"first": 1, "other": 2})
    assert both.fields["either"] == ("reading: outer", "reading: inner")
    other = {"third": "A", "fourth": "B"}
    (found,), _ = faults({"third": 1, "fourth": 2}, choices=other, default="third")
    for lang in ("da", "en"):
        assert "`reading: outer`" in found.message(lang)
        assert "`reading: outer`" in (found.hint(lang) or "")


def test_what_cannot_be_followed() -> None:
    """A value that names an unusable reading, or one with a fault at it, is left alone."""
    readings = declared_readings(WRITTEN, [])
    fault = Diagnostic("missing-reading-choice", path=("rules", 0, "at_most", "reading"))
    assert not hangs_on_faults({"at_most": NESTED}, ("rules", 0), readings, [])
    assert hangs_on_faults({"at_most": NESTED}, ("rules", 0), readings, [fault])
    assert not hangs_on_faults({"at_most": NESTED}, ("rules", 1), readings, [fault])
    assert hangs_on_faults({"at_most": NESTED}, (), {"outer": readings["outer"]}, [])
    assert hangs_on_faults({"at_most": {"first": 1, "other": 2}}, ("rules", 0), readings, [])
