"""Every way in which a rule is shown: in all its outcomes, and on the days around its limit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import Any, Final

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
from forebyg.kernel.rule import Criterion, Rule
from forebyg.report import Norm
from forebyg.witness.setting import Setting, Shape
from forebyg.witness.shapes import ages, always, counting, criteria, following, lasting, saying, standing
from forebyg.witness.witness import Outcome

_Shapes = Callable[[Any, Setting], Iterator[Shape]]

_SHOWS: Final[dict[type, _Shapes]] = {
    Bound: saying.show_bound,
    Count: counting.show_count,
    Duration: lasting.show_duration,
    Exclusion: lasting.show_exclusion,
    Frequency: counting.show_frequency,
    Precedence: standing.show_precedence,
    Predicate: saying.show_predicate,
    Presence: standing.show_presence,
    Response: following.show_response,
    Same: saying.show_same,
    Unstated: saying.show_unstated,
}
_EDGES: Final[dict[type, _Shapes]] = {
    Bound: saying.edges_of_bound,
    Count: counting.edges_of_count,
    Duration: lasting.edges_of_duration,
    Exclusion: lasting.edges_of_exclusion,
    Frequency: counting.edges_of_frequency,
    Precedence: standing.edges_of_precedence,
    Predicate: saying.edges_of_predicate,
    Presence: standing.edges_of_presence,
    Response: following.edges_of_response,
}
"""The others have no limit that a day, a number or a birthday could overstep."""
_WAITS: Final[dict[type, _Shapes]] = {
    Count: counting.waits_of_count,
    Duration: lasting.waits_of_duration,
    Frequency: counting.waits_of_frequency,
    Precedence: standing.waits_of_precedence,
    Presence: standing.waits_of_presence,
    Response: following.waits_of_response,
}
"""What time alone can break: the others have no last timely day."""


def every_shape(rule: Rule | Criterion, setting: Setting) -> Iterator[Shape]:
    """A sketch for each outcome: the primitive's own, then those that every rule can have."""
    if isinstance(rule, Criterion):
        yield from _criterion_shapes(rule, setting)
        return
    show = _SHOWS[type(rule.primitive)]
    told: set[Outcome] = set()
    for shape in show(rule.primitive, setting):
        told.add(shape.outcome)
        yield shape
    yield from always.not_applying(setting)
    for shape in always.left_open(setting, lambda inner: show(rule.primitive, inner)):
        told.add(shape.outcome)
        yield shape
    if Outcome.UNDETERMINED not in told:
        yield from always.without_start(rule.primitive, setting)
        yield from always.with_end_before_start(rule.primitive, setting)


def at_limit(rule: Rule | Criterion, setting: Setting) -> Iterator[Shape]:
    """A sketch for each day, number or birthday around a limit; those in which nothing is done come last."""
    if isinstance(rule, Criterion):
        return _criterion_edges(rule, setting)
    primitive = rule.primitive
    return chain(
        _EDGES.get(type(primitive), _none)(primitive, setting),
        ages.edges_of_when(primitive, setting, partial(_SHOWS[type(primitive)], primitive)),
        _waits(primitive, setting),
    )


def _none(_primitive: Primitive, _setting: Setting) -> Iterator[Shape]:
    return iter(())


def _waits(primitive: Primitive, setting: Setting) -> Iterator[Shape]:
    """The days around the last timely one, with nothing done; nobody waits for what is merely allowed."""
    is_owed = setting.rule.ref.norm is not Norm.MAY
    return _WAITS.get(type(primitive), _none)(primitive, setting) if is_owed else iter(())


def _criterion_shapes(rule: Criterion, setting: Setting) -> Iterator[Shape]:
    if isinstance(rule.require, Exclusion):
        return iter(())
    return criteria.show_criterion(rule.require, setting)


def _criterion_edges(rule: Criterion, setting: Setting) -> Iterator[Shape]:
    if isinstance(rule.require, Exclusion):
        return iter(())
    return criteria.edges_of_criterion(rule.require, setting)
