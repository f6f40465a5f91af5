"""What tightens and what loosens a rule as a whole: whom it binds, when, and how strongly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from forebyg.diff.clauses import Clause
from forebyg.diff.direction import Aspect, Direction, flipped
from forebyg.diff.strictness.conditions import by_condition
from forebyg.diff.strictness.ordering import in_order
from forebyg.diff.strictness.primitives import primitive_aspects
from forebyg.diff.strictness.scales import by_rank, by_set, other
from forebyg.diff.strictness.selectors import by_events
from forebyg.kernel.primitive import Count, Duration, Exclusion, Presence, Primitive, Response
from forebyg.kernel.rule import Criterion, Rule, Undecided
from forebyg.kernel.window import Earlier
from forebyg.report import Norm
from forebyg.vocabulary import FORMS

__all__ = ["clause_aspects"]

_TIGHTER: Final = Direction.TIGHTENED
_NORMS: Final = (Norm.MAY, Norm.SHOULD, Norm.MUST)
_EVERY_FORM: Final = frozenset((*FORMS, "none"))

Carrier = Rule | Criterion | Undecided | None


def clause_aspects(old: Clause, new: Clause) -> tuple[Aspect, ...]:
    """Everything in which two clauses differ, each once."""
    found = [*_carriers(old.rule, new.rule), *_carriers(old.criterion, new.criterion)]
    if in_order(old.said) != in_order(new.said):
        found.append(Aspect("said", Direction.CHANGED))
    if old.owner == new.owner and old.cites != new.cites:
        found.append(Aspect("cites", Direction.CHANGED))
    return tuple(dict.fromkeys(found))


def _carriers(old: Carrier, new: Carrier) -> Iterator[Aspect]:
    """The differences of what two clauses compile to; a part that one of them lacks binds less."""
    if old == new:
        return
    match old, new:
        case None, _:
            yield Aspect("stands", Direction.TIGHTENED)
        case _, None:
            yield Aspect("stands", Direction.LOOSENED)
        case Undecided(), Undecided():
            yield from _open(old, new)
        case Rule(), Rule():
            yield from _rules(old, new)
        case Criterion(), Criterion():
            yield from _criteria(old, new)
        case _:
            yield Aspect("reading", Direction.CHANGED)


def _open(old: Undecided, new: Undecided) -> Iterator[Aspect]:
    """Choice by choice, where both leave the same question open."""
    before, now = dict(old.variants), dict(new.variants)
    if old.reading != new.reading or before.keys() != now.keys():
        yield Aspect("reading", Direction.CHANGED)
        return
    for choice, variant in before.items():
        yield from _carriers(variant, now[choice])


def _rules(old: Rule, new: Rule) -> Iterator[Aspect]:
    yield from _aspects(
        norm=by_rank(old.ref.norm, new.ref.norm, _NORMS, later=_TIGHTER),
        bearer=other(old.ref.bearer, new.ref.bearer),
    )
    allows = old.ref.norm is new.ref.norm is Norm.MAY
    yield from _binding(old, new, wider=flipped(_TIGHTER) if allows else _TIGHTER)
    compared = _allowed if allows else primitive_aspects
    yield from compared(_demand(old), _demand(new))


def _demand(rule: Rule) -> Primitive:
    """What a rule demands; one that binds no course never has any earlier ones."""
    demand = in_order(rule.primitive)
    if rule.forms == ("none",) and isinstance(demand, Count | Duration):
        return replace(demand, earlier=Earlier.ANEW)
    return demand


def _allowed(old: Primitive, new: Primitive) -> Iterator[Aspect]:
    """A permission is the looser, the more may be done and the more occasions it follows on."""
    match old, new:
        case Response(), Response():
            own = ("after", "discharged_by")
            yield from (one for one in primitive_aspects(old, new) if one.about not in own)
            yield from _aspects(
                after=by_events(old.after, new.after, wider=Direction.LOOSENED),
                discharged_by=by_events(old.discharged_by, new.discharged_by, wider=_TIGHTER),
            )
        case Presence(), Response():
            yield from _aspects(do=by_events(old.do, new.do, wider=Direction.LOOSENED), after=_TIGHTER)
        case Response(), Presence():
            do = by_events(old.do, new.do, wider=Direction.LOOSENED)
            yield from _aspects(do=do, after=Direction.LOOSENED)
        case _:
            yield from primitive_aspects(old, new)


def _criteria(old: Criterion, new: Criterion) -> Iterator[Aspect]:
    """Who must meet more to be in the target group is under a tighter criterion."""
    yield from _binding(old, new, wider=_TIGHTER)
    before, now = in_order(old.require), in_order(new.require)
    if isinstance(before, Exclusion) and isinstance(now, Exclusion):
        yield from primitive_aspects(before, now)
    elif isinstance(before, Exclusion) or isinstance(now, Exclusion):
        yield Aspect("demand", Direction.CHANGED)
    else:
        yield from _aspects(require=by_condition(before, now, weaker=Direction.LOOSENED))


def _binding(old: Rule | Criterion, new: Rule | Criterion, *, wider: Direction) -> Iterator[Aspect]:
    """Which courses are bound, and when."""
    started = _started(old) & _started(new)
    return _aspects(
        form=by_set(_forms(old) & started, _forms(new) & started, wider=wider),
        when=by_condition(in_order(old.when), in_order(new.when), weaker=wider),
    )


def _aspects(**found: Direction | None) -> Iterator[Aspect]:
    return (Aspect(about, direction) for about, direction in found.items() if direction is not None)


def _forms(rule: Rule | Criterion) -> frozenset[str]:
    return frozenset(rule.forms) or _EVERY_FORM


def _started(rule: Rule | Criterion) -> frozenset[str]:
    """The forms of course that a rule can be about; of a permission to start some, no others."""
    if not (isinstance(rule, Rule) and isinstance(rule.primitive, Presence) and rule.ref.norm is Norm.MAY):
        return _EVERY_FORM
    starts = [pattern for pattern in rule.primitive.do if pattern.type == "course_start"]
    named = [test.operand for one in starts for test in one.tests if test.attribute == "form"]
    is_told = len(named) == len(rule.primitive.do)
    return frozenset(str(form) for forms in named for form in forms) if is_told else _EVERY_FORM
