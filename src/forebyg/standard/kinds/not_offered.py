"""What the municipality says that it does not offer."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from forebyg.kernel.pattern import Demand, Pattern, Relation
from forebyg.kernel.primitive import Count
from forebyg.kernel.window import Between, Edge
from forebyg.standard.compile.context import Context
from forebyg.standard.kinds.kind import Kind
from forebyg.vocabulary import PARAGRAPHS, UNSPECIFIED


class NotOffered(Kind):
    """Help under these paragraphs is not offered, so a request for it is not granted.

    | before its anchor | open | first day of breach | closed well |
    |---|---|---|---|
    | not_applicable until such a request | holding | day it is granted | answered otherwise |

    Attributes:
        paragraphs: The paragraphs that help is not offered under.

    Examples:
        - id: no-acute-offers
          kind: not_offered
          cites: [RUD-18]
          paragraphs: [SEL-82c]
    """

    kind: Literal["not_offered"]
    paragraphs: Annotated[list[str], Field(min_length=1)]

    def primitive(self, context: Context) -> Count:
        """No grant after a request for it."""
        for place, paragraph in enumerate(self.paragraphs):
            if paragraph not in PARAGRAPHS:
                context.at("paragraphs", place).unknown("unknown-paragraph", paragraph, PARAGRAPHS)
        asked = Demand("requested", Relation.ONE_OF, tuple(self.paragraphs), UNSPECIFIED)
        granted = Pattern("inquiry_answered", (Demand("result", Relation.ONE_OF, ("granted",)),), "inquiry")
        opens = Edge((Pattern("inquiry", (asked,)),))
        closes = Edge((Pattern("inquiry_answered", (), "inquiry"),))
        return Count((granted,), None, 0, Between(opens, (closes,), context.limits))

    def terms(self) -> dict[str, object]:
        """The paragraphs."""
        return {"paragraphs": ", ".join(self.paragraphs), "limit": 0}
