"""What must happen within a period after something else."""

from __future__ import annotations

from datetime import date
from typing import Literal

from forebyg.dates import Span, first_day_of, last_day
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import EarlyEnd, Response
from forebyg.kernel.suspension import Effect, Possible, Suspension
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import optional, selector
from forebyg.standard.fields import NOT_DECIDED, Events, Model, OpenPeriod
from forebyg.standard.kinds.kind import Kind
from forebyg.standard.kinds.wording import named
from forebyg.standard.meant import truth_meant

_SAMPLE = tuple(date(2024, month, 15).toordinal() for month in range(1, 13))


class Suspended(Model):
    """An event that stops the clock.

    Attributes:
        by: What stops it.
        until: What sets it going again.
        effect: `open`: the text names no new end; `pause`: the days between do not
            count; `restart`: the whole period runs anew.
        possible: `in_time`: it must come on or before the due day; `any_time`: as long as
            the deed is not done, so that nothing undone is late yet.
    """

    by: Events
    until: Events
    effect: Literal["open", "pause", "restart"]
    possible: Literal["in_time", "any_time"] = "in_time"


class Deadline(Kind):
    """Something must follow something else, in time.

    | rule | before its anchor | open | first day of breach | closed well |
    |---|---|---|---|---|
    | within N after A | not_applicable | pending, due A+N | A+N+1 | the first on or after A, in time |
    | not before A+a, within A+b | not_applicable | pending, earliest, due | its own day when too early, else A+b+1 | inside |

    A's own day is not counted unless the counting says so. A course without any A is an
    incomplete record, unless `expected: false`; or `expected` names what it must have had. `only_if` names events that show that
    the duty exists: without one (or the deed itself) the rule is undetermined once the
    due day has passed. A clock that can be stopped at any time leaves what is not done
    pending after that day, without a date; done then, with nothing that stopped it, it is late.
    Counted from the last A, one that comes when the deed is done or its time has run out
    changes nothing: what is broken stays so.

    Attributes:
        do: What must happen.
        within: How soon at the latest.
        after: What the period runs from.
        counted_from: Whether it runs from the first such event of the course, from each, or from the
            last: each one that comes while the duty is open then starts it anew.
        not_before: How soon at the earliest.
        expected: Whether a course without that event is an incomplete record; or what it must have
            had.
        discharged_by: What ends the duty while it is open.
        only_if: Events that show that the duty exists.
        suspended: What stops the clock.
        early_end: Whether the last day comes forward when the course ends sooner.

    Examples:
        - id: planning-begun
          kind: deadline
          cites: [VOR-43]
          do: planning_started
          within: 10 days
          after: inquiry
    """

    kind: Literal["deadline"]
    do: Events
    within: OpenPeriod
    after: Events
    counted_from: Literal["first", "each", "last"] = "first"
    not_before: OpenPeriod | None = None
    expected: Events = True
    discharged_by: Events = None
    only_if: Events = None
    suspended: Suspended | None = None
    early_end: Literal["unmoved", "at_end"] = "unmoved"

    def primitive(self, context: Context) -> Response | None:
        """The deadline as the engine has it."""
        for word in ("within", "not_before"):
            if getattr(self, word) == NOT_DECIDED:
                context.at(word).fault("deadline-without-number")
                return None
            context.at(word).needs_calendar(getattr(self, word), context.deadlines)
        if self._is_upside_down(context):
            low, high = str(self.not_before), str(self.within)
            context.at("not_before").fault("range-upside-down", low=low, high=high)
        return Response(
            do=selector(self.do, context.at("do")),
            after=selector(self.after, context.at("after")),
            counting=context.deadlines,
            each=self.counted_from == "each",
            last=self.counted_from == "last",
            not_before=self.not_before,
            within=self.within,
            expected=self._expected(context),
            discharged_by=optional(self.discharged_by, context.at("discharged_by")),
            shown_by=optional(self.only_if, context.at("only_if")) or None,
            suspension=self._suspension(context.at("suspended")),
            early_end=EarlyEnd(self.early_end),
        )

    def _is_upside_down(self, context: Context) -> bool:
        """Whether the earliest day comes after the last one, wherever it is counted from."""
        if not (isinstance(self.not_before, Span) and isinstance(self.within, Span)):
            return False
        earliest = first_day_of(self.not_before, context.limits)
        latest = last_day(self.within, context.limits, rolls=False)
        days = [(earliest(day), latest(day)) for day in _SAMPLE]
        return all(first is not None and last is not None and first > last for first, last in days)

    def _expected(self, context: Context) -> Selector:
        if isinstance(self.expected, bool):
            return selector(self.after, context.at("after")) if self.expected else ()
        meant = truth_meant(self.expected) if isinstance(self.expected, str) else None
        if meant is not None:
            context.at("expected").fault("not-true-or-false", suggestion=meant)
            return ()
        return selector(self.expected, context.at("expected"))

    def terms(self) -> dict[str, object]:
        """What must happen, the period, and what it runs from."""
        return {"do": named(self.do), "limit": str(self.within), "after": named(self.after)}

    def _suspension(self, context: Context) -> Suspension | None:
        if self.suspended is None:
            return None
        return Suspension(
            selector(self.suspended.by, context.at("by")),
            selector(self.suspended.until, context.at("until")),
            Effect(self.suspended.effect),
            Possible(self.suspended.possible),
        )
