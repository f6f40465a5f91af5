"""What a draft declares for itself: readings, and what the core vocabulary lacks."""

from __future__ import annotations

from typing import Any, Final

from forebyg.standard.fields import NOT_DECIDED
from forebyg.testing.drafts.ledger import FIRST_STATEMENT
from forebyg.testing.drafts.writer import Writer

_READINGS: Final = {"wording": ("narrow", "wide"), "days": ("few", "some", "many")}
_FACTS: Final[dict[str, dict[str, Any]]] = {
    "lives_alone": {"is": "truth"},
    "children": {"is": "whole"},
    "housing": {"is": "choice", "one_of": ["owned", "rented"]},
    "town": {"is": "text"},
}
_ATTRIBUTES: Final[dict[str, dict[str, Any]]] = {
    "planned": {"is": "truth"},
    "hours": {"is": "whole"},
    "mood": {"is": "choice", "one_of": ["good", "bad"]},
    "topics": {"is": "words", "one_of": ["work", "home"]},
    "person": {"is": "text"},
    "next_time": {"is": "date"},
    "held": {"is": "truth"},
    "of": {"is": "choice", "one_of": ["need", "good", "bad"]},
    "result": {"is": "choice", "one_of": ["good", "bad", "positive"]},
    "at": {"is": "choice", "one_of": ["start", "good", "bad"]},
    "until": {"is": "date"},
}
"""The last are named as attributes of the core, and mean nothing of what those mean there."""
_ABSENT: Final = {"truth": (False, True), "whole": (1, 2), "choice": ("good", "bad"), "text": ("A",)}
_EVENTS: Final = ("visit", "letter")
_WIDENED: Final = "plan_made"


def readings(writer: Writer) -> dict[str, Any]:
    """Readings, mostly one or none."""
    named = writer.some(tuple(_READINGS), least=0, most=len(_READINGS)) if writer.number(0, 1) else []
    return {name: _reading(writer, name) for name in named}


def _reading(writer: Writer, name: str) -> dict[str, Any]:
    choices = _READINGS[name]
    found: dict[str, Any] = {
        "question": {"en": "What is it?", "da": "Hvad er det?"} if writer.seldom() else "What is meant?",
        "choices": dict.fromkeys(choices, "This."),
        "default": writer.one((*choices, NOT_DECIDED)),
        "why": "It is plain.",
    }
    told = {"cites": [FIRST_STATEMENT], "ambiguity": "A-1"}
    return {**found, **{name: told[name] for name in writer.some(tuple(told), least=0)}}


def vocabulary(writer: Writer) -> dict[str, Any]:
    """Facts, event types and attributes of its own; mostly none."""
    found = {"facts": _facts(writer), "events": _events(writer)}
    return {part: names for part, names in found.items() if names}


def _facts(writer: Writer) -> dict[str, Any]:
    named = writer.some(tuple(_FACTS), least=0, most=2) if writer.seldom() else []
    return {name: {**_FACTS[name], **_said(writer, _FACTS[name])} for name in named}


def _events(writer: Writer) -> dict[str, Any]:
    if not writer.seldom():
        return {}
    found: dict[str, Any] = {name: _event(writer) for name in writer.some(_EVENTS)}
    if set(found) == set(_EVENTS) and writer.seldom():
        found[_EVENTS[1]]["answers"] = _EVENTS[0]
    if writer.seldom():
        found[_WIDENED] = {"attributes": _attributes(writer)}
    return found


def _event(writer: Writer) -> dict[str, Any]:
    attributes = _attributes(writer)
    found: dict[str, Any] = {"attributes": attributes} if attributes else {}
    return {**found, "says": {"en": "a visit", "da": "et besøg"}} if writer.seldom() else found


def _attributes(writer: Writer) -> dict[str, Any]:
    return {name: _attribute(writer, name) for name in writer.some(tuple(_ATTRIBUTES), least=0)}


def _attribute(writer: Writer, name: str) -> dict[str, Any]:
    found = {**_ATTRIBUTES[name], **_said(writer, _ATTRIBUTES[name])}
    absent = _ABSENT.get(found["is"])
    return {**found, "absent": writer.one(absent)} if absent and writer.seldom() else found


def _said(writer: Writer, declared: dict[str, Any]) -> dict[str, Any]:
    """What it is called, in words."""
    found: dict[str, Any] = {"says": "how it is"} if writer.seldom() else {}
    if "one_of" in declared and writer.seldom():
        found["words"] = {declared["one_of"][0]: "the first"}
    return found
