"""Readings that are declared, and the choices of them under which a value is looked at."""

from __future__ import annotations

from typing import Any

from forebyg.diagnostic import Diagnostic
from forebyg.standard.declared import declared_readings, misnamed_readings, variants

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


def test_a_reading_of_which_nothing_is_written() -> None:
    """What is empty is named, also where it is the whole of a reading."""
    faults: list[Diagnostic] = []
    assert declared_readings({"outer": None}, faults) == {}
    (fault,) = faults
    assert (fault.code, fault.path) == ("empty-value", ("readings", "outer"))
    assert fault.message("en") == "Nothing stands after `outer`."


def test_readings_under_another_name() -> None:
    """The one key that can mean `readings` is told, so that not every use of one is."""
    known = ("title", "readings", "rules")
    fault = misnamed_readings({"title": "x", "læsninger": {}}, known)
    assert fault is not None
    assert (fault.path, fault.fields["suggestion"]) == (("læsninger",), "readings")
    assert misnamed_readings({"title": "x", "readings": {}}, known) is None
    assert misnamed_readings({"titel": "x", "readings": {}}, known) is None
