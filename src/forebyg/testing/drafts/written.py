"""A draft as text: a line for each part of the head, each field of a rule, and each statement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from forebyg.scenario.write import flow, prose


def written(document: Mapping[str, Any]) -> str:
    """The text of a document, the head first."""
    return "".join(f"{line}\n" for key, value in document.items() for line in _part(key, value))


def _part(key: str, value: object) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{key}: {_on_a_line(value)}"
        return
    yield f"{key}:"
    for entry in value:
        yield from _rule(entry) if key == "rules" else (f"- {flow(entry)}",)


def _rule(rule: Mapping[str, Any]) -> Iterator[str]:
    for place, (name, value) in enumerate(rule.items()):
        yield f"{'  ' if place else '- '}{name}: {_on_a_line(value)}"


def _on_a_line(value: object) -> str:
    return prose(value) if isinstance(value, str) else flow(value)
