"""The readings that a document declares, and the choices of them to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from forebyg.diagnostic import Diagnostic
from forebyg.standard import resolve
from forebyg.standard.faults import meant_by, validated
from forebyg.standard.head import Reading
from forebyg.standard.resolve import Choices

__all__ = ["declared_readings", "misnamed_readings", "variants"]


def misnamed_readings(data: Mapping[str, Any], known: tuple[str, ...]) -> Diagnostic | None:
    """The readings under a misspelt key, without which nothing that names one can be checked.

    Args:
        data: The document.
        known: The fields that a document may have.
    """
    if "readings" in data:
        return None
    for key in data:
        if key not in known and meant_by(key, data, known, ()) == "readings":
            fields = {"word": key, "suggestion": "readings", "known": known}
            return Diagnostic("unknown-field", path=(key,), fields=fields, on_key=True)
    return None


def declared_readings(data: Any, faults: list[Diagnostic]) -> dict[str, Reading]:
    """The readings that can be used, by name."""
    if not isinstance(data, dict):
        code = "empty-value" if data is None else "not-a-mapping"
        faults.append(Diagnostic(code, path=("readings",), fields={"word": "readings"}))
        return {}
    found = {}
    for name, value in data.items():
        reading = validated(Reading, value, ("readings", name), faults)
        if reading is not None:
            found[name] = reading
    return found


def variants(value: Any, readings: Mapping[str, Reading], choices: Choices) -> Iterator[dict[str, str]]:
    """The default choices, and for each other choice in a value those under which it is looked at.

    Args:
        value: A part of the document.
        readings: The readings that it hangs on.
        choices: The default choices.
    """
    yield dict(choices)
    seen = []
    for path, mapping in resolve.places(value):
        name = mapping["reading"]
        around = resolve.chosen(path, value)
        for choice in readings[name].choices:
            variant = {**choices, **around, name: around.get(name, choice)}
            if variant != choices and variant not in seen:
                seen.append(variant)
                yield variant
