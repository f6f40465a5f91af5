"""Whether the citizen is in the target group, on the day that counts.

Judged on the first course start; for an acute contact without a course, on that day;
otherwise on the day of judging. Later courses are judged on their own starts.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from forebyg.dates import Day
from forebyg.kernel.condition import Condition
from forebyg.kernel.judges import overlap
from forebyg.kernel.occasion import Occasion
from forebyg.kernel.primitive import COURSE_START, During, Exclusion
from forebyg.kernel.program import Program
from forebyg.kernel.rule import Criterion, Undecided
from forebyg.kernel.truth import NO, YES, Scene, Truth, has_form, holds, turning_days
from forebyg.report import (
    CourseEligibility,
    CriterionVerdict,
    Eligibility,
    EligibilityVerdict,
    RuleRef,
    Verdict,
)
from forebyg.report import Criterion as Judged

_VERDICTS = {
    True: CriterionVerdict.MET,
    False: CriterionVerdict.NOT_MET,
    None: CriterionVerdict.UNDETERMINED,
}


def judge_eligibility(program: Program, every: list[Occasion]) -> Eligibility:
    """Judge the target group.

    Args:
        program: The standard.
        every: The occasions of the snapshot.
    """
    started = [occasion for occasion in every if occasion.start is not None]
    scene, floats = _scene(program, started[0] if started else Occasion(every[0].snapshot))
    criteria = _judge(program, scene)
    verdict, needs = _overall(criteria)
    return Eligibility(
        verdict,
        date.fromordinal(scene.day),
        needs,
        criteria,
        _later_courses(program, started[1:]) if len(started) > 1 else (),
        changes=_first_change(program, scene, criteria) if floats else None,
    )


def _scene(program: Program, occasion: Occasion) -> tuple[Scene, bool]:
    """Where it is judged, and whether that day moves with the day of judging."""
    start, snapshot = occasion.start, occasion.snapshot
    if program.judged_on is None:
        return Scene(occasion, snapshot.as_of), True
    if program.judged_on != COURSE_START:
        found = occasion.matches(program.judged_on).sure
        if found:
            return Scene(occasion, found[0].day), False
    if start is not None:
        return Scene(occasion, start), False
    if snapshot.acute:
        return Scene(occasion, snapshot.acute[0].day), False
    return Scene(occasion, snapshot.as_of), True


def _later_courses(program: Program, later: list[Occasion]) -> tuple[CourseEligibility, ...]:
    found = []
    for occasion in later:
        day = occasion.start or 0
        criteria = _judge(program, Scene(occasion, day))
        verdict, needs = _overall(criteria)
        on = date.fromordinal(day)
        found.append(CourseEligibility(occasion.name, on, verdict, needs, criteria))
    return tuple(found)


def _overall(criteria: Iterable[Judged]) -> tuple[EligibilityVerdict, tuple[str, ...]]:
    """Every criterion must be met; one that is not decides, whatever is unknown."""
    needs: list[str] = []
    verdict = EligibilityVerdict.ELIGIBLE
    for one in criteria:
        if one.verdict is CriterionVerdict.NOT_MET:
            return EligibilityVerdict.INELIGIBLE, ()
        if one.verdict is CriterionVerdict.UNDETERMINED:
            verdict = EligibilityVerdict.UNDETERMINED
            needs.extend(one.needs)
    return verdict, tuple(dict.fromkeys(needs))


def _judge(program: Program, scene: Scene) -> tuple[Judged, ...]:
    found = []
    for criterion in program.criteria:
        truth = _truth(criterion, scene)
        found.append(Judged(_ref(criterion), _VERDICTS[truth.value], truth.needs))
    return tuple(found)


def _ref(criterion: Criterion | Undecided) -> RuleRef:
    if isinstance(criterion, Criterion):
        return criterion.ref
    return next(
        _ref(variant) for _, variant in criterion.variants if isinstance(variant, Criterion | Undecided)
    )


def _truth(criterion: Criterion | Undecided, scene: Scene) -> Truth:
    """Whether a criterion is met; one that does not bind this course is."""
    if isinstance(criterion, Undecided):
        return _undecided(criterion, scene)
    if not criterion.forms and criterion.when is None:
        return _required(criterion.require, scene)
    binds = has_form(criterion.forms, scene)
    if binds.value is not False and criterion.when is not None:
        binds = _both(binds, holds(criterion.when, scene))
    if binds.value is False:
        return YES
    met = _required(criterion.require, scene)
    if binds.value or met.value:
        return met
    return Truth(None, tuple(dict.fromkeys((*binds.needs, *met.needs))))


def _both(first: Truth, second: Truth) -> Truth:
    if first.value is False or second.value is False:
        return NO
    if first.value and second.value:
        return YES
    return Truth(None, (*first.needs, *second.needs))


def _required(require: Condition | Exclusion, scene: Scene) -> Truth:
    if isinstance(require, Exclusion):
        return _free(require, scene)
    return holds(require, scene)


def _free(rule: Exclusion, scene: Scene) -> Truth:
    """Whether no barring support runs on the days that the exclusion looks at."""
    occasion = scene.occasion
    if not occasion.snapshot.support:
        return YES
    days = (scene.day, scene.day)
    if rule.during is During.COURSE and occasion.start is not None:
        days = (occasion.start, occasion.end or occasion.as_of)
    elif isinstance(rule.during, tuple):
        anchors = occasion.matches(rule.during).sure
        days = (anchors[0].day, anchors[0].day) if anchors else days
    shown = rule.unless.shown if rule.unless else ()
    matched = [occasion.matches(selector) for selector in shown]
    found = overlap(rule, occasion, days, [one.sure for one in matched])
    if found.verdict is Verdict.UNDETERMINED:
        return Truth(None, found.needs)
    unsure = [one for some in matched for one in some.unsure]
    if found.verdict is not Verdict.VIOLATED or not unsure:
        return Truth(found.verdict is not Verdict.VIOLATED)
    every = [sorted([*m.sure, *(one.seen for one in m.unsure)]) for m in matched]
    if overlap(rule, occasion, days, every).verdict is Verdict.VIOLATED:
        return NO
    return Truth(None, tuple(need for one in unsure for need in one.needs))


def _undecided(criterion: Undecided, scene: Scene) -> Truth:
    """Met or not only where every choice of the reading says so."""
    answers = [
        _truth(variant, scene) if isinstance(variant, Criterion | Undecided) else YES
        for _, variant in criterion.variants
    ]
    values = {answer.value for answer in answers}
    if len(values) == 1 and None not in values:
        return answers[0]
    needs = [need for answer in answers for need in answer.needs]
    turns = len(values - {None}) > 1
    return Truth(None, tuple(dict.fromkeys((*((criterion.reading,) if turns else ()), *needs))))


def _first_change(program: Program, scene: Scene, now: tuple[Judged, ...]) -> Day | None:
    """The first later day on which a criterion comes out differently."""
    verdicts = [one.verdict for one in now]
    for day in sorted(_turning(program.criteria, scene)):
        moved = scene.occasion.moved(day)
        if [one.verdict for one in _judge(program, Scene(moved, day))] != verdicts:
            return day
    return None


def _turning(criteria: Iterable[Criterion | Undecided | None], scene: Scene) -> set[Day]:
    days: set[Day] = set()
    for criterion in criteria:
        if isinstance(criterion, Undecided):
            inner = [v for _, v in criterion.variants if isinstance(v, Criterion | Undecided)]
            days |= _turning(inner, scene)
        elif criterion is not None:
            days |= _turning_one(criterion, scene)
    return {day for day in days if day > scene.day}


def _turning_one(criterion: Criterion, scene: Scene) -> set[Day]:
    days = set(turning_days(criterion.when, scene)) if criterion.when else set()
    if not isinstance(criterion.require, Exclusion):
        return days | set(turning_days(criterion.require, scene))
    for period in scene.occasion.snapshot.support:
        if period.end is not None:
            days |= {period.end, period.end + 1}
        if isinstance(period.reduced_from, int):
            days.add(period.reduced_from)
    return days
