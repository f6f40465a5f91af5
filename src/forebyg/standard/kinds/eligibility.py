"""Who is in the target group."""

from __future__ import annotations

from typing import Literal

from forebyg.kernel.condition import Condition as CompiledCondition
from forebyg.standard.compile.conditions import condition
from forebyg.standard.compile.context import Context
from forebyg.standard.fields import Condition
from forebyg.standard.kinds.kind import Kind


class Eligibility(Kind):
    """A criterion of the target group; it gives no finding.

    | holds | does not hold | unknown |
    |---|---|---|
    | met | not_met | undetermined |

    A criterion that does not bind a course (its form or `when`) counts as met.

    Attributes:
        require: What must hold of a citizen in the target group.

    Examples:
        - id: adult
          kind: eligibility
          cites: [VOR-02]
          require: {age: {at_least: 18}}
    """

    kind: Literal["eligibility"]
    require: Condition

    def primitive(self, context: Context) -> None:
        """No finding."""
        del context

    def criterion(self, context: Context) -> CompiledCondition:
        """The condition itself."""
        return condition(self.require, context.at("require"))
