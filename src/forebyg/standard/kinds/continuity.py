"""The same value throughout: the same adviser at every talk."""

from __future__ import annotations

from typing import Literal

from forebyg.kernel.primitive import Same
from forebyg.kernel.window import Reach
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import selector
from forebyg.standard.fields import Events
from forebyg.standard.kinds.attribute import known_attribute
from forebyg.standard.kinds.kind import Kind
from forebyg.standard.kinds.wording import named


class Continuity(Kind):
    """The same value of an attribute at every event.

    | before its anchor | open | first day of breach | closed well |
    |---|---|---|---|
    | not_applicable until one | holding | first event that differs | course ended |

    Attributes:
        of: The events that are looked at.
        attribute: The attribute that must be the same at every one.
        window: The events of the course, or also those that belong to it and lie before its start.

    Examples:
        - id: same-adviser
          kind: continuity
          cites: [HJO-44]
          norm: should
          of: {conversation: {purpose: [guidance, clarifying]}}
          attribute: adviser
    """

    kind: Literal["continuity"]
    of: Events
    attribute: str
    window: Literal["course", "whole"] = "whole"

    def primitive(self, context: Context) -> Same | None:
        """The demand as the engine has it."""
        of = selector(self.of, context.at("of"))
        known = known_attribute(of, self.attribute, context)
        return None if known is None else Same(of, self.attribute, Reach(self.window), known.default)

    def terms(self) -> dict[str, object]:
        """The events and the attribute."""
        return {"of": named(self.of), "attribute": self.attribute}
