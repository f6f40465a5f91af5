"""What must stand before something else may come."""

from __future__ import annotations

from typing import Literal

from forebyg.kernel.primitive import COURSE_START, Precedence
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import optional, selector
from forebyg.standard.fields import Events
from forebyg.standard.kinds.kind import Kind
from forebyg.standard.kinds.wording import named


class Order(Kind):
    """One thing must stand on or before the day of another.

    With `follows: true` only what stands on or after the first `owed_from` counts, where
    that comes first: an assessment of a talk cannot be older than the talk. With
    `required_in: record` one assessment for an earlier course counts for a later one too.

    | rule | before its anchor | open | first day of breach | closed well |
    |---|---|---|---|---|
    | a condition on B | not_applicable until B | - | B's own day | stands on or before B's day |
    | with `owed_from`: a duty | not_applicable until that or B | pending, due null | B's own day | done on or before B's day |

    Attributes:
        before: What must not come first.
        required: What must stand on or before its day.
        owed_from: What makes it a duty, owed from that day on.
        follows: Whether only what comes on or after `owed_from` counts.
        required_in: Whether what is required must belong to this course, or may stand anywhere in
            the record.

    Examples:
        - id: form-first
          kind: order
          cites: [HJO-50]
          bearer: citizen
          before: {conversation: {purpose: guidance}}
          required: {inquiry: {form_filled: true}}
    """

    kind: Literal["order"]
    before: Events
    required: Events
    owed_from: Events = None
    follows: bool = False
    required_in: Literal["course", "record"] = "course"

    def primitive(self, context: Context) -> Precedence:
        """The order as the engine has it."""
        return Precedence(
            selector(self.before, context.at("before")),
            selector(self.required, context.at("required")),
            optional(self.owed_from, context.at("owed_from")) or None,
            follows=self.follows,
            anywhere=self.required_in == "record",
        )

    def terms(self) -> dict[str, object]:
        """What comes first, and before what."""
        return {"required": named(self.required), "before": named(self.before)}


class ConcurrentCourses(Kind):
    """A course that starts while another runs needs something to stand first.

    | before its anchor | open | first day of breach | closed well |
    |---|---|---|---|
    | not_applicable until two courses overlap | - | the later course's start | stands on or before it |

    Attributes:
        required: What must stand before the later course starts.
        required_in: Whether it must belong to that course, or may stand anywhere in the record.

    Examples:
        - id: several-courses
          kind: concurrent_courses
          cites: [ISH-17]
          required: {assessment: {of: benefit, result: positive}}
    """

    kind: Literal["concurrent_courses"]
    required: Events
    required_in: Literal["course", "record"] = "course"

    def primitive(self, context: Context) -> Precedence:
        """The condition as the engine has it."""
        required = selector(self.required, context.at("required"))
        is_anywhere = self.required_in == "record"
        return Precedence(COURSE_START, required, overlapping=True, anywhere=is_anywhere)

    def terms(self) -> dict[str, object]:
        """What must stand first."""
        return {"required": named(self.required)}
