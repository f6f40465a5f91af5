"""The head of a draft: who, what and since when, and how days are counted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from forebyg.standard.head import CountingDays, CountingReasons, Head, InForce, Paragraphs
from forebyg.testing.drafts.events import events
from forebyg.testing.drafts.fields import fields
from forebyg.testing.drafts.writer import Writer

_FIXED: Final = {"format": 1, "id": "nyby", "title": "A draft"}
_ELSEWHERE: Final = {*_FIXED, "paragraphs", "vocabulary"}
_MOST_CHOICES: Final = 3
_AXES_OF_WORKING_DAYS: Final = ("non_working", "deadlines")


def head(writer: Writer, plain: Writer) -> dict[str, Any]:
    """The head, but for the vocabulary.

    Args:
        writer: Who writes what may hang on a reading: the days that decide, and how they are counted.
        plain: Who writes the rest.
    """
    told = fields(plain, Head, without={*_ELSEWHERE, *_PARTS})
    needed = {"counting"} if plain.has_calendar else set()
    parts = {
        name: write(writer) for name, write in _PARTS.items() if plain.number(0, 2) == 1 or name in needed
    }
    paragraphs = {"offered": ["SEL-82b"], **fields(plain, Paragraphs, without={"offered"})}
    return {
        **_FIXED,
        "paragraphs": paragraphs,
        **told,
        **{name: part for name, part in parts.items() if part},
    }


def _in_force(writer: Writer) -> dict[str, Any]:
    """In force from a day or to a later one, or both."""
    days = {"from": "2025-09-01", "to": "2026-01-31"}
    named = writer.some(tuple(days))
    found = {name: writer.read(partial(_day, day=days[name]), or_nothing=True) for name in named}
    return {**found, **fields(writer, InForce, without={"from_", "to"})}


def _day(_writer: Writer, day: str) -> str:
    return day


def _counting(writer: Writer) -> dict[str, Any]:
    """How days are counted; a last day can move only by a calendar."""
    needs = () if writer.has_calendar else _AXES_OF_WORKING_DAYS
    without = {"calendar", "because", *needs}
    found = fields(writer, CountingDays, without=without, most=_MOST_CHOICES)
    if writer.has_calendar or writer.seldom():
        found["calendar"] = "DK"
    reasons = dict.fromkeys(writer.some(tuple(CountingReasons.model_fields)), "As it says.")
    return {**found, "because": reasons} if writer.seldom() else found


def _eligibility(writer: Writer) -> dict[str, Any]:
    return {"judged_on": writer.read(lambda inside: "as_of" if inside.number(0, 1) else events(inside))}


_PARTS: Final[dict[str, Callable[[Writer], dict[str, Any]]]] = {
    "in_force": _in_force,
    "counting": _counting,
    "eligibility": _eligibility,
}
"""The parts whose fields hang together, or may hang on readings."""
