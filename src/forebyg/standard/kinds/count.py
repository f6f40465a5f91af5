"""How many events in a course or another window."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, Final, Literal

from pydantic import Field, PlainValidator
from pydantic_core import PydanticKnownError

from forebyg.dates import FirstDay, Span, WorkingDays
from forebyg.kernel.primitive import Count as Primitive
from forebyg.kernel.primitive import Unstated
from forebyg.kernel.window import Between, Earlier, Edge, Reach, Rolling, Window
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import check_one_bound, selector
from forebyg.standard.fields import NOT_DECIDED, Events, Holds, Model, OpenPeriod, Period
from forebyg.standard.kinds.kind import Kind
from forebyg.standard.kinds.wording import named

_WINDOWS: Final = ("course", "whole")


class WindowEdge(Model):
    """A day that the record gives: the first of these events, or a period before or after it.

    Attributes:
        first: The first of these events gives the day.
        earlier: How long before that day the edge lies.
        later: How long after that day the edge lies.
    """

    first: Events
    earlier: Period | None = None
    later: Period | None = None


class WindowDays(Model):
    """The days between two edges, both included; the first `to` recorded closes it.

    Attributes:
        from_: The first day.
        to: The last day; of several edges the first that is recorded.
    """

    from_: Annotated[WindowEdge, Field(alias="from")]
    to: list[WindowEdge] = []


def _window(value: object) -> str | WindowDays:
    if value in _WINDOWS:
        return str(value)
    if isinstance(value, str):
        raise PydanticKnownError("literal_error", {"expected": " or ".join(map(repr, _WINDOWS))})
    return WindowDays.model_validate(value)


CountWindow = Annotated[Any, Holds(WindowDays), PlainValidator(_window)]
"""`course`: from start to end; `whole`: all that belongs to the course; or edges."""


class Count(Kind):
    """How many events: at most, or at least.

    | rule | before its anchor | open | first day of breach | closed well |
    |---|---|---|---|---|
    | at_most | not_applicable | holding, remaining | day of the first too many | the window closed |
    | at_least | not_applicable | pending, due: the window's last day, if known | the day after it | enough |
    | at_most in_any N | not_applicable | holding, remaining | the first too many in some N | the window closed |

    A period of `in_any` begins on the day of one of the events; `remaining` is what the fullest
    of those that run leaves, and grows again when it is over.

    Attributes:
        of: The events that are counted.
        at_least: So many at least.
        at_most: So many at most.
        in_any: So many at most in any period of this length, wherever it begins; absent: in the
            whole window.
        window: The days that are looked at: those of the course, all, or the days between two
            edges.
        earlier_courses: Whether the events of earlier courses of the same form count too: never,
            where the courses touch or overlap, or always.

    Examples:
        - id: at-most-five-talks
          kind: count
          cites: [SAM-14]
          norm: should
          form: individual
          of: {conversation: {purpose: course}}
          at_most: 5
    """

    kind: Literal["count"]
    of: Events
    at_least: Annotated[int | None, Field(ge=1)] = None
    at_most: Annotated[int | None, Field(ge=0)] = None
    in_any: OpenPeriod | None = None
    window: CountWindow = "course"
    earlier_courses: Literal["anew", "touching", "all"] = "anew"

    def primitive(self, context: Context) -> Primitive | Unstated:
        """The count as the engine has it."""
        check_one_bound(self.at_least, self.at_most, context)
        of = selector(self.of, context.at("of"))
        window = self._window(context.at("window"))
        if self.in_any == NOT_DECIDED:
            return Unstated()
        in_any = self._in_any(context.at("in_any"))
        return Primitive(of, self.at_least, self.at_most, window, Earlier(self.earlier_courses), in_any)

    def terms(self) -> dict[str, object]:
        """The events and the bound."""
        limit = self.at_most if self.at_least is None else self.at_least
        found: dict[str, object] = {
            "of": named(self.of),
            "limit": limit,
            "at_least": self.at_least,
            "at_most": self.at_most,
        }
        is_said = isinstance(self.in_any, Span | WorkingDays)
        return {**found, "in_any": str(self.in_any)} if is_said else found

    def _in_any(self, context: Context) -> Rolling | None:
        if self.in_any is None:
            return None
        if self.at_least is not None and self.at_most is None:
            context.fault("in-any-at-most", on_key=True)
        context.needs_calendar(self.in_any, context.limits)
        return Rolling(self.in_any, context.limits)

    def _window(self, context: Context) -> Window:
        if not isinstance(self.window, WindowDays):
            return Reach(self.window)
        closes = [_edge(edge, context.at("to", i)) for i, edge in enumerate(self.window.to)]
        opens = _edge(self.window.from_, context.at("from"))
        counting = replace(context.limits, first_day=FirstDay.NOT_COUNTED)
        return Between(opens, tuple(closes), counting)


def _is_in_days(length: object) -> bool:
    """Whether a length has the same number of days wherever it is counted from."""
    return isinstance(length, Span) and not length.whole_months


def _edge(edge: WindowEdge, context: Context) -> Edge:
    if edge.earlier is not None and edge.later is not None:
        context.at("later").fault("one-bound", on_key=True)
    if edge.earlier is not None and not _is_in_days(edge.earlier):
        context.at("earlier").fault("earlier-in-days")
    context.at("later").needs_calendar(edge.later, context.limits)
    of = selector(edge.first, context.at("first"))
    return Edge(of, edge.earlier or edge.later, back=edge.earlier is not None)
