"""What every rule kind has: the fields shared by all rules, and how it compiles."""

from __future__ import annotations

from abc import abstractmethod
from typing import Annotated, Literal

from pydantic import Field

from forebyg.kernel.condition import Condition as CompiledCondition
from forebyg.kernel.primitive import Exclusion, Primitive
from forebyg.standard.compile.context import Context
from forebyg.standard.fields import RULE_ID, Condition, Forms, Model, Text, Words


class Kind(Model):
    """A rule as a policy writer sees it.

    Attributes:
        id: Its name in this standard.
        kind: What it demands.
        cites: The statements that it carries out; several only when their verdicts
            can never differ.
        norm: How strongly the text speaks.
        bearer: Whom it binds.
        form: The course forms it binds; absent: all.
        when: When it binds, judged on the day that it counts from.
        under: The choices of readings under which the rule stands.
        note: A remark for those who read the rule; one text, or `{en: ..., da: ...}`.
    """

    id: Annotated[str, Field(pattern=RULE_ID)]
    kind: str
    cites: Annotated[list[str], Field(min_length=1)]
    norm: Literal["must", "should", "may"] = "must"
    bearer: Literal["municipality", "provider", "citizen"] = "municipality"
    form: Forms | None = None
    when: Condition = None
    under: dict[str, Words] = {}
    note: Text | None = None

    @abstractmethod
    def primitive(self, context: Context) -> Primitive | None:
        """What findings are judged by; None where the kind gives no finding."""

    def criterion(self, context: Context) -> CompiledCondition | Exclusion | None:
        """The demand on the target group; None where the kind makes none."""
        del context
        return None

    def terms(self) -> dict[str, object]:
        """The rule's own words and numbers that a message names."""
        return {}
