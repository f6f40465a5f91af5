"""The readings that a document declares, and whether everything that hangs on one can be followed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.standard import resolve
from forebyg.standard.faults import meant_by, validated
from forebyg.standard.fields import NOT_DECIDED
from forebyg.standard.head import Reading
from forebyg.standard.names import Place, unknown_names
from forebyg.standard.resolve import Choices
from forebyg.suggestion import suggest

__all__ = ["check_uses", "declared_readings", "hangs_on_faults", "misnamed_readings", "variants"]


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
        if reading is None:
            continue
        found[name] = reading
        if reading.default != NOT_DECIDED and reading.default not in reading.choices:
            near = suggest(reading.default, reading.choices)
            faults.append(
                Diagnostic(
                    "unknown-reading-choice",
                    path=("readings", name, "default"),
                    fields={
                        "word": reading.default,
                        "reading": name,
                        "suggestion": near,
                        "known": tuple(reading.choices),
                    },
                )
            )
    return found


def check_uses(
    head: dict[str, Any],
    rules: object,
    readings: Mapping[str, Reading],
    declared: Mapping[str, object],
    faults: list[Diagnostic],
) -> None:
    """Say which mentions of readings name none, or not exactly the choices that it has.

    Args:
        head: The head as written.
        rules: The rules as written.
        readings: The readings that can be used.
        declared: All that are declared; one that is faulty has had its error already.
        faults: Where everything that is wrong is put.
    """
    faults.extend(unknown_names("unknown-reading", _uses(head, rules), _declared(declared)))
    for value, path in ((head, ()), (rules, ("rules",))):
        _known_readings(value, path, readings, faults)


def hangs_on_faults(
    value: Any, path: Path, readings: Mapping[str, Reading], faults: list[Diagnostic]
) -> bool:
    """Whether a part of the document names a reading, or its choices, in a way that cannot be followed."""
    found = [place for place, _ in resolve.places(value, path)]
    is_unknown = any(name not in readings for name in resolve.names(value))
    return is_unknown or any(fault.path[: len(place)] == place for fault in faults for place in found)


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


def _known_readings(
    data: Any,
    path: Path,
    readings: Mapping[str, Reading],
    faults: list[Diagnostic],
) -> None:
    """Every mapping with `reading` must have all of its choices, and no others."""
    for place, mapping in resolve.places(data, path):
        name = mapping["reading"]
        reading = readings.get(name) if isinstance(name, str) else None
        if reading is not None:
            faults.extend(_choices(name, reading, mapping, place))


def _declared(readings: Mapping[str, object]) -> dict[str, Place]:
    """Where each reading is declared; one that is faulty is declared all the same."""
    return {name: Place(("readings", name), on_key=True) for name in readings}


def _uses(head: Mapping[str, Any], rules: object) -> Iterator[tuple[str, Place]]:
    """Every mention of a reading, in values that hang on one and in rules that stand under one."""
    for value, path in ((head, ()), (rules, ("rules",))):
        for place, mapping in resolve.places(value, path):
            yield str(mapping["reading"]), Place((*place, "reading"))
    for nth, rule in enumerate(rules if isinstance(rules, list) else ()):
        under = rule.get("under") if isinstance(rule, dict) else None
        for name in under if isinstance(under, dict) else ():
            yield name, Place(("rules", nth, "under", name), on_key=True)


def _choices(name: str, reading: Reading, mapping: Mapping[str, Any], place: Path) -> Iterator[Diagnostic]:
    """What a value that hangs on a reading leaves out of its choices, or makes up."""
    given = [choice for choice in mapping if choice != "reading"]
    absent = [choice for choice in reading.choices if choice not in given]
    for choice in given:
        if choice not in reading.choices:
            near = meant_by(choice, given, reading.choices, absent)
            absent = [other for other in absent if other != near]
            fields = {"word": choice, "reading": name, "suggestion": near, "known": tuple(reading.choices)}
            yield Diagnostic("unknown-reading-choice", path=(*place, choice), fields=fields, on_key=True)
    for choice in absent:
        fields = {"word": choice, "reading": name}
        yield Diagnostic("missing-reading-choice", path=(*place, "reading"), fields=fields)
