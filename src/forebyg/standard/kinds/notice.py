"""Something to point out about a record; never a verdict."""

from __future__ import annotations

from typing import Literal

from forebyg.standard.compile.context import Context
from forebyg.standard.fields import Condition, Text
from forebyg.standard.kinds.kind import Kind


class Notice(Kind):
    """A remark that the report carries when a condition holds on the day of judging.

    Attributes:
        when: When the remark is made.
        say: The remark.

    Examples:
        - id: relative
          kind: notice
          cites: [RUD-10]
          norm: may
          when: relative_only
          say: {en: A relative may come for advice., da: Pårørende kan få råd.}
    """

    kind: Literal["notice"]
    when: Condition
    say: Text

    def primitive(self, context: Context) -> None:
        """No finding."""
        del context

    def terms(self) -> dict[str, object]:
        """The remark in both languages."""
        return dict(self.say)
