"""Letting a sketch keep the rules: what each of them still wants is added, round by round.

This is how a compliant record is made. Each rule adds what it lacks and takes nothing
away, so that what one rule wants may call for more from another; a few rounds settle it.
What was ruled out on purpose stays out, and the rules that need it are broken with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from forebyg.kernel.condition import Condition
from forebyg.kernel.primitive import (
    Bound,
    Count,
    Duration,
    Frequency,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Response,
    Same,
)
from forebyg.kernel.rule import Rule
from forebyg.witness.adding import Scribe
from forebyg.witness.asked import asked, binding
from forebyg.witness.binding import binds, judged_on
from forebyg.witness.conditions import make
from forebyg.witness.keepers import deeds, lengths, values
from forebyg.witness.sketch import Sketch

_ROUNDS: Final = 6
"""What is added for one rule may be asked about by another, mostly once or twice."""
_GROWN_UP: Final = 13_000
_YEARS: Final = 9_000
"""The citizen is 35 years old, in days, or older by so many more."""

Keeper = Callable[[Any, Sketch, Scribe], None]

_KEEPERS: Final[dict[type[Primitive], Keeper]] = {
    Bound: values.keep_bound,
    Count: lengths.keep_count,
    Duration: lengths.keep_duration,
    Frequency: lengths.keep_frequency,
    Precedence: deeds.keep_precedence,
    Presence: deeds.keep_presence,
    Response: deeds.keep_response,
    Same: values.keep_same,
}
"""An exclusion wants nothing to happen, and a rule without a measure nothing at all."""


def keep(sketch: Sketch, scribe: Scribe, but: str = "") -> None:
    """Let a sketch keep every rule and meet every criterion, as far as nothing stands against it.

    Args:
        sketch: The record in the making.
        scribe: Writes events as the standard wants them.
        but: The id of a rule that is left as it is.
    """
    for _ in range(_ROUNDS):
        before = _state(sketch)
        _keep_once(sketch, scribe, but)
        if _state(sketch) == before:
            return


def _keep_once(sketch: Sketch, scribe: Scribe, but: str) -> None:
    program = scribe.program
    if asked(program).has_ages and "born" not in sketch.settled and sketch.born is None:
        sketch.born = sketch.first_day - _GROWN_UP - scribe.pick(_YEARS)
    for criterion in asked(program).criteria:
        required = criterion.require
        if isinstance(required, Condition) and criterion.ref.id != but:
            make(required, sketch, judged_on(program, sketch), scribe, value=True)
    for rule in binding(program):
        if rule.ref.id == but:
            continue
        if binds(rule, sketch) is None and rule.when is not None:
            make(rule.when, sketch, sketch.first_day, scribe, value=True)
        if binds(rule, sketch):
            _keep_rule(rule, sketch, scribe)


def _keep_rule(rule: Rule, sketch: Sketch, scribe: Scribe) -> None:
    primitive = rule.primitive
    if isinstance(primitive, Predicate):
        anchors = sketch.found(primitive.on)
        if anchors:
            make(primitive.require, sketch, anchors[0].day, scribe, value=True)
        return
    keeper = _KEEPERS.get(type(primitive))
    if keeper is not None:
        keeper(primitive, sketch, scribe)


def _state(sketch: Sketch) -> tuple[object, ...]:
    return sketch.episode("state"), sketch.judged()
