"""How a draft names events: a type, a type with demands, or a list of either."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any, Final

from forebyg.testing.drafts.values import bounds, values
from forebyg.testing.drafts.writer import Writer
from forebyg.vocabulary import ASSESSMENT_RESULTS, CORE, Attribute, Shape

_LIKELY: Final = (
    "conversation",
    "inquiry",
    "group_meeting",
    "plan_made",
    "assessment",
    "evaluation",
    "goals_set",
    "follow_up",
    "course_start",
)


def events(writer: Writer) -> Any:  # noqa: ANN401  a word, a mapping or a list of them
    """Events of any type; or others for each choice of a reading."""
    return writer.read(lambda inside: of_types(inside, types(inside)))


def types(writer: Writer) -> tuple[str, ...]:
    """The event types, the likeliest and the draft's own before the others.

    What a draft declares it speaks of: its own types are named as often as all others together.
    """
    others = (*_LIKELY, *CORE.events)
    own = [name for name in writer.vocabulary.events if name not in CORE.events]
    return (*_LIKELY, *(own[place % len(own)] for place in range(len(others) if own else 0)), *CORE.events)


def of_types(writer: Writer, among: Sequence[str]) -> Any:  # noqa: ANN401  as above
    """Events of one of some types, or seldom of a few."""
    if not writer.seldom():
        return event(writer, writer.one(among))
    return [event(writer, kind) for kind in writer.some(among, least=2, most=3)]


def event(writer: Writer, kind: str, *, but: Collection[str] = ()) -> str | dict[str, Any]:
    """Events of one type, with demands on an attribute or two, or without.

    Args:
        writer: Who writes.
        kind: The type.
        but: Attributes that nothing is demanded of.
    """
    known = writer.vocabulary.events[kind].attributes
    names = [name for name in askable(writer, kind) if name not in but]
    named = writer.some(names) if names and writer.number(0, 1) else []
    demands = {name: writer.read(partial(demand, attribute=known[name])) for name in named}
    return {kind: _fitting(writer, kind, demands)} if demands else kind


def askable(writer: Writer, kind: str) -> list[str]:
    """The attributes of an event type that something can be demanded of: all but days."""
    known = writer.vocabulary.events[kind].attributes
    return [name for name, attribute in known.items() if attribute.shape is not Shape.DATE]


def demand(writer: Writer, attribute: Attribute) -> Any:  # noqa: ANN401  in any of the ways it can be written
    """What an attribute must be: a value, one of several, or one of the words of a demand."""
    known = values(attribute)
    if attribute.shape is Shape.WHOLE and writer.number(0, 1):
        return bounds(writer, known)
    if not writer.seldom():
        return writer.one(known)
    several = writer.some(known)
    if attribute.shape is Shape.WORDS:
        return {writer.one(("includes", "exactly")): several}
    return {"one_of": several} if writer.seldom() else several


def _fitting(writer: Writer, kind: str, demands: dict[str, Any]) -> dict[str, Any]:
    """The same with a result that belongs to what is assessed, where both are named."""
    of = demands.get("of")
    if kind != "assessment" or "result" not in demands or not isinstance(of, str):
        return demands
    return {**demands, "result": writer.one(ASSESSMENT_RESULTS[of])}
