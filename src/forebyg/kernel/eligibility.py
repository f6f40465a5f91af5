"""Whether the citizen is in the target group, on the day that counts.

Judged on the first course start; for an acute contact without a course, on that day;
otherwise on the day of judging. Later courses are judged on their own starts.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from forebyg.dates import Day
from forebyg.kernel.criteria import BoundCriterion, bind_criterion, judge_criteria
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import COURSE_START
from forebyg.kernel.program import Program
from forebyg.kernel.truth import Scene
from forebyg.report import (
    CourseEligibility,
    CriterionVerdict,
    Eligibility,
    EligibilityVerdict,
)
from forebyg.report import Criterion as Judged
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
    scene, floats = _scene(target, first)
    criteria = judge_criteria(target.criteria, scene)
    verdict, needs = _overall(criteria)
    changes = _first_change(target, scene, criteria) if floats else None
    on = date.fromordinal(scene.day)
    return make(Eligibility, (verdict, on, needs, criteria, later, (), (), changes))


def _scene(target: Target, occasion: Occasion) -> tuple[Scene, bool]:
    """Where it is judged, and whether that day moves with the day of judging."""
    start, snapshot = occasion.start, occasion.snapshot
    if target.by_day:
        return Scene(occasion, snapshot.as_of), True
    if target.event is not None:
        found = occasion.matches(target.event).sure
        if found:
            return Scene(occasion, found[0].day), False
    if start is not None:
        return make(Scene, (occasion, start)), False
    if snapshot.acute:
        return Scene(occasion, snapshot.acute[0].day), False
    return Scene(occasion, snapshot.as_of), True


def _later_courses(target: Target, later: list[Occasion]) -> tuple[CourseEligibility, ...]:
    found = []
    for occasion in later:
        day = occasion.start or 0
        criteria = judge_criteria(target.criteria, Scene(occasion, day))
        verdict, needs = _overall(criteria)
        on = date.fromordinal(day)
        found.append(CourseEligibility(occasion.name, on, verdict, needs, criteria))
    return tuple(found)


def _overall(criteria: Iterable[Judged]) -> tuple[EligibilityVerdict, tuple[str, ...]]:
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


def _first_change(target: Target, scene: Scene, now: tuple[Judged, ...]) -> Day | None:
    """The first later day on which a criterion comes out differently."""
    verdicts = [one.verdict for one in now]
    days = {day for one in target.criteria for day in one.turning(scene) if day > scene.day}
    for day in sorted(days):
        moved = scene.occasion.moved(day)
        if [one.verdict for one in judge_criteria(target.criteria, Scene(moved, day))] != verdicts:
            return day
    return None
