"""What the criteria of a target group demand of the citizen."""

from __future__ import annotations

from collections.abc import Sequence

from forebyg.kernel.condition import AnyOf, Condition, Not
from forebyg.kernel.primitive import Exclusion
from forebyg.kernel.rule import Criterion

__all__ = ["demanded"]


def demanded(criteria: Sequence[Criterion]) -> tuple[Condition, ...]:
    """What the criteria demand of the citizen, each where it binds; support beside the help is left out."""
    found = [(one.require, one.when) for one in criteria]
    return tuple(
        require if when is None else AnyOf((Not(when), require))
        for require, when in found
        if not isinstance(require, Exclusion)
    )
