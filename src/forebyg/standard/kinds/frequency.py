"""How often in every week or month of a course."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from forebyg.kernel.primitive import Frequency as Primitive
from forebyg.kernel.primitive import Measure
from forebyg.kernel.primitive import Period as CalendarPeriod
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import selector
from forebyg.standard.fields import Events
from forebyg.standard.kinds.kind import Kind
from forebyg.standard.kinds.wording import named


class Frequency(Kind):
    """At least so many events in every whole calendar week or month of a course.

    | before its anchor | open | first day of breach | closed well |
    |---|---|---|---|
    | not_applicable until the course starts | holding, due: last day of the first whole period without enough | the day after it | course ended, all whole periods kept |

    `measure: gap` asks instead that no more than a week passes without an event, and
    `measure: average` that the total keeps up with the weeks gone by.

    Attributes:
        of: The events that are counted.
        at_least: So many at least in each of them.
        every: A calendar week, Monday to Sunday, or a calendar month.
        measure: How it is measured: each whole week or month, the time between two events, or the
            total.

    Examples:
        - id: weekly
          kind: frequency
          cites: [SAM-13]
          norm: should
          of: [conversation, group_meeting]
          at_least: 1
          every: week
    """

    kind: Literal["frequency"]
    of: Events
    at_least: Annotated[int, Field(ge=1)] = 1
    every: Literal["week", "month"] = "week"
    measure: Literal["calendar", "gap", "average"] = "calendar"

    def primitive(self, context: Context) -> Primitive:
        """The frequency as the engine has it."""
        if self.measure == "gap" and (self.at_least != 1 or self.every != "week"):
            context.at("measure").fault("gap-is-weekly")
        of = selector(self.of, context.at("of"))
        return Primitive(of, self.at_least, CalendarPeriod(self.every), Measure(self.measure))

    def terms(self) -> dict[str, object]:
        """The events and how often."""
        return {"of": named(self.of), "limit": self.at_least, "every": self.every}
