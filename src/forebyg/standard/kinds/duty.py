"""What must be done in a course, or after an event, without a period."""

from __future__ import annotations

from typing import Literal

from forebyg.kernel.primitive import Point, Presence, Response
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import optional, selector
from forebyg.standard.fields import Events
from forebyg.standard.kinds.kind import Kind
from forebyg.standard.kinds.wording import named


class Duty(Kind):
    """Something must be done at the start, at the end, or by the end of a course.

    | rule | before its anchor | open | first day of breach | closed well |
    |---|---|---|---|---|
    | by: start | not_applicable | pending, due = start | next day | on or before that day |
    | by: end | not_applicable | pending, due null while it runs, then due = end | next day | on or before that day |
    | by: open_until_end | not_applicable | pending, due null; on the end day due = end | day after the end | done |
    | by: open | not_applicable | pending, due null | never | done |
    | after_last | not_applicable | pending, or holding once done after the last so far; due = end | day after the end | done from the last of them to the end |

    With `after_last` only what comes on or after the day of the last of those events in the
    course counts; which one was the last shows when the course has ended. With `after` the duty arises from an event (each of them, with `counted_from: each`);
    without a course it then stays pending.

    Attributes:
        do: What must be done.
        by: When it is due: at the start, at the end, by the end, or at any time.
        after: What the duty arises from.
        counted_from: Whether it arises from the first such event of the course, or from each.
        discharged_by: What ends the duty while it is open.
        after_last: What must all lie behind, on the day itself at the latest.

    Examples:
        - id: goals
          kind: duty
          cites: [VOR-30]
          form: individual
          do: {goals_set: {with_citizen: true}}
          by: open_until_end
    """

    kind: Literal["duty"]
    do: Events
    by: Literal["start", "end", "open_until_end", "open"] = "open_until_end"
    after: Events = None
    counted_from: Literal["first", "each"] = "first"
    discharged_by: Events = None
    after_last: Events = None

    def primitive(self, context: Context) -> Presence | Response | None:
        """The duty as the engine has it."""
        do = selector(self.do, context.at("do"))
        after_last = optional(self.after_last, context.at("after_last"))
        if after_last and (self.after is not None or self.by not in {"end", "open_until_end"}):
            context.at("after_last").fault("needs-the-end", on_key=True)
        if self.after is None:
            if self.discharged_by is not None:
                context.at("discharged_by").fault("needs-after", on_key=True)
            return Presence(do, _POINTS[self.by], after_last)
        if self.by != "open_until_end":
            context.at("by").fault("needs-no-after", on_key=True)
        return Response(
            do=do,
            after=selector(self.after, context.at("after")),
            counting=context.deadlines,
            each=self.counted_from == "each",
            discharged_by=optional(self.discharged_by, context.at("discharged_by")),
        )

    def terms(self) -> dict[str, object]:
        """What must be done, when it is due, and what it arises from."""
        return {"do": named(self.do), "by": self.by, "after": named(self.after)}


_POINTS = {
    "start": Point.START,
    "end": Point.END,
    "open_until_end": Point.BY_END,
    "open": Point.OPEN,
}
