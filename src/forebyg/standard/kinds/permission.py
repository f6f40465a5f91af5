"""What the text allows; never broken."""

from __future__ import annotations

from typing import Literal

from forebyg.kernel.primitive import Point, Presence, Response
from forebyg.standard.compile.context import Context
from forebyg.standard.compile.events import selector
from forebyg.standard.fields import Events
from forebyg.standard.kinds.kind import Kind
from forebyg.standard.kinds.wording import named


class Permission(Kind):
    """Something may be done; satisfied when it was, else not applicable.

    | not used | used within its terms | used outside them |
    |---|---|---|
    | not_applicable | satisfied | not_applicable |

    A permission whose condition the text demands is an `order`, an `exclusion` or
    `concurrent_courses` with `norm: must` instead.

    Attributes:
        may: What may be done.
        after: What the permission arises from.

    Examples:
        - id: referral-possible
          kind: permission
          cites: [SAM-19]
          norm: may
          may: referral
          after: {assessment: {of: referral, result: referral}}
    """

    kind: Literal["permission"]
    may: Events
    after: Events = None

    def primitive(self, context: Context) -> Presence | Response:
        """The use of it as the engine has it."""
        if self.norm != "may":
            context.at("norm").fault("permission-is-may")
        may = selector(self.may, context.at("may"))
        if self.after is None:
            return Presence(may, Point.OPEN)
        after = selector(self.after, context.at("after"))
        return Response(may, after, context.deadlines)

    def terms(self) -> dict[str, object]:
        """What may be done."""
        return {"may": named(self.may)}
