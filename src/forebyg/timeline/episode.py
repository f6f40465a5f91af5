"""The record about one citizen: events, support periods and facts, immutable."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from forebyg.timeline.frozen import EMPTY
from forebyg.vocabulary import UNKNOWN, Unknown, Value


class Event(NamedTuple):
    """Something that happened on one day.

    Attributes:
        date: The day itself.
        type: A name of the vocabulary.
        attributes: What else is recorded; a name that is absent is not known, or
            means what the vocabulary says that absence means.
        course: The course it belongs to, by name; needed only when several run.
        recorded: The day it was written down; None: on its own day.
        id: The sender's own name for it.
    """

    date: dt.date
    type: str
    attributes: Mapping[str, Value] = EMPTY
    course: str | None = None
    recorded: dt.date | None = None
    id: str | None = None

    def __repr__(self) -> str:
        return f"<Event {self.date.isoformat()} {self.type}>"


class Support(NamedTuple):
    """Help under another paragraph beside the course; both days included.

    Attributes:
        paragraph: A paragraph key such as `SEL-85`.
        start: First day of it.
        end: Last day of it; None: still running.
        reduced_from: First day with less of it; None: not reduced; `UNKNOWN`: not said.
        recorded: The day it was written down; None: on its first day.
    """

    paragraph: str
    start: dt.date
    end: dt.date | None = None
    reduced_from: dt.date | Unknown | None = UNKNOWN
    recorded: dt.date | None = None

    def __repr__(self) -> str:
        return f"<Support {self.start.isoformat()}..{self.end or ''}>"


class Episode(NamedTuple):
    """The record about one citizen (borgersag).

    Attributes:
        id: The sender's name for it.
        born: The citizen's day of birth, if known.
        facts: What is known about the citizen; an absent name is unknown.
        events: In the sender's order; findings name events by position in it.
        support: Help under other paragraphs.
        as_of: The day to judge it on, unless the caller names another.
        readings: The choices to judge it by, unless the caller names others.
    """

    id: str
    born: dt.date | None = None
    facts: Mapping[str, Value] = EMPTY
    events: tuple[Event, ...] = ()
    support: tuple[Support, ...] = ()
    as_of: dt.date | None = None
    readings: Mapping[str, str] = EMPTY

    def __repr__(self) -> str:
        return f"<Episode {self.id}: {len(self.events)} events, {len(self.support)} support periods>"
