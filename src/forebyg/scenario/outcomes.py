"""What a rule can come to, by the truth table of its primitive: what its scenarios should show."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from forebyg.kernel.condition import AgeIs, Condition, FactIs, atoms
from forebyg.kernel.primitive import (
    COURSE_START,
    Bound,
    Count,
    Duration,
    During,
    Exclusion,
    Frequency,
    Point,
    Precedence,
    Predicate,
    Presence,
    Primitive,
    Response,
    Same,
    Unstated,
)
from forebyg.kernel.rule import Criterion, Rule
from forebyg.kernel.window import Reach
from forebyg.report import CriterionVerdict, Norm, Verdict
from forebyg.standard.rules import Compiled
from forebyg.vocabulary import Unknown

__all__ = ["possible_outcomes"]

Outcomes = frozenset[str]
"""Verdicts of findings and of criteria."""

_MET: Final[Outcomes] = frozenset({CriterionVerdict.MET, CriterionVerdict.NOT_MET})
_USED_OR_NOT: Final[Outcomes] = frozenset({Verdict.SATISFIED, Verdict.NOT_APPLICABLE})
_COURSE_EVENTS: Final = ("course_start", "course_end")


def possible_outcomes(compiled: Compiled) -> Outcomes:
    """Every verdict that findings of the rule, and the criterion that it makes, can have."""
    found: Outcomes = frozenset()
    if compiled.rule is not None:
        found |= _of_rule(compiled.rule)
    if compiled.criterion is not None:
        found |= _of_criterion(compiled.criterion)
    return found


def _of_criterion(criterion: Criterion) -> Outcomes:
    """Met and not met; open where a fact or the day of birth can be unknown."""
    if isinstance(criterion.require, Exclusion):
        return _MET
    return _MET | _where(CriterionVerdict.UNDETERMINED, possible=_turns_on_facts(criterion.require))


def _of_rule(rule: Rule) -> Outcomes:
    """A permission is used within its terms or not; what its condition turns on can be unknown."""
    if rule.ref.norm is Norm.MAY:
        return _USED_OR_NOT
    opens = rule.when is not None and _turns_on_facts(rule.when)
    found = _POSSIBLE[type(rule.primitive)](rule.primitive, rule)
    return found | {Verdict.NOT_APPLICABLE} | _where(Verdict.UNDETERMINED, possible=opens)


def _where(outcome: str, *, possible: bool) -> Outcomes:
    return frozenset({outcome}) if possible else frozenset()


def _of_count(count: Count, rule: Rule) -> Outcomes:
    """A window over everything opens with the first event, so one event more is one too many of none."""
    closes = _binds_courses(rule) if isinstance(count.window, Reach) else bool(count.window.closes)
    if count.at_most is not None:
        is_kept = count.at_most > 0 or count.window is not Reach.WHOLE
        return (
            frozenset({Verdict.VIOLATED})
            | _where(Verdict.HOLDING, possible=is_kept)
            | _where(Verdict.SATISFIED, possible=closes and is_kept)
        )
    return frozenset({Verdict.PENDING, Verdict.SATISFIED}) | _where(Verdict.VIOLATED, possible=closes)


def _of_response(response: Response, rule: Rule) -> Outcomes:
    """Without a period only the end of a course is a last day; an anchor that must stand may be missing."""
    is_open = response.shown_by is not None or response.suspension is not None
    is_expected = _binds_courses(rule) and response.expected and response.after[0].type not in _COURSE_EVENTS
    has_last_day = _binds_courses(rule) or response.within is not None
    return (
        frozenset({Verdict.PENDING, Verdict.SATISFIED})
        | _where(Verdict.VIOLATED, possible=has_last_day)
        | _where(Verdict.UNDETERMINED, possible=bool(is_open or is_expected))
    )


def _binds_courses(rule: Rule) -> bool:
    """Whether there is a course whose end closes what the rule looks at."""
    return rule.forms != ("none",)


def _turns_on_facts(condition: Condition) -> bool:
    return any(isinstance(atom, FactIs | AgeIs) for atom in atoms(condition))


def _of_duration(duration: Duration, _rule: Rule) -> Outcomes:
    """A course without the event that its length counts from is an incomplete record."""
    first = Verdict.PENDING if duration.at_most is None else Verdict.HOLDING
    lacks = _where(Verdict.UNDETERMINED, possible=duration.since != COURSE_START)
    return frozenset({first, Verdict.SATISFIED, Verdict.VIOLATED}) | lacks


def _of_exclusion(exclusion: Exclusion, _rule: Rule) -> Outcomes:
    can_be_unknown = exclusion.unless is not None and exclusion.unless.reduced
    return (
        frozenset({Verdict.SATISFIED, Verdict.VIOLATED})
        | _where(Verdict.HOLDING, possible=exclusion.during is During.COURSE)
        | _where(Verdict.UNDETERMINED, possible=can_be_unknown)
    )


def _of_bound(bound: Bound, rule: Rule) -> Outcomes:
    return (
        frozenset({Verdict.HOLDING, Verdict.VIOLATED})
        | _where(Verdict.SATISFIED, possible=_binds_courses(rule))
        | _where(Verdict.UNDETERMINED, possible=isinstance(bound.test.default, Unknown))
    )


def _of_same(_same: Same, rule: Rule) -> Outcomes:
    found = frozenset({Verdict.HOLDING, Verdict.VIOLATED, Verdict.UNDETERMINED})
    return found | _where(Verdict.SATISFIED, possible=_binds_courses(rule))


def _of_frequency(_frequency: Frequency, _rule: Rule) -> Outcomes:
    return frozenset({Verdict.HOLDING, Verdict.SATISFIED, Verdict.VIOLATED})


def _of_presence(presence: Presence, _rule: Rule) -> Outcomes:
    return (
        frozenset({Verdict.PENDING, Verdict.SATISFIED})
        | _where(Verdict.VIOLATED, possible=presence.point is not Point.OPEN)
        | _where(Verdict.HOLDING, possible=bool(presence.after_last))
    )


def _of_precedence(precedence: Precedence, _rule: Rule) -> Outcomes:
    found = frozenset({Verdict.SATISFIED, Verdict.VIOLATED})
    return found | _where(Verdict.PENDING, possible=precedence.owed_from is not None)


def _of_predicate(predicate: Predicate, _rule: Rule) -> Outcomes:
    found = frozenset({Verdict.SATISFIED, Verdict.VIOLATED})
    return found | _where(Verdict.UNDETERMINED, possible=_turns_on_facts(predicate.require))


def _of_unstated(_unstated: Unstated, _rule: Rule) -> Outcomes:
    return frozenset({Verdict.UNDETERMINED})


_POSSIBLE: Final[dict[type[Primitive], Callable[[Any, Rule], Outcomes]]] = {
    Bound: _of_bound,
    Count: _of_count,
    Duration: _of_duration,
    Exclusion: _of_exclusion,
    Frequency: _of_frequency,
    Precedence: _of_precedence,
    Predicate: _of_predicate,
    Presence: _of_presence,
    Response: _of_response,
    Same: _of_same,
    Unstated: _of_unstated,
}
"""For each primitive what its truth table can give, beside not applicable, which every rule can be."""
