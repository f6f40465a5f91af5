"""Which other support bars a course."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import During, Unless
from forebyg.kernel.primitive import Exclusion as Primitive
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import selector
from forebyg.standard.fields import Events, Model
from forebyg.standard.kinds.kind import Kind
from forebyg.vocabulary import PARAGRAPHS


class Lifting(Model):
    """What lifts the bar: less of the support by that day, and events on or before it.

    Attributes:
        reduced: Whether there must be less of the support by that day.
        shown: Events that must stand on or before that day, one of each entry.
    """

    reduced: bool = False
    shown: Annotated[list[Events], Field(min_length=1)]


class Exclusion(Kind):
    """Support that may not run at the same time: a criterion and a rule.

    | before its anchor | open | first day of breach | closed well |
    |---|---|---|---|
    | judged in eligibility | at the start: decided there; the whole course: holding | first common day | decided, or course ended |

    With `unless` it is a permission on terms: not_applicable without such support.

    Attributes:
        paragraphs: The support that bars.
        during: When it bars: at the start, in the whole course, or on the first of some events.
        last_day: Whether the support's last day counts as a day with support.
        unless: What lifts the bar.

    Examples:
        - id: no-mentor-already
          kind: exclusion
          cites: [RUD-09]
          paragraphs: [LAB-167]
          during: start
    """

    kind: Literal["exclusion"]
    paragraphs: Annotated[list[str], Field(min_length=1)]
    during: Events = "start"
    last_day: Literal["counted", "not_counted"] = "counted"
    unless: Lifting | None = None

    def primitive(self, context: Context) -> Primitive:
        """The exclusion as the engine has it."""
        for place, paragraph in enumerate(self.paragraphs):
            if paragraph not in PARAGRAPHS:
                context.at("paragraphs", place).unknown("unknown-paragraph", paragraph, PARAGRAPHS)
        return Primitive(
            tuple(self.paragraphs),
            self._during(context.at("during")),
            self.last_day == "counted",
            self._unless(context.at("unless")),
        )

    def criterion(self, context: Context) -> Primitive:
        """The same bar, as a demand on the target group."""
        return self.primitive(context)

    def terms(self) -> dict[str, object]:
        """The support that bars."""
        return {"paragraphs": ", ".join(self.paragraphs)}

    def _during(self, context: Context) -> During | Selector:
        if self.during in ("start", "course"):
            return During(self.during)
        return selector(self.during, context, ("start", "course"))

    def _unless(self, context: Context) -> Unless | None:
        if self.unless is None:
            return None
        shown = tuple(
            selector(events, context.at("shown", place)) for place, events in enumerate(self.unless.shown)
        )
        return Unless(self.unless.reduced, shown)
