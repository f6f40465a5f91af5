"""Rules of every kind: which of a kind's fields hang together, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, NamedTuple

from forebyg.standard.fields import NOT_DECIDED
from forebyg.standard.kinds import KINDS, Kind
from forebyg.standard.kinds.count import Count
from forebyg.standard.kinds.deadline import Deadline
from forebyg.standard.kinds.duty import Duty
from forebyg.standard.kinds.frequency import Frequency
from forebyg.standard.kinds.order import Order
from forebyg.testing.drafts.events import askable, event, events, types
from forebyg.testing.drafts.fields import field, fields
from forebyg.testing.drafts.values import bounds, days, period, values
from forebyg.testing.drafts.writer import Writer
from forebyg.vocabulary import EventType, Shape

Written = dict[str, Any]

_ELSEWHERE: Final = ("id", "kind", "cites", "under")
"""Fields that say which rule it is; the document writes them."""
_EARLY: Final = 6
_LIKELY: Final = ("duration", "deadline", "count", "duty", "order", "frequency", "attribute", "exclusion")


class Together(NamedTuple):
    """Fields of a kind that hang together, so that they are written by one hand.

    Attributes:
        names: The fields.
        write: Writes those of them that are there.
    """

    names: tuple[str, ...]
    write: Callable[[Writer], Written]


def rule(writer: Writer) -> Written:
    """A rule of any kind, but for its name and what it cites."""
    kind = writer.one((*_LIKELY, *KINDS))
    together = _TOGETHER.get(kind, _ALONE)
    by_hand = {*_ELSEWHERE, *together.names}
    shared = fields(writer, Kind, without=by_hand | _needed(KINDS[kind]))
    inside = _silent_on_form(writer) if {"form", "when"} & set(shared) else writer
    own = fields(inside, KINDS[kind], without=by_hand | (set(Kind.model_fields) - _needed(KINDS[kind])))
    return {"kind": kind, **together.write(inside), **own, **shared}


def _needed(kind: type[Kind]) -> set[str]:
    """The fields of every rule that rules of a kind cannot do without."""
    return {name for name in Kind.model_fields if kind.model_fields[name].is_required()}


def _silent_on_form(writer: Writer) -> Writer:
    """Who asks for the form of a course once only, for a rule says it already."""
    start = writer.vocabulary.events["course_start"]
    attributes = {name: one for name, one in start.attributes.items() if name != "form"}
    events = {**writer.vocabulary.events, "course_start": EventType(attributes)}
    return writer.knowing(vocabulary=replace(writer.vocabulary, events=events))


def _attribute(writer: Writer) -> Written:
    kind, name = _kind_and_attribute(writer)
    known = writer.vocabulary.events[kind].attributes[name]
    of = writer.read(lambda inside: event(inside, kind))
    if known.shape is Shape.WHOLE and not writer.seldom():
        return {"of": of, "attribute": name, **bounds(writer, values(known))}
    word = "includes" if known.shape is Shape.WORDS else "one_of"
    return {"of": of, "attribute": name, word: writer.read(lambda inside: inside.some(values(known)))}


def _continuity(writer: Writer) -> Written:
    """The same value; what is demanded of the events leaves it open which."""
    kind, name = _kind_and_attribute(writer)
    told = ("of", "result") if kind == "assessment" else (name,)
    return {"of": writer.read(lambda inside: event(inside, kind, but=told)), "attribute": name}


def _kind_and_attribute(writer: Writer) -> tuple[str, str]:
    kind = writer.one([one for one in types(writer) if askable(writer, one)])
    return kind, writer.one(askable(writer, kind))


def _count(writer: Writer) -> Written:
    word = writer.one(("at_most", "at_least"))
    found = {word: field(writer, Count, word, is_needed=True)}
    if word == "at_most" and writer.seldom():
        found["in_any"] = writer.read(_perhaps_open, or_nothing=True)
    return found


def _deadline(writer: Writer) -> Written:
    """A deadline; where something may not come too early, one of a week at least."""
    if not writer.seldom():
        return {"within": field(writer, Deadline, "within")}
    early = writer.read(lambda inside: days(inside, _EARLY), or_nothing=True)
    return {"not_before": early, "within": writer.read(lambda inside: period(inside, ("week", "month")))}


def _duration(writer: Writer) -> Written:
    """A length; what extends it can say until when."""
    found: Written = {writer.one(("at_most", "at_least")): writer.read(_perhaps_open)}
    if not writer.seldom():
        return found
    types = writer.vocabulary.events
    dated = [kind for kind, one in types.items() if "until" in one.attributes]
    return {**found, "extension": {"by": writer.read(lambda inside: event(inside, inside.one(dated)))}}


def _perhaps_open(writer: Writer) -> str:
    """A period, or none where the text gives no number."""
    return NOT_DECIDED if writer.seldom() else period(writer)


def _duty(writer: Writer) -> Written:
    """A duty at some point of the course, after the last of some events, or because of one."""
    word = writer.one(("by", "after", "after_last"))
    if word == "by":
        return {"by": field(writer, Duty, "by")} if writer.number(0, 1) else {}
    if word == "after":
        return {word: events(writer), **_some_of(writer, Duty, "counted_from", "discharged_by")}
    return {word: events(writer), **({"by": "end"} if writer.seldom() else {})}


def _exclusion(writer: Writer) -> Written:
    """A bar at the start, unless it is in the whole course or on the day of some events."""
    during = writer.one(("start", "course", "events"))
    if during == "start":
        return {}
    return {"during": events(writer) if during == "events" else during}


def _frequency(writer: Writer) -> Written:
    """So many in every period; a gap is a week."""
    if writer.seldom():
        return {"measure": "gap"}
    found = _some_of(writer, Frequency, "at_least", "every")
    return {**found, "measure": "average"} if writer.seldom() else found


def _order(writer: Writer) -> Written:
    """A condition, or a duty that is owed from some event on."""
    if not writer.seldom():
        return {}
    return {"owed_from": events(writer), **_some_of(writer, Order, "follows")}


def _permission(_writer: Writer) -> Written:
    return {"norm": "may"}


def _some_of(writer: Writer, kind: type[Kind], *names: str) -> Written:
    """Some of the fields of a kind that may be left out."""
    return fields(writer, kind, without=set(kind.model_fields) - set(names))


_ALONE: Final = Together((), lambda _: {})
_TOGETHER: Final = {
    "attribute": Together(("of", "attribute", "at_least", "at_most", "one_of", "includes"), _attribute),
    "continuity": Together(("of", "attribute"), _continuity),
    "count": Together(("at_least", "at_most", "in_any"), _count),
    "deadline": Together(("not_before", "within"), _deadline),
    "duration": Together(("at_least", "at_most", "extension"), _duration),
    "duty": Together(("by", "after", "counted_from", "discharged_by", "after_last"), _duty),
    "exclusion": Together(("during",), _exclusion),
    "frequency": Together(("at_least", "every", "measure"), _frequency),
    "order": Together(("owed_from", "follows"), _order),
    "permission": Together(("norm",), _permission),
}
"""The fields that cannot be drawn one by one, by the word of the kind."""
