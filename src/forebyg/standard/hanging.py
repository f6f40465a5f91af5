"""Whether everything that hangs on a reading names one that there is, and says something for each choice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from forebyg.diagnostic import Diagnostic
from forebyg.place import Path
from forebyg.standard import resolve
from forebyg.standard.faults import meant_by
from forebyg.standard.fields import NOT_DECIDED
from forebyg.standard.head import Reading
from forebyg.standard.names import Place, unknown_names
from forebyg.suggestion import suggest

__all__ = ["check_uses", "hangs_on_faults"]


def check_uses(
    head: dict[str, Any],
    rules: object,
    readings: Mapping[str, Reading],
    declared: Mapping[str, object],
    faults: list[Diagnostic],
) -> dict[str, Reading]:
    """Say which mentions of readings name none, or not exactly the choices that it has.

    Args:
        head: The head as written.
        rules: The rules as written.
        readings: The readings that can be used.
        declared: All that are declared; one that is faulty has had its error already.
        faults: Where everything that is wrong is put.

    Returns:
        The readings that values can be followed into.
    """
    parts: tuple[tuple[object, Path], ...] = ((head, ()), (rules, ("rules",)))
    keys = {name: Place(("readings", name), on_key=True) for name in declared}
    faults.extend(unknown_names("unknown-reading", _uses(parts), keys))
    followed = dict(readings)
    for name, reading in readings.items():
        mentions = [*_choices_named(name, reading, parts)]
        faults.extend(_misnamed_choices(name, reading, mentions))
        if any(choice not in reading.choices and _is_lost(choice, mentions) for choice, _ in mentions):
            del followed[name]
    for value, path in parts:
        faults.extend(_unmarked(value, path, readings))
        for place, mapping in resolve.places(value, path):
            hung_on = followed.get(mapping["reading"]) if isinstance(mapping["reading"], str) else None
            if hung_on is not None:
                faults.extend(_choices(mapping["reading"], hung_on, mapping, place))
    return followed


def hangs_on_faults(
    value: Any, path: Path, readings: Mapping[str, Reading], faults: list[Diagnostic]
) -> bool:
    """Whether a part of the document names a reading, or its choices, in a way that cannot be followed."""
    found = [place for place, _ in resolve.places(value, path)]
    is_unknown = any(name not in readings for name in resolve.names(value))
    is_unmarked = any(_unmarked(value, path, readings))
    in_faults = any(fault.path[: len(place)] == place for fault in faults for place in found)
    return is_unknown or is_unmarked or in_faults


def _uses(parts: Iterable[tuple[object, Path]]) -> Iterator[tuple[str, Place]]:
    """Every mention of a reading, in values that hang on one and in rules that stand under one."""
    for value, path in parts:
        for place, mapping in resolve.places(value, path):
            yield str(mapping["reading"]), Place((*place, "reading"))
        for name, _, place in _unders(value):
            yield name, Place(place, on_key=True)


def _unders(rules: object) -> Iterator[tuple[str, object, Path]]:
    """The readings that rules stand under, each with the choices named, and where."""
    for nth, rule in enumerate(rules if isinstance(rules, list) else ()):
        under = rule.get("under") if isinstance(rule, dict) else None
        if isinstance(under, dict):
            yield from ((name, choices, ("rules", nth, "under", name)) for name, choices in under.items())


def _misnamed_choices(name: str, reading: Reading, mentions: list[tuple[str, Place]]) -> Iterator[Diagnostic]:
    """Choices that are named and not declared; those that a single value gives are told with that value."""
    declared = {
        choice: Place(("readings", name, "choices", choice), on_key=True) for choice in reading.choices
    }
    told = [
        (choice, place)
        for choice, place in mentions
        if choice in declared or not place.on_key or _is_lost(choice, mentions)
    ]
    for fault in unknown_names("unknown-reading-choice", told, declared):
        said = {**fault.fields, "reading": name}
        if fault.path[-1] == "default":
            known = (*reading.choices, NOT_DECIDED)
            near = fault.fields["suggestion"] or suggest(str(fault.fields["word"]), known)
            said |= {"known": known, "suggestion": near}
        yield replace(fault, fields=said)


def _is_lost(choice: str, mentions: list[tuple[str, Place]]) -> bool:
    """Whether a value gives it and something else names it too, so that no value can be followed."""
    places = [place for named, place in mentions if named == choice]
    return len(places) > 1 and any(place.on_key for place in places)


def _choices_named(
    name: str, reading: Reading, parts: Iterable[tuple[object, Path]]
) -> Iterator[tuple[str, Place]]:
    """Every mention of a choice: the default, where rules stand under it, and in values that hang on it."""
    if reading.default != NOT_DECIDED:
        yield reading.default, Place(("readings", name, "default"))
    for value, path in parts:
        for place, mapping in resolve.places(value, path):
            if mapping["reading"] == name:
                yield from ((key, Place((*place, key), on_key=True)) for key in mapping if key != "reading")
        for under, choices, place in _unders(value):
            if under == name:
                yield from _listed(choices, place)


def _listed(choices: object, path: Path) -> Iterator[tuple[str, Place]]:
    """The choices named; what is no text is told with the rule."""
    if isinstance(choices, list):
        for nth, choice in enumerate(choices):
            yield from _listed(choice, (*path, nth)) if isinstance(choice, str) else ()
    elif isinstance(choices, str):
        yield choices, Place(path)


def _unmarked(value: object, path: Path, readings: Mapping[str, Reading]) -> Iterator[Diagnostic]:
    """Values with the choices of a reading and no `reading`: it is misspelt, or its line is missing."""
    if isinstance(value, dict):
        if "reading" not in value:
            yield from _unmarked_here(value, path, readings)
        for key, inner in value.items():
            yield from _unmarked(inner, (*path, key), readings)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _unmarked(inner, (*path, place), readings)


def _unmarked_here(
    value: dict[str, Any], path: Path, readings: Mapping[str, Reading]
) -> Iterator[Diagnostic]:
    exact = [name for name, reading in readings.items() if reading.choices.keys() == value.keys()]
    if exact and path[:1] == ("rules",):
        lines = tuple(f"reading: {name}" for name in exact)
        said = {"line": lines[0]} if len(lines) == 1 else {"either": lines}
        fields = {"word": "reading", **said}
        yield Diagnostic("missing-field", path=(*path, next(iter(value))), fields=fields, on_key=True)
        return
    for name, reading in readings.items():
        others = [key for key in value if key not in reading.choices]
        if len(others) == 1 and len(value) - 1 == len(reading.choices) and value[others[0]] == name:
            known = ("reading", *reading.choices)
            fields = {"word": others[0], "suggestion": "reading", "known": known}
            yield Diagnostic("unknown-field", path=(*path, others[0]), fields=fields, on_key=True)


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
