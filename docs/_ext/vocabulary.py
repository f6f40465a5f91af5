"""The tables of what an episode may record, out of the core vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from docs._ext.markdown import code, table

from forebyg.messages import text
from forebyg.vocabulary import (
    ASSESSMENT_RESULTS,
    CORE,
    PARAGRAPHS,
    UNKNOWN,
    UNSPECIFIED,
    Attribute,
    EventType,
    Shape,
    Value,
)

__all__ = ["event_types", "facts", "paragraphs", "results"]

_MEANINGS = {
    UNSPECIFIED: "no particular paragraph",
    "not at home": "not in the home",
    "unrestricted": "not restricted: the event's day decides",
}
"""Values that stand for absence and that no file contains."""


def event_types() -> str:
    """Every event type with its attributes and what the absence of each means."""
    rows = [row for name, kind in CORE.events.items() for row in _event(name, kind)]
    return table(("type", "means", "attribute", "what stands there", "when absent"), rows)


def facts() -> str:
    """Every fact; an absent one is unknown."""
    rows = (
        (code(name), text("facts", name, "en"), text("facts", name, "da"), _shape(fact))
        for name, fact in CORE.facts.items()
    )
    return table(("fact", "means", "in Danish", "what stands there"), rows)


def results() -> str:
    """What each kind of assessment can result in."""
    rows = ((code(of), code(*words)) for of, words in ASSESSMENT_RESULTS.items())
    return table(("`of`", "`result`"), rows)


def paragraphs() -> str:
    """The paragraph keys that rules can speak of."""
    return f"{code(*PARAGRAPHS)}."


def _event(name: str, kind: EventType) -> Iterator[tuple[str, str, str, str, str]]:
    said = text("events", name, "en")
    answered = f"{said}; answers {code(kind.answers)}" if kind.answers else said
    if not kind.attributes:
        yield code(name), answered, "-", "-", "-"
    for place, (word, attribute) in enumerate(kind.attributes.items()):
        first = (code(name), answered) if place == 0 else ("", "")
        yield *first, code(word), _shape(attribute), _absent(attribute.default)


def _shape(attribute: Attribute) -> str:
    choices = tuple(word for word in attribute.choices if word != UNSPECIFIED)
    if not choices:
        return attribute.shape.value
    return f"list of {code(*choices)}" if attribute.shape is Shape.WORDS else code(*choices)


def _absent(default: Value | object) -> str:
    if default is UNKNOWN:
        return "unknown"
    if isinstance(default, bool):
        return code(str(default).lower())
    return _MEANINGS.get(str(default), code(default))
