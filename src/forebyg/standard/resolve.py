"""Readings: a value that hangs on one is written as a mapping with its name and choices.

within: {reading: days, calendar: 14 days, working: 14 working days}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from forebyg.place import Path

Choices = Mapping[str, str]


def is_reading(value: object) -> bool:
    """Whether a value of a document hangs on a reading."""
    return isinstance(value, dict) and "reading" in value


def resolved(value: Any, choices: Choices) -> Any:
    """The same plain data with the chosen value in place of every reading."""
    if isinstance(value, dict):
        if "reading" in value:
            return resolved(value[choices[value["reading"]]], choices)
        return {key: resolved(inner, choices) for key, inner in value.items()}
    if isinstance(value, list):
        return [resolved(inner, choices) for inner in value]
    return value


def original(path: Path, value: Any, choices: Choices, *, on_key: bool = False) -> Path:
    """The path in the document of a path in its resolved form.

    Args:
        path: The path in the resolved form.
        value: The document.
        choices: The choice taken for every reading.
        on_key: The key at the path is meant, which its value's readings do not move.
    """
    found: list[str | int] = []
    steps = list(path)
    while True:
        while is_reading(value) and (steps or not on_key):
            choice = choices[value["reading"]]
            found.append(choice)
            value = value[choice]
        if not steps:
            return tuple(found)
        step = steps.pop(0)
        found.append(step)
        value = _inner(value, step)


def chosen(path: Path, value: Any) -> dict[str, str]:
    """The choices under which a value is what stands at a path: those of the readings that it lies in."""
    found: dict[str, str] = {}
    for step in path:
        if is_reading(value) and isinstance(step, str):
            found.setdefault(value["reading"], step)
        value = _inner(value, step)
    return found


def _inner(value: Any, step: str | int) -> Any:
    if isinstance(value, dict) and step in value:
        return value[step]
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def places(value: Any, path: Path = ()) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every reading in a value, with its path."""
    if isinstance(value, dict):
        if "reading" in value:
            yield path, value
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from places(inner, (*path, place))


def around(path: Path, value: Any) -> dict[str, str]:
    """The choices on the way to a place: those under which it is there at all."""
    found: dict[str, str] = {}
    for step in path:
        if is_reading(value):
            found[value["reading"]] = str(step)
        value = _inner(value, step)
    return found


def names(value: Any) -> tuple[str, ...]:
    """The readings that a value hangs on, in the order of first mention."""
    found = (mapping["reading"] for _, mapping in places(value))
    return tuple(dict.fromkeys(name for name in found if isinstance(name, str)))
