"""Readings that are declared, and the ways in which a value can hang on them."""

from __future__ import annotations

from typing import Any

from forebyg.diagnostic import Diagnostic
from forebyg.standard.declared import declared_readings, hangs_on_faults, misnamed_readings, variants

WRITTEN: dict[str, Any] = {
    name: {"question": "Which?", "choices": {"a": "A", "b": "B"}, "default": "a", "why": "So."}
    for name in ("outer", "inner")
}
NESTED = {"reading": "outer", "a": 1, "b": {"reading": "inner", "a": 2, "b": 3}}


def test_a_choice_within_a_choice_is_looked_at_under_both() -> None:
    """What stands below two choices that are no defaults is looked at with both of them taken."""
    readings = declared_readings(WRITTEN, [])
    defaults = {"outer": "a", "inner": "a"}
    assert list(variants({"at_most": NESTED}, readings, defaults)) == [
        defaults,
        {"outer": "b", "inner": "a"},
        {"outer": "b", "inner": "b"},
    ]


def test_a_default_that_is_no_choice() -> None:
    """The reading stays usable, so that nothing else is told of it."""
    faults: list[Diagnostic] = []
    found = declared_readings({"outer": {**WRITTEN["outer"], "default": "c"}}, faults)
    assert [(fault.code, fault.path) for fault in faults] == [
        ("unknown-reading-choice", ("readings", "outer", "default"))
    ]
    assert "outer" in found


def test_a_reading_of_which_nothing_is_written() -> None:
    """What is empty is named, also where it is the whole of a reading."""
    faults: list[Diagnostic] = []
    assert declared_readings({"outer": None}, faults) == {}
    (fault,) = faults
    assert (fault.code, fault.path) == ("empty-value", ("readings", "outer"))
    assert fault.message("en") == "Nothing stands after `outer`."


def test_what_cannot_be_followed() -> None:
    """A value that names an unusable reading, or one with a fault at it, is left alone."""
    readings = declared_readings(WRITTEN, [])
    fault = Diagnostic("missing-reading-choice", path=("rules", 0, "at_most", "reading"))
    assert not hangs_on_faults({"at_most": NESTED}, ("rules", 0), readings, [])
    assert hangs_on_faults({"at_most": NESTED}, ("rules", 0), readings, [fault])
    assert not hangs_on_faults({"at_most": NESTED}, ("rules", 1), readings, [fault])
    assert hangs_on_faults({"at_most": NESTED}, (), {"outer": readings["outer"]}, [])


def test_readings_under_another_name() -> None:
    """The one key that can mean `readings` is told, so that not every use of one is."""
    known = ("title", "readings", "rules")
    fault = misnamed_readings({"title": "x", "læsninger": {}}, known)
    assert fault is not None
    assert (fault.path, fault.fields["suggestion"]) == (("læsninger",), "readings")
    assert misnamed_readings({"title": "x", "readings": {}}, known) is None
    assert misnamed_readings({"titel": "x", "readings": {}}, known) is None
