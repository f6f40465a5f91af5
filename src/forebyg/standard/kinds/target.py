"""A goal over many cases: stated and shown, never judged from one episode."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from forebyg.standard.compile.context import Context
from forebyg.standard.fields import Model, Text
from forebyg.standard.kinds.kind import Kind


class Share(Model):
    """A share of the cases in percent, both bounds included.

    Attributes:
        at_least: The smallest share aimed at.
        at_most: The largest share aimed at.
    """

    at_least: Annotated[int, Field(ge=0, le=100)]
    at_most: Annotated[int, Field(ge=0, le=100)] = 100


class Target(Kind):
    """A share of all cases that a municipality aims at; no episode breaks or meets it.

    Attributes:
        share: The share of the cases, in per cent.
        of: What the cases have in common.

    Examples:
        - id: most-in-time
          kind: target
          cites: [NYE-12]
          norm: should
          share: {at_least: 80, at_most: 90}
          of: {en: inquiries answered in time, da: henvendelser besvaret til tiden}
    """

    kind: Literal["target"]
    share: Share
    of: Text

    def primitive(self, context: Context) -> None:
        """No finding."""
        if self.share.at_least > self.share.at_most:
            low, high = self.share.at_least, self.share.at_most
            context.at("share", "at_most").fault("range-upside-down", low=low, high=high)
