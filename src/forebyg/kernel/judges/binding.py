"""Which judge carries out which primitive."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from forebyg.kernel.judges.bound import bound_judge, same_judge
from forebyg.kernel.judges.count import count_judge
from forebyg.kernel.judges.duration import duration_judge
from forebyg.kernel.judges.exclusion import exclusion_judge
from forebyg.kernel.judges.frequency import frequency_judge
from forebyg.kernel.judges.judge import Judge
from forebyg.kernel.judges.precedence import precedence_judge
from forebyg.kernel.judges.predicate import predicate_judge, unstated_judge
from forebyg.kernel.judges.presence import presence_judge
from forebyg.kernel.judges.response import response_judge
from forebyg.kernel.primitive import (
    Bound,
    Count,
    Duration,
    Exclusion,
    Frequency,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Response,
    Same,
    Unstated,
)

_JUDGES: Final[dict[type, Callable[[Any], Judge]]] = {
    Bound: bound_judge,
    Count: count_judge,
    Frequency: frequency_judge,
    Precedence: precedence_judge,
    Predicate: predicate_judge,
    Presence: presence_judge,
    Response: response_judge,
    Same: same_judge,
    Unstated: unstated_judge,
}


def bind(primitive: Primitive, forms: tuple[str, ...] = (), *, is_allowed: bool = False) -> Judge:
    """The judge of a primitive.

    Args:
        primitive: The primitive.
        forms: The forms of course that its rule binds; empty: all.
        is_allowed: Its rule is a permission.
    """
    if isinstance(primitive, Exclusion):
        return exclusion_judge(primitive, is_allowed=is_allowed)
    if isinstance(primitive, Duration):
        return duration_judge(primitive, forms)
    return _JUDGES[type(primitive)](primitive)
