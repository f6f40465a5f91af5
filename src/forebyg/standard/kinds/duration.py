"""How long a course may or must last."""

from __future__ import annotations

from typing import Literal

from forebyg.dates import Span, WorkingDays
from forebyg.kernel.primitive import Duration as Primitive
from forebyg.kernel.primitive import Extension, Unstated
from forebyg.kernel.window import Earlier
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import check_one_bound, selector
from forebyg.standard.fields import NOT_DECIDED, Events, Model, OpenPeriod
from forebyg.standard.kinds.kind import Kind
from forebyg.standard.kinds.wording import named
from forebyg.vocabulary import Shape


class Extending(Model):
    """Events that move the maximum to the day in their `until`, when made before it ran out.

    Attributes:
        by: The events; each has a date `until`.
    """

    by: Events


class Duration(Kind):
    """How long a course lasts: at most, or at least.

    | rule | before its anchor | open | first day of breach | closed well |
    |---|---|---|---|---|
    | at_most N from S | not_applicable | holding, due S+N | S+N+1 | ended by S+N |
    | at_least M from S | not_applicable | pending, earliest S+M | the end's own day | ended on or after S+M |

    S is the first of the events in `counted_from` (the course's start unless said otherwise). A
    maximum is never moved by a weekend. With `until` it is counted to the last of some events
    of the course in place of its end: too late is then each of them beyond S+N, on its own day,
    and a least length asks for one on or after S+M by the course's end. `at_most: not_decided` is for a text that
    demands a short time and gives no number: undetermined for every course.

    Attributes:
        at_most: How long at most.
        at_least: How long at least.
        counted_from: The events from the first of which the length is counted.
        until: The events to the last of which the length is counted; absent: to the course's end.
        earlier_courses: Whether the time of earlier courses of the same form counts too: never,
            where they touch or overlap, or always.
        extension: What moves a maximum.

    Examples:
        - id: six-months
          kind: duration
          cites: [VOR-22]
          form: individual
          at_most: 6 months
    """

    kind: Literal["duration"]
    at_most: OpenPeriod | None = None
    at_least: OpenPeriod | None = None
    counted_from: Events = "course_start"
    until: Events = None
    earlier_courses: Literal["anew", "touching", "all"] = "anew"
    extension: Extending | None = None

    def primitive(self, context: Context) -> Primitive | Unstated | None:
        """The duration as the engine has it."""
        if not check_one_bound(self.at_least, self.at_most, context):
            return None
        if NOT_DECIDED in (self.at_most, self.at_least):
            return Unstated()
        for word in ("at_most", "at_least"):
            context.at(word).needs_calendar(getattr(self, word), context.limits)
        since = selector(self.counted_from, context.at("counted_from"))
        extension = None
        if self.extension is not None:
            extension = _extension(self.extension.by, context.at("extension", "by"))
        return Primitive(
            self.at_most,
            self.at_least,
            context.limits,
            since,
            Earlier(self.earlier_courses),
            extension,
            None if self.until is None else selector(self.until, context.at("until")),
        )

    def terms(self) -> dict[str, object]:
        """The length; `at_least` or `at_most` says which bound it is."""
        bound = "at_least" if self.at_most is None else "at_most"
        length = getattr(self, bound)
        limit = str(length) if isinstance(length, Span | WorkingDays) else ""
        found: dict[str, object] = {"limit": limit, "at_least": None, "at_most": None, bound: limit or None}
        return found if self.until is None else {**found, "until": named(self.until)}


def _extension(by: Events, context: Context) -> Extension:
    """The events that move a maximum; each must be able to say to which day."""
    found = Extension(selector(by, context))
    for kind in dict.fromkeys(pattern.type for pattern in found.by):
        until = context.vocabulary.events[kind].attributes.get(found.until)
        if until is None or until.shape is not Shape.DATE:
            context.fault("needs-until", type=kind)
    return found
