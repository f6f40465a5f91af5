"""A condition that must hold on the day its anchor came about."""

from __future__ import annotations

from typing import Literal

from forebyg.kernel.primitive import Predicate
from forebyg.standard.compile.conditions import condition
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import selector
from forebyg.standard.fields import Condition, Events
from forebyg.standard.kinds.kind import Kind
from forebyg.standard.kinds.wording import named


class Fact(Kind):
    """A condition that must hold.

    | before its anchor | holds | does not hold | unknown |
    |---|---|---|---|
    | not_applicable | satisfied | violated since the anchor's day | undetermined |

    Attributes:
        require: What must hold.
        at: The event on whose day it must hold.

    Examples:
        - id: journal
          kind: fact
          cites: [SAM-39]
          bearer: provider
          require: journal_kept
          at: course_start
    """

    kind: Literal["fact"]
    require: Condition
    at: Events = "course_start"

    def primitive(self, context: Context) -> Predicate:
        """The predicate as the engine has it."""
        return Predicate(condition(self.require, context.at("require")), selector(self.at, context.at("at")))

    def terms(self) -> dict[str, object]:
        """The fact, where a single one must be true."""
        return {"fact": self.require if isinstance(self.require, str) else None, "at": named(self.at)}
