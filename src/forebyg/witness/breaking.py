"""Breaking a rule, and with it no other that could have been kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from forebyg.kernel import judge
from forebyg.report import CriterionVerdict, Verdict
from forebyg.standard import Standard
from forebyg.timeline import EMPTY, Snapshot
from forebyg.witness.adding import Pick, plainest
from forebyg.witness.build import finished, finished_at
from forebyg.witness.choosing import Chosen, chosen
from forebyg.witness.setting import Setting, Shape, forms_of
from forebyg.witness.showing import every_shape
from forebyg.witness.witness import Witness


class Way(NamedTuple):
    """One way to break a rule.

    Attributes:
        rule: The rule's id.
        form: The form of the course; `none`: before any course.
        is_short: The course lasts a week and comes soon after the first contact.
        place: Which of the rule's records in such a course, counted from nought.
        along: What else is broken, or not met, in the plainest such record.
    """

    rule: str
    form: str
    is_short: bool
    place: int
    along: frozenset[str]


def ways_to_break(standard: Standard, rule: str, *, readings: Mapping[str, str] = EMPTY) -> tuple[Way, ...]:
    """The ways in which a rule can be broken with as little else as can be.

    A way by which something else is broken is left out when another breaks only a part of that. So
    what is broken along cannot be kept in any record that is known here: of each form that the rule
    binds, with a course of several weeks and one of a week.

    Args:
        standard: The standard.
        rule: The rule's id.
        readings: As for `witnesses`.

    Raises:
        UnknownRuleError: The standard has no such rule.
        ReadingError: A reading or choice that the standard does not have.
    """
    found = chosen(standard, rule, readings, plainest)
    ways = [
        way for form in forms_of(found.rule, found.scribe.program) for way in _ways_of(form, standard, found)
    ]
    return tuple(way for way in ways if not any(other.along < way.along for other in ways))


def broken_by(
    standard: Standard, way: Way, *, readings: Mapping[str, str] = EMPTY, pick: Pick = plainest
) -> Witness | None:
    """A record that breaks a rule in one way, and nothing that the plainest such record does not break.

    Args:
        standard: The standard.
        way: One of its `ways_to_break`.
        readings: As for `witnesses`.
        pick: As for `witnesses`; where the choices made do not break it, or break more than need be,
            the plainest are taken.

    Returns:
        The witness; None where the choices made leave no such one.
    """
    choose = partial(chosen, standard, way.rule, readings)
    made = finished_at(way.place, choose, partial(_shapes, way), pick)
    broken = frozenset() if made is None else _broken(made, standard)
    if way.rule in broken and broken <= {way.rule, *way.along}:
        return made
    return finished_at(way.place, choose, partial(_shapes, way), plainest)


def _ways_of(form: str, standard: Standard, found: Chosen) -> list[Way]:
    """The ways to break the rule in courses of a form: of some weeks, and if need be of one week."""
    ways: list[Way] = []
    for is_short in (False, True):
        ways += _ways_in(Setting(found.scribe, found.rule, form, is_short), standard, found)
        if any(not way.along for way in ways):
            break
    return ways


def _ways_in(setting: Setting, standard: Standard, found: Chosen) -> Iterator[Way]:
    """The ways to break the rule in one setting."""
    rule = found.rule.ref.id
    for place, shape in enumerate(every_shape(found.rule, setting)):
        if shape.outcome.is_breach:
            broken = _broken(finished(shape, found), standard)
            if rule in broken:
                yield Way(rule, setting.form, setting.is_short, place, broken - {rule})


def _shapes(way: Way, found: Chosen) -> Iterator[Shape]:
    return every_shape(found.rule, Setting(found.scribe, found.rule, way.form, way.is_short))


def _broken(witness: Witness, standard: Standard) -> frozenset[str]:
    """The rules that are broken in a record, and the criteria that are not met."""
    snapshot = Snapshot(witness.episode, witness.as_of.toordinal())
    judged = judge(standard.program(witness.readings), snapshot)
    broken = {one.rule.id for one in judged.findings if one.verdict is Verdict.VIOLATED}
    unmet = {one.rule.id for one in judged.eligibility.criteria if one.verdict is CriterionVerdict.NOT_MET}
    return frozenset(broken | unmet)
