"""Whether the citizen is in the target group, on the day that counts.

Judged on the first course start; for an acute contact without a course, on that day;
otherwise on the day of judging. Later courses are judged on their own starts. Where the record leaves
open which event is the one whose day counts, a criterion is definite only where every such day agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from forebyg.dates import Day
from forebyg.kernel.criteria import (
    BoundCriterion,
    before_the_first,
    bind_criterion,
    judge_criteria,
    needs_of_first,
)
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.pattern import Selector, Unsure
from forebyg.kernel.primitive import COURSE_START
from forebyg.kernel.program import Program
from forebyg.kernel.truth import Scene
from forebyg.report import (
    CourseEligibility,
    CriterionVerdict,
    Eligibility,
    EligibilityVerdict,
)
from forebyg.report import Criterion as JudgedCriterion
from forebyg.timeline import make

_NOT_MET: Final = CriterionVerdict.NOT_MET
_UNDETERMINED: Final = CriterionVerdict.UNDETERMINED
_ELIGIBLE: Final = EligibilityVerdict.ELIGIBLE
_INELIGIBLE: Final = EligibilityVerdict.INELIGIBLE


class Target(NamedTuple):
    """The target group of a standard, ready to be judged.

    Attributes:
        criteria: What is asked of the citizen.
        event: The event, other than the course's start, on whose day it is judged.
        by_day: It is judged on the day of judging itself.
    """

    criteria: tuple[BoundCriterion, ...]
    event: Selector | None
    by_day: bool


class _OnDay(NamedTuple):
    """On which day the target group is judged.

    Attributes:
        scene: The day, and the occasion.
        floats: Whether it moves with the day of judging.
        perhaps: The events that it may be the day of instead, by day.
    """

    scene: Scene
    floats: bool = False
    perhaps: Sequence[Unsure] = ()


def judge_eligibility(target: Target, every: list[Occasion]) -> Eligibility:
    """Judge the target group.

    Args:
        target: The standard's.
        every: The occasions of the snapshot.
    """
    first: Occasion = every[0]
    later: tuple[CourseEligibility, ...] = ()
    if len(every) > 1 or first.start is None:
        started = [occasion for occasion in every if occasion.start is not None]
        first = started[0] if started else Occasion(first.snapshot)
        later = _later_courses(target, started[1:])
    day = _day(target, first)
    criteria = _on_that_day(target, day)
    verdict, needs = _overall(criteria)
    changes = _first_change(target, day.scene, criteria) if day.floats else None
    on = date.fromordinal(day.scene.day)
    return make(Eligibility, (verdict, on, needs, criteria, later, (), (), changes))


def _day(target: Target, occasion: Occasion) -> _OnDay:
    start, snapshot = occasion.start, occasion.snapshot
    if target.by_day:
        return _OnDay(Scene(occasion, snapshot.as_of), floats=True)
    perhaps: list[Unsure] = []
    if target.event is not None:
        found = occasion.matches(target.event)
        perhaps = before_the_first(found)
        if found.sure:
            return _OnDay(Scene(occasion, found.sure[0].day), perhaps=perhaps)
    if start is not None:
        return make(_OnDay, (make(Scene, (occasion, start)), False, perhaps))
    if snapshot.acute:
        return _OnDay(Scene(occasion, snapshot.acute[0].day), perhaps=perhaps)
    return _OnDay(Scene(occasion, snapshot.as_of), floats=True, perhaps=perhaps)


def _on_that_day(target: Target, day: _OnDay) -> tuple[JudgedCriterion, ...]:
    """The verdict on each criterion, on whichever of the days that it may be."""
    found = judge_criteria(target.criteria, day.scene)
    if not day.perhaps:
        return found
    occasion = day.scene.occasion
    others = [judge_criteria(target.criteria, Scene(occasion, one.seen.day)) for one in day.perhaps]
    return tuple(_whichever(day.perhaps, answers) for answers in zip(*others, found, strict=True))


def _whichever(perhaps: Sequence[Unsure], answers: tuple[JudgedCriterion, ...]) -> JudgedCriterion:
    """One criterion: definite only where it comes to the same on every day that may count."""
    last = answers[-1]
    if all(one == last for one in answers):
        return last
    return last._replace(verdict=_UNDETERMINED, needs=needs_of_first(perhaps, answers))


def _later_courses(target: Target, later: list[Occasion]) -> tuple[CourseEligibility, ...]:
    found = []
    for occasion in later:
        day = occasion.start or 0
        criteria = judge_criteria(target.criteria, Scene(occasion, day))
        verdict, needs = _overall(criteria)
        on = date.fromordinal(day)
        found.append(CourseEligibility(occasion.name, on, verdict, needs, criteria))
    return tuple(found)


def _overall(criteria: Iterable[JudgedCriterion]) -> tuple[EligibilityVerdict, tuple[str, ...]]:
    """Every criterion must be met; one that is not decides, whatever is unknown."""
    needs: list[str] = []
    is_open = False
    for one in criteria:
        if one.verdict is _NOT_MET:
            return _INELIGIBLE, ()
        if one.verdict is _UNDETERMINED:
            is_open = True
            needs += one.needs
    if not is_open:
        return _ELIGIBLE, ()
    return EligibilityVerdict.UNDETERMINED, tuple(dict.fromkeys(needs))


def bind_target(program: Program) -> Target:
    """Bind a program's target group for use."""
    criteria = tuple(bind_criterion(criterion) for criterion in program.criteria)
    event = None if program.judged_on in (None, COURSE_START) else program.judged_on
    return Target(criteria, event, by_day=program.judged_on is None)


def _first_change(target: Target, scene: Scene, now: tuple[JudgedCriterion, ...]) -> Day | None:
    """The first later day on which a criterion comes out differently."""
    verdicts = [one.verdict for one in now]
    days = {day for one in target.criteria for day in one.turning(scene) if day > scene.day}
    for day in sorted(days):
        moved = scene.occasion.moved(day)
        if [one.verdict for one in _on_that_day(target, _day(target, moved))] != verdicts:
            return day
    return None
